import type { Instrument } from "../survey/instrument.ts";

/**
 * The declared categories whose people a published category counts: itself where it is declared, else what the coarser category of
 * that name joins.
 *
 * @returns `undefined` for a category that the segment does not have, or whose name means other people at another level
 *
 * @example categoryMembers({ categories: { short: {}, long: {} }, coarser: [] }, "long") // => ["long"]
 * @example categoryMembers({ categories: { a: {}, b: {}, c: {} }, coarser: [{ ab: { joins: ["b", "a"] }, c: { joins: ["c"] } }] }, "ab") // => ["a", "b"]
 * @example categoryMembers({ categories: { a: {}, b: {} }, coarser: [{ a: { joins: ["a", "b"] } }] }, "a") // => undefined
 */
export function categoryMembers(
  segment: {
    categories: Readonly<Record<string, unknown>>;
    coarser: readonly Readonly<
      Record<string, Pick<Instrument["segments"][string]["coarser"][number][string], "joins">>
    >[];
  },
  category: string,
): string[] | undefined {
  const meanings = [
    ...(Object.hasOwn(segment.categories, category) ? [[category]] : []),
    ...segment.coarser.flatMap((level) => {
      const joins = Object.hasOwn(level, category) ? level[category]?.joins : undefined;
      return joins === undefined ? [] : [joins.toSorted()];
    }),
  ];
  const [first] = meanings;
  return meanings.some((other) => other.join("\n") !== first?.join("\n")) ? undefined : first;
}
