import type { Instrument } from "./instrument.ts";
import { type ItemVersion, itemVersion } from "./item-version.ts";

/** The items of a construct as they were put in one wave, in the order of the construct. */
export type ConstructVersion = ReadonlyMap<string, ItemVersion>;

/**
 * The list of items, scales and directions that a construct was measured with in a wave: only the same list gives scores that
 * can be compared.
 *
 * Source: spec 2.
 */
export function constructVersion(instrument: Instrument, construct: string, wave: string): ConstructVersion {
  return new Map(
    (instrument.constructs[construct]?.items ?? []).flatMap((item) => {
      const version = itemVersion(instrument, item, wave);
      return version === undefined ? [] : [[item, version] as const];
    }),
  );
}

/**
 * The items that are the same in all these versions. `undefined` when they are too few to restate a series on: fewer than two,
 * or fewer than half of the items of the longest version.
 *
 * Source: spec 2.
 *
 * @example commonItems([new Map([["a", { scale: "s", reversed: false }]])]) // => undefined
 */
export function commonItems(versions: readonly ConstructVersion[]): string[] | undefined {
  const common = sameItems(versions);
  const longest = Math.max(0, ...versions.map(({ size }) => size));
  return common.length >= 2 && common.length * 2 >= longest ? common : undefined;
}

/** The items that are the same in all these versions, however few. */
function sameItems([first, ...others]: readonly ConstructVersion[]): string[] {
  return [...(first ?? [])].flatMap(([item, version]) => {
    const key = JSON.stringify(version);
    return others.every((other) => JSON.stringify(other.get(item)) === key) ? [item] : [];
  });
}
