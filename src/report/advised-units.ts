import { type AdvisablePlay, type AdvisedPlay, byWeight, firingPlays } from "./advised-plays.ts";
import { checkedRule } from "./checked-rule.ts";
import type { SiteReport, UnitReport } from "./site-report.ts";

/** Where a play is advised. */
export interface AdvisedUnits {
  /** The units of which a rule fires, what weighs most first; equal ones in the order of the organisation. */
  units: ({ unit: string } & Pick<AdvisedPlay, "rule" | "worse" | "apart" | "distance">)[];
  /** By rule, in the order of the play, of units that contain no other: in how many it fires, and in how many all its scores are shown. */
  rules: { fires: number; shown: number }[];
}

type Scored = Pick<UnitReport, "unit" | "scores" | "changes">;

/**
 * Where each play is advised, by its id. Only from shown scores: a unit that is not shown is in no list and in no count, so that its
 * absence tells nothing. Units are asked for one after the other and not kept, because ten thousand do not fit in memory.
 */
export function advisedUnits(
  site: Pick<SiteReport, "subjects" | "units">,
  units: Iterable<Scored>,
  whole: Omit<Scored, "unit">,
  plays: readonly AdvisablePlay[],
): Map<string, AdvisedUnits> {
  const found = new Map(
    plays.map(({ id, when }): [string, AdvisedUnits] => {
      return [id, { units: [], rules: when.map(() => ({ fires: 0, shown: 0 })) }];
    }),
  );
  const parents = new Set(site.units.flatMap(({ parent }) => parent ?? []));
  for (const unit of units) {
    for (const { play, rule, worse, apart, distance } of firingPlays(site, unit, whole, plays))
      found.get(play.id)?.units.push({ unit: unit.unit, rule, worse, apart, distance });
    // A unit that contains others counts by them, so that nobody counts twice.
    if (parents.has(unit.unit)) continue;
    for (const { id, when } of plays) {
      when.forEach((rule, index) => {
        const count = found.get(id)?.rules[index];
        const checked = checkedRule(site, unit, rule);
        if (count === undefined || checked === undefined) return;
        if (checked.limits.every(({ row }) => row?.state === "ok")) count.shown += 1;
        if (checked.fires) count.fires += 1;
      });
    }
  }
  for (const { units: advised } of found.values()) advised.sort(byWeight);
  return found;
}
