import type { GapRow, ScoreRow } from "../report/rows.ts";
import type { MeasureReport } from "../report/site-report.ts";

/** The rows of one measure by unit, so that a figure of all units does not search all rows for each of them. */
export interface UnitRows {
  scores: ReadonlyMap<string, ScoreRow[]>;
  /** Against the rest of the organisation. */
  gaps: ReadonlyMap<string, GapRow>;
}

/** Whole units only, without segments. */
export function unitRows({ scores, gaps }: MeasureReport): UnitRows {
  const rest = gaps.filter(({ against }) => against === "rest");
  return {
    scores: Map.groupBy(
      scores.filter(({ segment }) => segment === ""),
      ({ unit }) => unit,
    ),
    gaps: new Map(rest.map((row) => [row.unit, row])),
  };
}
