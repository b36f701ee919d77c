import type { Instrument } from "./instrument.ts";
import type { Locale, Text } from "./text.ts";

/**
 * The words in which an item was put in a wave, in each language: those of the ledger, and of the item itself in a language that the
 * ledger does not name. Empty for an item that the survey does not have.
 */
export function itemWording({ items, waves }: Pick<Instrument, "items" | "waves">, item: string, wave: string): Text {
  return { ...items[item]?.text, ...waves[wave]?.wording[item]?.text };
}

/**
 * The one language in which two wordings differ, where another has the same words in both: who read that one was asked the same question.
 * `undefined` where all languages changed, or none.
 *
 * @example onlyChanged({ nl: "Werk je graag hier?", en: "Do you like it here?" }, { nl: "Werk je hier graag?", en: "Do you like it here?" }) // => "nl"
 */
export function onlyChanged(before: Text, after: Text): Locale | undefined {
  const languages = (["nl", "en"] as const).filter((own) => before[own] !== undefined || after[own] !== undefined);
  const changed = languages.filter((own) => before[own] !== after[own]);
  return changed.length < languages.length ? changed[0] : undefined;
}
