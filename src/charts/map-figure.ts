import { linkFinding } from "../report/finding.ts";
import { formatCount, formatMonth, formatScore } from "../report/format.ts";
import type { Measure, MeasureReport, Subject } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import type { Contact } from "../survey/unit.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { figureId, figureWords, sourceOf, topicOf } from "./figure-words.ts";
import { measureFrame } from "./measure-frame.ts";
import type { Reports } from "./page-figures.ts";
import { type MapAxis, type MapPoint, pointMap } from "./point-map.ts";
import { type UnitRows, unitRows } from "./unit-rows.ts";

const words = {
  en: {
    contact: "Contact",
    contacts: { much: "much contact", some: "some contact", none: "little or none" },
    all: "All",
    filter: "Show units by customer contact",
    people: { ex: "employees", cx: "customers" },
    subtitle: (ex: string, cx: string, month: string, units: string) =>
      `Each dot is a unit: ${ex} (employees) and ${cx} (customers), ${month}, ${units} units with both scores`,
    note: "Dotted lines: the whole organisation. Scores of single units have wide margins; units without a score on both sides are left out. What goes together need not be cause and effect.",
    alt: (ex: string, cx: string) => `Scatter plot of units by ${ex} (employees) and ${cx} (customers)`,
    empty: "No unit has a score on both sides that may be shown.",
  },
  nl: {
    contact: "Contact",
    contacts: { much: "veel contact", some: "enig contact", none: "weinig of geen" },
    all: "Alle",
    filter: "Toon onderdelen naar klantcontact",
    people: { ex: "medewerkers", cx: "klanten" },
    subtitle: (ex: string, cx: string, month: string, units: string) =>
      `Elke stip is een onderdeel: ${ex} (medewerkers) en ${cx} (klanten), ${month}, ${units} onderdelen met beide scores`,
    note: "Stippellijnen: de hele organisatie. Scores van losse onderdelen hebben een ruime marge; onderdelen zonder score aan beide kanten ontbreken. Wat samengaat, hoeft geen oorzaak en gevolg te zijn.",
    alt: (ex: string, cx: string) => `Spreidingsdiagram van onderdelen naar ${ex} (medewerkers) en ${cx} (klanten)`,
    empty: "Geen enkel onderdeel heeft aan beide kanten een score die getoond mag worden.",
  },
} as const;

interface Side {
  subject: Subject;
  measure: Measure;
  report: MeasureReport;
  rows: UnitRows;
}

/** Units by one score of their employees and one of their customers, in the latest wave of each: lowest units, both shown. */
export function mapFigure(
  { site, measure: read }: Pick<Reports, "site" | "measure">,
  subjects: { ex: Subject; cx: Subject },
  locale: Locale,
): Figure {
  const say = words[locale];
  const shared = figureWords[locale];
  const sides = { ex: sideOf(subjects.ex, read), cx: sideOf(subjects.cx, read) };
  const [exName, cxName] = [nameOf(subjects.ex, locale), nameOf(subjects.cx, locale)];
  const units = site.units.filter(({ open, id, children }) => open && id !== site.root && children.length === 0);
  const points = units.flatMap(({ id, name, contact }): (MapPoint & { unit: string })[] => {
    const [ex, cx] = [scoreOf(sides.ex, id), scoreOf(sides.cx, id)];
    if (ex === undefined || cx === undefined || sides.ex === undefined || sides.cx === undefined) return [];
    return [
      {
        unit: id,
        name: inLocale(name, locale),
        ...(contact === undefined ? {} : { contact }),
        contactText: contact === undefined ? "" : say.contacts[contact],
        ex,
        cx,
        exText: formatScore(ex, sides.ex.measure, locale),
        cxText: formatScore(cx, sides.cx.measure, locale),
      },
    ];
  });
  const both = (label: "higher" | "lower") =>
    points.filter(({ unit }) => labelOf(sides.ex, unit) === label && labelOf(sides.cx, unit) === label).length;
  const isTold = (label: string | undefined) => label !== undefined && label !== "not-enough-data";
  const judged = points.filter(({ unit }) => isTold(labelOf(sides.ex, unit)) && isTold(labelOf(sides.cx, unit))).length;
  const finding =
    points.length === 0
      ? say.empty
      : linkFinding({ above: both("higher"), below: both("lower"), judged }, points.length, locale);
  const wave = site.waves.find(({ id }) => id === sides.ex?.report.wave);
  const contacts: Contact[] = ["much", "some", "none"];
  const axes = sides.ex &&
    sides.cx && {
      ex: axisOf(
        sides.ex,
        points.map(({ ex }) => ex),
        site.root,
        "ex",
        locale,
      ),
      cx: axisOf(
        sides.cx,
        points.map(({ cx }) => cx),
        site.root,
        "cx",
        locale,
      ),
    };
  const nothing = axes === undefined || points.length === 0;
  return {
    id: figureId("map", subjects.ex.id, subjects.cx.id),
    size: "full",
    title: finding.replace(/[.]$/, ""),
    subtitle: say.subtitle(
      exName,
      cxName,
      wave === undefined ? "" : formatMonth(wave.start, locale),
      formatCount(points.length, locale),
    ),
    alt: `${say.alt(exName, cxName)}. ${finding.replace(/[.]$/, "")}.`,
    note: `${say.note} ${sourceOf(site, [subjects.ex.survey, subjects.cx.survey], locale)}`,
    key: [
      { swatch: "dot-ink", label: say.contacts.much },
      { swatch: "dot-grey", label: say.contacts.some },
      { swatch: "dot-open", label: say.contacts.none },
    ],
    filter: {
      label: say.filter,
      options: [{ value: "", label: say.all }, ...contacts.map((value) => ({ value, label: say.contacts[value] }))],
    },
    table: {
      caption: say.alt(exName, cxName),
      head: [shared.unit, say.contact, `${exName}, ${say.people.ex}`, `${cxName}, ${say.people.cx}`],
      rows: points.map(({ name, contactText, exText, cxText }) => [name, contactText, exText, cxText]),
    },
    csv: {
      name: `map-${subjects.ex.slug}-${subjects.cx.slug}-${wave?.id ?? "none"}-${locale}.csv`,
      content: figureCsv(
        [shared.unit.toLowerCase(), say.contact.toLowerCase(), subjects.ex.id, subjects.cx.id],
        points.map(({ unit, contact, ex, cx }) => [unit, contact ?? "", ex, cx]),
        locale,
      ),
    },
    drawings: nothing ? [] : figureWidths.full.map((width) => drawing(pointMap(points, axes, width, locale), locale)),
    ...(nothing ? { empty: say.empty } : {}),
  };
}

function sideOf(subject: Subject, read: Reports["measure"]): Side | undefined {
  const [measure] = subject.measures;
  const report = read(subject.id);
  return measure === undefined || report === undefined
    ? undefined
    : { subject, measure, report, rows: unitRows(report) };
}

function scoreOf(side: Side | undefined, unit: string): number | undefined {
  const rows = side?.rows.scores.get(unit)?.filter(({ state }) => state === "ok") ?? [];
  return (rows.find(({ weighting }) => weighting === "weighted") ?? rows[0])?.value;
}

function labelOf(side: Side | undefined, unit: string) {
  return side?.rows.gaps.get(unit)?.label;
}

function nameOf(subject: Subject, locale: Locale): string {
  const [measure] = subject.measures;
  return measure === undefined ? inLocale(subject.title, locale) : topicOf(subject, measure, locale).name;
}

function axisOf(side: Side, shown: readonly number[], root: string, who: "ex" | "cx", locale: Locale): MapAxis {
  const say = words[locale];
  const name = nameOf(side.subject, locale);
  const organisation = scoreOf(side, root);
  const all = [...shown, ...(organisation === undefined ? [] : [organisation])];
  return {
    frame: measureFrame(
      side.measure,
      all.map((value) => ({ value })),
      "map",
    ),
    unit: side.measure.unit,
    titles: [`${name}, ${say.people[who]}`, say.people[who]],
    measureName: name,
    ...(organisation === undefined ? {} : { organisation }),
  };
}
