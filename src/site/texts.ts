import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";
import { fixedPages } from "../report/fixed-pages.ts";
import type { Locale } from "../survey/text.ts";
import { findCard, readPhrases } from "./guide-files.ts";

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
  const key = `${collection} ${locale}`;
  const found = import.meta.env.PROD ? gathered.get(key) : undefined;
  const texts = found ?? gather(collection, locale);
  gathered.set(key, texts);
  return [...(await texts)] as CollectionEntry<C>[];
}

async function gather(collection: CollectionKey, locale: Locale): Promise<CollectionEntry<CollectionKey>[]> {
  const all = await getCollection(collection, (entry: { id: string }) => localeOf(entry) === locale);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

// Every page asks which texts there are; while a site is built they do not change.
const gathered = new Map<string, Promise<CollectionEntry<CollectionKey>[]>>();

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

const elsewhere = new Set([...fixedPages, "confidentiality"]);

/** Texts of content/pages that do not open a page of the site's own making: each gets a page of its own. */
export async function freePages(locale: Locale): Promise<CollectionEntry<"pages">[]> {
  return (await textsIn("pages", locale)).filter((text) => !elsewhere.has(nameOf(text)));
}

/** Whether the workspace has something to say in a part of the site (of the guide a card or phrases will do); parts without have no page and no place in the menu. */
export async function hasTexts(part: "playbook" | "guide", locale: Locale): Promise<boolean> {
  const collections = part === "playbook" ? (["pillars", "plays"] as const) : (["guide", "scenarios"] as const);
  for (const collection of collections) if ((await textsIn(collection, locale)).length > 0) return true;
  if (part === "guide") return findCard() !== undefined || readPhrases().length > 0;
  return (await findText("pages", "playbook", locale)) !== undefined;
}

/** Where a reader goes for a pillar: its chapter in the playbook, else the page of its measure. */
export async function pillarPath(pillar: { slug: string; subject: string }, locale: Locale): Promise<string> {
  if ((await findText("pillars", `${pillar.slug}/index`, locale)) !== undefined) return `playbook/${pillar.slug}`;
  const [survey] = pillar.subject.split(".");
  return `measures/${survey}/${pillar.slug}`;
}
