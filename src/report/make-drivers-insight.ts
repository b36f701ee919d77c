import type { DriversInsight, OutcomeDrivers } from "./drivers-insight.ts";
import { everySurvey } from "./leading-subjects.ts";
import { listedUnits } from "./listed-units.ts";
import type { Scored } from "./make-insight.ts";
import type { DriverRow } from "./rows.ts";
import type { SurveyModels } from "./survey-models.ts";

/**
 * What goes with each outcome: its report in the latest wave that asked it, which drivers weighed much in each wave before, and the units
 * that have figures of their own. `undefined` where no survey has an outcome whose score is shown.
 */
export function makeDriversInsight({ site, models }: Pick<Scored, "site" | "models">): DriversInsight | undefined {
  const listed = listedUnits(site);
  const outcomes = everySurvey(site).flatMap(({ id: survey }): OutcomeDrivers[] => {
    const own = models.filter((model) => model.survey === survey);
    const latest = own.at(-1);
    return (latest?.drivers ?? []).map((report): OutcomeDrivers => {
      const { outcome } = report;
      return {
        subject: `${survey}.${outcome}`,
        wave: latest?.wave ?? "",
        report,
        history: own.flatMap((model) => historyOf(model, outcome)),
        units: listed.flatMap(({ id }) => {
          const found = latest?.unitDrivers.find(({ unit, report }) => unit === id && report.outcome === outcome);
          if (found === undefined) return [];
          const { survey: _, wave: __, ...report } = found.report;
          return [{ unit: id, report }];
        }),
      };
    });
  });
  return outcomes.length === 0 ? undefined : { outcomes };
}

function historyOf({ wave, drivers }: SurveyModels, outcome: string): OutcomeDrivers["history"] {
  const report = drivers.find((each) => each.outcome === outcome);
  if (report?.state !== "ok") return [];
  return [{ wave, heavy: report.rows.filter(isHeavy).map(({ driver }) => driver) }];
}

/**
 * Whether a driver clearly weighs more than an equal part.
 *
 * @example isHeavy({ quadrant: "major-low" }) // => true
 * @example isHeavy({ quadrant: "unclear-low" }) // => false
 */
export function isHeavy({ quadrant }: Pick<DriverRow, "quadrant">): boolean {
  return quadrant.startsWith("major");
}
