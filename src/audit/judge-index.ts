import type { Finding } from "./finding.ts";
import type { Legible } from "./legible.ts";
import type { Markup } from "./markup.ts";
import { foldedWords } from "./words.ts";

/** The search index of a site, taken together. */
export interface SearchIndex {
  /** Words of a page that a search may find, by its route. */
  pages: Map<string, string>;
  fragments: Legible[];
  parts: Legible[];
}

/**
 * Holds the search index to the pages: what a fragment says is what its page says, letter by letter and in its order, without what the
 * page leaves out of the search; and every word of the index is a word of a fragment, or the stem of one.
 */
export function judgeIndex({ pages, fragments, parts }: SearchIndex): Finding[] {
  const findings: Finding[] = [];
  const add = (place: string, text: string) =>
    findings.push({
      rule: "unmapped-number",
      refuses: true,
      place,
      text: `${text} Build the index from the pages that are published.`,
    });
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const { file, json } of fragments) {
    const {
      url = "",
      content = "",
      meta = {},
    } = json as { url?: string; content?: string; meta?: Record<string, string> };
    const route = url.replace(/^\//, "").replace(/index\.html$/, "");
    const page = pages.get(route);
    for (const text of [content, ...Object.values(meta)]) {
      for (const word of indexedWords(text)) {
        if (words.has(word)) continue;
        words.add(word);
        const withoutGe = word.replace("ge", "");
        for (const form of [word, withoutGe, withoutGe.replace("ge", "")]) {
          for (let length = 2; length <= form.length; length += 1) stems.add(form.slice(0, length));
        }
      }
    }
    if (page === undefined) {
      add(file.name, `the index has a page “${url}” that is not in the site.`);
      continue;
    }
    const said = compact(content);
    const shown = compact(page);
    const at = firstDifference(said, shown);
    if (at !== undefined) add(file.name, `says “${said.slice(at, at + 40)}” where ${route} does not.`);
    for (const [name, value] of Object.entries(meta)) {
      if (/\d/.test(value) && !shown.includes(compact(value)))
        add(file.name, `${name} says “${value}”, which ${route} does not.`);
    }
  }
  for (const part of parts) {
    if (!part.file.name.endsWith(".pf_index")) continue;
    for (const word of part.words ?? []) {
      if (!isOfFragment(word, words, stems)) add(part.file.name, `has the word “${word}”, which no page has.`);
    }
  }
  return findings;
}

/** The text of a page that is open to search: the body that is marked for it, without what it leaves out and without drawings. */
export function searchableText(root: Markup): string | undefined {
  const body = find(root, (element) => element.attributes.has("data-pagefind-body"));
  return body === undefined ? undefined : openText(body);
}

function openText(element: Markup): string {
  if (element.attributes.has("data-pagefind-ignore") || unsearched.has(element.name)) return "";
  return element.children.map((child) => (typeof child === "string" ? child : openText(child))).join(" ");
}

// An index leaves navigation out, as it does scripts and forms.
const unsearched = new Set("script style svg noscript template form nav".split(" "));

function find(element: Markup, passes: (each: Markup) => boolean): Markup | undefined {
  if (passes(element)) return element;
  for (const child of element.children) {
    const found = typeof child === "string" ? undefined : find(child, passes);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Letters and digits alone: how blanks are set between blocks is not what a reader reads. */
function compact(text: string): string {
  return foldedWords(text).join("");
}

/** Where a text stops being the other one; undefined when it is the same. */
function firstDifference(text: string, other: string): number | undefined {
  if (text === other) return undefined;
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return at;
}

/** Where an index parts a word that has no sign in it: before a capital, and between letters and digits. */
const between = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** The words of a text as an index has them: what stands between blanks, its parts, and those joined. */
function* indexedWords(text: string): Generator<string> {
  for (const token of text.split(/\s+/)) {
    const parts = foldedWords(token.replace(between, " "));
    for (let from = 0; from < parts.length; from += 1) {
      for (let to = from + 1; to <= parts.length; to += 1) yield parts.slice(from, to).join("");
    }
  }
}

/**
 * Whether a word of the index is a word of a fragment, or its stem: the beginning of a word but for the last three letters, which a
 * stemmer changes, in Dutch also without the "ge" of a participle. Of "gevangenis" a stemmer takes it out twice. Digits have no stem.
 */
function isOfFragment(word: string, words: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  const whole = compact(word);
  if (whole === "" || words.has(whole)) return true;
  return stems.has(whole.replace(/(?<=..)\p{L}{1,3}$/u, ""));
}
