import { headlineOf as leadOf, widerSubjects } from "../report/leading-subjects.ts";
import { publishedScore, type ScorePlace } from "../report/published-score.ts";
import type { ChangeRow, DistributionRow, GapRow, OutcomeFigure, ResponseRow, ScoreRow } from "../report/rows.ts";
import type { Measure, SiteReport, Subject, SurveyInfo, UnitReport, WaveInfo } from "../report/site-report.ts";

/** The measure a subject is shown with unless a writer asks for another. */
export function headlineOf(subject: Subject, metric?: string): Measure {
  const [first] = subject.measures;
  const found = metric === undefined ? first : subject.measures.find((measure) => measure.metric === metric);
  if (found === undefined) throw new Error(`${subject.id} is not scored as ${metric ?? "anything"}`);
  return found;
}

/** The score of a whole unit, weighted where the survey has weights. */
export function scoreOf(unit: UnitReport, subject: Subject, wave: string, metric?: string): ScoreRow | undefined {
  return publishedScore(unit.scores, placeOf(subject, wave, metric));
}

/** The score that counts everybody once, where a weighted one is shown as well. */
export function unweightedOf(unit: UnitReport, subject: Subject, wave: string, metric?: string): ScoreRow | undefined {
  const place = placeOf(subject, wave, metric);
  const plain = publishedScore(unit.scores, place, "none");
  return plain === publishedScore(unit.scores, place) ? undefined : plain;
}

function placeOf(subject: Subject, wave: string, metric?: string): ScorePlace {
  const { survey, subject: id } = subject;
  return { survey, subject: id, wave, metric: headlineOf(subject, metric).metric };
}

/** The labelled change up to a wave. */
export function changeOf(unit: UnitReport, subject: Subject, wave: string, metric?: string): ChangeRow | undefined {
  const asked = headlineOf(subject, metric).metric;
  return unit.changes.find(
    (row) =>
      row.to === wave &&
      row.subject === subject.subject &&
      row.survey === subject.survey &&
      row.segment === "" &&
      row.metric === asked,
  );
}

/** The labelled difference from the rest of the organisation. */
export function gapOf(unit: UnitReport, subject: Subject, wave: string): GapRow | undefined {
  return unit.gaps.find(
    (row) =>
      row.wave === wave && row.subject === subject.subject && row.survey === subject.survey && row.against === "rest",
  );
}

/** How often each answer was given, in the order of the scale. */
export function answersOf(unit: UnitReport, subject: Subject, wave: string): DistributionRow[] {
  return unit.distributions
    .filter((row) => row.wave === wave && row.survey === subject.survey && row.item === subject.subject)
    .sort((a, b) => a.value - b.value);
}

/** Who took part. */
export function responseOf(rows: readonly ResponseRow[], survey: string, wave: string): ResponseRow | undefined {
  return rows.find((row) => row.survey === survey && row.wave === wave);
}

/** The latest figure of an outcome, and the one before it. */
export function outcomePair(
  unit: UnitReport,
  outcome: string,
): { now: OutcomeFigure; before?: OutcomeFigure } | undefined {
  const rows = unit.outcomes
    .filter((row) => row.outcome === outcome)
    .sort((a, b) => (a.period_end < b.period_end ? -1 : a.period_end > b.period_end ? 1 : 0));
  const now = rows.at(-1);
  const before = rows.at(-2);
  if (now === undefined) return undefined;
  return before === undefined ? { now } : { now, before };
}

/** The subjects that lead a survey: what its page and its column show first. */
export interface KeySubjects {
  headline: Subject | undefined;
  pillars: Subject[];
  /** Other constructs, then questions that are not part of one; without the headline. */
  others: Subject[];
}

/** The subjects of a survey in the order in which a reader meets them. */
export function keySubjects(site: SiteReport, survey: SurveyInfo): KeySubjects {
  const wider = widerSubjects(site, survey);
  const headline = leadOf(site, survey) ?? wider[0];
  const pillarIds = new Set(site.pillars.map(({ subject }) => subject));
  const pillars = wider.filter(({ id }) => pillarIds.has(id));
  return { headline, pillars, others: wider.filter((subject) => subject !== headline && !pillars.includes(subject)) };
}

export function findSubject(site: SiteReport, id: string): Subject | undefined {
  return site.subjects.find((subject) => subject.id === id);
}

export function readSubject(site: SiteReport, id: string): Subject {
  const found = findSubject(site, id);
  if (found === undefined) throw new Error(`no survey has a subject called "${id}"`);
  return found;
}

export function findWave(site: SiteReport, id: string | undefined): WaveInfo | undefined {
  return site.waves.find((wave) => wave.id === id);
}

/** The latest wave in which a subject was asked. */
export function latestWaveOf(site: SiteReport, subject: Subject): WaveInfo | undefined {
  return findWave(site, subject.waves.at(-1));
}
