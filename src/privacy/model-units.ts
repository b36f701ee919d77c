import type { UnitTree } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";

/**
 * Which units may have figures of a model of their own, such as drivers, beside those of the units above them. Whatever is added or
 * subtracted along the tree is a sum of atoms: the people of a unit with a model who are in no unit with a model below it (spec 6.2).
 * Each atom must be as large as a model has to be (spec 6.8), or empty, so that what is left of a unit beside its parts, hidden
 * units with it, is never about fewer people than one model. Where it is not, the smallest unit below joins what is left, until it is
 * enough.
 *
 * @param own people behind the figures who named the unit itself
 * @param candidates units that may be shown and are large enough; the root is always asked for
 * @param least the fewest people of a model
 *
 * @example modelUnits({ root: "a", units: new Map([["a", { id: "a", name: {}, invited: {} }], ["b", { id: "b", parent: "a", name: {}, invited: {} }]]) }, new Map([["a", 99], ["b", 150]]), ["b"], 100) // => new Set(["a"])
 */
export function modelUnits(
  tree: UnitTree,
  own: ReadonlyMap<string, number>,
  candidates: readonly string[],
  least: number,
): Set<string> {
  const kept = new Set([tree.root, ...candidates]);
  for (;;) {
    const atoms = new Map<string, number>();
    for (const [unit, n] of own) {
      const home = homeOf(tree, unit, (id) => kept.has(id));
      if (home !== undefined) atoms.set(home, (atoms.get(home) ?? 0) + n);
    }
    const small = [...kept].find((unit) => {
      const n = atoms.get(unit) ?? 0;
      return n > 0 && n < least;
    });
    if (small === undefined) return kept;
    const parts = [...kept].filter((unit) => {
      const parent = tree.units.get(unit)?.parent;
      return parent !== undefined && homeOf(tree, parent, (id) => kept.has(id)) === small;
    });
    // By its atom: with all below it a unit is larger, but only its own atom joins what is left.
    const [smallest = small] = parts.sort(
      (a, b) => (atoms.get(a) ?? 0) - (atoms.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0),
    );
    kept.delete(smallest);
    if (kept.size === 0) return kept;
  }
}
