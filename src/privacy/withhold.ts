import type { Histogram } from "../counts/histogram.ts";
import type { UnitTree } from "../survey/unit.ts";
import { atomsOf } from "./atoms.ts";

/**
 * Hides shown units until no atom is unsafe any more. What a hidden unit leaves behind melts into the shown unit above it, so
 * that atoms only grow, and whatever held for their size before still holds.
 *
 * @param isUnsafe judges the atom of a shown unit, given what is shown now
 */
export function withhold(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  shown: ReadonlySet<string>,
  isUnsafe: (home: string, atom: Histogram, shown: ReadonlySet<string>) => boolean,
): ReadonlySet<string> {
  const left = new Set(shown);
  for (;;) {
    const atoms = atomsOf(tree, own, (id) => left.has(id));
    const unsafe = [...atoms].filter(([home, atom]) => isUnsafe(home, atom, left)).map(([home]) => home);
    if (unsafe.length === 0) return left;
    for (const home of unsafe) left.delete(home);
  }
}
