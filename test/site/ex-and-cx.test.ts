import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, pages } from "./built-pages.ts";
import { elementsIn, htmlTree, wordsIn } from "./html-tree.ts";
import { csvRows } from "./published-rows.ts";

const links = csvRows(readFileSync(path.join(dist, "data", "links.csv"), "utf8"));
const own = pages.filter(({ route }) => /^(?:nl|en)\/ex-and-cx$/.test(route));

/** The rows that a block names. */
function namedBy(rows: string) {
  const asked = [...new URLSearchParams(rows.replace(/^links\?/, ""))];
  return links.filter((row) => asked.every(([column, value]) => row[column] === value));
}

/** The grade that a sentence claims, read without the templates that wrote it. */
function claimed(sentence: string): string | undefined {
  if (/cannot tell whether|kunnen niet zeggen of/.test(sentence)) return "insufficient";
  if (/In this wave .* tended to|In deze meting hadden .* vaak/.test(sentence)) return "indicative";
  if (/^(?:Units with|Onderdelen met) .*(?:an experiment would|is een experiment nodig)/.test(sentence))
    return "strong";
  // The title has said it: then the sentence only says how often it was so.
  if (/^(?:It is so in|Dat is zo).*(?:an experiment would|is een experiment nodig)/.test(sentence)) return "strong";
  return undefined;
}

const figure = (text: string) => Number(text.replace("\u2212", "-").replace(",", "."));

describe("the page on EX and CX", () => {
  it("says no more than the grade of the row that its sentence names", () => {
    expect(own).toHaveLength(2);
    for (const { route, html } of own) {
      const all = [...elementsIn(htmlTree(html))];
      const told = all.find(({ parent, attributes }) => parent?.classes.includes("stand") && "data-rows" in attributes);
      const heading = all.find(({ name }) => name === "h1");
      const title = heading === undefined ? "" : wordsIn(heading);
      expect(title, route).not.toBe("");
      const [row, ...others] = namedBy(told?.attributes["data-rows"] ?? "");
      expect(others, route).toEqual([]);
      expect(claimed(told === undefined ? "" : wordsIn(told)), route).toBe(row?.grade);
      expect(title.split(" ").length, title).toBeLessThanOrEqual(12);
      const isUnsure = /cannot tell|too few|niet te zeggen|te weinig/i.test(title);
      expect(isUnsure, title).toBe(row?.grade === "insufficient");
      if (row?.grade !== "insufficient") expect(/lower|lager/.test(title), title).toBe(Number(row?.r) < 0);
    }
  });

  it("prints in its tables the figures and the grade of each row it names", () => {
    for (const { route, html } of own) {
      const rows = [...elementsIn(htmlTree(html))].filter(
        ({ name, attributes }) => name === "tr" && attributes["data-rows"]?.startsWith("links?"),
      );
      expect(rows.length, route).toBeGreaterThan(10);
      for (const element of rows) {
        const [row, ...others] = namedBy(element.attributes["data-rows"] ?? "");
        expect(others).toEqual([]);
        const cells = [...elementsIn(element)].filter(({ name }) => name === "td");
        const [, units, grade] = cells.map((cell) => wordsIn(cell));
        const [cell] = cells;
        const r =
          cell === undefined
            ? ""
            : [...elementsIn(cell)]
                .map((part) => wordsIn(part))
                .slice(1)
                .join(" ");
        const printed = [...r.matchAll(/[\u2212-]?\d+[.,]\d+/g)].map(([text]) => figure(text));
        expect(printed, route).toEqual(
          [row?.r, row?.low, row?.high].flatMap((value = "") => (value === "" ? [] : Number(value))),
        );
        expect(units, route).toBe(row?.units);
        const words = {
          strong: /^(?:strong|sterk)/,
          indicative: /^(?:indicative|een aanwijzing)/,
          insufficient: /^(?:cannot tell|niet te zeggen)/,
        };
        expect(grade, route).toMatch(words[row?.grade as keyof typeof words]);
      }
    }
  });

  it("draws a line through a group of units only where its link is graded", () => {
    for (const { html } of own) {
      for (const group of ["much", "some", "none"]) {
        const [, panel = ""] = html.split(`id="contact-${group}"`);
        const [figure = ""] = panel.split("</figure>");
        const [row] = namedBy(/^ data-rows="([^"]*)"/.exec(figure)?.[1]?.replaceAll(/&(?:amp|#38);/g, "&") ?? "none");
        expect(row, group).toBeDefined();
        const hasLine = /<path[^>]* stroke="var\(--ink\)"/.test(figure);
        expect(hasLine, group).toBe(row?.grade === "strong" || row?.grade === "indicative");
      }
    }
  });

  it("gives no figure below ten units, only how many more it takes", () => {
    const few = links.filter(({ reason }) => reason === "few-units");
    expect(few.length).toBeGreaterThan(0);
    for (const row of few) {
      expect([row.r, row.low, row.high, row.slope]).toEqual(["", "", "", ""]);
      expect(Number(row.needed)).toBeGreaterThan(0);
    }
  });
});
