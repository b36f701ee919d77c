/**
 * A category and the coarser ones that hold it: under which names a published table may count somebody. An id means the same people
 * at every level, so that which of these a table uses can be told from its categories.
 *
 * @example categoryHolders({ categories: {}, coarser: [{ longer: { joins: ["middle", "long"] } }] }, "long") // => ["long", "longer"]
 * @example categoryHolders({ categories: {} }, "long") // => ["long"]
 */
export function categoryHolders(
  segment: { categories: unknown; coarser?: readonly Readonly<Record<string, { joins: readonly string[] }>>[] },
  category: string,
): string[] {
  const coarser = (segment.coarser ?? []).flatMap((level) =>
    Object.entries(level).flatMap(([id, { joins }]) => (joins.includes(category) ? [id] : [])),
  );
  return [...new Set([category, ...coarser])];
}
