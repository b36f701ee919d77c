import { plainText } from "./plain-text.ts";

/** Fewer rows than this with a tick show nothing. */
const fewestRows = 3;

/**
 * Whether columns side by side hold ticks, each for one option of a question with several answers: a column then never holds anything but
 * its tick. That is sure where every cell repeats the label of its column. Codes are ticks where they are the same 1 in all columns, or
 * the place of the option among them, and rows stand with some columns filled and others empty; a matrix that everybody filled in
 * looks otherwise.
 *
 * @param columns the cells of each column, row by row; no answer is the empty text
 * @param labels what each column is called
 * @example areTicks([["Tea", "", "Tea"], ["", "Milk", "Milk"]], ["Tea", "Milk"]) // => true
 * @example areTicks([["1", "", "1"], ["", "1", "1"]], ["Tea", "Milk"]) // => true
 * @example areTicks([["1", "2", "1"], ["3", "1", "1"]], ["Tea", "Milk"]) // => false
 */
export function areTicks(columns: readonly (readonly string[])[], labels: readonly string[]): boolean {
  const values = columns.map((cells) => {
    const seen = new Set<string>();
    for (const cell of cells) {
      if (cell.trim() !== "") seen.add(cell.trim());
      if (seen.size > 1) break;
    }
    return [...seen];
  });
  if (values.some(({ length }) => length > 1) || values.every(({ length }) => length === 0)) return false;
  if (values.every(([value], index) => value === undefined || plainText(value) === (labels[index] ?? ""))) return true;
  if (columns.length < 2) return false;
  const places = values.every(([value], index) => value === undefined || value === String(index + 1));
  const ones = values.every(([value]) => value === undefined || value === "1");
  return (ones || places) && haveGaps(columns);
}

/** Whether enough rows are filled, and some of them in part. */
function haveGaps(columns: readonly (readonly string[])[]): boolean {
  const rows = Math.max(...columns.map(({ length }) => length));
  let filled = 0;
  let inPart = 0;
  for (let row = 0; row < rows; row += 1) {
    const cells = columns.reduce((sum, cells) => sum + ((cells[row] ?? "").trim() === "" ? 0 : 1), 0);
    if (cells > 0) filled += 1;
    if (cells > 0 && cells < columns.length) inPart += 1;
  }
  return filled >= fewestRows && inPart > 0;
}
