import { judgementOf } from "../report/label-words.ts";
import { leadingSubjects, surveysInOrder } from "../report/leading-subjects.ts";
import type { ChangeRow, GapRow } from "../report/rows.ts";
import type { SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { changeOf, gapOf, headlineOf, latestWaveOf, scoreOf } from "./rows-of.ts";
import { clearFindings } from "./unit-finding.ts";

/** A leading score of a unit that clearly differs from the rest, or clearly changed. */
export interface ApartScore {
  subject: Subject;
  gap?: GapRow | undefined;
  change?: ChangeRow | undefined;
  /** Whether any of the clear labels is bad news. */
  isWorse: boolean;
}

/** What a conversation in a unit can go on: its leading scores in the latest wave of each, by what may be said of them. */
export interface UnitTalk {
  /** Bad news first. */
  apart: ApartScore[];
  /** Shown, and of neither difference can anybody tell. */
  unknown: Subject[];
  /** Shown, and nobody can tell whether they changed since the wave before. */
  unsettled: Subject[];
  /** Not shown as a figure, whatever the reason. */
  hidden: Subject[];
  /** How many leading scores are shown. */
  shown: number;
}

/** Sorts the leading scores of a unit by what their labels allow. */
export function unitTalk(site: SiteReport, unit: UnitReport): UnitTalk {
  const talk: UnitTalk = { apart: [], unknown: [], unsettled: [], hidden: [], shown: 0 };
  for (const subject of surveysInOrder(site).flatMap((survey) => leadingSubjects(site, survey))) {
    const wave = latestWaveOf(site, subject);
    if (wave === undefined) continue;
    const score = scoreOf(unit, subject, wave.id);
    if (score?.state === "hidden") talk.hidden.push(subject);
    if (score?.state !== "ok" && score?.state !== "banded") continue;
    talk.shown += 1;
    const [gap, change] = [gapOf(unit, subject, wave.id), changeOf(unit, subject, wave.id)];
    const judgements = [gap, change].map((row) => row && judgementOf(row.label, headlineOf(subject).better));
    if (change?.label === "not-enough-data") talk.unsettled.push(subject);
    if (judgements.some((judgement) => judgement !== undefined))
      talk.apart.push({ subject, gap, change, isWorse: judgements.includes("worse") });
    else if ([gap, change].every((row) => row === undefined || row.label === "not-enough-data"))
      talk.unknown.push(subject);
  }
  return { ...talk, apart: talk.apart.toSorted((a, b) => Number(b.isWorse) - Number(a.isWorse)) };
}

/** What is clearly worse about a score, as a sentence: beside the rest where that is it, else since the wave before. */
export function worseSentence(
  site: SiteReport,
  unit: UnitReport,
  { subject, gap }: ApartScore,
  locale: Locale,
): string | undefined {
  const only = {
    ...site,
    subjects: [subject],
    pillars: site.pillars.filter((pillar) => pillar.subject === subject.id),
  };
  // The difference from the rest comes first, then the change; each only where it is clear.
  const sentences = clearFindings(only, unit, locale);
  const isGap = gap !== undefined && judgementOf(gap.label, headlineOf(subject).better) === "worse";
  return isGap ? sentences[0] : sentences.at(-1);
}

/** The nearest unit above with a leading score to show, as far as `read` tells. */
export function shownAbove(
  site: SiteReport,
  unit: string,
  read: (unit: string) => UnitReport,
): { unit: string; report: UnitReport } | undefined {
  const seen = new Set([unit]);
  for (let at = parentOf(site, unit); at !== undefined && !seen.has(at); at = parentOf(site, at)) {
    const report = read(at);
    if (unitTalk(site, report).shown > 0) return { unit: at, report };
    seen.add(at);
  }
  return undefined;
}

function parentOf(site: SiteReport, unit: string): string | undefined {
  return site.units.find(({ id }) => id === unit)?.parent;
}
