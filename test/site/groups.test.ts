import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, framed } from "./built-pages.ts";
import { elementsIn, htmlTree, type PageElement, wordsIn } from "./html-tree.ts";
import { csvRows, type PublishedRow } from "./published-rows.ts";

const byGroup = csvRows(readFileSync(path.join(dist, "data", "scores.csv"), "utf8")).filter(
  ({ segment }) => segment !== "",
);
const unitPages = framed.filter(({ route }) => /^(nl|en)\/units\/[a-z0-9-]+$/.test(route));
const measurePages = framed.filter(({ route }) => /^(nl|en)\/measures\/[a-z]+\/[a-z0-9-]+$/.test(route));
const published = new Set(byGroup.flatMap((row) => (row.state === "ok" ? [key(row)] : [])));

/** A figure by what a page tells of it: the number and how many people. */
function key({ unit, survey, subject, value, n }: PublishedRow): string {
  return [unit, survey, subject?.replaceAll(".", "-"), value, n].join(" ");
}

function tablesIn(html: string): PageElement[] {
  const section = [...elementsIn(htmlTree(html))].find(({ name, attributes }) => {
    return name === "section" && attributes.id === "groups";
  });
  return section === undefined ? [] : [...elementsIn(section)].filter(({ name }) => name === "table");
}

function rowsOf(table: PageElement): PageElement[] {
  return [...elementsIn(table)].filter(({ name, parent }) => name === "tr" && parent?.name === "tbody");
}

function cells(row: PageElement): PageElement[] {
  return row.children.filter((child): child is PageElement => typeof child !== "string" && child.name === "td");
}

/** A printed number as the file has it: no sign of a percentage, a plain minus. */
function plain(text: string): string {
  return text.replace("%", "").replace("−", "-").replace("+", "").replace(/[.,]/g, "");
}

describe("the section by group", () => {
  it("prints on the page of a unit what is published of its groups, and nothing else", () => {
    let printed = 0;
    for (const { route, html } of unitPages) {
      const unit = route.split("/").at(-1);
      for (const table of tablesIn(html)) {
        for (const row of rowsOf(table)) {
          const link = [...elementsIn(row)].find(({ name }) => name === "a");
          const [survey = "", subject = ""] = (link?.attributes.href ?? "").split("/").slice(-3, -1);
          for (const cell of cells(row)) {
            const words = wordsIn(cell);
            const found = /^(\S+) ?±\S+ · n\s(\S+)$/.exec(words);
            if (found === null) {
              expect(words).toMatch(/^\[c\]$|^–/);
              continue;
            }
            printed += 1;
            const place = { unit: unit ?? "", survey, subject, value: plain(found[1] ?? ""), n: plain(found[2] ?? "") };
            expect(published, `${route} ${survey} ${subject} ${words}`).toContain(key(place));
          }
        }
      }
    }
    expect(printed).toBeGreaterThan(200);
  });

  it("prints on the page of a measure what is published of the whole organisation", () => {
    let printed = 0;
    for (const { route, html } of measurePages) {
      const [, , survey = "", subject = ""] = route.split("/");
      for (const row of tablesIn(html).flatMap(rowsOf)) {
        const [n = "", value = ""] = cells(row).map((cell) => plain(wordsIn(cell)));
        if (n.startsWith("[c]") || n.startsWith("–")) continue;
        printed += 1;
        expect(published, `${route} ${n} ${value}`).toContain(key({ unit: "meridiaan", survey, subject, value, n }));
      }
    }
    expect(printed).toBeGreaterThan(100);
  });

  it("has one sentence where nothing may be shown, the same on every page", () => {
    const quiet = unitPages.filter(({ html }) => html.includes('id="groups"') && tablesIn(html).length === 0);
    expect(quiet.length).toBeGreaterThan(2);
    for (const locale of ["nl", "en"]) {
      const sentences = quiet
        .filter(({ route }) => route.startsWith(locale))
        .map(({ html }) =>
          /id="groups".*?<div class="main">(.*?)<\/div>/s
            .exec(html)?.[1]
            ?.replace(/<[^>]*>/g, "")
            .trim(),
        );
      expect(new Set(sentences).size).toBe(1);
    }
  });

  it("judges no differences: no colour, no arrow, no word of a verdict", () => {
    for (const { route, html } of [...unitPages, ...measurePages]) {
      const marked = tablesIn(html).flatMap((table) =>
        [...elementsIn(table)].filter(({ classes }) => classes.some((name) => /^(v|better|worse|up|down)$/.test(name))),
      );
      expect(marked.length, route).toBe(0);
    }
  });
});

describe("rows by segment in scores.csv", () => {
  it("come in whole tables, each of two categories or more, with the same state of a row in all that hold anybody", () => {
    const rows = Map.groupBy(byGroup, ({ wave, survey, unit, segment, subject }) =>
      [wave, survey, unit, segment, subject].join(" "),
    );
    for (const [place, own] of rows) {
      const states = new Set(own.map(({ state }) => state));
      expect(own.length, place).toBeGreaterThan(1);
      if (states.has("hidden")) expect([...states], place).toEqual(["hidden"]);
    }
    expect(rows.size).toBeGreaterThan(1000);
  });

  it("show no category below its minimum, and only the headline measure", () => {
    for (const { state, n, value, low, high, metric } of byGroup) {
      expect(metric).not.toBe("mean");
      if (state === "ok") expect(Number(n)).toBeGreaterThanOrEqual(10);
      else expect([value, low, high]).toEqual(["", "", ""]);
    }
  });
});
