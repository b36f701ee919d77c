/**
 * What tells a row from the others, whatever the order of rows and columns: the respondent's id, else all its cells but the unit and
 * what identifies people. Rows that are alike then have the same key.
 */
export function rowKey(
  header: readonly string[],
  idColumn: number | undefined,
  leftOut: ReadonlySet<string>,
): (cells: readonly string[]) => string {
  const others = header
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !leftOut.has(column))
    .sort((a, b) => (a.column < b.column ? -1 : a.column > b.column ? 1 : a.index - b.index));
  return (cells) => {
    const id = cells[idColumn ?? -1]?.trim() ?? "";
    return id === "" ? others.map(({ index }) => cells[index]?.trim() ?? "").join("\0") : id;
  };
}
