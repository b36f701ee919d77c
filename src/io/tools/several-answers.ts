/** More different options than this in a sample are texts, not options. */
const mostOptions = 60;
/** Longer cells are texts. */
const longestCell = 1000;

/**
 * Whether the cells of a column hold several answers each, apart by a separator.
 *
 * Options come back in different cells, texts do not; cells are counted once, however many people gave them. `sure`: the separator
 * seldom stands within an option (`;`), so that is enough. Not sure (`, `): every answer must also stand on its own, or change its
 * neighbours, and one its place, since the halves of an option `Yes, always` look like answers too, but never part. `unclear` is told
 * where answers come back and that cannot be shown; such cells are not to be split.
 *
 * @example severalIn(["red, blue", "blue", "red"], ", ") // => "yes"
 * @example severalIn(["Yes, always", "No", "Yes, often"], ", ") // => "unclear"
 * @example severalIn(["Nice, warm and dry", "Too far, alas"], ", ") // => "no"
 */
export function severalIn(cells: readonly string[], separator: string, sure = false): "yes" | "unclear" | "no" {
  if (!cells.some((cell) => cell.includes(separator))) return "no";
  const distinct = new Set(cells.map((cell) => cell.trim()));
  const split = [...distinct]
    .filter((cell) => cell !== "" && cell.length <= longestCell)
    .map((cell) => cell.split(separator).map((part) => part.trim()));
  const joined = split.filter((parts) => parts.length > 1);
  if (joined.length === 0 || joined.some((parts) => parts.includes("") || new Set(parts).size < parts.length))
    return "no";
  const uses = new Map<string, number>();
  for (const part of split.flat()) uses.set(part, (uses.get(part) ?? 0) + 1);
  const answers = joined.flat();
  const recurring = answers.filter((part) => (uses.get(part) ?? 0) > 1).length;
  if (uses.size > mostOptions || recurring * 2 < answers.length) return "no";
  return sure || standApart(split, joined) ? "yes" : "unclear";
}

function standApart(split: readonly string[][], joined: readonly string[][]): boolean {
  const alone = new Set(split.flatMap((parts) => (parts.length === 1 ? parts : [])));
  const before = new Map<string, Set<string | undefined>>();
  const after = new Map<string, Set<string | undefined>>();
  const places = new Map<string, Set<number>>();
  for (const parts of split) {
    parts.forEach((part, at) => {
      note(places, part, at);
      if (parts.length === 1) return;
      note(before, part, parts[at - 1]);
      note(after, part, parts[at + 1]);
    });
  }
  // What always stands first or last has no neighbour there that it could have been cut from.
  const free = (neighbours: Set<string | undefined> = new Set()) => neighbours.size > 1 || neighbours.has(undefined);
  const answers = joined.flat();
  if (answers.every((part) => alone.has(part))) return true;
  // Two halves that mix freely ("Yes, often", "No, often") still keep their places.
  if (![...places.values()].some(({ size }) => size > 1)) return false;
  return answers.every((part) => alone.has(part) || (free(before.get(part)) && free(after.get(part))));
}

function note<T>(notes: Map<string, Set<T>>, part: string, value: T): void {
  notes.set(part, (notes.get(part) ?? new Set<T>()).add(value));
}
