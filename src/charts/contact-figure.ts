import { formatCount, formatNumber, formatScore } from "../report/format.ts";
import type { LinkedPair } from "../report/links-report.ts";
import { publishedScore } from "../report/published-score.ts";
import type { LinkRow } from "../report/rows.ts";
import type { Subject } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import type { Contact } from "../survey/unit.ts";
import { contactScatter } from "./contact-scatter.ts";
import { drawing } from "./drawing.ts";
import { type Figure, figureWidths } from "./figure.ts";
import { figureCsv } from "./figure-csv.ts";
import { figureWords, sourceOf, topicOf } from "./figure-words.ts";
import { fittedLine } from "./fitted-line.ts";
import { measureFrame } from "./measure-frame.ts";
import type { Reports } from "./page-figures.ts";
import type { MapAxis, MapPoint } from "./point-map.ts";

const words = {
  en: {
    contacts: { much: "Much contact", some: "Some contact", none: "Little or no contact" },
    few: "too few units",
    unclear: "cannot tell",
    together: "higher goes with higher",
    against: "higher goes with lower",
    units: (count: string) => `${count} ${count === "1" ? "unit" : "units"}`,
    needed: (more: string) => `it needs ${more} more`,
    to: "to",
    line: "The line is the straight one that lies closest to the dots; the axes are those of the map.",
    noLine: "No line: what goes together here cannot be told. The axes are those of the map.",
    empty: "No unit of this group has a score on both sides that may be shown.",
    alt: (group: string, ex: string, cx: string) => `Scatter plot of units with ${group}: ${ex} and ${cx}`,
  },
  nl: {
    contacts: { much: "Veel contact", some: "Enig contact", none: "Weinig of geen contact" },
    few: "te weinig onderdelen",
    unclear: "niet te zeggen",
    together: "hoger gaat samen met hoger",
    against: "hoger gaat samen met lager",
    units: (count: string) => `${count} ${count === "1" ? "onderdeel" : "onderdelen"}`,
    needed: (more: string) => `er zijn er nog ${more} nodig`,
    to: "tot",
    line: "De lijn is de rechte die het dichtst langs de stippen loopt; de assen zijn die van de kaart.",
    noLine: "Geen lijn: wat hier samengaat, is niet te zeggen. De assen zijn die van de kaart.",
    empty: "Geen onderdeel van deze groep heeft aan beide kanten een score die getoond mag worden.",
    alt: (group: string, ex: string, cx: string) => `Spreidingsdiagram van onderdelen met ${group}: ${ex} en ${cx}`,
  },
} as const;

const contacts: readonly Contact[] = ["much", "some", "none"];

/**
 * The same dots three times: units with much, some and no contact with customers, in the wave of the leading link. A line is drawn only
 * where the link of that group is graded; below ten units there are dots and no figure.
 *
 * @returns nothing where no unit says how much contact it has
 */
export function contactFigures(
  reports: Pick<Reports, "site" | "measure" | "unit">,
  pair: LinkedPair,
  { ex, cx }: { ex: Subject; cx: Subject },
  locale: Locale,
): Figure[] {
  const { site } = reports;
  const [exScores, cxScores] = [scoresIn(reports, ex, pair.wave), scoresIn(reports, cx, pair.wave)];
  const [exMeasure, cxMeasure] = [ex.measures[0], cx.measures[0]];
  if (exMeasure === undefined || cxMeasure === undefined) return [];
  const lowest = site.units.filter(({ id, children }) => id !== site.root && children.length === 0);
  const points = lowest.flatMap(({ id, name, contact }): (MapPoint & { unit: string })[] => {
    const [x, y] = [exScores.get(id), cxScores.get(id)];
    if (x === undefined || y === undefined || contact === undefined) return [];
    const texts = { exText: formatScore(x, exMeasure, locale), cxText: formatScore(y, cxMeasure, locale) };
    return [{ unit: id, name: inLocale(name, locale), contact, contactText: "", ex: x, cx: y, ...texts }];
  });
  const axisOf = (subject: Subject, shown: readonly number[]): MapAxis[] => {
    const [measure] = subject.measures;
    if (measure === undefined) return [];
    const frame = measureFrame(
      measure,
      shown.map((value) => ({ value })),
      "map",
    );
    return [{ frame, unit: measure.unit, titles: [], measureName: topicOf(subject, measure, locale).name }];
  };
  const [exAxis] = axisOf(
    ex,
    points.map((point) => point.ex),
  );
  const [cxAxis] = axisOf(
    cx,
    points.map((point) => point.cx),
  );
  if (exAxis === undefined || cxAxis === undefined) return [];
  return contacts.flatMap((contact) => {
    const row = pair.rows.find(({ scope }) => scope === `${pair.wave}:contact-${contact}`);
    if (row === undefined) return [];
    const own = points.filter((point) => point.contact === contact);
    return [panel(own, row, contact, { ex, cx }, { ex: exAxis, cx: cxAxis }, reports, locale)];
  });
}

function panel(
  points: readonly (MapPoint & { unit: string })[],
  row: LinkRow,
  contact: Contact,
  subjects: { ex: Subject; cx: Subject },
  axes: { ex: MapAxis; cx: MapAxis },
  { site }: Pick<Reports, "site">,
  locale: Locale,
): Figure {
  const say = words[locale];
  const shared = figureWords[locale];
  const { ex, cx } = subjects;
  const group = say.contacts[contact];
  const line = row.grade === "insufficient" ? [] : fittedLine(points);
  const alt = `${say.alt(group.toLowerCase(), axes.ex.measureName, axes.cx.measureName)}. ${contactTitle(row, contact, locale)}.`;
  const [wave = ""] = row.scope.split(":");
  return {
    id: `contact-${contact}`,
    size: "third",
    title: contactTitle(row, contact, locale),
    subtitle: subtitleOf(row, site.public ? 4 : 2, locale),
    alt,
    note: `${line.length > 0 ? say.line : say.noLine} ${sourceOf(site, [ex.survey, cx.survey], locale)}`,
    table: {
      caption: alt,
      head: [shared.unit, axes.ex.measureName, axes.cx.measureName],
      rows: points.map(({ name, exText, cxText }) => [name, exText, cxText]),
    },
    csv: {
      name: `map-${ex.slug}-${cx.slug}-contact-${contact}-${wave}-${locale}.csv`,
      content: figureCsv(
        [shared.unit.toLowerCase(), ex.id, cx.id],
        points.map(({ unit, ex: x, cx: y }) => [unit, x, y]),
        locale,
      ),
    },
    drawings:
      points.length === 0
        ? []
        : figureWidths.third.map((width) =>
            drawing(contactScatter(points, line, contact, axes, width, locale), locale),
          ),
    rows: `links?scope=${row.scope}&x=${row.x}&y=${row.y}`,
    ...(points.length === 0 ? { empty: say.empty } : {}),
  };
}

/**
 * What a group of units says about a link, as a title.
 *
 * @example contactTitle({ grade: "insufficient", reason: "few-units" }, "none", "en") // => "Little or no contact: too few units"
 * @example contactTitle({ grade: "indicative", reason: "", r: 0.8 }, "much", "nl") // => "Veel contact: hoger gaat samen met hoger"
 */
export function contactTitle(row: Pick<LinkRow, "grade" | "reason" | "r">, contact: Contact, locale: Locale): string {
  const say = words[locale];
  const verdict =
    row.grade !== "insufficient"
      ? (row.r ?? 0) > 0
        ? say.together
        : say.against
      : row.reason === "few-units"
        ? say.few
        : say.unclear;
  return `${say.contacts[contact]}: ${verdict}`;
}

function subtitleOf({ units, needed, r, low, high }: LinkRow, decimals: number, locale: Locale): string {
  const say = words[locale];
  const count = say.units(formatCount(units, locale));
  if (needed !== undefined) return `${count}; ${say.needed(formatCount(needed, locale))}`;
  if (r === undefined) return count;
  const at = (value: number) => formatNumber(value, locale, { decimals });
  const range = low === undefined || high === undefined ? "" : ` (${at(low)} ${say.to} ${at(high)})`;
  return `${count}, r ${at(r)}${range}`;
}

/** The published score of each unit in one wave. */
function scoresIn(
  { site, measure, unit }: Pick<Reports, "site" | "measure" | "unit">,
  subject: Subject,
  wave: string,
): ReadonlyMap<string, number> {
  const metric = subject.measures[0]?.metric ?? "";
  const place = { survey: subject.survey, subject: subject.subject, metric, wave };
  const report = measure(subject.id);
  // The shard of the measure has all units of its latest wave; those of the units have every wave.
  const byUnit =
    report?.wave === wave
      ? Map.groupBy(report.scores, (row) => row.unit)
      : new Map(site.units.map(({ id }) => [id, unit(id)?.scores ?? []]));
  return new Map(
    [...byUnit].flatMap(([id, rows]): [string, number][] => {
      const row = publishedScore(rows, place);
      return row?.state === "ok" && row.value !== undefined ? [[id, row.value]] : [];
    }),
  );
}
