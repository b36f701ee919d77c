import { dotGoal } from "./dot-goal.ts";
import { type Drawing, drawing } from "./drawing.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

/** The shapes of goals and actions whose baseline is shown: `goal customers-recommend-us`. */
export function goalMinis({ insight }: Pick<Reports, "insight">): PageFigures {
  const minis: Record<string, Drawing> = {};
  for (const { id, row, now, baseline } of insight("actions")?.actions ?? []) {
    if (row === undefined || baseline?.value === undefined) continue;
    // What is not shown now has no dot, and no drawing that looks as if it were not measured yet.
    if (now !== undefined && now.value === undefined) continue;
    const { value, low, high } = now ?? {};
    const margin = low === undefined || high === undefined ? {} : { low, high };
    const latest = value === undefined ? {} : { now: value, ...margin };
    minis[`goal ${id}`] = drawing(dotGoal({ from: baseline.value, target: row.target, ...latest }), "any");
  }
  return { figures: [], minis };
}
