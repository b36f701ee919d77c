import { formatBand, formatCount, formatScore } from "../report/format.ts";
import { numberWord } from "../report/number-word.ts";
import type { Measure, Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import type { Figure } from "./figure.ts";
import { type CsvCell, figureCsv } from "./figure-csv.ts";
import { absentMark, figureWords, hiddenMark } from "./figure-words.ts";
import type { Series, SeriesGap, SeriesPoint } from "./trend-series.ts";

interface TrendLine {
  name: string;
  wave: string;
  time: number;
  point?: SeriesPoint;
  gap?: SeriesGap;
}

function linesOf({ points, gaps }: Series): TrendLine[] {
  return [
    ...points.map((point) => ({ name: point.name, wave: point.wave, time: point.time, point })),
    ...gaps.map((gap) => ({ name: gap.name, wave: gap.wave, time: gap.time, gap })),
  ].sort((a, b) => a.time - b.time);
}

/** What one figure tells of a score over the waves. */
export interface TrendLines {
  series: Series;
  whole: Series | undefined;
  /** Restated on the items that stayed the same. */
  common: Series | undefined;
}

/** The scores of a trend as a table: a row a wave, with what restates it and why it breaks. */
export function trendTable(
  caption: string,
  { series, whole, common }: TrendLines,
  subject: Subject,
  measure: Measure,
  locale: Locale,
): Figure["table"] {
  const say = figureWords[locale];
  const onCommon = (wave: string): string[] => {
    if (common === undefined) return [];
    const point = common.points.find((candidate) => candidate.wave === wave);
    const why = common.gaps.find((candidate) => candidate.wave === wave)?.why;
    if (point === undefined) return [why === "hidden" || why === "banded" ? hiddenMark : absentMark];
    return [point.interval === undefined ? point.text : `${point.text} (${point.interval})`];
  };
  const rows = linesOf(series).map(({ name, wave, point, gap }) => {
    const other = whole?.points.find((candidate) => candidate.wave === wave)?.text ?? absentMark;
    const cut = series.cuts.find(({ after }) => after === wave);
    const beside = [
      ...(whole === undefined ? [] : [other]),
      ...onCommon(wave),
      ...(series.cuts.length === 0 ? [] : [cut === undefined ? "" : say.breaks[cut.break.reason]]),
    ];
    if (point !== undefined) {
      const { text, low, high, n } = point;
      const ends =
        low === undefined || high === undefined ? [absentMark, absentMark] : intervalEnds(point, measure, locale);
      return [name, text, ...ends, n === undefined ? absentMark : formatCount(n, locale), ...beside];
    }
    const mark = gap?.why === "hidden" ? hiddenMark : absentMark;
    const score =
      gap?.why === "banded"
        ? gap.low === undefined
          ? hiddenMark
          : formatBand({ low: gap.low, high: gap.high }, measure, locale)
        : gap?.why === "hidden"
          ? hiddenMark
          : gap === undefined
            ? absentMark
            : say.states[gap.why];
    return [name, score, mark, mark, gap?.n === undefined ? mark : formatCount(gap.n, locale), ...beside];
  });
  const head = [
    ...[say.wave, say.score, say.from, say.to, say.answers],
    ...(whole === undefined ? [] : [say.organisation]),
    ...(common === undefined ? [] : [commonHead(subject, locale)]),
    ...(series.cuts.length === 0 ? [] : [say.break]),
  ];
  return { caption, head, rows };
}

/** "On two of the three questions" */
function commonHead(subject: Subject, locale: Locale): string {
  const [some, all] = [subject.restated[0]?.items.length ?? 0, subject.items.length].map((count) =>
    numberWord(count, locale),
  );
  return locale === "nl" ? `Op ${some} van de ${all} vragen` : `On ${some} of the ${all} questions`;
}

function intervalEnds({ low = 0, high = 0 }: SeriesPoint, measure: Measure, locale: Locale): string[] {
  return [formatScore(low, measure, locale), formatScore(high, measure, locale)];
}

/** The same as a download. */
export function trendCsv(
  unit: string,
  subject: Subject,
  measure: Measure,
  { series, whole, common }: TrendLines,
  locale: Locale,
): Figure["csv"] {
  const say = figureWords[locale];
  const head = [say.wave, say.score, say.from, say.to, say.answers, say.state].map((word) => word.toLowerCase());
  const rows = linesOf(series).map(({ wave, point, gap }): CsvCell[] => {
    const same = common?.points.find((candidate) => candidate.wave === wave);
    const cut = series.cuts.find(({ after }) => after === wave);
    const other = [
      ...(whole === undefined ? [] : [whole.points.find((candidate) => candidate.wave === wave)?.value]),
      ...(common === undefined ? [] : [same?.value, same?.low, same?.high, same?.n]),
      ...(series.cuts.length === 0 ? [] : [cut === undefined ? "" : say.breaks[cut.break.reason]]),
    ];
    if (point !== undefined) return [wave, point.value, point.low, point.high, point.n, "", ...other];
    const hidden = gap?.why === "hidden";
    return [
      wave,
      hidden ? hiddenMark : undefined,
      gap?.low,
      gap?.high,
      gap?.n,
      gap ? say.states[gap.why] : "",
      ...other,
    ];
  });
  const name = `${unit}-${subject.survey}-${subject.slug}-${measure.metric}-${locale}.csv`;
  const onCommon = commonHead(subject, locale).toLowerCase();
  const columns = [
    ...head,
    ...(whole === undefined ? [] : [say.organisation.toLowerCase()]),
    ...(common === undefined ? [] : [onCommon, ...head.slice(2, 5).map((word) => `${onCommon}: ${word}`)]),
    ...(series.cuts.length === 0 ? [] : [say.break.toLowerCase()]),
  ];
  return { name, content: figureCsv(columns, rows, locale) };
}
