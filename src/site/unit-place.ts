import type { SiteReport, UnitInfo } from "../report/site-report.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { words } from "./i18n.ts";
import type { Crumb } from "./navigation.ts";
import { readSite } from "./report.ts";

/** The static paths of a page that every unit of today has, both languages of a unit one after the other: its shard is read once. */
export function openUnitPaths(): { params: { locale: Locale; unit: string } }[] {
  const { locales, units } = readSite();
  return units
    .filter(({ open }) => open)
    .flatMap(({ id }) => locales.map((locale) => ({ params: { locale, unit: id } })));
}

/**
 * The unit that a page below `units/<unit>/` is about.
 *
 * @throws Error when the report has no such unit: the address was not made from it
 */
export function readUnitInfo({ units }: SiteReport, id: string | undefined): UnitInfo {
  const found = units.find((unit) => unit.id === id);
  if (found === undefined) throw new Error(`no unit is called "${id}"`);
  return found;
}

/** The units above a unit, the whole organisation first. */
export function unitsAbove({ units }: Pick<SiteReport, "units">, unit: Pick<UnitInfo, "id" | "parent">): UnitInfo[] {
  const above: UnitInfo[] = [];
  for (let id = unit.parent; id !== undefined && id !== unit.id; ) {
    const found = units.find((each) => each.id === id);
    if (found === undefined || above.includes(found)) break;
    above.unshift(found);
    id = found.parent;
  }
  return above;
}

/** The breadcrumb of a page that hangs under a unit. */
export function unitCrumbs(site: SiteReport, unit: UnitInfo, page: string, locale: Locale): Crumb[] {
  const step = ({ id, name }: UnitInfo): Crumb => ({ label: inLocale(name, locale), path: `units/${id}` });
  return [
    { label: words[locale].nav.units, path: "units" },
    ...[...unitsAbove(site, unit), unit].map(step),
    { label: page },
  ];
}
