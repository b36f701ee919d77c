import { guardFormula } from "../survey/formula-guard.ts";
import type { Locale } from "../survey/text.ts";

/** Numbers stay numbers, so that a spreadsheet can count with them. */
export type CsvCell = string | number | undefined;

/**
 * The download of a figure: opens right in the spreadsheet of its reader. Dutch: semicolon, decimal comma and a byte
 * order mark; English: comma and point.
 *
 * @example figureCsv(["wave", "score"], [["May 2026", 4.1]], "en") // => "wave,score\r\nMay 2026,4.1\r\n"
 * @example figureCsv(["meting", "score"], [["mei 2026", 4.1]], "nl") // => "\ufeffmeting;score\r\nmei 2026;4,1\r\n"
 */
export function figureCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[], locale: Locale): string {
  const separator = locale === "nl" ? ";" : ",";
  const cell = (value: CsvCell) => {
    if (value === undefined) return "";
    if (typeof value === "number") return locale === "nl" ? String(value).replace(".", ",") : String(value);
    const text = guardFormula(value);
    return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [head, ...rows].map((row) => `${row.map(cell).join(separator)}\r\n`);
  return (locale === "nl" ? "\ufeff" : "") + lines.join("");
}
