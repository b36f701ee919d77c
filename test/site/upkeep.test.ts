import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readTexts, type Text } from "../../src/io/read-texts.ts";
import { formatDate, formatMonth } from "../../src/report/format.ts";
import { textPath } from "../../src/report/text-path.ts";
import { framed, pages, textOf } from "./built-pages.ts";

let texts: Text[];
beforeAll(async () => {
  ({ texts } = await readTexts(path.resolve(import.meta.dirname, "../.."), ["nl", "en"]));
});

const pageOf = ({ locale, collection, slug }: Text): string => {
  const html = pages.find(({ route }) => route === `${locale}/${textPath(collection, slug)}`)?.html;
  if (html === undefined) throw new Error(`${slug} has no page in ${locale}`);
  return html;
};

describe("a page made from a text", () => {
  it("says who keeps it, when it was read through and when it will be again", () => {
    const wrong = texts.flatMap((text) => {
      const { owner = "", reviewed = "", review = "" } = text.frontMatter;
      const page = textOf(pageOf(text));
      const isDated = (day: string) =>
        page.includes(formatDate(day, text.locale)) || page.includes(formatMonth(day, text.locale));
      return page.includes(owner) && isDated(reviewed) && isDated(review) ? [] : [text.file];
    });
    expect(texts.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it("warns when its review is over by the date of the build, and only then", () => {
    // One text of the demo is late on purpose. Built before that day, no page warns.
    const late = texts.filter(({ frontMatter: { review } }) => review === "2026-10-01");
    expect(late.map(({ slug }) => slug)).toEqual(["pages/data-quality", "pages/data-quality"]);
    const others = texts.filter(({ frontMatter: { review = "" } }) => review > "2027-01-31");
    for (const text of late) expect(pageOf(text), text.file).toContain("data-overdue");
    for (const text of others) expect(pageOf(text), text.file).not.toContain("data-overdue");
  });
});

describe("the page on upkeep", () => {
  it.each(["nl", "en"] as const)("lists every text, the late one first, in %s", (locale) => {
    const html = pages.find(({ route }) => route === `${locale}/upkeep`)?.html ?? "";
    const own = texts.filter((text) => text.locale === locale);
    const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
    const rows = [...table.matchAll(/<th scope="row">\s*<a [^>]*>([^<]*)</g)].map(([, title]) => title);
    expect(rows).toHaveLength(own.length);
    const late = own.find(({ slug }) => slug === "pages/data-quality");
    expect(textOf(rows[0] ?? "")).toBe(late?.frontMatter.title);
  });

  it("is one step away from every page, whose foot names who keeps the figures", () => {
    const without = framed.filter(({ route, html }) => {
      const foot = /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? "";
      // The page on upkeep itself leads to its own folder.
      const isLinked = /^[a-z]+\/upkeep$/.test(route) || /href="[^"]*upkeep\/?(index\.html)?"/.test(foot);
      return !isLinked || !/Onderzoeksleider|research lead/.test(foot);
    });
    expect(without.map(({ route }) => route)).toEqual([]);
  });
});
