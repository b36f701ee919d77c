import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { atomsOf, homeOf } from "./atoms.ts";
import type { KnownClasses } from "./pins-down.ts";

/** A hidden unit of a few people, who are counted in the atom of the nearest shown unit above. */
export interface FewPeople {
  unit: string;
  size: number;
  /** What is known of them by the class of their answers. */
  known?: KnownClasses | undefined;
}

/**
 * Hides shown units until no atom is unsafe any more. Atoms only grow by it, so whatever held for their size before still holds.
 * Hiding a unit changes one atom, the one it melts into; only that one is judged again. An unsafe atom takes in the smallest shown
 * unit below it, as in algorithm A, because more people help. Where all people of its unit together would not help, or nothing is
 * shown below it, that unit itself is hidden.
 *
 * @param isUnsafe judges the atom of a shown unit, given the hidden few inside it
 * @param few the hidden few, for a judgement that asks for them
 */
export function withhold(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  shown: ReadonlySet<string>,
  isUnsafe: (atom: Histogram, few: readonly FewPeople[]) => boolean,
  few: readonly FewPeople[] = [],
): ReadonlySet<string> {
  const left = new Set(shown);
  const isShown = (id: string) => left.has(id);
  const atoms = new Map(atomsOf(tree, own, isShown));
  const fewIn = new Map(Map.groupBy(few, ({ unit }) => homeOf(tree, unit, isShown)));
  const order = [...shown].sort();
  const safe = new Set<string>();
  for (;;) {
    const unsafe = order.find((home) => {
      const atom = atoms.get(home);
      if (atom === undefined || safe.has(home)) return false;
      if (isUnsafe(atom, fewIn.get(home) ?? [])) return true;
      safe.add(home);
      return false;
    });
    if (unsafe === undefined) return left;
    const parts = [...atoms.keys()].filter((unit) => pathToRoot(tree, unit).includes(unsafe));
    const whole = mergeHistograms(...parts.flatMap((unit) => atoms.get(unit) ?? []));
    const isHelped = !isUnsafe(
      whole,
      parts.flatMap((unit) => fewIn.get(unit) ?? []),
    );
    const hidden = (isHelped ? smallestBelow(tree, atoms, left, unsafe) : undefined) ?? unsafe;
    left.delete(hidden);
    const home = homeOf(tree, hidden, isShown);
    const [atom, inside] = [atoms.get(hidden), fewIn.get(hidden)];
    atoms.delete(hidden);
    if (home === undefined || atom === undefined) continue;
    atoms.set(home, mergeHistograms(atoms.get(home) ?? new Map(), atom));
    fewIn.set(home, [...(fewIn.get(home) ?? []), ...(inside ?? [])]);
    safe.delete(home);
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
