import { formatInterval, formatScore, formatShortMonth } from "../report/format.ts";
import type { ScoreRow } from "../report/rows.ts";
import type { Measure, SeriesBreak, SiteReport, Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";

/** A score that may be drawn. */
export interface SeriesPoint {
  wave: string;
  /** The month of the wave: its name on an axis and in a table. */
  name: string;
  /** The first day of fieldwork, in ms since 1970, UTC. */
  time: number;
  value: number;
  low?: number;
  high?: number;
  n?: number;
  /** The score and its interval as printed. */
  text: string;
  interval?: string;
  /** Points with the same number are joined by a line. */
  part: number;
}

/** A wave without a score to draw. */
export interface SeriesGap {
  wave: string;
  name: string;
  time: number;
  why: "hidden" | "banded" | "no-data" | "not-asked" | "not-held";
  low?: number;
  high?: number;
  n?: number;
}

/** The boundary between two questions that may not be compared. */
export interface SeriesCut {
  /** Half-way between the two waves. */
  time: number;
  /** The first wave of the new series, with its name. */
  after: string;
  name: string;
  break: SeriesBreak;
}

/** One measure of one unit over the waves. */
export interface Series {
  points: SeriesPoint[];
  gaps: SeriesGap[];
  cuts: SeriesCut[];
}

/**
 * A day as ms since 1970, UTC.
 *
 * @example timeOf("1970-01-02") // => 86400000
 */
export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The rows of one subject and measure, the whole unit: weighted in the waves that have weights, else as counted. */
export function scoresOf(subject: Subject, metric: string, rows: readonly ScoreRow[]): ScoreRow[] {
  const own = rows.filter(
    (row) =>
      row.survey === subject.survey && row.subject === subject.subject && row.metric === metric && row.segment === "",
  );
  const weighted = new Set(own.filter(({ weighting }) => weighting === "weighted").map(keyOf));
  return own.filter((row) => row.weighting === "weighted" || !weighted.has(keyOf(row)));
}

function keyOf({ wave, unit }: ScoreRow): string {
  return JSON.stringify([wave, unit]);
}

/**
 * The series of a measure: points in parts, and the waves between them that have no score with the reason why. A line is
 * broken wherever a wave is missing and wherever the question changed; nothing is drawn across.
 */
export function trendSeries(
  site: SiteReport,
  subject: Subject,
  measure: Measure,
  rows: readonly ScoreRow[],
  locale: Locale,
): Series {
  const byWave = new Map(scoresOf(subject, measure.metric, rows).map((row) => [row.wave, row]));
  const points: SeriesPoint[] = [];
  const gaps: SeriesGap[] = [];
  let part = 0;
  for (const wave of site.waves) {
    const place = { wave: wave.id, name: formatShortMonth(wave.start, locale), time: timeOf(wave.start) };
    const row = byWave.get(wave.id);
    if (subject.breaks.some(({ after }) => after === wave.id)) part += 1;
    if (row?.state === "ok" && row.value !== undefined) {
      points.push({ ...place, ...shown(row, row.value, measure, locale), part });
    } else {
      part += 1;
      const why = reasonOf(site, subject, wave.id, row?.state);
      gaps.push({
        ...place,
        why,
        ...(row?.low === undefined ? {} : { low: row.low }),
        ...(row?.high === undefined ? {} : { high: row.high }),
        ...(row?.n ? { n: row.n } : {}),
      });
    }
  }
  const [first, last] = [points[0]?.time ?? Number.POSITIVE_INFINITY, points.at(-1)?.time ?? Number.NEGATIVE_INFINITY];
  // A wave before the first or after the last score is worth telling only when its score is kept from the reader.
  const told = gaps.filter(({ why, time }) => why === "hidden" || why === "banded" || (first < time && time < last));
  return { points, gaps: told, cuts: cutsOf(site, subject, points, locale) };
}

/**
 * The construct restated on the items that stayed the same, as far as that reaches: a series without the breaks that these
 * items bridge.
 */
export function restatedSeries(
  site: SiteReport,
  subject: Subject,
  measure: Measure,
  rows: readonly ScoreRow[],
  locale: Locale,
): Series | undefined {
  const [restated] = subject.restated;
  if (restated === undefined) return undefined;
  const bridged = { ...subject, subject: restated.subject, waves: restated.waves, breaks: [] };
  const series = trendSeries(site, bridged, measure, rows, locale);
  return series.points.length === 0 ? undefined : series;
}

function shown(row: ScoreRow, value: number, measure: Measure, locale: Locale) {
  const { low, high, n } = row;
  return {
    value,
    text: formatScore(value, measure, locale),
    ...(low === undefined || high === undefined
      ? {}
      : { low, high, interval: formatInterval(low, high, measure, locale) }),
    ...(n === undefined ? {} : { n }),
  };
}

function reasonOf(site: SiteReport, subject: Subject, wave: string, state: ScoreRow["state"] | undefined) {
  if (state === "hidden" || state === "banded") return state;
  if (!site.surveys.find(({ id }) => id === subject.survey)?.waves.includes(wave)) return "not-held";
  return subject.waves.includes(wave) ? "no-data" : "not-asked";
}

function cutsOf(site: SiteReport, subject: Subject, points: readonly SeriesPoint[], locale: Locale): SeriesCut[] {
  return subject.breaks.flatMap((each) => {
    const { before, after } = each;
    const [from, to] = [before, after].map((id) => site.waves.find((wave) => wave.id === id));
    if (from === undefined || to === undefined) return [];
    const [left, right] = [timeOf(from.start), timeOf(to.start)];
    if (!points.some(({ time }) => time <= left) || !points.some(({ time }) => time >= right)) return [];
    return [{ time: dayBetween(left, right), after, name: formatShortMonth(to.start, locale), break: each }];
  });
}

/**
 * The day halfway between two days, the earlier one where no day is: the audit refuses a drawing with a moment that is none.
 *
 * @param left milliseconds since 1970 at the start of a day, as `right`
 *
 * @example dayBetween(timeOf("2026-03-01"), timeOf("2026-03-04")) === timeOf("2026-03-02") // => true
 */
export function dayBetween(left: number, right: number): number {
  const day = 86_400_000;
  return Math.floor((left + right) / 2 / day) * day;
}
