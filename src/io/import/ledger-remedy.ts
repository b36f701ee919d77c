import type { Instrument } from "../../survey/instrument.ts";
import { itemWording } from "../../survey/item-wording.ts";
import type { Text } from "../../survey/text.ts";
import { isSlip } from "./is-slip.ts";

/**
 * What to do about a question in other words than the ledger has for its wave: the entry to add, whole, with what its kind of change does.
 * A slip of the pen is proposed as `typo`, anything else as `meaning`, which breaks the series: the kinds between are for people to say.
 *
 * @param changed the new words, in the languages that changed
 */
export function ledgerRemedy(
  item: string,
  changed: Text,
  { instrument, survey, wave }: { instrument: Instrument; survey: string; wave: string },
): string {
  const known = itemWording(instrument, item, wave);
  const isTypo = (["nl", "en"] as const).every(
    (own) => changed[own] === undefined || isSlip(known[own] ?? "", changed[own]),
  );
  const texts = Object.entries(changed).map(([locale, now]) => `${locale}: ${JSON.stringify(now)}`);
  const entry = `${item}: { text: { ${texts.join(", ")} }, change: ${isTypo ? "typo" : "meaning"} }`;
  const kinds = isTypo
    ? "typo carries the series on, if nobody reads anything else; otherwise say change: meaning (something else is asked), clearer (meant to ask the same) or translation (brought in line with the other language), which break the series"
    : "meaning breaks the series, for something else is asked; say change: clearer where it was meant to ask the same, or translation where one language was brought in line with the other: both break it too, unless comparable: true and a note: { nl: …, en: … } say why an answer still means the same; typo, where nobody reads anything else, carries it on";
  const isThere = instrument.waves[wave]?.wording[item] !== undefined;
  const place = `waves.${wave}.wording in content/surveys/${survey}.yaml`;
  return `${isThere ? "put in the place of the entry" : "add"} under ${place}: ${entry} (${kinds})`;
}
