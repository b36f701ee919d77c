import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import type { UnitTree } from "../survey/unit.ts";

/**
 * The unit that carries somebody's answers to the reader: the unit itself where it is shown, else the nearest shown one above
 * it. Undefined when nothing above is shown.
 */
export function homeOf(tree: UnitTree, unit: string, isShown: (id: string) => boolean): string | undefined {
  let home: string | undefined = unit;
  while (home !== undefined && !isShown(home)) home = tree.units.get(home)?.parent;
  return home;
}

/**
 * The answers that a reader can work out: of each shown unit those outside its largest shown descendants, by that unit (spec
 * 6.2). Hidden units melt into the shown unit above them. Every shown figure is a sum of these atoms.
 *
 * @param own the answers of the unit itself, without the units below it
 */
export function atomsOf(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  isShown: (id: string) => boolean,
): ReadonlyMap<string, Histogram> {
  const parts = new Map<string, Histogram[]>();
  for (const [id, histogram] of own) {
    const home = homeOf(tree, id, isShown);
    if (home === undefined) continue;
    const part = parts.get(home);
    if (part === undefined) parts.set(home, [histogram]);
    else part.push(histogram);
  }
  return new Map([...parts.keys()].sort().map((home) => [home, mergeHistograms(...(parts.get(home) ?? []))]));
}
