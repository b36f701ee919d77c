import type { Instrument } from "../../../survey/instrument.ts";
import type { Locale, Text } from "../../../survey/text.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import { isSilent } from "./is-silent.ts";
import { wordingKey } from "./wording-key.ts";

/** The question above a row of a matrix, as an earlier import of the survey had it. */
export interface EarlierStem {
  wave: string;
  /** The item whose words are those of the row. */
  target: string;
  stem: Text;
}

/** A row of a matrix under another question than before. */
export interface ChangedStem {
  locale: Locale;
  before: string;
  now: string;
}

const locales = ["nl", "en"] as const;

/**
 * The question above a row of a matrix, in each language in which the ledger has the words of the row alone: "In the past week" above "I could
 * work calmly". Empty where there is none, or where the ledger has both as the words of the item.
 *
 * @param known the words of the item in the wave
 */
export function questionStem(column: ToolColumn, known: Text): Text {
  const { text, part = "", texts, partTexts, shape } = column;
  if (shape === "option" || shape === "several") return {};
  const stem: Text = {};
  for (const own of locales) {
    const above = texts === undefined ? text : (texts[own] ?? "");
    const row = partTexts === undefined ? part : (partTexts[own] ?? "");
    const words = wordingKey(known[own] ?? "");
    if (above === "" || row === "" || words === "" || isSilent(above, column)) continue;
    if (wordingKey(row) === words && wordingKey(above) !== words) stem[own] = above;
  }
  return stem;
}

/**
 * How the question above a row differs from the one that the row had before: the same statement for "the past week" and for "the past year" is
 * another question, and the words of the item do not show it. Compared is with the last wave of which the ledger says nothing about the item,
 * so that a change stays told until it is in the ledger.
 */
export function changedStem(
  stem: Text,
  item: string,
  { earlier, instrument, wave }: { earlier: readonly EarlierStem[]; instrument: Instrument; wave: string },
): ChangedStem | undefined {
  for (const locale of locales) {
    const now = stem[locale];
    if (now === undefined) continue;
    const before = earlier.find(
      (own) =>
        own.target === item &&
        own.wave !== wave &&
        own.stem[locale] !== undefined &&
        instrument.waves[own.wave]?.wording[item] === undefined,
    )?.stem[locale];
    if (before !== undefined && wordingKey(before) !== wordingKey(now)) return { locale, before, now };
  }
  return undefined;
}

/**
 * A row with the question above it, as the ledger has both where that question changed.
 *
 * @example rowUnder("In the past year", "I could work calmly") // => "In the past year: I could work calmly"
 * @example rowUnder("How was the past year?", "I could work calmly") // => "How was the past year? I could work calmly"
 */
export function rowUnder(stem: string, row: string): string {
  return /[.?!:…]\s*$/u.test(stem) ? `${stem.trim()} ${row}` : `${stem.trim()}: ${row}`;
}
