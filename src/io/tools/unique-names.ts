/**
 * Names for columns whose headers may be empty or alike: trimmed, `column 7` for one without a header, and ` (2)`, ` (3)` behind those that were there
 * before.
 *
 * @example uniqueNames(["id", "", "Other", "Other"]) // => ["id", "column 2", "Other", "Other (2)"]
 */
export function uniqueNames(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  // Without it, thousands of columns with one header would each try all the numbers before them.
  const next = new Map<string, number>();
  return headers.map((header, index) => {
    const wanted = header.trim() === "" ? `column ${index + 1}` : header.trim();
    let name = wanted;
    let again = next.get(wanted) ?? 2;
    for (; taken.has(name); again += 1) name = `${wanted} (${again})`;
    next.set(wanted, again);
    taken.add(name);
    return name;
  });
}
