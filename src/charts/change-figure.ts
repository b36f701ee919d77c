import { changesFinding } from "../report/finding.ts";
import { formatCount, formatDifference, formatMonth, formatNumber, formatScore } from "../report/format.ts";
import { judgementOf, judgementWords, labelWords } from "../report/label-words.ts";
import type { ChangeRow } from "../report/rows.ts";
import type { Measure, SiteReport, Subject, UnitReport, WaveInfo } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { type ChangeDot, dotChange } from "./dot-change.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { absentMark, figureWords, sourceOf, topicOf } from "./figure-words.ts";
import { latestChange } from "./trend-figure.ts";
import { scoresOf } from "./trend-series.ts";

interface Moved {
  subject: Subject;
  measure: Measure;
  change: ChangeRow;
  from: WaveInfo;
  to: WaveInfo;
  /** The change as a multiple of its margin, good news positive; `undefined` when the margin is nothing or unknown. */
  times?: number;
}

const words = {
  en: {
    measure: "Measure",
    change: "Change",
    answersThen: "Answers before",
    answersNow: "Answers now",
    times: "× margin",
    reading: "Verdict",
    to: "to",
    title: (from: string, to: string) => `Change from ${from} to ${to}, as a multiple of its own margin`,
    note: "Filled and coloured: clearly better or worse. Filled without colour: a small change that is not chance. Open: about the same, or too few answers to tell. A change outside the band may still be too small to matter. The verdicts are corrected for looking at many measures at once.",
    nothing: "There is no earlier wave to compare with.",
  },
  nl: {
    measure: "Indicator",
    change: "Verandering",
    answersThen: "Antwoorden eerder",
    answersNow: "Antwoorden nu",
    times: "× marge",
    reading: "Oordeel",
    to: "naar",
    title: (from: string, to: string) => `Verandering van ${from} naar ${to}, als veelvoud van de eigen marge`,
    note: "Gevuld en gekleurd: duidelijk beter of slechter. Gevuld zonder kleur: een kleine verandering die geen toeval is. Open: vrijwel gelijk, of te weinig antwoorden om het te zeggen. Een verandering buiten de band kan toch te klein zijn om ertoe te doen. De oordelen zijn gecorrigeerd voor het kijken naar veel indicatoren tegelijk.",
    nothing: "Er is geen eerdere meting om mee te vergelijken.",
  },
} as const;

/** What really changed: every leading measure of the organisation against the wave before, largest multiple of its margin first. */
export function changeFigure(
  site: SiteReport,
  subjects: readonly Subject[],
  report: UnitReport,
  locale: Locale,
): Figure {
  const say = words[locale];
  const moved = subjects
    .flatMap((subject) => movedOf(site, subject, report))
    .sort((a, b) => (b.times ?? 0) - (a.times ?? 0));
  const clear = moved.filter(({ change }) => change.label === "higher" || change.label === "lower").length;
  const [earliest, latest] = [moved[0]?.from, moved[0]?.to];
  const oneSpan = moved.every(({ from, to }) => from === earliest && to === latest);
  const span =
    earliest === undefined || latest === undefined
      ? ""
      : say.title(
          oneSpan ? formatMonth(earliest.start, locale) : locale === "nl" ? "de meting ervoor" : "the wave before",
          formatMonth(latest.start, locale),
        );
  const since =
    earliest === undefined
      ? ""
      : oneSpan
        ? formatMonth(earliest.start, locale)
        : locale === "nl"
          ? "de meting ervoor"
          : "the wave before";
  const dots = moved.flatMap((row) => dotOf(row, report, locale));
  return {
    id: "change-or-noise",
    size: "full",
    title: changesFinding(clear, moved.length, since, locale),
    subtitle: span,
    alt: altOf(moved, clear, since, locale),
    note: `${say.note} ${sourceOf(site, [...new Set(moved.map(({ subject }) => subject.survey))], locale)}`,
    table: {
      caption: span,
      head: [
        say.measure,
        say.change,
        figureWords[locale].from,
        figureWords[locale].to,
        say.answersThen,
        say.answersNow,
        say.times,
        say.reading,
      ],
      rows: moved.map((row) => {
        const { subject, measure, change, times } = row;
        const { difference, low, high, n_from, n_to } = change;
        const counted = (n: number | undefined) => (n === undefined ? absentMark : formatCount(n, locale));
        const signed = (value: number | undefined) =>
          value === undefined ? absentMark : formatDifference(value, measure, locale);
        return [
          topicOf(subject, measure, locale).name,
          signed(difference),
          signed(low),
          signed(high),
          counted(n_from),
          counted(n_to),
          times === undefined ? absentMark : timesText(times, locale),
          readingOf(row, locale),
        ];
      }),
    },
    csv: {
      name: `changes-${latest?.id ?? "none"}-${locale}.csv`,
      content: figureCsv(
        ["subject", "metric", "from", "to", "n_from", "n_to", "difference", "low", "high", "label"],
        moved.map(({ subject, measure, change }) => [
          subject.id,
          measure.metric,
          change.from,
          change.to,
          change.n_from,
          change.n_to,
          change.difference,
          change.low,
          change.high,
          change.label,
        ]),
        locale,
      ),
    },
    drawings:
      dots.length === 0 ? [] : figureWidths.full.map((width) => drawing(dotChange(dots, width, locale), locale)),
    ...(dots.length === 0 ? { empty: say.nothing } : {}),
  };
}

function movedOf(site: SiteReport, subject: Subject, report: UnitReport): Moved[] {
  const [measure] = subject.measures;
  const change = measure && latestChange(report.changes, subject, measure, subject.waves.at(-1) ?? "");
  const [from, to] = [change?.from, change?.to].map((id) => site.waves.find((wave) => wave.id === id));
  if (measure === undefined || change === undefined || from === undefined || to === undefined) return [];
  const { difference, low, high } = change;
  const margin = low === undefined || high === undefined ? 0 : (high - low) / 2;
  const good = measure.better === "higher" ? 1 : -1;
  const times = difference === undefined || margin === 0 ? {} : { times: (good * difference) / margin };
  return [{ subject, measure, change, from, to, ...times }];
}

function dotOf(row: Moved, report: UnitReport, locale: Locale): ChangeDot[] {
  const { subject, measure, change, times, from, to } = row;
  if (times === undefined) return [];
  const scores = scoresOf(subject, measure.metric, report.scores);
  const at = (wave: WaveInfo) => scores.find((score) => score.wave === wave.id)?.value;
  const [before, now] = [at(from), at(to)];
  const slight = change.label === "slightly-higher" || change.label === "slightly-lower";
  return [
    {
      name: topicOf(subject, measure, locale).name,
      side: subject.side,
      times,
      verdict: judgementOf(change.label, measure.better) ?? (slight ? "slight" : "unclear"),
      text:
        before === undefined || now === undefined
          ? formatDifference(change.difference ?? 0, measure, locale)
          : `${formatScore(before, measure, locale)} ${words[locale].to} ${formatScore(now, measure, locale)}`,
      multiple: timesText(times, locale),
      reading: readingOf(row, locale),
    },
  ];
}

function timesText(times: number, locale: Locale): string {
  return `${formatNumber(times, locale, { decimals: 1, signed: true })}×`;
}

function readingOf({ measure, change }: Moved, locale: Locale): string {
  const judgement = judgementOf(change.label, measure.better);
  const label = labelWords(change.label, locale);
  return judgement === undefined ? label : `${label}, ${judgementWords(judgement, locale)}`;
}

function altOf(moved: readonly Moved[], clear: number, since: string, locale: Locale): string {
  const nl = locale === "nl";
  if (moved.length === 0) return words[locale].nothing;
  const list = moved
    .filter(({ change }) => change.label === "higher" || change.label === "lower")
    .map((row) => `${topicOf(row.subject, row.measure, locale).name} (${readingOf(row, locale)})`)
    .join(", ");
  const summary = changesFinding(clear, moved.length, since, locale);
  return `${nl ? "Stippengrafiek van veranderingen" : "Dot chart of changes"}. ${summary}${list === "" ? "" : `: ${list}`}.`;
}
