import { topicOf } from "../charts/figure-words.ts";
import { type AdvisablePlay, advisedPlays } from "../report/advised-plays.ts";
import { formatScore } from "../report/format.ts";
import { ruleReason } from "../report/rule-reason.ts";
import type { SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { limitText } from "./play-rules.ts";
import { readUnit } from "./report.ts";
import { nameOf, textsIn } from "./texts.ts";

/** A play with the score it is for. */
export interface FirstStep {
  path: string;
  letter: string;
  title: string;
  summary: string;
  /** Why it is advised, as a sentence. */
  why: string;
  subject: Subject;
  /** The score as printed, and the limit that the play itself names; empty where it asks for a change only. */
  score: string;
  limit: string;
  /** Whether the score also clearly moved since the wave before. */
  worse: boolean;
}

/** The plays of the playbook as far as it takes to advise them. */
export async function advisablePlays(locale: Locale): Promise<(AdvisablePlay & { title: string; summary: string })[]> {
  return (await textsIn("plays", locale)).map((play) => {
    const { pillar, when, title, summary } = play.data;
    return { id: nameOf(play), pillar, when, title, summary };
  });
}

/**
 * What a unit is advised to do first: at most three plays whose own rule fires on its published scores, in the order and with the spread
 * of `advisedPlays`.
 */
export async function firstSteps(site: SiteReport, unit: UnitReport, locale: Locale): Promise<FirstStep[]> {
  const pillars = await textsIn("pillars", locale);
  const plays = await advisablePlays(locale);
  return advisedPlays(site, unit, readUnit(site.root), plays).map(({ play, rule }) => {
    const [first] = rule.limits;
    const { subject, measure, row, limit } = first;
    return {
      path: `playbook/${play.id}`,
      letter: pillars.find(({ id }) => id.split("/")[0] === play.pillar)?.data.letter ?? "",
      title: play.title,
      summary: play.summary,
      why: ruleReason(rule, (own) => topicOf(own.subject, own.measure, locale), locale),
      subject,
      score: row?.value === undefined ? "" : formatScore(row.value, measure, locale),
      limit: limitText(limit, measure, locale),
      worse: rule.limits.some(({ by }) => by === "change"),
    };
  });
}
