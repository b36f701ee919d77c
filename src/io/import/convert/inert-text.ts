import { guardFormula, isFormula } from "../../../survey/formula-guard.ts";

/**
 * What somebody wrote, as text that nothing runs: control characters and marks that turn the reading direction are taken out, and a
 * text that a spreadsheet would take for a formula gets a quote before it (OWASP: CSV injection). Line breaks and tabs stay.
 *
 * @example inertText("=HYPERLINK(\"http://x\")").text // => "'=HYPERLINK(\"http://x\")"
 * @example inertText("Prima! ").text // => "Prima!"
 */
export function inertText(cell: string): { text: string; guarded: boolean } {
  const plain = cell
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .trim();
  return { text: guardFormula(plain), guarded: isFormula(plain) };
}
