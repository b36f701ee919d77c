import type { MeasureReport, SiteReport, Subject } from "../report/site-report.ts";
import { type MapCorner, mapCorner } from "../survey/map-corner.ts";
import type { Reports } from "./page-figures.ts";
import { unitRows } from "./unit-rows.ts";

/** The units in a quarter of the map, those that stand there clearly first. */
export interface MapGroup {
  corner: MapCorner;
  units: { id: string; clear: boolean }[];
}

/**
 * The units of the map by where they stand beside the whole organisation on both sides. A place on the map may be chance; `clear` says that
 * the unit differs clearly from the rest on both sides, the way its quarter says. Units on a dotted line are in no group.
 *
 * @returns four groups, also empty ones; within a group the clear ones first, then by the score of employees, furthest from the organisation first
 */
export function mapGroups(
  { site, measure }: Pick<Reports, "site" | "measure">,
  subjects: { ex: Subject; cx: Subject },
): MapGroup[] {
  const [ex, cx] = [sideOf(measure(subjects.ex.id), site), sideOf(measure(subjects.cx.id), site)];
  const lowest = site.units.filter(({ open, id, children }) => open && id !== site.root && children.length === 0);
  const placed = lowest.flatMap(({ id }) => {
    const [x, y] = [ex?.standing(id), cx?.standing(id)];
    if (x === undefined || y === undefined || x.beside === 0 || y.beside === 0) return [];
    const corner: MapCorner =
      x.beside < 0
        ? y.beside < 0
          ? "both-lower"
          : "employees-lower"
        : y.beside < 0
          ? "customers-lower"
          : "both-higher";
    const isClear = ({ beside, label }: Standing) => label === (beside < 0 ? "lower" : "higher");
    return [{ id, corner, clear: isClear(x) && isClear(y), far: Math.abs(x.beside) }];
  });
  return mapCorner.options.map((corner) => ({
    corner,
    units: placed
      .filter((unit) => unit.corner === corner)
      .sort((a, b) => Number(b.clear) - Number(a.clear) || b.far - a.far || (a.id < b.id ? -1 : 1))
      .map(({ id, clear }) => ({ id, clear })),
  }));
}

interface Standing {
  /** Points above the whole organisation. */
  beside: number;
  /** Against the rest of it. */
  label: string | undefined;
}

function sideOf(report: MeasureReport | undefined, { root }: SiteReport) {
  if (report === undefined) return undefined;
  const rows = unitRows(report);
  const scoreOf = (unit: string) => {
    const own = rows.scores.get(unit)?.filter(({ state }) => state === "ok") ?? [];
    return (own.find(({ weighting }) => weighting === "weighted") ?? own[0])?.value;
  };
  const whole = scoreOf(root);
  return {
    standing(unit: string): Standing | undefined {
      const score = scoreOf(unit);
      if (score === undefined || whole === undefined) return undefined;
      return { beside: score - whole, label: rows.gaps.get(unit)?.label };
    },
  };
}
