import type { SiteReport } from "../report/site-report.ts";
import { inLocale, type Locale, type Text } from "../survey/text.ts";
import { type Words, words } from "./i18n.ts";
import { href } from "./links.ts";
import { readSite } from "./report.ts";

/** Where a component finds itself: the page it is printed on, in which language, and how to get elsewhere. */
export interface Here {
  locale: Locale;
  /** The route of this page: `nl/units/complaints`. */
  route: string;
  site: SiteReport;
  words: Words;
  /** The address of a page of this language, by its route without locale: `to("units/complaints")`. */
  to(path: string): string;
  /** The address of anything in the site, by its whole route. */
  toRoute(route: string): string;
  /** A bilingual text as this reader reads it. */
  say(text: Text): string;
  /** The name of a unit by its id; the id itself where no such unit is published. */
  unitName(id: string): string;
}

/** Every component can ask this of the `Astro` object it is given. */
export function here(astro: { url: URL; params: Record<string, string | undefined> }): Here {
  const route = decodeURI(astro.url.pathname)
    .replace(/index\.html$/, "")
    .replace(/^\/+|\/+$/g, "");
  const site = readSite();
  const [first] = site.locales;
  const locale = site.locales.find((each) => each === astro.params.locale) ?? first ?? "nl";
  const say = (text: Text) => inLocale(text, locale);
  return {
    locale,
    route,
    site,
    words: words[locale],
    to: (path) => href(route, path === "" ? locale : `${locale}/${path}`),
    toRoute: (target) => href(route, target),
    say,
    unitName: (id) => say(site.units.find((unit) => unit.id === id)?.name ?? { nl: id, en: id }),
  };
}

/** The static paths of a page that exists once per language. */
export function localePaths(): { params: { locale: Locale } }[] {
  return readSite().locales.map((locale) => ({ params: { locale } }));
}
