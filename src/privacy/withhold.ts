import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import type { UnitTree } from "../survey/unit.ts";
import { atomsOf, homeOf } from "./atoms.ts";

/**
 * Hides shown units until no atom is unsafe any more. Atoms only grow by it, so whatever held for their size before still holds.
 *
 * @param remedy what an unsafe unit does: `join` takes in the smallest shown unit below it, as in algorithm A, which helps where more
 *   people help; `yield` hides the unit itself, and its atom melts into the shown unit above it. A unit with nothing below it yields.
 * @param isUnsafe judges the atom of a shown unit, given what is shown now
 */
export function withhold(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  shown: ReadonlySet<string>,
  remedy: "join" | "yield",
  isUnsafe: (home: string, atom: Histogram, shown: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const left = new Set(shown);
  for (;;) {
    const atoms = atomsOf(tree, own, (id) => left.has(id));
    const unsafe = [...atoms].find(([home, atom]) => isUnsafe(home, atom, left))?.[0];
    if (unsafe === undefined) return left;
    const joined = remedy === "join" ? smallestBelow(tree, atoms, left, unsafe) : undefined;
    left.delete(joined ?? unsafe);
  }
}

/** Of the shown units whose nearest shown unit above is `home`, the one with the smallest atom; ties by id. */
function smallestBelow(
  tree: UnitTree,
  atoms: ReadonlyMap<string, Histogram>,
  shown: ReadonlySet<string>,
  home: string,
): string | undefined {
  const below = [...atoms]
    .filter(([unit]) => unit !== home)
    .filter(([unit]) => homeOf(tree, tree.units.get(unit)?.parent ?? "", (id) => shown.has(id)) === home)
    .map(([unit, atom]) => ({ unit, size: respondents(atom) }));
  return below.sort((a, b) => a.size - b.size || (a.unit < b.unit ? -1 : 1))[0]?.unit;
}
