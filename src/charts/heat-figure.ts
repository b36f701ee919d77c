import { heatFinding } from "../report/finding.ts";
import { formatBand, formatCount, formatMonth, formatScore } from "../report/format.ts";
import { judgementOf, labelWords } from "../report/label-words.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import type { Figure, HeatCell, HeatTable } from "./figure.ts";
import { type CsvCell, figureCsv } from "./figure-csv.ts";
import { absentMark, figureId, figureWords, hiddenMark, sourceOf } from "./figure-words.ts";
import type { Reports } from "./page-figures.ts";
import { type UnitRows, unitRows } from "./unit-rows.ts";

const words = {
  en: {
    below: "clearly lower",
    above: "clearly higher",
    same: "no clear difference",
    subtitle: (what: string, month: string) => `${what}, each unit beside the rest of the organisation, ${month}`,
    note: "Colour only where the difference from the rest of the organisation is clear.",
    alt: "Table of scores per unit",
  },
  nl: {
    below: "duidelijk lager",
    above: "duidelijk hoger",
    same: "geen duidelijk verschil",
    subtitle: (what: string, month: string) => `${what}, elk onderdeel naast de rest van de organisatie, ${month}`,
    note: "Alleen gekleurd waar het verschil met de rest van de organisatie duidelijk is.",
    alt: "Tabel met scores per onderdeel",
  },
} as const;

/** Where scores differ: open units by subjects, coloured only where the label is clear. A table, so it has no drawings. */
export function heatFigure(
  { site, measure }: Pick<Reports, "site" | "measure">,
  what: { id: string; title: string; subjects: readonly Subject[]; finding?: string },
  locale: Locale,
): Figure {
  const say = words[locale];
  const shared = figureWords[locale];
  const columns = what.subjects.flatMap((subject) => {
    const report = measure(subject.id);
    return report === undefined ? [] : [{ subject, report, rows: unitRows(report) }];
  });
  const rows = site.units
    .filter(({ open, id }) => open && id !== site.root)
    .map(({ id, name }) => ({
      unit: id,
      name: inLocale(name, locale),
      n: answers(columns[0]?.rows, id, locale),
      cells: columns.map((column) => cellOf(column.subject, column.rows, id, locale)),
    }))
    .filter(({ cells }) => cells.some(({ state }) => state !== "no-data"));
  const flagged = (cells: readonly HeatCell[]) => cells.filter(({ judgement }) => judgement !== undefined).length;
  const clear = rows.filter(({ cells }) => flagged(cells) > 0).length;
  const shown = rows.filter(({ cells }) => cells.some(({ state }) => state === "ok")).length;
  const wave = site.waves.find(({ id }) => id === columns[0]?.report.wave);
  const judged = rows.some(({ cells }) => cells.some(({ label }) => label !== undefined));
  const finding = what.finding ?? heatFinding(clear, shown, locale, judged);
  const heat: HeatTable = {
    head: columns.map(({ subject }) => ({ id: subject.id, title: inLocale(subject.title, locale) })),
    rows,
  };
  return {
    id: figureId("heat", what.id),
    size: "full",
    title: finding,
    subtitle: say.subtitle(what.title, wave === undefined ? "" : formatMonth(wave.start, locale)),
    alt: `${say.alt}: ${finding}.`,
    note: heatNote(heat, [...new Set(columns.map(({ subject }) => subject.survey))], site, locale),
    key: [
      { swatch: "below", label: say.below },
      { swatch: "same", label: say.same },
      { swatch: "above", label: say.above },
      { swatch: "hidden", label: shared.hiddenNote },
    ],
    heat,
    table: {
      caption: what.title,
      head: [shared.unit, shared.answers, ...heat.head.map(({ title }) => title)],
      rows: rows.map(({ name, n, cells }) => [
        name,
        n,
        ...cells.map(({ text, label }) =>
          label === "higher" || label === "lower" ? `${text}, ${labelWords(label, locale)}` : text,
        ),
      ]),
    },
    csv: {
      name: `units-${what.id.replaceAll(".", "-")}-${wave?.id ?? "none"}-${locale}.csv`,
      content: figureCsv(
        [shared.unit.toLowerCase(), ...columns.map(({ subject }) => subject.id)],
        rows.map(({ unit }): CsvCell[] => [unit, ...columns.map((column) => csvCell(column.rows, unit))]),
        locale,
      ),
    },
    drawings: [],
  };
}

/** What a reader of these rows must know: when there is colour, what is hidden, the source. */
export function heatNote({ rows }: HeatTable, surveys: readonly string[], site: SiteReport, locale: Locale): string {
  const say = words[locale];
  const cells = rows.flatMap((row) => row.cells);
  return [
    say.note,
    cells.some(({ state }) => state === "hidden") ? figureWords[locale].hiddenNote : undefined,
    sourceOf(site, surveys, locale),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

function scoreOf({ scores }: UnitRows, unit: string) {
  const rows = scores.get(unit) ?? [];
  return rows.find(({ weighting }) => weighting === "weighted") ?? rows[0];
}

function cellOf(subject: Subject, rows: UnitRows, unit: string, locale: Locale): HeatCell {
  const score = scoreOf(rows, unit);
  const [measure] = subject.measures;
  if (score === undefined || measure === undefined) return { text: absentMark, state: "no-data" };
  const { state, value, low, high } = score;
  if (state === "hidden") return { text: hiddenMark, state };
  if (state === "banded")
    return { text: low === undefined ? hiddenMark : formatBand({ low, high }, measure, locale), state };
  if (value === undefined) return { text: absentMark, state: "no-data" };
  const text = formatScore(value, measure, locale);
  const gap = rows.gaps.get(unit);
  if (gap === undefined) return { text, state };
  const judgement = judgementOf(gap.label, measure.better);
  return { text, state, label: gap.label, ...(judgement === undefined ? {} : { judgement }) };
}

function answers(rows: UnitRows | undefined, unit: string, locale: Locale): string {
  const score = rows && scoreOf(rows, unit);
  if (score?.state === "hidden") return hiddenMark;
  return score?.n === undefined ? absentMark : formatCount(score.n, locale);
}

function csvCell(rows: UnitRows, unit: string): CsvCell {
  const score = scoreOf(rows, unit);
  return score?.state === "hidden" ? hiddenMark : score?.value;
}
