import { alignmentFinding } from "../report/alignment-finding.ts";
import { formatMonth } from "../report/format.ts";
import { frictionFinding, readQuestion } from "../report/friction-finding.ts";
import { lessonsFinding } from "../report/lessons-finding.ts";
import { isTold, saidAndDidFinding } from "../report/said-and-did-finding.ts";
import type { SiteReport } from "../report/site-report.ts";
import { standingFinding } from "../report/standing-finding.ts";
import type { Locale } from "../survey/text.ts";
import { customerSignal } from "./customer-signal.ts";
import { quarterOf } from "./quarter.ts";
import { readInsight } from "./report.ts";
import { findWave } from "./rows-of.ts";

/**
 * What is so right now on a page, as the title of that page says it; nothing for a page whose title is no finding. Lists of links use it, so
 * that a reader knows before the click.
 */
export function liveTitle(path: string, site: SiteReport, locale: Locale): string | undefined {
  const actions = readInsight("actions")?.actions;
  switch (path) {
    case "":
      return quarterOf(site, locale).text?.title;
    case "meetings":
    case "meetings/quarterly":
      return quarterOf(site, locale).title;
    case "actions": {
      const goals = (actions ?? []).filter(({ kind }) => kind === "goal").flatMap(({ row }) => row?.standing ?? []);
      return goals.length === 0 ? undefined : standingFinding(goals, "goals", locale);
    }
    case "actions/lessons": {
      const shared = readInsight("lessons")?.shared ?? [];
      const count = shared.reduce((sum, { lessons }) => sum + lessons.length, 0);
      return count === 0 ? undefined : lessonsFinding(new Set(shared.map(({ unit }) => unit)).size, count, locale);
    }
    case "alignment": {
      const report = readInsight("alignment");
      return report && alignmentFinding(report.withoutGoal.length, report.withoutMeasure.length, locale);
    }
    case "you-said-we-did": {
      const told = (actions ?? []).filter((entry) => entry.audience.includes("customers") && isTold(entry));
      return told.length === 0 ? undefined : saidAndDidFinding(told, locale);
    }
    case "friction":
      return frictionTitle(site, locale);
    default:
      return undefined;
  }
}

/** What customers name, or of a survey among employees only what those do. */
function frictionTitle(site: SiteReport, locale: Locale): string | undefined {
  const [first] = readInsight("friction")?.questions ?? [];
  const reading = customerSignal()?.reading ?? (first === undefined ? undefined : readQuestion(first));
  if (reading === undefined) return undefined;
  const from = findWave(site, reading.from);
  return frictionFinding(reading, from === undefined ? "" : formatMonth(from.start, locale), locale);
}
