/**
 * Tells a header row that stands again among the answers, as in files that were put together. Where a row has an id, its cell decides;
 * else all cells do.
 *
 * @param header the header rows of the file
 * @param id which column holds the id of a row; -1 for none
 * @example repeatedHeader([["ID", "Mood"]], 0)(["ID", "Mood"]) // => true
 * @example repeatedHeader([["ID", "Mood"], ["", "Response"]], 0)(["", "Response"]) // => true
 * @example repeatedHeader([["ID", "Mood"]], 0)(["17", "Mood"]) // => false
 */
export function repeatedHeader(
  header: readonly (readonly string[])[],
  id: number,
): (cells: readonly string[]) => boolean {
  const titles = header.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((title) => title !== ""));
  return (cells) =>
    titles.some((row) => {
      const title = row[id] ?? "";
      const cell = (index: number) => (cells[index] ?? "").trim();
      return title === "" ? row.every((one, index) => one === cell(index)) : title === cell(id);
    });
}
