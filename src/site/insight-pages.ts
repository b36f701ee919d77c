import type { SiteReport } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";

/** A page about EX and CX together, under that part of the menu. */
export interface InsightPage {
  /** Its address below the locale. */
  path: string;
  title: Record<Locale, string>;
  /** The part of the report it is about; without it the page is always listed. */
  part?: string;
}

/** The pages in the order in which they are read. */
const insightPages: readonly InsightPage[] = [
  { path: "ex-and-cx", title: { nl: "Medewerker en klant samen", en: "Employees and customers together" } },
  { path: "ex-and-cx/outcomes", title: { nl: "Bedrijfsuitkomsten", en: "Business outcomes" }, part: "outcomes" },
  { path: "ex-and-cx/what-if", title: { nl: "Wat als", en: "What if" }, part: "what-if" },
  { path: "drivers", title: { nl: "Wat ermee samengaat", en: "What goes with it" }, part: "drivers" },
  {
    path: "ex-and-cx/values",
    title: { nl: "Waarden binnen en buiten", en: "Values inside and outside" },
    part: "values",
  },
  { path: "promoters", title: { nl: "Promotors", en: "Promoters" }, part: "promoters" },
  { path: "friction", title: { nl: "Wat wringt en wat goed gaat", en: "Friction and praise" }, part: "friction" },
  { path: "journey", title: { nl: "Fasen van de reis", en: "Phases of the journey" }, part: "journey" },
  { path: "contact-centre", title: { nl: "Klantcontact", en: "Contact centre" }, part: "contact-centre" },
];

/** The pages that this workspace has data for. */
export function listedInsight({ insight }: Pick<SiteReport, "insight">): readonly InsightPage[] {
  return insightPages.filter(({ part }) => part === undefined || insight.includes(part));
}
