import type { ToolColumn } from "./tool-reading.ts";

/** A column that is one option of a question; the text of the question is empty where the file does not hold it. */
export type OptionColumn = Required<Pick<ToolColumn, "text" | "group" | "part" | "shape">>;

/**
 * Finds options that have a column each, with the option as its header and as the cell of everybody who chose it. A column is one
 * only when no cell of it holds anything else, and when a neighbour is one too: side by side they are one question, until an option
 * comes back. A column that nobody ticked belongs to it between two others, before an `Other`, or where another column with its header was ticked.
 * An `Other` behind the options holds the words of those who chose it. By the place of the column.
 *
 * @param headers as plain text
 * @param rows without the header
 */
export function optionGroups(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlyMap<number, OptionColumn> {
  const kinds = headers.map((header, index) => kindOf(header, rows, index));
  const ticked = new Set(headers.filter((_, index) => kinds[index] === "ticked").map(folded));
  const groups = new Map<number, OptionColumn>();
  for (let from = 0; from < headers.length; from += 1) {
    const to = runEnd(from, headers, kinds, ticked);
    if (to - from < 2) continue;
    const other = isOther(headers[to] ?? "") ? to + 1 : to;
    const group = `columns ${from + 1} to ${other}`;
    for (let index = from; index < other; index += 1) {
      const shape = index === to ? "text" : "option";
      groups.set(index, { text: "", group, part: headers[index] ?? "", shape });
    }
    from = other - 1;
  }
  return groups;
}

type Kind = "ticked" | "blank" | "else";

function kindOf(header: string, rows: readonly (readonly string[])[], index: number): Kind {
  let kind: Kind = "blank";
  for (const row of rows) {
    const cell = row[index]?.trim() ?? "";
    if (cell === "") continue;
    if (header === "" || cell !== header) return "else";
    kind = "ticked";
  }
  return kind;
}

/** Where a run of options that begins here ends; here where none begins. */
function runEnd(from: number, headers: readonly string[], kinds: readonly Kind[], ticked: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let end = from;
  for (let index = from; index < headers.length; index += 1) {
    const header = folded(headers[index] ?? "");
    if (header === "" || seen.has(header)) break;
    const known = kinds[index] === "ticked" || (kinds[index] === "blank" && ticked.has(header));
    // One that nobody ticked may stand between options, but neither begins nor ends them.
    if (!known && (kinds[index] !== "blank" || end === from)) break;
    seen.add(header);
    if (known) end = index + 1;
  }
  // Those that nobody ticked are options too when the words for another answer come right after them.
  let next = end;
  while (next > from && next < headers.length && kinds[next] === "blank" && !isOther(headers[next] ?? "")) next += 1;
  return isOther(headers[next] ?? "") ? next : end;
}

function isOther(header: string): boolean {
  return /^(?:other|anders|overig)(?:\b|$)/i.test(header) && header.length < 40;
}

function folded(header: string): string {
  return header.toLowerCase();
}
