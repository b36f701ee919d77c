import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { questionsWords } from "../../src/site/words/questions.ts";
import { wordDifference } from "../../src/survey/word-difference.ts";
import { dist, framed } from "./built-pages.ts";
import { elementsIn, htmlTree, nearest, type PageElement, wordsIn } from "./html-tree.ts";
import { inBrowser } from "./in-browser.ts";
import { csvRows, type PublishedRow } from "./published-rows.ts";

const locales = ["nl", "en"] as const;
const rows = csvRows(readFileSync(path.join(dist, "data", "questions.csv"), "utf8"));
const surveys = [...new Set(rows.map(({ survey = "" }) => survey))];
const ledgers = surveys.flatMap((survey) =>
  locales.map((locale) => {
    const route = `${locale}/questions/${survey}`;
    const page = framed.find((each) => each.route === route);
    if (page === undefined) throw new Error(`${route} was not built`);
    const tree = htmlTree(page.html);
    const byId = new Map([...elementsIn(tree)].map((element) => [element.attributes.id ?? "", element]));
    return { locale, survey, route, tree, byId, own: rows.filter((row) => row.survey === survey) };
  }),
);

/** The last wave of a stretch before this one that asked the question. */
function lastAsked({ item, survey, stretch }: PublishedRow): PublishedRow | undefined {
  return rows.findLast(
    (row) =>
      row.item === item && row.survey === survey && row.asked === "yes" && Number(row.stretch) < Number(stretch ?? 0),
  );
}

describe("the ledger of a survey", () => {
  it("has every question once, with its id, in both languages and in the order of the survey file", () => {
    expect(ledgers.length).toBeGreaterThan(2);
    for (const { route, tree, byId, own } of ledgers) {
      const items = [...new Set(own.map(({ item }) => item))];
      const shown = [...elementsIn(tree)].filter(
        ({ name, attributes }) => name === "tr" && attributes.id !== undefined,
      );
      expect(shown.map(({ attributes }) => attributes.id).sort(), route).toEqual(
        items.map((item) => `q-${item}`).sort(),
      );
      for (const item of items) {
        const said = wordsIn(byId.get(`q-${item}`) ?? tree);
        const last = own.findLast((row) => row.item === item && (row.text_nl ?? "") + (row.text_en ?? "") !== "");
        for (const words of [item ?? "", last?.text_nl ?? "", last?.text_en ?? ""])
          expect(said, route).toContain(words);
      }
      const places = Map.groupBy(shown, (row) => nearest(row, ({ name }) => name === "table"));
      for (const group of places.values()) {
        const order = group.map(({ attributes }) => items.indexOf(attributes.id?.slice("q-".length)));
        expect(order, route).toEqual(order.toSorted((a, b) => a - b));
      }
    }
  });

  it("tells every change under its wave: old and new words with what differs, the reason, and whether the series goes on", () => {
    const changed = rows.filter(({ series }) => series !== "");
    expect(changed.length).toBeGreaterThan(1);
    for (const { locale, survey, route, byId } of ledgers) {
      for (const row of changed.filter((own) => own.survey === survey)) {
        const table = tableAfter(byId.get(`w-${row.from}`));
        const cells = [...elementsIn(table)].find(
          ({ name, children }) =>
            name === "tr" && children.some((cell) => typeof cell !== "string" && linksTo(cell, `#q-${row.item}`)),
        );
        if (cells === undefined) throw new Error(`${route}: ${row.item} is not told under ${row.from}`);
        const marked = (mark: string) => [...elementsIn(cells)].filter(({ name }) => name === mark).map(wordsIn);
        const other = locale === "nl" ? "en" : "nl";
        const runs = [locale, other].flatMap((own) =>
          wordDifference(lastAsked(row)?.[`text_${own}`] ?? "", row[`text_${own}`] ?? ""),
        );
        for (const [mark, kind] of [
          ["del", "old"],
          ["ins", "new"],
        ] as const)
          expect(marked(mark), route).toEqual(runs.filter((run) => run.kind === kind).map(({ words }) => words));
        const said = wordsIn(cells);
        expect(said).toContain(row[`note_${locale}`] ?? "");
        expect(said).toMatch(
          row.series === "breaks" ? /reeks breekt|series breaks/ : /reeks loopt door|series goes on/,
        );
      }
    }
  });

  it("is reached from methods, from data quality and from each of its questions, at that question", () => {
    for (const { locale, survey, byId } of ledgers) {
      for (const from of ["methods", "data-quality"]) {
        const page = framed.find(({ route }) => route === `${locale}/${from}`);
        expect(page?.html).toContain(`questions/${survey}/index.html`);
      }
      const asked = framed.filter(({ route, html }) => {
        return route.startsWith(`${locale}/measures/${survey}/`) && html.includes('id="asked"');
      });
      expect(asked.length).toBeGreaterThan(2);
      for (const { route, html } of asked) {
        const [, place = ""] = new RegExp(`questions/${survey}/index\\.html#([a-z0-9-]+)`).exec(html) ?? [];
        expect(byId.has(place), `${route} leads to ${place}`).toBe(true);
      }
    }
  });

  it("offers the whole of it as a table, and leads only to what is there", () => {
    for (const { route, tree, byId } of ledgers) {
      const links = [...elementsIn(tree)].flatMap(({ name, attributes }) =>
        name === "a" ? (attributes.href ?? []) : [],
      );
      expect(
        links.some((href) => href.endsWith("data/questions.csv")),
        route,
      ).toBe(true);
      const lost = links.filter((href) => href.startsWith("#") && !byId.has(href.slice(1)));
      expect(lost, route).toEqual([]);
    }
  });

  it("says in one line where nothing ever changed, without a table of nothing", () => {
    const still = ledgers.filter(({ own }) => new Set(own.map(({ item }) => item)).size === own.length);
    expect(still.length).toBeGreaterThan(0);
    for (const { locale, byId, route, tree } of still) {
      const section = byId.get("changes") ?? tree;
      const words = questionsWords[locale];
      expect(
        [words.nothing, words.onlyOne].some((line) => wordsIn(section).includes(line)),
        route,
      ).toBe(true);
      expect([...elementsIn(section)].filter(({ name }) => name === "table")).toEqual([]);
    }
  });
});

describe("the ledger in a browser", () => {
  const live = inBrowser();

  it("fits a phone of 320 px, and unfolds at the address of a question without a script", async () => {
    const context = await live.browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    for (const { route, own } of ledgers) {
      await page.goto(`${live.site.url}${route}/index.html`);
      expect(await page.locator("main").evaluate(() => document.documentElement.scrollWidth), route).toBe(320);
      const row = page.locator(`#q-${own[0]?.item}`);
      const group = page.locator("details.nested", { has: row });
      await group.locator("summary").click();
      await expect.poll(() => row.isVisible()).toBe(false);
      await page.goto(`${live.site.url}${route}/index.html#q-${own[0]?.item}`);
      await expect.poll(() => row.isVisible()).toBe(true);
    }
    await context.close();
  });

  it("prints every question, folded or not", async () => {
    const page = await live.browser.newPage();
    for (const { route, own } of ledgers) {
      await page.goto(`${live.site.url}${route}/index.html`);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLDetailsElement>("details.nested")) each.open = false;
      });
      await page.emulateMedia({ media: "print" });
      for (const { item } of own)
        await expect
          .poll(async () => (await page.locator(`#q-${item}`).boundingBox())?.height ?? 0)
          .toBeGreaterThan(10);
      await page.emulateMedia({ media: "screen" });
    }
    await page.close();
  });
});

/** The table that follows a heading. */
function tableAfter(heading: PageElement | undefined): PageElement {
  const around = heading?.parent?.children.filter((child) => typeof child !== "string") ?? [];
  const next = around[around.indexOf(heading as PageElement) + 1];
  if (next?.name !== "table") throw new Error(`no table after ${heading?.attributes.id}`);
  return next;
}

function linksTo(element: PageElement, href: string): boolean {
  return [...elementsIn(element)].some(({ attributes }) => attributes.href === href);
}
