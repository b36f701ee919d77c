import type { Drawing } from "../charts/drawing.ts";
import { driverFigures } from "../charts/driver-figures.ts";
import { effectFigures } from "../charts/effect-figures.ts";
import type { Figure, HeatTable } from "../charts/figure.ts";
import { frictionFigures } from "../charts/friction-figures.ts";
import { goalMinis } from "../charts/goal-minis.ts";
import { heatFigure, heatNote } from "../charts/heat-figure.ts";
import { journeyFigures, passageFigure } from "../charts/journey-figures.ts";
import { linkFigures } from "../charts/link-figures.ts";
import { type MapGroup, mapGroups } from "../charts/map-groups.ts";
import { measureFigures } from "../charts/measure-figures.ts";
import { contactCentreFigures, outcomeFigures } from "../charts/outcome-figures.ts";
import { overviewFigures } from "../charts/overview-figures.ts";
import type { PageFigures, Reports } from "../charts/page-figures.ts";
import { promoterFigures } from "../charts/promoter-figures.ts";
import { type FigureReference, textFigure } from "../charts/text-figure.ts";
import { trendFigures } from "../charts/trend-figures.ts";
import { unitFigures } from "../charts/unit-figures.ts";
import { valuesFigures } from "../charts/values-figures.ts";
import { heatFinding } from "../report/finding.ts";
import { headlineOf, surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
import type { SiteReport, Subject } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { readInsight, readMeasure, readSite, readUnit } from "./report.ts";
import { findSubject } from "./rows-of.ts";

/** What charts are made from: the published report, read shard by shard. */
function reports(): Reports {
  const site = readSite();
  return {
    site,
    unit: readUnit,
    insight: readInsight,
    measure: (id) => {
      const subject = findSubject(site, id);
      return subject === undefined ? undefined : readMeasure(subject);
    },
  };
}

export function figuresOfOverview(locale: Locale): PageFigures {
  return overviewFigures(reports(), locale);
}

export function figuresOfTrends(locale: Locale): PageFigures {
  return trendFigures(reports(), locale);
}

export function figuresOfUnit(unit: string, locale: Locale): PageFigures {
  return unitFigures(reports(), unit, locale);
}

export function figuresOfMeasure(subject: string, locale: Locale): PageFigures {
  return measureFigures(reports(), subject, locale);
}

export function figuresOfLinks(locale: Locale): PageFigures {
  return linkFigures(reports(), locale);
}

export function figuresOfJourney(locale: Locale): PageFigures {
  return journeyFigures(reports(), locale);
}

/** What those who start and leave say, by the parts right below the whole organisation; all units where nothing is in between. */
export function figureOfPassages(locale: Locale): Figure | undefined {
  const site = readSite();
  const figure = passageFigure(reports(), locale);
  const parts = site.units.filter(({ depth, open }) => depth === 1 && open).map(({ id }) => id);
  return figure === undefined ? undefined : heatExcerpt(figure, parts, locale);
}

export function figuresOfFriction(): PageFigures {
  return frictionFigures(reports());
}

/** The quarters of the map of units by two subjects. */
export function groupsOfMap(subjects: { ex: Subject; cx: Subject }): MapGroup[] {
  return mapGroups(reports(), subjects);
}

export function figuresOfDrivers(locale: Locale): PageFigures {
  return driverFigures(reports(), locale);
}

/** What happened where a play was tried. */
export function figuresOfPlay(play: string, locale: Locale): PageFigures {
  return effectFigures(reports(), locale, play);
}

export function figuresOfPromoters(locale: Locale): PageFigures {
  return promoterFigures(reports(), locale);
}

export function figuresOfOutcomes(locale: Locale): PageFigures {
  return outcomeFigures(reports(), locale);
}

export function figuresOfContactCentre(locale: Locale): PageFigures {
  return contactCentreFigures(reports(), locale);
}

export function figuresOfValues(locale: Locale): PageFigures {
  return valuesFigures(reports(), locale);
}

/** The shapes of goals and actions: `goal customers-recommend-us`. */
export function minisOfGoals(): Record<string, Drawing> {
  return goalMinis(reports()).minis;
}

/** A figure that a writer asked for; throws when it names what does not exist. */
export function figureOfText(reference: FigureReference, locale: Locale): Figure {
  const figure = textFigure(reports(), reference, locale);
  if (figure === undefined)
    throw new Error(`<Figure of="${reference.of}" …> names a subject or a unit that does not exist`);
  return figure;
}

/** The columns of the heat table of units: what leads on each side, at most seven in all. */
export function heatSubjects(site: SiteReport): Subject[] {
  const surveys = surveysInOrder(site);
  const headlines = surveys.flatMap((survey) => headlineOf(site, survey) ?? []);
  const pillars = site.pillars.flatMap(({ subject }) => findSubject(site, subject) ?? []);
  const others = surveys
    .flatMap((survey) => widerSubjects(site, survey))
    .filter((subject) => !headlines.includes(subject) && !pillars.includes(subject));
  const [first, ...rest] = headlines;
  const chosen =
    pillars.length > 0 ? [...(first === undefined ? [] : [first]), ...pillars, ...rest] : [...headlines, ...others];
  return chosen.slice(0, 7);
}

/** All units by the leading subjects. Computed once per language: with many units it is long, and many pages take a part of it. */
export function figureOfUnits(locale: Locale): Figure {
  const found = unitFigure.get(locale);
  const site = readSite();
  if (found?.site === site) return found.figure;
  const title = inLocale(site.organisation, locale);
  const figure = heatFigure(reports(), { id: "all-units", title, subjects: heatSubjects(site) }, locale);
  unitFigure.set(locale, { site, figure });
  return figure;
}

const unitFigure = new Map<Locale, { site: SiteReport; figure: Figure }>();

/** A part of a heat figure: the rows of these units, with a title that is about them. */
export function heatExcerpt(figure: Figure, units: readonly string[], locale: Locale): Figure {
  if (figure.heat === undefined) return figure;
  const heat = heatOf(figure.heat, units);
  const shown = heat.rows.filter(({ cells }) => cells.some(({ state }) => state === "ok"));
  const clear = shown.filter(({ cells }) => cells.some(({ judgement }) => judgement !== undefined));
  const judged = shown.some(({ cells }) => cells.some(({ label }) => label !== undefined));
  return {
    ...figure,
    heat,
    title: heatFinding(clear.length, shown.length, locale, judged),
    note: noteOfHeat(heat, locale),
  };
}

/** The note under these rows of a heat table. */
export function noteOfHeat(heat: HeatTable, locale: Locale): string {
  const site = readSite();
  const surveys = [...new Set(heat.head.flatMap(({ id }) => findSubject(site, id)?.survey ?? []))];
  return heatNote(heat, surveys, site, locale);
}

/** The rows of a heat table that are about these units, in their order. */
export function heatOf(heat: HeatTable, units: readonly string[]): HeatTable {
  const byUnit = new Map(heat.rows.map((row) => [row.unit, row]));
  return { head: heat.head, rows: units.flatMap((unit) => byUnit.get(unit) ?? []) };
}
