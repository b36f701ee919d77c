/** No scale or list of options has more; with more different words, cells are free text. */
const mostLabels = 30;

/**
 * What the cells of one question are, going by the cells alone: `closed` for numbers as scales have them and for choices out of a list,
 * `open` for texts that hardly ever return, `unknown` where too few tell, and for longer numbers, which may be years, codes or places.
 *
 * @param columns the cells of each column; no answer is the empty text
 * @example closedAnswers([["Often", "Never", "Often", "Never"]]) // => "closed"
 * @example closedAnswers([["4", "5", "-1"]]) // => "closed"
 * @example closedAnswers([["20500", "94305", "10001"]]) // => "unknown"
 * @example closedAnswers([["", ""]]) // => "unknown"
 */
export function closedAnswers(columns: readonly (readonly string[])[]): "closed" | "open" | "unknown" {
  const labels = new Set<string>();
  let filled = 0;
  let inWords = 0;
  for (const cells of columns) {
    for (const cell of cells) {
      const text = cell.trim();
      if (text === "") continue;
      filled += 1;
      if (/^-?\d{1,3}$/.test(text)) continue;
      inWords += 1;
      labels.add(text);
    }
  }
  if (filled === 0) return "unknown";
  // One answer that nobody repeats shows nothing, but two options may well stand in three answers.
  const areRepeated = labels.size <= inWords / 2 || (labels.size <= 2 && inWords > labels.size);
  if (inWords === 0 || (labels.size <= mostLabels && areRepeated)) return "closed";
  const areTexts = [...labels].some((label) => !/^[-+\d.,]+$/.test(label));
  return areTexts && (labels.size > mostLabels || inWords >= 10) ? "open" : "unknown";
}
