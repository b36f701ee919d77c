import { effectFinding } from "../report/effect-finding.ts";
import { formatCount, formatDifference, formatMonth } from "../report/format.ts";
import { judgementOf, judgementWords, labelWords } from "../report/label-words.ts";
import type { PlayEffect } from "../report/play-effects-report.ts";
import type { ChangeRow, Label } from "../report/rows.ts";
import type { Measure, SiteReport, Subject } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { dotEffect, type EffectDot } from "./dot-effect.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { absentMark, figureId, figureWords, sourceOf, topicOf } from "./figure-words.ts";

const words = {
  en: {
    unit: "Unit",
    change: "Change",
    reading: "Verdict",
    together: "All that tried it, on average",
    others: "Comparable units, on average",
    apart: "Difference",
    subtitle: (name: string, from: string, to: string) => `Change in ${name} in units that tried it, ${from} to ${to}`,
    band: (count: string, change: string) => `${count} comparable units: ${change}`,
    alt: "Dots of the change in units that tried it",
    difference: (value: string, low: string, high: string) => `The difference is ${value} (${low} to ${high})`,
    note: "Band: comparable units, on average, with their 95% margin. Filled and coloured: a change that is clear. Open: may be chance. Other differences between units may play a part.",
    some: (shown: string, all: string) =>
      `Drawn are the first ${shown} of ${all} units, in the order of the organisation.`,
  },
  nl: {
    unit: "Onderdeel",
    change: "Verandering",
    reading: "Oordeel",
    together: "Alle die het probeerden, gemiddeld",
    others: "Vergelijkbare onderdelen, gemiddeld",
    apart: "Verschil",
    subtitle: (name: string, from: string, to: string) =>
      `Verandering in ${name} in onderdelen die het probeerden, ${from} tot ${to}`,
    band: (count: string, change: string) => `${count} vergelijkbare onderdelen: ${change}`,
    alt: "Stippen van de verandering in onderdelen die het probeerden",
    difference: (value: string, low: string, high: string) => `Het verschil is ${value} (${low} tot ${high})`,
    note: "Band: vergelijkbare onderdelen, gemiddeld, met hun marge van 95%. Gevuld en gekleurd: een duidelijke verandering. Open: kan toeval zijn. Andere verschillen tussen onderdelen kunnen meespelen.",
    some: (shown: string, all: string) =>
      `Getekend zijn de eerste ${shown} van ${all} onderdelen, in de volgorde van de organisatie.`,
  },
} as const;

/** A drawing of more units than this can no longer be read; the download has them all. */
const mostDrawn = 30;

/** What happened where a play was tried: each unit that tried it, over the band of comparable units. Without a figure it says why. */
export function effectFigure(site: SiteReport, effect: PlayEffect, locale: Locale): Figure | undefined {
  const say = words[locale];
  const { row, reason } = effect;
  const subject = site.subjects.find(({ id }) => id === effect.subject);
  const measure = subject?.measures.find(({ metric }) => metric === row.metric);
  if (subject === undefined || measure === undefined) return undefined;
  const title = effectFinding(effect, locale);
  const signed = (value: number | undefined) =>
    value === undefined ? absentMark : formatDifference(value, measure, locale);
  const named = namedChanges(site, effect, locale).sort((a, b) => b.value - a.value);
  const drawn = namedChanges(site, { ...effect, tried: effect.tried.slice(0, mostDrawn) }, locale).sort(
    (a, b) => b.value - a.value,
  );
  const dots = drawn.map(({ name, row: own, value }): EffectDot => {
    return {
      name,
      value,
      low: own.low,
      high: own.high,
      verdict: verdictOf(own.label, measure),
      text: signed(value),
      reading: readingOf(own.label, measure, locale),
    };
  });
  const { change_comparable, comparable_low, comparable_high, difference, low, high } = row;
  const isTold = change_comparable !== undefined && comparable_low !== undefined && comparable_high !== undefined;
  const caption = subtitleOf(site, subject, effect, locale);
  const some = named.length > drawn.length ? [say.some(...counts(drawn.length, named.length, locale))] : [];
  const sentence =
    difference === undefined || low === undefined || high === undefined
      ? ""
      : ` ${say.difference(signed(difference), signed(low), signed(high))}.`;
  return {
    id: figureId("effect", `${effect.play.replace("/", "-")}-${effect.subject}-${row.from}`),
    size: "full",
    title,
    subtitle: caption,
    alt: `${say.alt}. ${title}.${sentence}`,
    note: [...some, say.note, sourceOf(site, [subject.survey], locale)].join(" "),
    table: {
      caption,
      head: [say.unit, say.change, figureWords[locale].from, figureWords[locale].to, say.reading],
      rows: [
        ...named.map(({ name, row: own, value }) => [
          name,
          signed(value),
          signed(own.low),
          signed(own.high),
          readingOf(own.label, measure, locale),
        ]),
        ...(isTold
          ? [
              [say.together, signed(row.change_tried), absentMark, absentMark, absentMark],
              [say.others, signed(change_comparable), signed(comparable_low), signed(comparable_high), absentMark],
              [say.apart, signed(difference), signed(low), signed(high), labelWords(row.label, locale)],
            ]
          : []),
      ],
    },
    csv: {
      name: `effect-${effect.play.replace("/", "-")}-${subject.slug}-${row.from}-${locale}.csv`,
      content: figureCsv(
        ["unit", "from", "to", "difference", "low", "high", "label"],
        [
          ...named.map(({ row: own }) => [own.unit, own.from, own.to, own.difference, own.low, own.high, own.label]),
          ...(isTold ? [["tried - comparable", row.from, row.to, difference, low, high, row.label]] : []),
        ],
        locale,
      ),
    },
    drawings:
      isTold && dots.length > 0
        ? figureWidths.full.map((width) =>
            drawing(
              dotEffect(
                dots,
                {
                  low: comparable_low,
                  high: comparable_high,
                  value: change_comparable,
                  text: say.band(formatCount(row.comparable, locale), signed(change_comparable)),
                },
                width,
                locale,
              ),
              locale,
            ),
          )
        : [],
    definition: subject.id,
    rows: rowsNamed(effect),
    ...(isTold && reason === undefined ? {} : { empty: `${title}.` }),
  };
}

/** The published rows of an effect, as a page names them: its own, and the changes of the units that tried it. */
export function rowsNamed({ play, row }: PlayEffect): string {
  const { survey, subject, metric, from, to } = row;
  const same = `survey=${survey}&subject=${subject}&metric=${metric}&from=${from}`;
  return `effects?play=${play}&${same} changes?${same}&to=${to}`;
}

interface NamedChange {
  name: string;
  row: ChangeRow;
  value: number;
}

function namedChanges(site: SiteReport, { tried }: PlayEffect, locale: Locale): NamedChange[] {
  const names = new Map(site.units.map(({ id, name }) => [id, inLocale(name, locale)]));
  return tried.flatMap((row) =>
    row.difference === undefined ? [] : [{ name: names.get(row.unit) ?? row.unit, row, value: row.difference }],
  );
}

function counts(shown: number, all: number, locale: Locale): [string, string] {
  return [formatCount(shown, locale), formatCount(all, locale)];
}

function subtitleOf(site: SiteReport, subject: Subject, { row }: PlayEffect, locale: Locale): string {
  const measure = subject.measures.find(({ metric }) => metric === row.metric) ?? subject.measures[0];
  const name = measure === undefined ? subject.id : topicOf(subject, measure, locale).name;
  const month = (id: string) => {
    const found = site.waves.find((wave) => wave.id === id);
    return found === undefined ? "…" : formatMonth(found.start, locale);
  };
  return words[locale].subtitle(`“${name}”`, month(row.from), month(row.to));
}

function verdictOf(label: Label, measure: Measure): EffectDot["verdict"] {
  const isSlight = label === "slightly-higher" || label === "slightly-lower";
  return judgementOf(label, measure.better) ?? (isSlight ? "slight" : "unclear");
}

function readingOf(label: Label, measure: Measure, locale: Locale): string {
  const judgement = judgementOf(label, measure.better);
  const reading = labelWords(label, locale);
  return judgement === undefined ? reading : `${reading}, ${judgementWords(judgement, locale)}`;
}
