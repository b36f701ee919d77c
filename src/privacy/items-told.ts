/** What the published scores of constructs tell of single items: which items' answers they add up. */
export interface ItemsTold {
  /** The items that would follow from this construct beside those that were added before; does not add it. */
  by(parts: readonly string[]): readonly string[];
  /** Adds a construct, or an item of which the sum is known. */
  add(parts: readonly string[]): void;
}

/**
 * Follows which items can be worked out from the scores of constructs: the index of four items beside that of three of them tells what the
 * answers to the fourth add up to, and an index of one item does so by itself. An item follows when some combination of the
 * constructs leaves it alone; the combinations are kept in reduced row echelon form, where such an item has a row of its own.
 *
 * Source: spec 2 and 6.6.
 *
 * @example itemsTold().by(["a"]) // => ["a"]
 * @example itemsTold().by(["a", "b"]) // => []
 */
export function itemsTold(): ItemsTold {
  let rows: Row[] = [];
  const told = (from: readonly Row[]) =>
    from.flatMap((row) => {
      const [item, ...others] = row.keys();
      return item !== undefined && others.length === 0 ? [item] : [];
    });
  const withParts = (parts: readonly string[]) => reduced(rows, new Map(parts.map((item) => [item, 1])));
  return {
    by(parts) {
      const before = new Set(told(rows));
      return told(withParts(parts)).filter((item) => !before.has(item));
    },
    add(parts) {
      rows = withParts(parts);
    },
  };
}

/** A combination of items; those with a weight of nought are left out. */
type Row = ReadonlyMap<string, number>;

/** Smaller weights are what rounding leaves of nought. */
const nought = 1e-9;

/** The rows with one more, again in reduced form: the first item of a row, its pivot, is in no other row. */
function reduced(rows: readonly Row[], added: Row): Row[] {
  const left = rows.reduce((row, known) => without(row, known), added);
  const [first] = left;
  if (first === undefined) return [...rows];
  const [, weight] = first;
  const own: Row = new Map([...left].map(([item, own]) => [item, own / weight]));
  return [...rows.map((row) => without(row, own)), own];
}

/** A row less as much of another as takes the pivot of the other out of it. */
function without(row: Row, other: Row): Row {
  const [pivot = ""] = other.keys();
  const times = row.get(pivot);
  if (times === undefined) return row;
  const left = new Map(row);
  for (const [item, weight] of other) {
    const now = (left.get(item) ?? 0) - times * weight;
    if (Math.abs(now) < nought) left.delete(item);
    else left.set(item, now);
  }
  return left;
}
