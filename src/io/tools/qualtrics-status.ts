import type { AsideReason } from "../../survey/aside-reason.ts";

/**
 * What the status of a row says: by its number, a sum of marks (1 preview, 2 test, 4 imported, 8 spam), or by its words in English, Dutch,
 * German, French or Spanish. Undefined for the answer of a respondent, whatever the words of the language for that are.
 *
 * @example qualtricsStatus("0") // => undefined
 * @example qualtricsStatus("9") // => "spam"
 * @example qualtricsStatus("Survey Preview") // => "preview"
 * @example qualtricsStatus("Geïmporteerd") // => "imported"
 * @example qualtricsStatus("IP-Adresse") // => undefined
 */
export function qualtricsStatus(cell: string): AsideReason | undefined {
  const text = cell.trim();
  if (/^\d{1,3}$/.test(text)) return marks.find(([mark]) => (Number(text) & mark) !== 0)?.[1];
  const words = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return stems.find(([stem]) => stem.test(words))?.[1];
}

/** Spam first: a preview that is spam is told as spam. */
const marks: readonly (readonly [number, AsideReason])[] = [
  [8, "spam"],
  [1, "preview"],
  [2, "test"],
  [4, "imported"],
];

const stems: readonly (readonly [RegExp, AsideReason])[] = [
  [/spam|ongewenst|unerwunscht|indesirable|no deseado/, "spam"],
  [/preview|voorbeeld|voorvertoning|vorschau|apercu|vista previa|previsualizacion/, "preview"],
  [/\btest|umfragetest|prueba/, "test"],
  [/import/, "imported"],
];

/**
 * Whether the cell of "Finished" says that somebody stopped halfway, in the same languages.
 *
 * @example isUnfinished("False") // => true
 * @example isUnfinished("1") // => false
 */
export function isUnfinished(cell: string): boolean {
  return /^(?:0|false|onwaar|falsch|faux|falso|no|nee|nein|non)$/i.test(cell.trim());
}
