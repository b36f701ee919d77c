import type { KeptText } from "./upkeep-report.ts";

/**
 * The page that prints a text, below the language. What is said of a wave stands on the page of the wave; the method is the guide's own
 * page, and the text of the playbook that of the playbook.
 *
 * @param slug its path below content/, without language
 * @example textPath("scenario", "guide/scenarios/outage") // => "guide/outage"
 * @example textPath("report", "reports/2026-spring") // => "waves/2026-spring"
 * @example textPath("guide", "guide/method") // => "guide"
 */
export function textPath(collection: KeptText["collection"], slug: string): string {
  switch (collection) {
    case "scenario":
      return slug.replace("scenarios/", "");
    case "report":
      return slug.replace("reports/", "waves/");
    case "guide":
      return slug === "guide/method" ? "guide" : slug;
    case "page":
      return slug.replace("pages/", "");
    default:
      return slug;
  }
}
