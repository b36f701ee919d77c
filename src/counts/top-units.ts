import type { UnitTree } from "../survey/unit.ts";

/**
 * How many units may have a model of drivers of their own. The work of one grows with 2 to the number of drivers (spec 7), so the fewer
 * drivers, the more units.
 *
 * @example mostUnitModels(5) // => 200
 * @example mostUnitModels(12) // => 4
 */
export function mostUnitModels(drivers: number): number {
  return Math.max(1, Math.min(200, Math.floor(2 ** 14 / 2 ** drivers)));
}

/**
 * Who stands for whom when only so many units are kept, from the top of the tree down: a unit that is kept stands for itself, any other
 * one is part of the nearest above it. Memory is thus bounded, however many units there are.
 *
 * @example topUnits({ root: "a", units: new Map([["a", { id: "a", name: {}, invited: {} }], ["b", { id: "b", parent: "a", name: {}, invited: {} }]]) }, 1)("b") // => "a"
 */
export function topUnits({ units, root }: UnitTree, most: number): (unit: string) => string {
  const depths = new Map<string, number>();
  // A tree lists parents before children.
  for (const { id, parent } of units.values()) depths.set(id, parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1);
  const kept = new Set([...depths].sort(([, a], [, b]) => a - b).flatMap(([id], place) => (place < most ? [id] : [])));
  const homes = new Map<string, string>();
  for (const { id, parent } of units.values()) homes.set(id, kept.has(id) ? id : (homes.get(parent ?? root) ?? root));
  return (unit) => homes.get(unit) ?? root;
}
