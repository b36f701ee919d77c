import type { SiteReport, UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { spokenName } from "./findings.ts";
import { type FirstStep, firstSteps } from "./first-steps.ts";
import { findingsWords } from "./words/findings.ts";

/** What a unit is advised to do first, each play with its reason as a sentence: as the list of plays prints it. */
export async function firstAdvice(
  site: SiteReport,
  unit: UnitReport,
  locale: Locale,
): Promise<(FirstStep & { why: string })[]> {
  const words = findingsWords[locale];
  return (await firstSteps(site, unit, locale)).map((step) => ({
    ...step,
    why: (step.worse ? words.reasonWorse : words.reason)(spokenName(step.subject, locale), step.score, step.limit),
  }));
}
