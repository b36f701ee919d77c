import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";
import type { Locale } from "../survey/text.ts";

/** The part of an id before its language: `happy-culture/promise-list.nl` is `happy-culture/promise-list`. */
export function nameOf(entry: { id: string }): string {
  return entry.id.replace(/\.[a-z]{2}$/, "");
}

/** The language of a text, from the name of its file. */
export function localeOf(entry: { id: string }): string {
  return entry.id.slice(-2);
}

/** The texts of a collection in one language, by name. */
export async function textsIn<C extends CollectionKey>(collection: C, locale: Locale): Promise<CollectionEntry<C>[]> {
  const all = await getCollection(collection, (entry: { id: string }) => localeOf(entry) === locale);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One text by its name. */
export async function findText<C extends CollectionKey>(
  collection: C,
  name: string,
  locale: Locale,
): Promise<CollectionEntry<C> | undefined> {
  return (await textsIn(collection, locale)).find((entry) => nameOf(entry) === name);
}

/** In which of the site's languages a text exists. */
export async function localesOfText<C extends CollectionKey>(
  collection: C,
  name: string,
  locales: readonly Locale[],
): Promise<Locale[]> {
  const found = await Promise.all(locales.map((locale) => findText(collection, name, locale)));
  return locales.filter((_, index) => found[index] !== undefined);
}

const elsewhere = new Set([
  "methods",
  "privacy",
  "data-quality",
  "ex-and-cx",
  "playbook",
  "guide",
  "trends",
  "units",
  "measures",
  "waves",
  "search",
]);

/** Texts of content/pages that do not open a page of the site's own making: each gets a page of its own. */
export async function freePages(locale: Locale): Promise<CollectionEntry<"pages">[]> {
  return (await textsIn("pages", locale)).filter((text) => !elsewhere.has(nameOf(text)));
}
