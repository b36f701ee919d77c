import type { Scored } from "./make-insight.ts";
import type { OutcomeOverUnits, OutcomesReport } from "./outcomes-report.ts";

/** The business figures of a workspace over units and periods, from published rows; nothing when none was delivered. */
export function makeOutcomesReport({ site, rows }: Pick<Scored, "site" | "rows">): OutcomesReport | undefined {
  const place = new Map(site.units.map(({ id }, index) => [id, index]));
  const outcomes = Object.keys(site.outcomes).flatMap((outcome): OutcomeOverUnits[] => {
    const own = rows.outcomes
      .filter((row) => row.outcome === outcome)
      .sort(
        (a, b) => (place.get(a.unit) ?? 0) - (place.get(b.unit) ?? 0) || (a.period_start < b.period_start ? -1 : 1),
      );
    const [top] = own;
    if (top === undefined) return [];
    const series = own.filter(({ unit }) => unit === top.unit);
    const swing = rows["outcome-series"].find((row) => row.outcome === outcome && row.unit === top.unit);
    const last = series.at(-1)?.period_end;
    const latest = own.filter(({ period_end }) => period_end === last);
    return [{ outcome, unit: top.unit, series, ...(swing === undefined ? {} : { swing }), latest }];
  });
  return outcomes.length === 0 ? undefined : { outcomes };
}
