import { formatCount, formatDifference, formatInterval, formatScore, formatShortMonth } from "../report/format.ts";
import { labelWords } from "../report/label-words.ts";
import { latestLabel, pairFinding } from "../report/pair-finding.ts";
import type { ScoreRow } from "../report/rows.ts";
import { sentenceStart } from "../report/sentence-start.ts";
import type { Measure, SiteReport, Subject } from "../report/site-report.ts";
import type { PairReport } from "../report/values-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { drawing } from "./drawing.ts";
import { type Figure, type FigureSize, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { absentMark, figureId, figureWords, hiddenMark, lowerFirst, sourceOf } from "./figure-words.ts";
import { measureFrame } from "./measure-frame.ts";
import type { PageFigures, Reports } from "./page-figures.ts";
import { type PairSide, pairTrend } from "./pair-trend.ts";
import { trendSeries } from "./trend-series.ts";

const words = {
  en: {
    sides: { congruence: ["inside", "outside"], expectation: ["experienced", "expected"] },
    margin: {
      congruence: ["Inside, margin", "Outside, margin"],
      expectation: ["Experienced, margin", "Expected, margin"],
    },
    difference: "Difference",
    reading: "Verdict",
    subtitle: (measure: string, months: string, sides: string) => `${measure}, whole organisation, ${months}: ${sides}`,
    answers: (count: string, side: string) => `${side} ${count} answers`,
    note: "Bar: 95% margin. Both on the same scale, from 0 to 100%.",
    same: "The same people may have answered both questions; that is reckoned with in the difference, not in the bars.",
    alt: (name: string) => `Dot chart of ${name}, both sides by wave`,
    now: (side: string, score: string) => `${side} ${score}`,
    empty: "There is no wave with a score on either side that may be shown.",
  },
  nl: {
    sides: { congruence: ["binnen", "buiten"], expectation: ["ervaren", "verwacht"] },
    margin: { congruence: ["Binnen, marge", "Buiten, marge"], expectation: ["Ervaren, marge", "Verwacht, marge"] },
    difference: "Verschil",
    reading: "Oordeel",
    subtitle: (measure: string, months: string, sides: string) => `${measure}, hele organisatie, ${months}: ${sides}`,
    answers: (count: string, side: string) => `${side} ${count} antwoorden`,
    note: "Streep: marge van 95%. Beide op dezelfde schaal, van 0 tot 100%.",
    same: "Dezelfde mensen kunnen beide vragen hebben beantwoord; daar houdt het verschil rekening mee, de strepen niet.",
    alt: (name: string) => `Stippengrafiek van ${name}, beide kanten per meting`,
    now: (side: string, score: string) => `${side} ${score}`,
    empty: "Er is geen meting met een score aan een van beide kanten die getoond mag worden.",
  },
} as const;

/** The figures of values inside and outside: one a pair, `pair-<id>`, in the order of the page. */
export function valuesFigures(reports: Reports, locale: Locale): PageFigures {
  const report = reports.insight("values");
  const root = reports.unit(reports.site.root);
  if (report === undefined || root === undefined) return { figures: [], minis: {} };
  return {
    figures: report.pairs.flatMap((pair) => pairFigure(pair, reports.site, root.scores, locale) ?? []),
    minis: {},
  };
}

function pairFigure(
  pair: PairReport,
  site: SiteReport,
  scores: readonly ScoreRow[],
  locale: Locale,
): Figure | undefined {
  const say = words[locale];
  const shared = figureWords[locale];
  const [inside, outside] = [pair.inside, pair.outside].map((id) => site.subjects.find((subject) => subject.id === id));
  const [measure, other] = [inside?.measures[0], outside?.measures[0]];
  // Two scales have no common axis: the scores stand in the table of the page.
  if (inside === undefined || outside === undefined || measure === undefined || other === undefined) return undefined;
  if (pair.state === "unlike" || measure.metric !== other.metric) return undefined;
  const [insideName, outsideName] = say.sides[pair.kind];
  const [insideMargin, outsideMargin] = say.margin[pair.kind];
  const name = inLocale(pair.title, locale);
  const sides = {
    inside: sideOf(inside, insideName, inside.side, { site, measure, scores, locale }),
    outside: sideOf(outside, outsideName, pair.kind === "expectation" ? "expected" : outside.side, {
      site,
      measure: other,
      scores,
      locale,
    }),
  };
  const points = [...sides.inside.series.points, ...sides.outside.series.points];
  const frame = measureFrame(measure, points);
  const label = latestLabel(pair);
  const title = pairFinding(name, label, pair.kind, locale);
  const now = pair.waves.find(({ wave }) => wave === pair.wave);
  const months = monthsOf(pair, site, locale);
  const answers = [
    [now?.inside, insideName],
    [now?.outside, outsideName],
  ] as const;
  const counted = answers.flatMap(([row, side]) =>
    row?.n === undefined ? [] : [say.answers(formatCount(row.n, locale), side)],
  );
  const size: FigureSize = "half";
  const drawn = points.length > 0;
  const trend = {
    ...sides,
    measureName: lowerFirst(inLocale(measure.label, locale)),
    measure,
    frame,
    waves: site.waves,
  };
  return {
    id: figureId("pair", pair.id),
    size,
    title,
    subtitle: say.subtitle(inLocale(measure.label, locale), months, counted.join(", ")),
    alt: `${say.alt(name)}. ${title}. ${answers
      .flatMap(([row, side]) =>
        row?.value === undefined ? [] : [say.now(side, formatScore(row.value, measure, locale))],
      )
      .join(", ")}.`,
    note: [
      say.note,
      ...(pair.samePeople ? [say.same] : []),
      sourceOf(site, [...new Set([inside.survey, outside.survey])], locale),
    ].join(" "),
    table: {
      caption: say.alt(name),
      head: [
        shared.wave,
        sentenceStart(insideName),
        insideMargin,
        sentenceStart(outsideName),
        outsideMargin,
        say.difference,
        say.reading,
      ],
      rows: pair.waves.map(({ wave, inside: own, outside: theirs, gap }) => [
        monthOf(site, wave, locale),
        ...cellsOf(own, measure, locale),
        ...cellsOf(theirs, other, locale),
        gap?.difference === undefined ? absentMark : formatDifference(gap.difference, measure, locale),
        gap === undefined ? absentMark : labelWords(gap.label, locale),
      ]),
    },
    csv: {
      name: `${site.root}-${inside.survey}-${inside.slug}-beside-${outside.survey}-${outside.slug}-${locale}.csv`,
      content: figureCsv(
        [
          "wave",
          ...[inside.id, outside.id, "difference"].flatMap((what) => [what, `${what} low`, `${what} high`]),
          "label",
        ],
        pair.waves.map(({ wave, inside: own, outside: theirs, gap }) => [
          wave,
          ...numbersOf(own),
          ...numbersOf(theirs),
          gap?.difference,
          gap?.low,
          gap?.high,
          gap?.label,
        ]),
        locale,
      ),
    },
    drawings: drawn
      ? figureWidths[size].map((width) => drawing(pairTrend(trend, width, width < 400 ? 190 : 220, locale), locale))
      : [],
    rows: rowsOfPair(pair, inside, outside, site.root),
    ...(drawn ? {} : { empty: say.empty }),
  };
}

/** The published rows that a pair is about, as `data-rows` names them: both scores of a unit and their difference. */
export function rowsOfPair(
  { outside: against }: Pick<PairReport, "outside">,
  inside: Pick<Subject, "survey" | "subject">,
  outside: Pick<Subject, "survey" | "subject">,
  unit: string,
): string {
  const scores = [inside, outside].map(
    ({ survey, subject }) => `scores?survey=${survey}&subject=${subject}&unit=${unit}&segment=`,
  );
  return [...scores, `gaps?survey=${inside.survey}&subject=${inside.subject}&against=${against}&unit=${unit}`].join(
    " ",
  );
}

function sideOf(
  subject: Subject,
  name: string,
  mark: PairSide["mark"],
  {
    site,
    measure,
    scores,
    locale,
  }: { site: SiteReport; measure: Measure; scores: readonly ScoreRow[]; locale: Locale },
): PairSide {
  return { mark, name, series: trendSeries(site, subject, measure, scores, locale) };
}

function cellsOf(row: ScoreRow | undefined, measure: Measure, locale: Locale): [string, string] {
  if (row?.state === "ok" && row.value !== undefined) {
    const { value, low, high } = row;
    const margin = low === undefined || high === undefined ? absentMark : formatInterval(low, high, measure, locale);
    return [formatScore(value, measure, locale), margin];
  }
  return [row?.state === "hidden" || row?.state === "banded" ? hiddenMark : absentMark, absentMark];
}

function numbersOf(row: ScoreRow | undefined): (number | string | undefined)[] {
  if (row?.state === "hidden" || row?.state === "banded") return [hiddenMark, undefined, undefined];
  return [row?.value, row?.low, row?.high];
}

function monthsOf({ waves }: PairReport, site: SiteReport, locale: Locale): string {
  const [first, last] = [waves[0], waves.at(-1)].map((row) =>
    row === undefined ? "" : monthOf(site, row.wave, locale),
  );
  return first === last ? (first ?? "") : `${first} – ${last}`;
}

function monthOf(site: SiteReport, wave: string, locale: Locale): string {
  const found = site.waves.find(({ id }) => id === wave);
  return found === undefined ? wave : formatShortMonth(found.start, locale);
}
