import type { OutcomeDrivers } from "./drivers-insight.ts";
import { isHeavy } from "./make-drivers-insight.ts";

/** A score that weighs much somewhere, and what its own height allows to advise. */
export interface DriverStep {
  /** Its subject id: employee.agile-leadership. */
  driver: string;
  score: "low" | "unclear" | "high";
  /** The outcomes, by subject id, in which it weighs much. */
  outcomes: string[];
}

const urgency = ["low", "unclear", "high"] as const;

/**
 * What to talk about first: the scores that clearly weigh much in at least one outcome, low scores before those of which it cannot be told,
 * and these before high ones; then by the number of outcomes. Never more than four: a list of everything is no advice.
 *
 * @example driverSteps([]) // => []
 */
export function driverSteps(outcomes: readonly Pick<OutcomeDrivers, "subject" | "report">[]): DriverStep[] {
  const heavy = outcomes.flatMap(({ subject, report }) =>
    report.state === "ok"
      ? report.rows.filter(isHeavy).map((row) => ({ subject, driver: `${row.survey}.${row.driver}`, row }))
      : [],
  );
  return [...Map.groupBy(heavy, ({ driver }) => driver)]
    .map(([driver, found]): DriverStep => {
      const heights = found.map(({ row }) => row.quadrant.replace("major-", ""));
      // Clear in one outcome and unclear in another, by who answered everything: what is clear counts.
      const score = urgency.find((each) => each !== "unclear" && heights.includes(each)) ?? "unclear";
      return { driver, score, outcomes: found.map(({ subject }) => subject) };
    })
    .sort((a, b) => urgency.indexOf(a.score) - urgency.indexOf(b.score) || b.outcomes.length - a.outcomes.length)
    .slice(0, 4);
}
