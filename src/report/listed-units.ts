import type { SiteReport, UnitInfo } from "./site-report.ts";

/** As many units as one page lists. */
const mostListed = 100;

/**
 * The open units that a page lists one by one: the first levels of the tree, as long as they are a hundred together. Ten thousand units do
 * not belong on one page.
 *
 * @example listedUnits({ units: [] }) // => []
 */
export function listedUnits({ units }: Pick<SiteReport, "units">): UnitInfo[] {
  const open = units.filter((unit) => unit.open);
  const depths = [...new Set(open.map(({ depth }) => depth))].sort((a, b) => b - a);
  const deepest = depths.find((depth) => open.filter((unit) => unit.depth <= depth).length <= mostListed) ?? 0;
  return open.filter(({ depth }) => depth <= deepest);
}
