import { fixedPages } from "../report/fixed-pages.ts";
import type { SiteReport } from "../report/site-report.ts";
import type { Text } from "./read-texts.ts";

/** The pages that an open unit has beside its own. */
const unitSheets = ["conversation", "stand-up", "you-said-we-did"];

/**
 * The paths that a link inside the site may lead to: the fixed pages, one a wave, unit, measure and survey, and one a text.
 * A scenario's page stands right below the guide, with its sheets for pairs below that, and a page's own at the top.
 */
export function pagePaths(site: SiteReport, texts: readonly Pick<Text, "collection" | "slug">[]): Set<string> {
  return new Set([
    ...fixedPages,
    // With public data there is nothing to agree on.
    ...(site.public ? [] : ["confidentiality"]),
    ...site.waves.map(({ id }) => `waves/${id}`),
    ...site.units.map(({ id }) => `units/${id}`),
    ...site.units.flatMap(({ id, open }) => (open ? unitSheets.map((sheet) => `units/${id}/${sheet}`) : [])),
    ...site.surveys.map(({ id }) => `questions/${id}`),
    ...site.subjects.map(({ survey, slug }) => `measures/${survey}/${slug}`),
    ...texts.flatMap(({ collection, slug }) => {
      if (collection === "pillar" || collection === "play") return [slug];
      if (collection === "scenario") {
        const path = slug.replace("scenarios/", "");
        return [path, `${path}/pair`];
      }
      // The method opens the guide; every other text of it has a page of its own.
      if (collection === "guide") return slug === "guide/method" ? [] : [slug];
      if (collection === "page") return [slug.replace("pages/", "")];
      return [];
    }),
  ]);
}
