import { FileFault } from "../../tables/file-fault.ts";
import type { FigureRow, FigureTable } from "./figure-table.ts";
import { looksLikeFigure } from "./looks-like-figure.ts";
import type { TextKinds } from "./text-kinds.ts";

const oneRow =
  "in a copy, put one row of headings above the figures, each with its question or unit and what is said of the figure: “Question (% favourable)”";

/**
 * A table with two rows of headings, where the row that was found to be the header has groups above it or names below it; undefined where it stands alone.
 *
 * @param filled all rows that hold something
 * @param place which of them was found
 * @throws FileFault where it cannot be told which columns a group is about, or where there are more rows of headings
 */
export function withGroups(filled: readonly FigureRow[], place: number, kinds: TextKinds): FigureTable | undefined {
  const [above, found, below] = [filled[place - 1], filled[place], filled[place + 1]];
  if (found === undefined) return undefined;
  const isSecond = (row: FigureRow | undefined, after: number, upper: FigureRow): row is FigureRow =>
    row !== undefined && filled.length > after && isOfHeadings(row, filled.slice(after), upper, kinds);
  if (isSecond(below, place + 2, found)) {
    refuseThird(filled, place + 2, below, kinds);
    return groupedHeader(found, below, filled.slice(place + 2));
  }
  if (above !== undefined && isOfGroups(above, found)) {
    const higher = filled[place - 2];
    if (higher !== undefined && isOfGroups(higher, above)) throw thirdRow(higher);
    return groupedHeader(above, found, filled.slice(place + 1));
  }
  return undefined;
}

/**
 * Two rows of headings as one: the upper one stands once above each group, with nothing above the rest of it, or above each column.
 *
 * @throws FileFault where the names below come back, and are not the same ones in each group: then a name may belong to no group
 */
export function groupedHeader(upper: FigureRow, lower: FigureRow, rows: readonly FigureRow[]): FigureTable {
  const length = Math.max(upper.cells.length, lower.cells.length);
  const cells: string[] = [];
  const groups: string[] = [];
  const names = new Map<number, string[]>();
  let [group, begun] = ["", 0];
  for (let place = 0; place < length; place += 1) {
    const [over, name] = [upper.cells[place] ?? "", lower.cells[place] ?? ""];
    if (over !== "" && over !== group) [group, begun] = [over, place];
    const isAlone = name === "";
    cells.push(isAlone ? over : name);
    groups.push(isAlone ? "" : group);
    if (isAlone && over !== "") group = "";
    if (!isAlone && group !== "") names.set(begun, [...(names.get(begun) ?? []), name]);
  }
  const sets = [...names.values()].filter((own) => own.length > 1);
  const all = [...names.values()].flat();
  const isSame = new Set([...names.values()].map((own) => own.join("\0"))).size === 1;
  if (sets.length > 0 && names.size > 1 && new Set(all).size < all.length && !isSame) {
    throw new FileFault(
      "expected the same columns below each group of headings: which group the last ones belong to cannot be told",
      `write the name of its group above each column in a copy, or a name of its own; or ${oneRow}`,
      lower.line,
    );
  }
  return { header: { line: lower.line, cells }, groups, rows };
}

/** Whether a row below the header holds headings as well: words above columns of figures, or names where the header goes on without one. */
function isOfHeadings(row: FigureRow, rows: readonly FigureRow[], upper: FigureRow, kinds: TextKinds): boolean {
  const [first = "", ...others] = row.cells;
  if (kinds.isUnit(first) || kinds.isQuestion(first)) return false;
  const places = others.flatMap((cell, at) => (cell !== "" && isOfFigures(rows, at + 1) ? [at + 1] : []));
  if (places.length < 2) return false;
  const texts = places.map((place) => row.cells[place] ?? "");
  if (texts.every((text) => !looksLikeFigure(text))) return true;
  // The points of a scale are numbers too.
  const goesOn = places.some((place) => (upper.cells[place] ?? "") === "");
  return first === "" && goesOn && texts.every((text) => kinds.isPoint(text) || !looksLikeFigure(text));
}

/** Whether most of what stands in a column is figures. */
function isOfFigures(rows: readonly FigureRow[], place: number): boolean {
  const cells = rows.slice(0, 200).flatMap(({ cells }) => (cells[place] ? [cells[place]] : []));
  return cells.length > 0 && cells.filter((cell) => looksLikeFigure(cell)).length * 2 >= cells.length;
}

/** Whether the row above the header names groups of its columns: a title stands above the first one. Years are names here. */
function isOfGroups(row: FigureRow, header: FigureRow): boolean {
  const places = row.cells.flatMap((cell, place) => (cell === "" ? [] : [place]));
  const isName = (text: string) => !looksLikeFigure(text) || /^(?:19|20)\d\d$/.test(text);
  return (
    places.some((place) => place > 0 && (header.cells[place] ?? "") !== "") &&
    places.every((place) => isName(row.cells[place] ?? ""))
  );
}

function thirdRow({ line }: FigureRow): FileFault {
  const remedy = `say which two they are: table: { header: [3, 4] } in the mapping; or ${oneRow}`;
  return new FileFault("expected one or two rows of headings, and this may be a third", remedy, line);
}

function refuseThird(filled: readonly FigureRow[], place: number, upper: FigureRow, kinds: TextKinds): void {
  const [third, ...rows] = filled.slice(place);
  if (third === undefined || rows.length === 0 || !isOfHeadings(third, rows, upper, kinds)) return;
  throw thirdRow(third);
}
