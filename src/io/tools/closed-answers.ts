/** No scale or list of options has more; with more different words, cells are free text. */
const mostLabels = 30;

/**
 * What the cells of one question are, going by the cells alone: `closed` for numbers and for choices out of a list, `open` for
 * texts that hardly ever return, `unknown` where too few tell.
 *
 * @param columns the cells of each column; no answer is the empty text
 * @example closedAnswers([["Often", "Never", "Often", "Never"]]) // => "closed"
 * @example closedAnswers([["4", "5", "-1"]]) // => "closed"
 * @example closedAnswers([["", ""]]) // => "unknown"
 */
export function closedAnswers(columns: readonly (readonly string[])[]): "closed" | "open" | "unknown" {
  const labels = new Set<string>();
  let filled = 0;
  let words = 0;
  for (const cells of columns) {
    for (const cell of cells) {
      const text = cell.trim();
      if (text === "") continue;
      filled += 1;
      if (/^-?\d{1,9}$/.test(text)) continue;
      words += 1;
      labels.add(text);
    }
  }
  if (filled === 0) return "unknown";
  // One answer that nobody repeats shows nothing, but two options may well stand in three answers.
  const areRepeated = labels.size <= words / 2 || (labels.size <= 2 && words > labels.size);
  if (words === 0 || (labels.size <= mostLabels && areRepeated)) return "closed";
  return labels.size > mostLabels || words >= 10 ? "open" : "unknown";
}
