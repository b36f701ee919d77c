import type { Locale } from "../survey/text.ts";

/** A text that lacks a language of the workspace. */
export interface MissingLocale {
  path: (string | number)[];
  locale: Locale;
}

/**
 * The texts in a value (a parsed YAML file) that are not there in every language of the workspace. A text is an object
 * with nothing but languages that hold texts.
 *
 * @example missingLocales({ title: { nl: "Meting" } }, ["nl", "en"]) // => [{ path: ["title"], locale: "en" }]
 */
export function missingLocales(value: unknown, locales: readonly Locale[]): MissingLocale[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) {
    return locales.filter((locale) => value[locale] === undefined).map((locale) => ({ path: [], locale }));
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    // Options of a question may be called nl and en; their columns are not texts for readers.
    if (key === "columns") return [];
    if (key === "wording") return inLedger(inner, locales);
    const step = Array.isArray(value) ? Number(key) : key;
    return missingLocales(inner, locales).map(({ path, locale }) => ({ path: [step, ...path], locale }));
  });
}

/** Where the words of a question changed in one language they stay those of the survey file in the other; a note is for all readers. */
function inLedger(wording: unknown, locales: readonly Locale[]): MissingLocale[] {
  if (typeof wording !== "object" || wording === null) return [];
  return Object.entries(wording).flatMap(([item, entry]) => {
    const { text: _, ...rest } = (entry ?? {}) as { text?: unknown };
    return missingLocales(rest, locales).map(({ path, locale }) => ({ path: ["wording", item, ...path], locale }));
  });
}

function isText(value: object): value is Partial<Record<Locale, string>> {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, inner]) => (key === "nl" || key === "en") && (typeof inner === "string" || inner === undefined),
    )
  );
}
