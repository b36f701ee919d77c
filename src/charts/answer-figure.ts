import { classShares } from "../report/class-shares.ts";
import { distributionFinding, likertFinding } from "../report/finding.ts";
import { formatShare, formatShortMonth } from "../report/format.ts";
import type { DistributionRow } from "../report/rows.ts";
import type { SiteReport, Subject, UnitReport, WaveInfo } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { type ToneShare, toneShares } from "./answer-tones.ts";
import { barDistribution } from "./bar-distribution.ts";
import { barLikert, type LikertTone } from "./bar-likert.ts";
import { drawing } from "./drawing.ts";
import { type Figure, type FigureSize, figureWidths, type Swatch } from "./figure.ts";
import { type CsvCell, figureCsv } from "./figure-csv.ts";
import { answersIn, figureId, figureWords, hiddenMark, sourceOf, whoOf } from "./figure-words.ts";

const words = {
  en: {
    answer: "Answer",
    share: "Share",
    question: "Question",
    unfavorable: "Unfavourable",
    neutral: "Neutral",
    favorable: "Favourable",
    chart: "Bars of how the question was answered",
    many: "Stacked bars of how the questions were answered",
    note: "Shares are rounded so that they add up to 100.",
    reversed: "Asked in reverse: agreeing is unfavourable here.",
    reversedYes: "Asked in reverse: yes is unfavourable here.",
    nps: "Detractors: 0 to 6; passives: 7 and 8; promoters: 9 and 10.",
    ends: ["most unfavourable", "unfavourable", "neutral", "favourable", "most favourable"],
    titleOf: (construct: string) => `The questions of ${construct}`,
    hidden: "The answers are not shown, to protect people",
    empty: "The answers are confidential: not shown, to protect people.",
  },
  nl: {
    answer: "Antwoord",
    share: "Aandeel",
    question: "Vraag",
    unfavorable: "Ongunstig",
    neutral: "Neutraal",
    favorable: "Gunstig",
    chart: "Staven van hoe de vraag is beantwoord",
    many: "Gestapelde staven van hoe de vragen zijn beantwoord",
    note: "Aandelen zijn zo afgerond dat ze samen 100 zijn.",
    reversed: "Omgekeerd gevraagd: eens zijn is hier ongunstig.",
    reversedYes: "Omgekeerd gevraagd: ja is hier ongunstig.",
    nps: "Criticasters: 0 tot en met 6; passieven: 7 en 8; promotors: 9 en 10.",
    ends: ["meest ongunstig", "ongunstig", "neutraal", "gunstig", "meest gunstig"],
    titleOf: (construct: string) => `De vragen van ${construct}`,
    hidden: "De antwoorden zijn niet getoond, om mensen te beschermen",
    empty: "De antwoorden zijn vertrouwelijk: niet getoond, om mensen te beschermen.",
  },
} as const;

export interface AnswerFigureInput {
  site: SiteReport;
  subject: Subject;
  report: UnitReport;
  size: FigureSize;
  title?: string;
}

/** How one question was answered in the latest wave it was asked in. */
export function distributionFigure({ site, subject, report, size, title }: AnswerFigureInput, locale: Locale): Figure {
  const say = words[locale];
  const wave = site.waves.find(({ id }) => id === subject.waves.at(-1));
  const rows = rowsOf(report, subject, wave);
  const answers = toneShares(subject, rows, locale);
  const nps = subject.measures[0]?.metric === "nps";
  const name = inLocale(subject.title, locale);
  const unit = site.units.find(({ id }) => id === report.unit);
  const n = answeredBy(report, subject, wave);
  const sums = answers && classShares(report, subject, wave?.id ?? "");
  const finding =
    sums === undefined
      ? say.hidden
      : distributionFinding(formatShare(sums.favorable, locale), formatShare(sums.unfavorable, locale), nps, locale);
  return {
    id: figureId("answers", subject.id),
    size,
    title: title ?? finding,
    subtitle: subtitleOf(name, site, subject, unit?.id, n, wave, locale),
    alt: `${say.chart} “${inLocale(subject.text, locale)}”: ${finding}.`,
    note: [
      say.note,
      subject.reversed ? (subject.scale?.max === 1 ? say.reversedYes : say.reversed) : undefined,
      nps && answers !== undefined ? say.nps : undefined,
      sourceOf(site, [subject.survey], locale),
    ]
      .filter((part) => part !== undefined)
      .join(" "),
    table: {
      caption: name,
      head: [say.answer, say.share],
      rows:
        answers === undefined
          ? rows.map(({ value }) => [String(value), hiddenMark])
          : answers.map(({ name: answer, share }) => [answer, formatShare(share, locale)]),
    },
    csv: {
      name: `${report.unit}-${subject.survey}-${subject.slug}-${wave?.id ?? "none"}-${locale}.csv`,
      content: figureCsv(
        [say.answer.toLowerCase(), say.share.toLowerCase()],
        answers === undefined
          ? rows.map(({ value }) => [value, hiddenMark])
          : answers.map(({ value, share }) => [value, share]),
        locale,
      ),
    },
    drawings:
      answers === undefined
        ? []
        : figureWidths[size].map((width) =>
            drawing(
              barDistribution(
                answers.map(({ name: answer, share, tone }) => ({
                  name: answer,
                  share,
                  tone,
                  text: formatShare(share, locale),
                })),
                width,
                locale,
              ),
              locale,
            ),
          ),
    definition: subject.id,
    ...(answers === undefined ? { empty: say.empty } : {}),
  };
}

/** How all questions of a construct were answered, in the order of the questionnaire. Hidden ones stand in the table only. */
export function likertFigure({ site, subject, report, size, title }: AnswerFigureInput, locale: Locale): Figure {
  const say = words[locale];
  const wave = site.waves.find(({ id }) => id === subject.waves.at(-1));
  const items = subject.items.flatMap((id) => site.subjects.find((candidate) => candidate.id === id) ?? []);
  const asked = items.map((item) => ({
    item,
    answers: toneShares(item, rowsOf(report, item, wave), locale),
    sums: classShares(report, item, wave?.id ?? ""),
  }));
  const shown = asked.flatMap(({ item, answers, sums }) =>
    answers === undefined || sums === undefined ? [] : [{ item, answers: turned(item, answers), sums }],
  );
  const favorable = shown.map(({ sums }) => sums.favorable);
  const finding =
    shown.length === 0
      ? say.hidden
      : likertFinding(formatShare(Math.min(...favorable), locale), formatShare(Math.max(...favorable), locale), locale);
  const unit = site.units.find(({ id }) => id === report.unit);
  const n = answeredBy(report, subject, wave);
  const name = say.titleOf(inLocale(subject.title, locale));
  const bars = shown.map(({ item, answers, sums }) => {
    return {
      name: inLocale(item.title, locale),
      answers: answers.map(({ name: label, share, tone }) => ({
        label,
        share,
        tone,
        text: formatShare(share, locale),
      })),
      favorable: formatShare(sums.favorable, locale),
      unfavorable: formatShare(sums.unfavorable, locale),
    };
  });
  const tones: LikertTone[] = ["worse", "worse-2", "neutral", "better-2", "better"];
  const swatches: Swatch[] = ["answer-1", "answer-2", "answer-3", "answer-4", "answer-5"];
  return {
    id: figureId("questions", subject.id),
    size,
    title: title ?? finding,
    subtitle: subtitleOf(name, site, subject, unit?.id, n, wave, locale),
    alt: `${say.many}: ${finding}.`,
    note: [
      say.note,
      shown.some(({ item }) => item.reversed) ? say.reversed : undefined,
      asked.length > shown.length ? figureWords[locale].hiddenNote : undefined,
      sourceOf(site, [subject.survey], locale),
    ]
      .filter((part) => part !== undefined)
      .join(" "),
    key: swatches.map((swatch, place) => ({ swatch, label: keyLabel(shown[0], tones[place], locale) })),
    table: {
      caption: name,
      head: [say.question, say.unfavorable, say.neutral, say.favorable],
      rows: asked.map(({ item, sums }) => {
        const title = inLocale(item.title, locale);
        if (sums === undefined) return [title, hiddenMark, hiddenMark, hiddenMark];
        return [title, sums.unfavorable, sums.neutral, sums.favorable].map((cell) =>
          typeof cell === "number" ? formatShare(cell, locale) : cell,
        );
      }),
    },
    csv: {
      name: `${report.unit}-${subject.survey}-${subject.slug}-questions-${wave?.id ?? "none"}-${locale}.csv`,
      content: figureCsv(
        [say.question, say.answer, say.share].map((word) => word.toLowerCase()),
        asked.flatMap(({ item, answers }): CsvCell[][] =>
          answers === undefined
            ? [[item.subject, undefined, hiddenMark]]
            : answers.map(({ value, share }) => [item.subject, value, share]),
        ),
        locale,
      ),
    },
    drawings:
      bars.length === 0 ? [] : figureWidths[size].map((width) => drawing(barLikert(bars, width, locale), locale)),
    definition: subject.id,
    ...(bars.length === 0 ? { empty: say.empty } : {}),
  };
}

/** From the most unfavourable to the most favourable answer. */
function turned({ reversed }: Subject, answers: ToneShare[]): ToneShare[] {
  return reversed ? answers.toReversed() : answers;
}

/** The answer as it was put, where all bars share one scale; else what it counts as. */
function keyLabel(
  first: { item: Subject; answers: ToneShare[] } | undefined,
  tone: LikertTone | undefined,
  locale: Locale,
): string {
  const place = ["worse", "worse-2", "neutral", "better-2", "better"].indexOf(tone ?? "neutral");
  const own = first?.answers.filter((answer) => answer.tone === tone) ?? [];
  const [only] = own;
  const label = only && first?.item.scale?.labels[String(only.value)];
  if (own.length === 1 && label !== undefined && first?.item.reversed === false) return inLocale(label, locale);
  return words[locale].ends[place] ?? "";
}

function rowsOf(report: UnitReport, subject: Subject, wave: WaveInfo | undefined): DistributionRow[] {
  return report.distributions.filter(
    (row) => row.survey === subject.survey && row.item === subject.subject && row.wave === wave?.id,
  );
}

function answeredBy(report: UnitReport, subject: Subject, wave: WaveInfo | undefined): number | undefined {
  return report.scores.find(
    (row) =>
      row.survey === subject.survey && row.subject === subject.subject && row.wave === wave?.id && row.segment === "",
  )?.n;
}

function subtitleOf(
  name: string,
  site: SiteReport,
  subject: Subject,
  unit: string | undefined,
  n: number | undefined,
  wave: WaveInfo | undefined,
  locale: Locale,
): string {
  const who = whoOf(
    site,
    subject,
    site.units.find(({ id }) => id === unit),
    locale,
  );
  if (wave === undefined) return `${name}, ${who}`;
  return `${name}, ${who}, ${n === undefined ? formatShortMonth(wave.start, locale) : answersIn(n, wave.start, locale)}`;
}
