import type { CollectionEntry } from "astro:content";
import type { Subject } from "../report/site-report.ts";
import type { Locale } from "../survey/text.ts";
import { textsIn } from "./texts.ts";

/** The scenarios that are about a score, in the order of the guide. A page of a unit asks this where the score is clearly worse there. */
export async function scenariosOf(
  { id }: Pick<Subject, "id">,
  locale: Locale,
): Promise<CollectionEntry<"scenarios">[]> {
  const all = await textsIn("scenarios", locale);
  return all.filter(({ data }) => data.measure === id).sort((a, b) => a.data.order - b.data.order);
}
