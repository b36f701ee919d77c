import type { Locale } from "../survey/text.ts";
import type { TranslationOf } from "../survey/text-pages.ts";
import type { Upkeep } from "../survey/workspace.ts";
import { isOverdue } from "./is-overdue.ts";
import { textPath } from "./text-path.ts";
import { translationState } from "./translation-state.ts";
import type { KeptText, UpkeepReport } from "./upkeep-report.ts";

/** What must be known of a text to keep it. */
export interface TextFacts {
  slug: string;
  collection: KeptText["collection"];
  locale: Locale;
  title: string;
  owner?: string | undefined;
  reviewed?: string | undefined;
  review?: string | undefined;
  translation?: TranslationOf | undefined;
  digest: string;
  /** Reading ease, 0 to 100; undefined without words. */
  ease?: number | undefined;
  outside: readonly string[];
}

/** From this reading ease on a text is taken to read easily. */
export const easyFrom = 55;

/**
 * Who keeps which text, what is overdue on the date of the build, and which translations lag behind. The first language is the source of
 * the others. Overdue texts come first, then those that lag, then by the day of their next review; without one they come last.
 *
 * @param texts all texts in all languages
 */
export function makeUpkeep(
  texts: readonly TextFacts[],
  { date, locales, upkeep }: { date: string; locales: readonly Locale[]; upkeep: Upkeep },
): UpkeepReport {
  const [first] = locales;
  const sources = new Map(texts.filter(({ locale }) => locale === first).map((text) => [text.slug, text]));
  const kept = texts.map((text): KeptText => {
    const source = text.locale === first ? undefined : sources.get(text.slug);
    const translation = translationState(text.translation, source, { date, grace: upkeep.translationGrace });
    const { slug, collection, locale, title, ease, outside } = text;
    return {
      text: slug,
      path: textPath(collection, slug),
      locale,
      collection,
      title,
      ...present("owner", text.owner),
      ...present("reviewed", text.reviewed),
      ...present("review", text.review),
      overdue: isOverdue(text.review, date),
      translation: translation.state,
      ...(translation.state === "stale" ? present("failsOn", translation.failsOn) : {}),
      ...present("reads", ease === undefined ? undefined : ease >= easyFrom ? ("easily" as const) : ("hard" as const)),
      outside: [...outside],
    };
  });
  return {
    ...present("owner", upkeep.owner),
    ...present("review", upkeep.review),
    overdue: isOverdue(upkeep.review, date),
    grace: upkeep.translationGrace,
    texts: kept.toSorted((a, b) => compare(orderOf(a), orderOf(b))),
  };
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}

function orderOf({ overdue, translation, review = "9999-12-31", text, locale }: KeptText): string {
  return [overdue ? 0 : 1, translation === "stale" ? 0 : 1, review, text, locale].join(" ");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
