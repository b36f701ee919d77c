import type { LinkName } from "../report/link-text.ts";
import type { SiteReport } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { lowerFirst, topicOf } from "./figure-words.ts";

/**
 * How a side of a link is called in a sentence: a recommendation score by its measure, another subject by its title, a business figure by
 * its title in lower case.
 *
 * @param id `employee.recommend` or `outcome.absence`
 */
export function linkName(site: Pick<SiteReport, "subjects" | "outcomes">, id: string, locale: Locale): LinkName {
  if (id.startsWith("outcome.")) {
    const outcome = site.outcomes[id.slice("outcome.".length)];
    return { name: outcome === undefined ? id : lowerFirst(inLocale(outcome.title, locale)), form: "figure" };
  }
  const subject = site.subjects.find((candidate) => candidate.id === id);
  const [measure] = subject?.measures ?? [];
  if (subject === undefined || measure === undefined) return { name: id, form: "subject" };
  return { name: topicOf(subject, measure, locale).name, form: measure.metric === "nps" ? "measure" : "subject" };
}
