import { limits } from "./limits.ts";
import { type LinkedUnit, linkedTree, type TreeUnit } from "./linked-tree.ts";

/** A sum of contributions, such as the revenue of a unit over its customers, with its two largest contributors. */
export interface Magnitude {
  total: number;
  largest: number;
  second: number;
}

/** A unit with the contributions in it and in all units below it. */
export interface MagnitudeUnit extends TreeUnit, Magnitude {}

/**
 * Whether the second largest contributor could work out the largest to within ten per cent: total minus what it gave itself leaves the
 * largest and the others together, and the others are too small to hide it (the p% rule, Hundepool et al. 2012; spec 6.8).
 *
 * @example tellsLargest({ total: 100, largest: 60, second: 35 }) // => true
 * @example tellsLargest({ total: 100, largest: 40, second: 20 }) // => false
 */
export function tellsLargest({ total, largest, second }: Magnitude): boolean {
  return total > 0 && total - largest - second < (limits.nearestContributor / 100) * largest - 1e-9 * largest;
}

/**
 * Which units may show the total of a magnitude: none that tells its largest contributor, also not by subtracting the shown units below a
 * shown one. Units below come first; where what is left of a unit tells too much, the smallest shown unit below it is hidden too, and
 * when none is left the unit itself. What a unit adds beside the units below it counts as one contributor: nothing is known of it.
 *
 * @throws RangeError for units that are not a tree
 *
 * @example [...magnitudeMask([{ id: "all", total: 300, largest: 40, second: 30 }, { id: "a", parent: "all", total: 50, largest: 40, second: 9 }, { id: "b", parent: "all", total: 100, largest: 20, second: 20 }, { id: "c", parent: "all", total: 150, largest: 30, second: 20 }])] // => ["all", "c"]
 */
export function magnitudeMask(units: readonly MagnitudeUnit[]): ReadonlySet<string> {
  const hidden = new Set(units.filter(tellsLargest).map(({ id }) => id));
  for (const link of linkedTree(units)) {
    const { id } = link.unit;
    if (link.children.length === 0) continue;
    while (!hidden.has(id) && hasHiddenPart(link, hidden) && tellsLargest(leftOf(link, hidden))) {
      hidden.add(smallestShown(link, hidden) ?? id);
    }
  }
  return new Set(units.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
}

/** What is left of a unit when the shown units below it are subtracted. */
function leftOf(link: LinkedUnit<MagnitudeUnit>, hidden: ReadonlySet<string>): Magnitude {
  const parts = hiddenParts(link, hidden);
  const ranked = parts.flatMap(({ largest, second }) => [largest, second]).sort((a, b) => b - a);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  return { total, largest: ranked[0] ?? 0, second: ranked[1] ?? 0 };
}

function hasHiddenPart(link: LinkedUnit<MagnitudeUnit>, hidden: ReadonlySet<string>): boolean {
  return hiddenParts(link, hidden).length > 0;
}

/** The hidden units below a unit, each without the shown ones below it, and what the unit adds itself. */
function hiddenParts(link: LinkedUnit<MagnitudeUnit>, hidden: ReadonlySet<string>): Magnitude[] {
  const below = link.children.reduce((sum, { unit }) => sum + unit.total, 0);
  const own = link.unit.total - below;
  const ofChildren = link.children
    .filter(({ unit }) => hidden.has(unit.id))
    .flatMap((child) => (child.children.length === 0 ? [child.unit] : hiddenParts(child, hidden)));
  return own > 1e-9 * link.unit.total ? [...ofChildren, { total: own, largest: own, second: 0 }] : ofChildren;
}

/** Of the shown units whose nearest shown unit above is this one, that with the smallest total; ties by id. */
function smallestShown(link: LinkedUnit<MagnitudeUnit>, hidden: ReadonlySet<string>): string | undefined {
  const shown = (at: LinkedUnit<MagnitudeUnit>): MagnitudeUnit[] =>
    at.children.flatMap((child) => (hidden.has(child.unit.id) ? shown(child) : [child.unit]));
  return shown(link).sort((a, b) => a.total - b.total || (a.id < b.id ? -1 : 1))[0]?.id;
}
