import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, files, framed } from "./built-pages.ts";
import { elementsIn, htmlTree, nearest, type PageElement, wordsIn } from "./html-tree.ts";
import { csvRows } from "./published-rows.ts";

const trees = framed.map(({ route, html }) => ({ route, locale: route.slice(0, 2), html, tree: htmlTree(html) }));
const hiddenShort = {
  nl: "Vertrouwelijk: niet getoond, om mensen te beschermen",
  en: "Confidential: not shown, to protect people",
} as Record<string, string>;
const markOf = (locale: string) => `<span class="code-c"><abbr title="${hiddenShort[locale]}">[c]</abbr></span>`;
const isRules = (route: string) => /\/(?:privacy|confidentiality)$/.test(route);
const withoutDrawings = (html: string) => html.replace(/<svg.*?<\/svg>|<script.*?<\/script>/gs, "");

/** Every element whose own text has the mark. */
const marks = trees.flatMap(({ route, locale, tree }) =>
  [...elementsIn(tree)]
    .filter(({ children }) => children.some((child) => typeof child === "string" && child.includes("[c]")))
    .map((element) => ({ route, locale, element })),
);
const cells = marks.filter(({ element }) => wordsIn(element) === "[c]");

describe("a hidden figure", () => {
  it("is written with the same bytes wherever it stands, per language", () => {
    expect(cells.length).toBeGreaterThan(500);
    const wrong = trees.flatMap(({ route, locale, html }) =>
      aroundMarks(withoutDrawings(html))
        .filter((around) => !around.includes(markOf(locale)))
        .map((around) => `${route}: ${around}`),
    );
    expect(wrong).toEqual([]);
  });

  it("stands alone in its cell, which has no attribute but the class and name of its column, and which rows it is about", () => {
    const wrong = cells.flatMap(({ route, element }) => {
      const cell = nearest(element, ({ name }) => name === "td" || name === "dd" || name === "th");
      if (cell === undefined) return [`${route}: outside a cell`];
      const allowed = Object.keys(cell.attributes).every((name) => ["class", "data-l", "data-rows"].includes(name));
      return allowed && wordsIn(cell) === "[c]"
        ? []
        : [`${route}: ${JSON.stringify(cell.attributes)} ${wordsIn(cell)}`];
    });
    expect(wrong).toEqual([]);
  });

  it("has one sentence, on the page as in the words of charts", () => {
    const told = marks
      .filter(({ element, route }) => wordsIn(element) !== "[c]" && !isRules(route))
      .map(({ element, locale }) => ({ locale, text: wordsIn(element) }));
    expect(told.length).toBeGreaterThan(20);
    for (const { locale, text } of told) expect(text).toContain(`[c] ${hiddenShort[locale]}.`);
  });

  it("has no reason anywhere near it: in its row, in what its cell is called, or in a title", () => {
    const reason =
      /too few|te weinig|fewer than|minder dan|at least \d+ (?:answers|people)|ten minste \d+ (?:antwoorden|mensen)|complement|primary|secondary|unanim|suppress|onderdruk|small|klein/i;
    const wrong = cells.flatMap(({ route, element }) => {
      const row = nearest(element, ({ name }) => name === "tr" || name === "dl");
      if (row === undefined) return [];
      // The name of a unit or a question may hold any word; a verdict is about another wave than the hidden one.
      const rest = [...elementsIn(row)].filter(({ name }) => name !== "th" && name !== "a" && name !== "tr");
      const said = rest.flatMap(({ attributes, children, classes }) => [
        ...Object.entries(attributes).flatMap(([key, value]) =>
          /^(?:title|alt|aria-label|data-(?!label))/.test(key) ? value : [],
        ),
        ...classes,
        ...children.filter((child): child is string => typeof child === "string"),
      ]);
      return said.filter((text) => reason.test(text)).map((text) => `${route}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });

  it("makes all rows of hidden units in a table alike but for the name", () => {
    let compared = 0;
    const wrong = trees.flatMap(({ route, tree }) => {
      if (!/^[a-z]+\/measures\/[^/]+\/[^/]+$/.test(route)) return [];
      return [...elementsIn(tree)]
        .filter(({ name, parent }) => name === "tbody" && parent?.classes.join(" ") === "t")
        .flatMap((body) => {
          const rows = body.children.filter((row): row is PageElement => typeof row !== "string" && row.name === "tr");
          const hidden = rows.filter((row) => wordsIn(scoreCell(row)) === "[c]");
          compared += hidden.length;
          const shapes = new Set(hidden.map((row) => shapeOf(row)));
          return shapes.size > 1 ? [`${route}: ${[...shapes].join(" | ")}`] : [];
        });
    });
    expect(compared).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it("leaves its unit in the place of its name: any two units stand in one order in all tables", () => {
    const first = new Map<string, string>();
    const wrong = trees.flatMap(({ route, tree }) =>
      [...elementsIn(tree)]
        .filter(({ name }) => name === "tbody")
        .flatMap((body) => {
          const units = [...elementsIn(body)]
            .filter(({ name, parent }) => name === "a" && parent?.name === "th")
            .flatMap(({ attributes }) => /units\/([a-z0-9-]+)\/index\.html$/.exec(attributes.href ?? "")?.[1] ?? []);
          return units.flatMap((unit, index) =>
            units.slice(index + 1).flatMap((other) => {
              const pair = [unit, other].sort().join(" ");
              const known = first.get(pair) ?? unit;
              first.set(pair, known);
              return known === unit ? [] : [`${route}: ${unit} before ${other}`];
            }),
          );
        }),
    );
    expect(first.size).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});

describe("a hidden row of a download", () => {
  it("has no figure in the tables of the site, and one word for its state", () => {
    const figures = {
      scores: ["n", "value", "low", "high"],
      responses: ["invited", "n", "rate"],
      distributions: ["n", "share"],
    };
    let hidden = 0;
    const told = Object.entries(figures).flatMap(([name, columns]) => {
      const rows = csvRows(readFileSync(path.join(dist, "data", `${name}.csv`), "utf8"));
      return rows
        .filter(({ state }) => state === "hidden")
        .filter((row) => {
          hidden += 1;
          return columns.some((column) => row[column] !== "");
        });
    });
    expect(hidden).toBeGreaterThan(500);
    expect(told).toEqual([]);
  });

  it("is banded only where there is a band to show", () => {
    const scores = csvRows(readFileSync(path.join(dist, "data", "scores.csv"), "utf8"));
    const banded = scores.filter(({ state }) => state === "banded");
    expect(banded.length).toBeGreaterThan(0);
    expect(banded.filter(({ low, n }) => low === "" || n === "")).toEqual([]);
  });

  it("reads the same in the download of every figure", () => {
    const words = new Map<string, Set<string>>();
    for (const file of files.filter((name) => /^[a-z]{2}\/.*\.csv$/.test(name))) {
      const text = readFileSync(path.join(dist, file), "utf8");
      for (const line of text.split(/\r?\n/).filter((each) => each.includes("[c]"))) {
        const state = /(confidential|vertrouwelijk|lower bound|ondergrens|no answers|geen antwoorden)/.exec(line)?.[1];
        const known = words.get(file.slice(0, 2)) ?? new Set();
        if (state !== undefined) known.add(state);
        words.set(file.slice(0, 2), known);
      }
    }
    expect(words.size).toBeGreaterThan(0);
    for (const known of words.values()) expect(known.size).toBeLessThanOrEqual(1);
  });
});

/** What stands around each mark of a page. */
function aroundMarks(html: string): string[] {
  const found: string[] = [];
  for (let at = html.indexOf("[c]"); at !== -1; at = html.indexOf("[c]", at + 1))
    // What stands in the same words in a sentence is a note.
    if (/>\s*$/.test(html.slice(at - 90, at)) && /^\s*</.test(html.slice(at + 3, at + 20)))
      found.push(html.slice(at - 90, at + 20));
  return found;
}

function scoreCell(row: PageElement): PageElement {
  const found = row.children.filter((cell): cell is PageElement => typeof cell !== "string" && cell.name === "td");
  return found[1] ?? row;
}

/** The markup of a row without the name in its head. */
function shapeOf(row: PageElement): string {
  return row.children
    .filter((cell): cell is PageElement => typeof cell !== "string" && cell.name === "td")
    .map(
      (cell) =>
        [...elementsIn(cell)].map(({ name, classes }) => `${name}.${classes.join(".")}`).join(">") + wordsIn(cell),
    )
    .join(";");
}
