/** What official tables write where a figure is hidden, was not asked, or does not exist. */
const marks = new Set(
  [
    ["..", ".", "...", "…", "-", "–", "—", "--", "*", "**", "***", ":", "/", "x", "c", "z", "#", "~", "^"],
    // The signs that the statistical service of the United Kingdom asks for.
    ["[c]", "[x]", "[z]", "[w]", "[low]", "[not available]", "[suppressed]"],
    ["n/a", "na", "n.a.", "n.a", "n.v.t.", "nvt", "n.b.", "nb", "null", "none", "not available", "not applicable"],
    ["suppressed", "confidential", "too few", "geheim", "onderdrukt", "onbekend", "niet beschikbaar", "te weinig"],
  ].flat(),
);

/**
 * Whether a cell says that no figure is given: `..`, `*`, `[c]`, `n/a`, `n<10`, `< 5`. None of these is a zero, and none is told apart from another:
 * what was hidden and what was not asked are both not shown.
 *
 * @param own further texts that mean it
 * @example figureMark("n<10") // => true
 * @example figureMark("58") // => false
 */
export function figureMark(cell: string, own: readonly string[] = []): boolean {
  const text = cell.trim().toLowerCase();
  return (
    marks.has(text) ||
    /^(?:n ?)?(?:<|≤) ?\d{1,4}$|^: ?[a-z]{1,2}$|^\[[a-z]\d?\]$/.test(text) ||
    own.some((mark) => mark.trim().toLowerCase() === text)
  );
}
