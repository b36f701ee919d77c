import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { causalWordIn, causalWords } from "../../src/survey/causal-words.ts";
import { dist, framed, pages, textOf } from "./built-pages.ts";
import { csvRows } from "./published-rows.ts";

const locales = [...new Set(framed.map(({ route }) => route.split("/")[0] ?? ""))];
const routes = new Set(pages.map(({ route }) => route));

describe("addresses", () => {
  it("exist for every part, in every language", () => {
    const parts = [
      "",
      "trends",
      "waves",
      "units",
      "measures",
      "ex-and-cx",
      "playbook",
      "guide",
      "methods",
      "privacy",
      "data-quality",
      "search",
    ];
    const lost = locales
      .flatMap((locale) => parts.map((part) => (part === "" ? locale : `${locale}/${part}`)))
      .filter((route) => !routes.has(route));
    expect(lost).toEqual([]);
  });

  it("are the same in every language", () => {
    const [first = "", ...others] = locales.map((locale) =>
      framed
        .filter(({ route }) => route.split("/")[0] === locale)
        .map(({ route }) => route.split("/").slice(1).join("/"))
        .sort()
        .join("\n"),
    );
    for (const other of others) expect(other).toBe(first);
  });

  it("begin at a front door that needs no script", () => {
    const door = pages.find(({ route }) => route === "");
    expect(door?.html).toMatch(
      new RegExp(`http-equiv="refresh" content="0; url=${locales.includes("nl") ? "nl" : locales[0]}/index.html"`),
    );
    for (const locale of locales) expect(door?.html).toContain(`href="${locale}/index.html"`);
  });
});

describe("states", () => {
  const units = framed.filter(({ route }) => /^[a-z]+\/units\/[a-z0-9-]+$/.test(route));

  it("give a unit without figures a page with one sentence and a way on", () => {
    const quiet = units.filter(({ html }) => html.includes('class="empty"') && !html.includes('class="t mid pairs"'));
    expect(quiet.length).toBeGreaterThan(0);
    for (const { html } of quiet) expect(html).toMatch(/class="empty">.*href="[^"]*privacy\/index\.html"/s);
  });

  it("never give the reason why a cell is hidden", () => {
    const told = framed
      .filter(({ html }) => html.includes("[c]"))
      .filter(({ route }) => !/\/(?:privacy|methods)$/.test(route))
      .filter(({ html }) => /\[c\][^.]{0,60}(?:fewer than|minder dan|too few|te weinig)/i.test(textOf(html)));
    expect(told.map(({ route }) => route)).toEqual([]);
  });

  it("mark every hidden cell in words as well", () => {
    const bare = framed.filter(({ html }) =>
      /<td[^>]*>\s*\[c\]/.test(html.replace(/<details class="tbl".*?<\/details>/gs, "")),
    );
    expect(bare.map(({ route }) => route)).toEqual([]);
  });
});

describe("the slopes over the waves", () => {
  it("stand under how many of them are clear, each with the limit it is held to", () => {
    const pages = framed.filter(({ route }) => /^[a-z]+\/trends$/.test(route));
    expect(pages).toHaveLength(2);
    for (const { route, html } of pages) {
      const [section = ""] = /<section[^>]* id="slopes".*?<\/section>/s.exec(html) ?? [];
      const labels = [...section.matchAll(/ data-label="([a-z-]+)"/g)].map(([, label]) => label);
      const clear = labels.filter((label) => label === "higher" || label === "lower").length;
      expect(clear, route).toBe(0);
      expect(textOf(section), route).toMatch(
        new RegExp(
          `(?:None of|Geen van de) ${labels.length} scores (?:clearly rises or falls|stijgt of daalt duidelijk)`,
        ),
      );
      expect([...section.matchAll(/>(?:5|10) (?:points|punten)</g)], route).toHaveLength(
        [...section.matchAll(/<th scope="row"/g)].length,
      );
    }
  });
});

describe("how answers go together", () => {
  const sections = (id: string) =>
    framed.flatMap(({ route, html }) => {
      const [section] = new RegExp(`<section[^>]* id="${id}".*?</section>`, "s").exec(html) ?? [];
      return section === undefined ? [] : [{ route, html: section, text: textOf(section) }];
    });

  it("stands on the page of every outcome: shares of 100 with margins, and the caveat in the reader's words", () => {
    // The page of a unit has several outcomes in one section; they are read elsewhere.
    const found = sections("drivers").filter(({ route }) => /\/measures\//.test(route));
    expect(found.map(({ route }) => route.split("/").slice(1).join("/"))).toContain("measures/employee/recommend");
    for (const { route, html, text } of found) {
      const shares = [...html.matchAll(/<b>(\d+)%<\/b>/g)].map(([, share]) => Number(share));
      expect(
        shares.reduce((sum, share) => sum + share, 0),
        route,
      ).toBe(100);
      expect(html.match(/<tr/g)?.length, route).toBe(shares.length + 1);
      expect(text, route).toMatch(
        route.startsWith("nl/") ? /Het gewicht beschrijft samenhang/ : /Importance describes association/,
      );
    }
  });

  it("stands on the page of every construct: what it allows, and every question beside the others", () => {
    const found = sections("reliability");
    const constructs = framed.filter(({ html }) => /<section[^>]* id="items"/.test(html));
    expect(found.map(({ route }) => route)).toEqual(constructs.map(({ route }) => route));
    const published = csvRows(readFileSync(path.join(dist, "data", "reliability.csv"), "utf8"));
    const judged = new Set(published.map(({ survey, construct }) => `measures/${survey}/${construct}`));
    for (const { route, text } of found) {
      const alpha = route.startsWith("nl/") ? /Cronbachs alfa is 0,\d\d/ : /Cronbach’s alpha is 0\.\d\d/;
      // Fewer than a hundred people who answered all questions are too few to tell (spec 6.8).
      if (judged.has(route.split("/").slice(1).join("/"))) expect(text, route).toMatch(alpha);
      else expect(text, route).not.toMatch(alpha);
    }
    expect(judged.size).toBeGreaterThan(5);
  });

  it("is never said in words of cause", () => {
    const lists = causalWords.parse(parse(readFileSync("content/causal-words.yaml", "utf8")));
    const told = [...sections("drivers"), ...sections("reliability")].filter(
      ({ route, text }) => causalWordIn(text, lists[route.startsWith("nl") ? "nl" : "en"]) !== undefined,
    );
    expect(told.map(({ route }) => route)).toEqual([]);
  });
});
