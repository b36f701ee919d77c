import { formatScore } from "../report/format.ts";
import { judgementOf } from "../report/label-words.ts";
import type { SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { type CheckedRule, checkRules } from "./play-rules.ts";
import { changeOf, latestWaveOf } from "./rows-of.ts";
import { nameOf, textsIn } from "./texts.ts";

/** A play with the score it is for. */
export interface FirstStep {
  path: string;
  letter: string;
  title: string;
  summary: string;
  subject: Subject;
  /** The score as printed, and the limit that the play itself names. */
  score: string;
  limit: string;
  /** Whether the score also clearly got worse since the wave before. */
  worse: boolean;
}

const most = 3;

/**
 * What to do first: plays whose own limit a published score has passed, where that is more than chance. Either the score also clearly
 * got worse since the wave before, or it lies with its whole margin on the wrong side of the limit. What got worse comes first, then
 * what lies furthest from its limit; one play a score, at most three.
 */
export async function firstSteps(site: SiteReport, unit: UnitReport, locale: Locale): Promise<FirstStep[]> {
  const plays = await textsIn("plays", locale);
  const pillars = await textsIn("pillars", locale);
  const found = plays.flatMap((play) =>
    checkRules(site, unit, play.data.when, locale).flatMap((rule) => {
      const { subject, measure, row, limit, fires } = rule;
      if (!fires || row?.value === undefined) return [];
      const wave = latestWaveOf(site, subject);
      const change = wave === undefined ? undefined : changeOf(unit, subject, wave.id, measure.metric);
      const worse = change !== undefined && judgementOf(change.label, measure.better) === "worse";
      if (!worse && !isBeyond(rule)) return [];
      return {
        path: `playbook/${nameOf(play)}`,
        letter: pillars.find(({ id }) => id.split("/")[0] === play.data.pillar)?.data.letter ?? "",
        title: play.data.title,
        summary: play.data.summary,
        subject,
        score: formatScore(row.value, measure, locale),
        limit,
        worse,
        distance: distanceOf(rule),
      };
    }),
  );
  const sorted = found.toSorted((a, b) => Number(b.worse) - Number(a.worse) || b.distance - a.distance);
  const [subjects, paths] = [new Set<string>(), new Set<string>()];
  const chosen = sorted.filter(({ subject, path }) => {
    if (subjects.has(subject.id) || paths.has(path)) return false;
    subjects.add(subject.id);
    paths.add(path);
    return true;
  });
  return chosen.slice(0, most).map(({ distance: _, ...step }) => step);
}

/** Whether the whole margin lies on the wrong side of the limit; a score without a margin is taken as it is. */
function isBeyond({ rule: { below, above }, row }: CheckedRule): boolean {
  if (row?.value === undefined) return false;
  const [low, high] = [row.low ?? row.value, row.high ?? row.value];
  return (below !== undefined && high < below) || (above !== undefined && low > above);
}

/** How far beyond its limit a score lies, in differences that matter. */
function distanceOf({ rule: { below, above }, row, measure }: CheckedRule): number {
  return Math.abs((row?.value ?? 0) - (below ?? above ?? 0)) / measure.meaningful;
}
