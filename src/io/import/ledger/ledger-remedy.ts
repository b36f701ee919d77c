import type { Instrument } from "../../../survey/instrument.ts";
import { itemWording } from "../../../survey/item-wording.ts";
import type { Text } from "../../../survey/text.ts";
import type { WordingEntry } from "../../../survey/wording-change.ts";
import { isSlip } from "./is-slip.ts";
import { wordingKey } from "./wording-key.ts";

/** An item that was put in other words: the new ones, in the languages that changed, and the old ones where those are not the ledger's. */
export interface NewWords {
  item: string;
  changed: Text;
  before?: Text;
}

const locales = ["nl", "en"] as const;

/**
 * What to do about questions in other words than the ledger has for its wave: the entries to add, whole, with what their kind of change does.
 * A slip of the pen is proposed as `typo`, anything else as `meaning`, which breaks the series: the kinds between are for people to say. Words
 * that another wave has in the ledger already are proposed as they stand there, or the series would break again between two waves that asked the
 * same.
 *
 * @param words items that were changed in one way
 */
export function ledgerRemedy(
  words: readonly NewWords[],
  { instrument, survey, wave }: { instrument: Instrument; survey: string; wave: string },
): string {
  const isTypo = words.every(({ item, changed, before = itemWording(instrument, item, wave) }) =>
    locales.every((own) => changed[own] === undefined || isSlip(before[own] ?? "", changed[own])),
  );
  const known = words.map(({ item, changed }) => sameElsewhere(item, changed, { instrument, wave }));
  const entries = words.map(({ item, changed }, at) => {
    const text = Object.entries(changed).map(([locale, now]) => `${locale}: ${JSON.stringify(now)}`);
    const entry = known[at]?.entry;
    if (entry !== undefined) return `${item}: ${inYaml(entry)}`;
    return `${item}: { text: { ${text.join(", ")} }, change: ${isTypo ? "typo" : "meaning"} }`;
  });
  const kinds = isTypo
    ? "typo carries the series on, if nobody reads anything else; otherwise say change: meaning (something else is asked), clearer (meant to ask the same) or translation (brought in line with the other language), which break the series"
    : "meaning breaks the series, for something else is asked; say change: clearer where it was meant to ask the same, or translation where one language was brought in line with the other: both break it too, unless comparable: true and a note: { nl: …, en: … } say why an answer still means the same; typo, where nobody reads anything else, carries it on";
  const elsewhere = known.find((own) => own !== undefined)?.wave;
  const why =
    elsewhere === undefined ? kinds : `${kinds}; the words are those of ${elsewhere}, with which the series goes on`;
  const isThere = words.some(({ item }) => instrument.waves[wave]?.wording[item] !== undefined);
  const place = `waves.${wave}.wording in content/surveys/${survey}.yaml`;
  const all = entries.length === 1 ? entries[0] : `{ ${entries.join(", ")} }`;
  return `${isThere ? "put in the place of the entry" : "add"} under ${place}: ${all} (${why})`;
}

/** The entry of another wave that has the same new words, the last one. */
function sameElsewhere(
  item: string,
  changed: Text,
  { instrument, wave }: { instrument: Instrument; wave: string },
): { wave: string; entry: WordingEntry } | undefined {
  const found = Object.entries(instrument.waves).flatMap(([own, { wording }]) => {
    const entry = wording[item];
    const isSame =
      own !== wave &&
      entry !== undefined &&
      locales.every((locale) => wordingKey(entry.text[locale] ?? "") === wordingKey(changed[locale] ?? ""));
    return isSame ? [{ wave: own, entry }] : [];
  });
  return found.sort((a, b) => (a.wave < b.wave ? -1 : 1)).at(-1);
}

function inYaml({ text, change, comparable, note }: WordingEntry): string {
  const said = (own: Text) =>
    Object.entries(own)
      .map(([locale, words]) => `${locale}: ${JSON.stringify(words)}`)
      .join(", ");
  const kind = change === undefined ? "" : `, change: ${change}`;
  const carries = change === undefined || comparable !== (change === "typo") ? `, comparable: ${comparable}` : "";
  const why = note === undefined ? "" : `, note: { ${said(note)} }`;
  return `{ text: { ${said(text)} }${kind}${carries}${why} }`;
}
