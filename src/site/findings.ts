import { topicOf } from "../charts/figure-words.ts";
import type { FindingsReport, Told } from "../report/findings.ts";
import { type FindingsText, findingsText } from "../report/findings-text.ts";
import { judgementOf } from "../report/label-words.ts";
import type { SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import { spoken } from "../report/spoken.ts";
import type { Locale } from "../survey/text.ts";
import { changeOf, headlineOf, readSubject } from "./rows-of.ts";

/** The findings as sentences in a language. */
export function findingsIn(findings: FindingsReport, site: SiteReport, root: UnitReport, locale: Locale): FindingsText {
  const topic = (subject: Subject) => topicOf(subject, headlineOf(subject), locale);
  return findingsText(findings, { site, scores: root.scores, topic }, locale);
}

/** The name of a score inside a sentence. */
export function spokenName(subject: Subject, locale: Locale): string {
  return spoken(topicOf(subject, headlineOf(subject), locale), locale);
}

/** What clearly got better, and what clearly got worse: the largest differences first. */
export interface StrengthsAndRisks {
  keep: Told[];
  workOn: Told[];
}

/**
 * Everything with a clear label, by whether it is good news. A construct gives way to its own questions where these clearly moved the
 * same way: a question is what people can work on.
 */
export function strengthsAndRisks(findings: FindingsReport, site: SiteReport, root: UnitReport): StrengthsAndRisks {
  const clear = [...findings.changes, ...findings.questions].filter((told) => judgement(told, site) !== undefined);
  const entries = clear.flatMap((told) => {
    const subject = readSubject(site, told.subject);
    const items = site.subjects
      .filter(({ id }) => subject.items.includes(id))
      .flatMap((item) => {
        const row = changeOf(root, item, told.row.to);
        return row === undefined ? [] : [{ subject: item.id, row }];
      })
      .filter((item) => judgement(item, site) === judgement(told, site));
    return items.length > 0 ? items : [told];
  });
  const size = ({ subject, row }: Told) =>
    Math.abs(row.difference ?? 0) / headlineOf(readSubject(site, subject)).meaningful;
  const all = [...entries.toSorted((a, b) => size(b) - size(a)), ...findings.long];
  return {
    keep: all.filter((told) => judgement(told, site) === "better"),
    workOn: all.filter((told) => judgement(told, site) === "worse"),
  };
}

function judgement({ subject, row }: Told, site: SiteReport): ReturnType<typeof judgementOf> {
  return judgementOf(row.label, headlineOf(readSubject(site, subject)).better);
}
