/** Signs with which a spreadsheet begins a formula, after white space too, and in the wide forms of Asian keyboards. */
const opensFormula = /^(?:[\t\r]|\s*[=+@＝＋＠－-])/;
/** A number, also below zero, which stays one; and a dash alone, which stands for nothing. */
const harmless = /^\s*(?:[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|-)\s*$/i;

/**
 * A text as it goes into a cell of a CSV: what a spreadsheet would run as a formula gets a quote before it (OWASP: CSV injection). Numbers stay
 * numbers, and what has its quote already keeps that one.
 *
 * @example guardFormula("=HYPERLINK(\"http://x\")") // => "'=HYPERLINK(\"http://x\")"
 * @example guardFormula("'=1+1") // => "'=1+1"
 * @example guardFormula("-4.5") // => "-4.5"
 */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/**
 * Whether a spreadsheet might run a text.
 *
 * @example isFormula("+31 = fine") // => true
 * @example isFormula("Net +5") // => false
 */
export function isFormula(text: string): boolean {
  return opensFormula.test(text) && !harmless.test(text);
}

/**
 * A guarded text as it was before: the quote is taken away where it stands before a formula, and nowhere else.
 *
 * @example unguardFormula("'=1+1") // => "=1+1"
 * @example unguardFormula("'s-Hertogenbosch") // => "'s-Hertogenbosch"
 */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}
