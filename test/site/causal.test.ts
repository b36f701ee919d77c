import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dist, files, framed, textOf } from "./built-pages.ts";

const lists = parse(
  readFileSync(path.resolve(import.meta.dirname, "../../content/causal-words.yaml"), "utf8"),
) as Record<"nl" | "en", string[]>;
const patterns = Object.fromEntries(
  (["nl", "en"] as const).map((locale) => [
    locale,
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${lists[locale].join("|")})(?![\\p{L}\\p{N}-])`, "giu"),
  ]),
) as Record<"nl" | "en", RegExp>;

const localeOf = (route: string) => (/(^|[/-])nl([/.]|$)/.test(route) ? "nl" : "en");

/** The words of cause in a text, each with what stands around it. */
function found(text: string, locale: "nl" | "en"): string[] {
  return [...unquoted(text).matchAll(patterns[locale])].map(({ 0: word, index }) => {
    return `${word}: …${unquoted(text).slice(Math.max(0, index - 40), index + word.length + 40)}…`;
  });
}

/** Without what stands between quotation marks: the words of somebody in a conversation. */
const unquoted = (text: string) => text.replace(/“[^”]{0,400}”/g, "“”");

/** What a page says: its text with that of its drawings, and what is read out or shown on demand. Quotes speak for others. */
function saidOn(html: string): string {
  const body = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<(blockquote|q|cite)\b[\s\S]*?<\/\1>/g, " ");
  const spoken = [...body.matchAll(/\s(?:alt|title|aria-label|content|placeholder|summary)="([^"]*)"/g)].map(
    ([, value = ""]) => value,
  );
  return [
    textOf(body.replace(/<\/?(p|li|td|th|h\d|text|dt|dd|div|figcaption|tspan)\b/g, " . $&")),
    ...spoken.map(textOf),
  ].join(" . ");
}

const isMethods = (route: string) => /^(nl|en)\/methods(\/|$)/.test(route);

describe("words of cause (content/causal-words.yaml)", () => {
  it("are found where they stand, as whole words in any case", () => {
    expect(found("Dat Leidt tot vragen", "nl")).toHaveLength(1);
    expect(found("de afleidt totaal", "nl")).toEqual([]);
    expect(found(saidOn('<p>It <b>leads</b> to <q>a fall due to rain</q></p><img alt="impact">'), "en")).toHaveLength(
      2,
    );
    expect(lists.nl.length + lists.en.length).toBeGreaterThan(100);
  });

  it("stand on no page in either language, in no alternative text and no title of a chart; quotes and Methods are exempt", () => {
    const told = framed
      .filter(({ route }) => !isMethods(route))
      .flatMap(({ route, html }) => found(saidOn(html), localeOf(`${route}/`)).map((words) => `${route}: ${words}`));
    expect(told).toEqual([]);
  });

  it("stand in no download, no table and no data of a chart", () => {
    const texts = files.filter((file) => /\.(csv|json|svg)$/.test(file) && !file.startsWith("pagefind/"));
    expect(texts.length).toBeGreaterThan(100);
    const told = texts.flatMap((file) => {
      const text = readFileSync(path.join(dist, file), "utf8");
      // Data of charts and published tables have words of both languages.
      return (["nl", "en"] as const).flatMap((locale) => found(text, locale).map((words) => `${file}: ${words}`));
    });
    expect(told).toEqual([]);
  });

  it("stand in nothing that search shows of a page", () => {
    const fragments = files.filter((file) => file.endsWith(".pf_fragment"));
    expect(fragments.length).toBeGreaterThan(100);
    const told = fragments.flatMap((file) => {
      const text = gunzipSync(readFileSync(path.join(dist, file))).toString("utf8");
      const {
        url = "",
        content = "",
        meta = {},
      } = JSON.parse(text.slice(text.indexOf("{"))) as {
        url?: string;
        content?: string;
        meta?: Record<string, string>;
      };
      const route = url.replace(/^\//, "").replace(/\/?(index\.html)?$/, "");
      if (isMethods(route)) return [];
      return found([content, ...Object.values(meta)].join(" . "), localeOf(`${route}/`)).map(
        (words) => `${route}: ${words}`,
      );
    });
    expect(told).toEqual([]);
  });
});
