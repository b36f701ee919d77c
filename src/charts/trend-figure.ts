import { breakReason, breakText } from "../report/break-text.ts";
import { aloneFinding, changeFinding, gapFinding } from "../report/finding.ts";
import { formatMonth, formatShortMonth } from "../report/format.ts";
import { numberWord } from "../report/number-word.ts";
import type { ChangeRow, TrendRow } from "../report/rows.ts";
import type { Measure, SiteReport, Subject, UnitInfo, UnitReport } from "../report/site-report.ts";
import { trendText } from "../report/trend-text.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { drawing } from "./drawing.ts";
import { type Figure, type FigureSize, figureWidths } from "./figure.ts";
import { answersIn, figureId, figureWords, measureTitle, sourceOf, topicOf, whoOf } from "./figure-words.ts";
import { lineTrend, type TrendEvent } from "./line-trend.ts";
import { lineTrendBrush } from "./line-trend-brush.ts";
import { type Frame, measureFrame } from "./measure-frame.ts";
import { restatedSeries, type Series, type SeriesGap, timeOf, trendSeries } from "./trend-series.ts";
import { type TrendLines, trendCsv, trendTable } from "./trend-table.ts";

export interface TrendFigureInput {
  site: SiteReport;
  subject: Subject;
  measure: Measure;
  report: UnitReport;
  /** The report of the root, for a unit that is drawn beside the whole organisation. */
  organisation?: UnitReport;
  size: FigureSize;
  /** A frame shared with other figures of the page; else the one that fits. */
  frame?: Frame;
  /** The sentence of a writer, already judged against the data. */
  title?: string;
  /** Two waves can be chosen in it. */
  brush?: boolean;
}

/** A score over the waves, as a figure with its table: the chart for "how did it develop?". */
export function trendFigure(input: TrendFigureInput, locale: Locale): Figure {
  const { site, subject, measure, report, organisation, size } = input;
  const unit = site.units.find(({ id }) => id === report.unit);
  const series = trendSeries(site, subject, measure, report.scores, locale);
  const whole = organisation && trendSeries(site, subject, measure, organisation.scores, locale);
  const common = restatedSeries(site, subject, measure, report.scores, locale);
  const frame =
    input.frame ?? measureFrame(measure, [...series.points, ...(whole?.points ?? []), ...(common?.points ?? [])]);
  // A page of small multiples tells what happened once, not in every chart.
  const events = size === "third" ? [] : eventsOf(site, unit, locale);
  const name = measureTitle(subject, measure, locale);
  const who = whoOf(site, subject, unit, locale);
  const last = series.points.at(-1);
  const lastWave = site.waves.find(({ id }) => id === last?.wave);
  const subtitle = [
    name,
    who,
    last?.n === undefined || lastWave === undefined ? undefined : answersIn(last.n, lastWave.start, locale),
  ];
  const line = input.brush === true ? lineTrendBrush : lineTrend;
  const data = {
    side: subject.side,
    measureName: inLocale(measure.label, locale),
    measure,
    frame,
    waves: site.waves,
    series,
    ...(whole === undefined || whole.points.length === 0 ? {} : { organisation: whole }),
    ...(common === undefined ? {} : { restated: common }),
    events,
  };
  return {
    id: figureId(input.brush === true ? "waves" : "trend", subject.id),
    size,
    title: input.title ?? trendTitle(input, series, locale),
    subtitle: subtitle.filter((part) => part !== undefined).join(", "),
    alt: `${trendAlt(name, who, series, whole, locale)}${breakSentences(input, series, locale)
      .map((sentence) => ` ${sentence}`)
      .join("")}`,
    note: trendNote(input, { series, common }, events, frame, locale),
    ...(common === undefined ? {} : { key: keyOf(subject, locale) }),
    table: trendTable(`${name}, ${who}`, { series, whole, common }, subject, measure, locale),
    csv: trendCsv(report.unit, subject, measure, { series, whole, common }, locale),
    drawings:
      last === undefined
        ? []
        : figureWidths[size].map((width) => drawing(line(data, width, trendHeight(size, width), locale), locale)),
    definition: subject.id,
    ...(last === undefined ? { empty: `${aloneTitle(input, series, locale)}.` } : {}),
  };
}

/** Small multiples are low, a chart that stands alone is high. */
function trendHeight(size: FigureSize, width: number): number {
  if (size === "third") return 150;
  if (size === "half") return width < 400 ? 170 : width < 500 ? 190 : 220;
  return width < 400 ? 230 : width < 500 ? 262 : 300;
}

/** The latest change of the whole organisation; for a unit how it stands beside the rest. */
function trendTitle(input: TrendFigureInput, series: Series, locale: Locale): string {
  const { site, subject, measure, report, organisation } = input;
  const topic = topicOf(subject, measure, locale);
  const last = series.points.at(-1);
  if (last === undefined || last.wave !== subject.waves.at(-1)) return aloneTitle(input, series, locale);
  if (organisation !== undefined) {
    const gap = report.gaps.find(
      ({ wave, survey, subject: id, metric, against }) =>
        wave === last.wave && `${survey}.${id}` === subject.id && metric === measure.metric && against === "rest",
    );
    if (gap !== undefined) return gapFinding(topic, gap.label, inLocale(site.organisation, locale), locale);
  }
  const change = latestChange(report.changes, subject, measure, last.wave);
  const from = site.waves.find(({ id }) => id === change?.from);
  if (change === undefined || from === undefined) return aloneTitle(input, series, locale);
  return changeFinding(topic, change.label, formatMonth(from.start, locale), locale);
}

export function latestChange(
  changes: readonly ChangeRow[],
  subject: Subject,
  measure: Measure,
  to: string,
): ChangeRow | undefined {
  return changes.findLast(
    (row) =>
      row.to === to &&
      row.survey === subject.survey &&
      row.subject === subject.subject &&
      row.metric === measure.metric &&
      row.segment === "",
  );
}

/** The slope of a measure up to its latest wave. */
export function trendOf(trends: readonly TrendRow[], subject: Subject, measure: Measure): TrendRow | undefined {
  return trends.find(
    (row) =>
      row.survey === subject.survey &&
      row.subject === subject.subject &&
      row.metric === measure.metric &&
      row.to === subject.waves.at(-1),
  );
}

function aloneTitle({ site, subject, measure }: TrendFigureInput, series: Series, locale: Locale): string {
  const topic = topicOf(subject, measure, locale);
  const latest = site.waves.find(({ id }) => id === subject.waves.at(-1));
  const month = latest === undefined ? "" : formatMonth(latest.start, locale);
  const last = series.points.at(-1);
  const given = site.surveys.find(({ id }) => id === subject.survey)?.asPublished.includes(latest?.id ?? "");
  if (last === undefined || last.wave !== latest?.id) {
    const hidden = series.gaps.some(({ wave, why }) => (why === "hidden" || why === "banded") && wave === latest?.id);
    const ended = site.waves.find(({ id }) => id === last?.wave);
    if (!hidden && ended !== undefined) return aloneFinding(topic, "ended", formatMonth(ended.start, locale), locale);
    return aloneFinding(topic, hidden ? "hidden" : given ? "not-given" : "no-data", month, locale);
  }
  if (series.points.length === 1 && series.gaps.length === 0) return aloneFinding(topic, "first", month, locale);
  const restarted = subject.breaks.some(({ after }) => after === last.wave);
  return aloneFinding(topic, restarted ? "restarted" : given ? "as-published" : "one-sided", month, locale);
}

/** Events of the whole organisation, and those of the unit or of a unit above it; the root has those of its directorates. */
function eventsOf(site: SiteReport, unit: UnitInfo | undefined, locale: Locale): TrendEvent[] {
  const line = new Set<string>();
  for (let at = unit; at !== undefined; at = site.units.find(({ id }) => id === at?.parent)) line.add(at.id);
  const isRoot = unit === undefined || unit.id === site.root;
  const concerns = (id: string) =>
    line.has(id) || (isRoot && site.units.some((other) => other.id === id && other.depth === 1));
  return site.waves
    .flatMap(({ events }) => events)
    .filter(({ units }) => units.length === 0 || units.some(concerns))
    .map(({ date, title }) => ({ time: timeOf(date), title: inLocale(title, locale) }))
    .sort((a, b) => a.time - b.time);
}

function trendAlt(name: string, who: string, series: Series, whole: Series | undefined, locale: Locale): string {
  const [first, last] = [series.points[0], series.points.at(-1)];
  const about = locale === "nl" ? `Lijngrafiek van ${name}, ${who}` : `Line chart of ${name}, ${who}`;
  if (first === undefined || last === undefined) {
    return locale === "nl" ? `${about}: geen score om te tonen.` : `${about}: no score to show.`;
  }
  const range =
    last.interval === undefined ? "" : locale === "nl" ? `, marge ${last.interval}` : `, margin ${last.interval}`;
  const other = whole?.points.find(({ wave }) => wave === last.wave);
  const beside =
    other === undefined
      ? ""
      : locale === "nl"
        ? ` De organisatie staat dan op ${other.text}.`
        : ` The organisation then stands at ${other.text}.`;
  const path =
    first === last
      ? `${last.text} in ${last.name}${range}`
      : locale === "nl"
        ? `van ${first.text} in ${first.name} naar ${last.text} in ${last.name}${range}`
        : `from ${first.text} in ${first.name} to ${last.text} in ${last.name}${range}`;
  return `${about}: ${path}.${beside}${gapSentence(series.gaps, locale)}`;
}

/** " No score in Nov 2024 (survey not held)." */
function gapSentence(gaps: readonly SeriesGap[], locale: Locale): string {
  if (gaps.length === 0) return "";
  const list = gaps.map(({ name, why }) => `${name} (${figureWords[locale].states[why]})`).join(", ");
  return locale === "nl" ? ` Geen score in ${list}.` : ` No score in ${list}.`;
}

/** Why the series breaks, at every break that is drawn. */
function breakSentences(
  { site, subject, measure, report }: TrendFigureInput,
  { cuts }: Series,
  locale: Locale,
): string[] {
  return cuts.map((cut) => breakText(site, subject, cut.break, measure, report, locale));
}

/** Two lines need a key: the score as asked, and on the questions that stayed the same. */
function keyOf(subject: Subject, locale: Locale): NonNullable<Figure["key"]> {
  const stayed = numberWord(subject.restated[0]?.items.length ?? 0, locale);
  return locale === "nl"
    ? [
        { swatch: `line-${subject.side}`, label: "zoals gevraagd" },
        { swatch: `line-${subject.side}-common`, label: `op de ${stayed} vragen die gelijk bleven` },
      ]
    : [
        { swatch: `line-${subject.side}`, label: "as asked" },
        { swatch: `line-${subject.side}-common`, label: `on the ${stayed} questions that stayed the same` },
      ];
}

/** What the drawing cannot say, the news first: slope, breaks, gaps, events; then how to read it, and the source. */
function trendNote(
  input: TrendFigureInput,
  { series, common }: Pick<TrendLines, "series" | "common">,
  events: readonly TrendEvent[],
  frame: Frame,
  locale: Locale,
): string {
  const { site, subject, measure, report } = input;
  const say = figureWords[locale];
  const nl = locale === "nl";
  const notes: string[] = [];
  const trend = trendOf(report.trends, subject, measure);
  if (trend !== undefined) notes.push(trendText(trend, measure, locale));
  if (common === undefined) notes.push(...breakSentences(input, series, locale));
  else notes.push(...series.cuts.map((cut) => breakReason(site, subject, cut.break, locale)), say.dashed);
  const gaps = gapSentence(series.gaps, locale).trim();
  if (gaps !== "") notes.push(gaps);
  if (series.gaps.some(({ why }) => why === "hidden")) notes.push(say.hiddenNote);
  const drawn = eventsIn(site, events);
  if (drawn.length > 0) {
    const list = drawn.map(({ title, time }) => `${title} (${formatShortMonth(dayOf(time), locale)})`).join("; ");
    notes.push(`${nl ? "Stippellijnen" : "Dotted lines"}: ${list}. ${say.noCause}`);
  }
  if (series.points.some(({ low }) => low !== undefined)) notes.push(say.band);
  if (frame.domain[0] !== measure.domain[0] || frame.domain[1] !== measure.domain[1]) {
    const [from, to, least, most] = [...frame.domain, ...measure.domain].map((end) =>
      String(end).replace("-", "\u2212"),
    );
    notes.push(
      nl
        ? `As van ${from} tot ${to}, schaal van ${least} tot ${most}.`
        : `Axis ${from} to ${to}, scale ${least} to ${most}.`,
    );
  }
  notes.push(sourceOf(site, [subject.survey], locale));
  return notes.join(" ");
}

/** The events that the chart draws. */
function eventsIn(site: SiteReport, events: readonly TrendEvent[]): TrendEvent[] {
  const [from, to] = [site.waves[0], site.waves.at(-1)];
  if (from === undefined || to === undefined) return [];
  return events.filter(({ time }) => timeOf(from.start) <= time && time <= timeOf(to.start)).slice(-3);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
