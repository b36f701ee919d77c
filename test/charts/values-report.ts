import type { Reports } from "../../src/charts/page-figures.ts";
import type { GapRow, Label, ScoreRow } from "../../src/report/rows.ts";
import type { PairReport, ValuesReport } from "../../src/report/values-report.ts";
import { reports } from "./report.ts";

const waves = ["2025-autumn", "2026-spring"];

function scoreOf(survey: string, subject: string, wave: string): ScoreRow | undefined {
  return reports
    .unit(reports.site.root)
    ?.scores.find((row) => row.survey === survey && row.subject === subject && row.wave === wave);
}

function pairOf(kind: PairReport["kind"], label: Label): PairReport {
  const gap = (wave: string): GapRow => ({
    wave,
    survey: "employee",
    unit: reports.site.root,
    subject: "obstacles",
    metric: "favorable",
    against: "customer.promises",
    difference: -7,
    low: -12,
    high: -2,
    label,
    method: "inside-outside/1 favorable/1",
  });
  const title =
    kind === "congruence" ? { nl: "Beloften", en: "Promises" } : { nl: "Wat we verwachtten", en: "What we hoped for" };
  return {
    id: kind,
    kind,
    title,
    inside: "employee.obstacles",
    outside: "customer.promises",
    samePeople: kind === "expectation",
    state: "ok",
    wave: "2026-spring",
    waves: waves.map((wave) => {
      const [inside, outside] = [scoreOf("employee", "obstacles", wave), scoreOf("customer", "promises", wave)];
      return {
        wave,
        ...(inside === undefined ? {} : { inside }),
        ...(outside === undefined ? {} : { outside }),
        gap: gap(wave),
      };
    }),
    units: [],
  };
}

/** Two pairs of the small organisation: a value, and an expectation. */
export const valuesReport: ValuesReport = {
  pairs: [pairOf("congruence", "lower"), pairOf("expectation", "not-enough-data")],
};

/** The small organisation with these pairs. */
export const reportsWithValues: Reports = {
  ...reports,
  insight: ((part: string) => (part === "values" ? valuesReport : undefined)) as Reports["insight"],
};
