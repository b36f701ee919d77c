import { formatMonth, formatShare } from "../report/format.ts";
import { numberWord } from "../report/number-word.ts";
import { promoterFinding, promoterShares } from "../report/promoter-finding.ts";
import type { PromotersInsight } from "../report/promoters-insight.ts";
import type { PromoterRow } from "../report/rows.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { barLikert, type LikertBar } from "./bar-likert.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { type CsvCell, figureCsv } from "./figure-csv.ts";
import { absentMark, figureId, figureWords, hiddenMark, lowerFirst, sourceOf, topicOf } from "./figure-words.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

const words = {
  en: {
    classes: { promoters: "promoters", passives: "passives", detractors: "detractors" },
    subtitle: (name: string, who: string, waves: string) => `${name}: ${who}, ${waves}`,
    waves: (count: number) => (count === 1 ? "one wave" : `${numberWord(count, "en")} waves`),
    alt: "Stacked bars of detractors, passives and promoters, one for each wave",
    note: "Detractors: 0 to 6; passives: 7 and 8; promoters: 9 and 10. Shares are rounded so that they add up to 100. A change is clear from 5 points on, and only where it is larger than chance.",
    empty: "The answers are confidential: not shown, to protect people.",
    hidden: "The shares are not shown, to protect people",
    low: "from",
    high: "to",
  },
  nl: {
    classes: { promoters: "promotors", passives: "passieven", detractors: "criticasters" },
    subtitle: (name: string, who: string, waves: string) => `${name}: ${who}, ${waves}`,
    waves: (count: number) => (count === 1 ? "één meting" : `${numberWord(count, "nl")} metingen`),
    alt: "Gestapelde staven van criticasters, passieven en promotors, één per meting",
    note: "Criticasters: 0 tot en met 6; passieven: 7 en 8; promotors: 9 en 10. Aandelen zijn zo afgerond dat ze samen 100 zijn. Een verandering is pas duidelijk vanaf 5 punten, en alleen als ze groter is dan toeval.",
    empty: "De antwoorden zijn vertrouwelijk: niet getoond, om mensen te beschermen.",
    hidden: "De aandelen zijn niet getoond, om mensen te beschermen",
    low: "van",
    high: "tot",
  },
} as const;

const inOrder = ["detractors", "passives", "promoters"] as const;
const tones = { detractors: "worse", passives: "neutral", promoters: "better" } as const;

/** The distributions of every recommendation over the waves, in the order of the page. */
export function promoterFigures({ site, insight }: Pick<Reports, "site" | "insight">, locale: Locale): PageFigures {
  const items = (insight("promoters")?.items ?? []).flatMap((item) => {
    const subject = site.subjects.find(({ id }) => id === item.subject);
    return subject === undefined ? [] : [{ item, subject }];
  });
  const figures = items.map(({ item, subject }) => {
    const alone = items.filter((each) => each.subject.side === subject.side).length === 1;
    return promoterFigure(site, subject, { ...item, alone }, locale);
  });
  return { figures, minis: {} };
}

function promoterFigure(
  site: SiteReport,
  subject: Subject,
  { rows, wave, alone }: Pick<PromotersInsight["items"][number], "rows" | "wave"> & { alone: boolean },
  locale: Locale,
): Figure {
  const say = words[locale];
  const byWave = [...Map.groupBy(rows, (row) => row.wave)];
  const monthOf = (id: string) => {
    const found = site.waves.find((each) => each.id === id);
    return found === undefined ? id : formatMonth(found.start, locale);
  };
  const partOf = (own: readonly PromoterRow[], name: PromoterRow["class"]) => own.find((row) => row.class === name);
  const bars = byWave.flatMap(([id, own]): LikertBar[] => {
    const answers = inOrder.flatMap((name) => {
      const share = partOf(own, name)?.share;
      if (share === undefined) return [];
      return [{ label: say.classes[name], share, text: formatShare(share, locale), tone: tones[name] }];
    });
    return answers.length < inOrder.length ? [] : [{ name: monthOf(id), answers }];
  });
  const [measure] = subject.measures;
  const name = measure === undefined ? inLocale(subject.title, locale) : topicOf(subject, measure, locale).name;
  const survey = site.surveys.find(({ id }) => id === subject.survey);
  const ofSurvey = alone || survey === undefined ? undefined : inLocale(survey.title, locale);
  const told = promoterTitle(site, rows, wave, locale) ?? say.hidden;
  // Beside another recommendation on the page a title says which it is about, where there is room: its survey, where a side was asked in several.
  const full = `${ofSurvey ?? name}: ${lowerFirst(told)}`;
  const finding = full.split(" ").length <= 12 ? full : told;
  return {
    id: figureId("promoters", subject.id),
    size: "full",
    title: finding,
    subtitle: say.subtitle(name, ofSurvey ?? figureWords[locale].everybody[subject.side], say.waves(bars.length)),
    alt: `${say.alt}. ${finding}.`,
    note: [
      say.note,
      bars.length < byWave.length ? figureWords[locale].hiddenNote : undefined,
      sourceOf(site, [subject.survey], locale),
    ]
      .filter((part) => part !== undefined)
      .join(" "),
    key: [
      { swatch: "answer-1", label: say.classes.detractors },
      { swatch: "answer-3", label: say.classes.passives },
      { swatch: "answer-5", label: say.classes.promoters },
    ],
    table: {
      caption: say.alt,
      head: [figureWords[locale].wave, ...inOrder.flatMap((name) => [say.classes[name], say.low, say.high])],
      rows: byWave.map(([id, own]) => [
        monthOf(id),
        ...inOrder.flatMap((name) => {
          const row = partOf(own, name);
          const cell = (value: number | undefined) =>
            value === undefined ? (row?.state === "hidden" ? hiddenMark : absentMark) : formatShare(value, locale);
          return [cell(row?.share), cell(row?.low), cell(row?.high)];
        }),
      ]),
    },
    csv: {
      name: `promoters-${subject.survey}-${subject.slug}-${locale}.csv`,
      content: figureCsv(
        [
          figureWords[locale].wave.toLowerCase(),
          ...inOrder.flatMap((name) => [
            say.classes[name],
            `${say.classes[name]} ${say.low}`,
            `${say.classes[name]} ${say.high}`,
          ]),
        ],
        byWave.map(([id, own]): CsvCell[] => [
          monthOf(id),
          ...inOrder.flatMap((name): CsvCell[] => {
            const row = partOf(own, name);
            return row?.state === "hidden" ? [hiddenMark, hiddenMark, hiddenMark] : [row?.share, row?.low, row?.high];
          }),
        ]),
        locale,
      ),
    },
    drawings:
      bars.length === 0 ? [] : figureWidths.full.map((width) => drawing(barLikert(bars, width, locale), locale)),
    definition: subject.id,
    rows: promoterRowsOf(subject, site.root),
    ...(bars.length === 0 ? { empty: say.empty } : {}),
  };
}

/** The published shares of a recommendation in one unit, as a block names them (docs/audit.md). */
export function promoterRowsOf({ survey, subject }: Pick<Subject, "survey" | "subject">, unit: string): string {
  return `promoters?survey=${survey}&item=${subject}&unit=${unit}`;
}

/**
 * What the latest wave says: its change where it has one, else its shares; `undefined` where these are hidden.
 *
 * @param rows of the whole organisation
 */
export function promoterTitle(
  site: Pick<SiteReport, "waves">,
  rows: readonly PromoterRow[],
  wave: string,
  locale: Locale,
): string | undefined {
  const [promoters, detractors] = (["promoters", "detractors"] as const).map((name) =>
    rows.find((row) => row.wave === wave && row.class === name),
  );
  if (promoters?.share === undefined || detractors?.share === undefined) return undefined;
  const from = site.waves.find(({ id }) => id === promoters.from);
  if (from === undefined || promoters.label === undefined || detractors.label === undefined) {
    return promoterShares(formatShare(promoters.share, locale), formatShare(detractors.share, locale), locale);
  }
  const labels = { promoters: promoters.label, detractors: detractors.label };
  return promoterFinding(labels, formatMonth(from.start, locale), locale);
}
