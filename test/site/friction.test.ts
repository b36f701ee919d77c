import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist, framed, textOf } from "./built-pages.ts";
import { csvRows } from "./published-rows.ts";

const read = (name: string) => csvRows(readFileSync(path.join(dist, "data", `${name}.csv`), "utf8"));
const pages = framed.filter(({ route }) => /^[a-z]+\/friction$/.test(route));

describe("the page about comments", () => {
  it("has a title of at most twelve words that the published labels bear out", () => {
    expect(pages.map(({ route }) => route)).toEqual(["en/friction", "nl/friction"]);
    const latest = read("themes").at(-1)?.wave;
    const moved = read("theme-changes").filter(
      ({ item, to, label }) => item === "obstacle" && to === latest && label === "higher",
    );
    for (const { html } of pages) {
      const title = textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");
      expect(title.split(" ").length).toBeLessThanOrEqual(12);
      expect(/clearly more often|duidelijk vaker/.test(title)).toBe(moved.length > 0);
    }
    // What was planted: people wait longer on the phone than in the wave before.
    expect(moved.map(({ theme }) => theme)).toEqual(["waiting-on-phone"]);
  });

  it("prints every share of the latest wave as it is published, and no share of a hidden theme", () => {
    const themes = read("themes").filter(({ unit, wave }) => unit === "meridiaan" && wave === "2026-spring");
    for (const { html } of pages) {
      const rows = [
        ...html.matchAll(
          /<tr data-rows="themes\?survey=(\w+)&amp;item=([\w-]+)&amp;unit=\w+&amp;theme=([\w-]+)[^>]*>(.*?)<\/tr>/gs,
        ),
      ];
      expect(rows.length).toBe(themes.filter(({ state }) => state === "ok").length);
      for (const [, survey, item, theme, row = ""] of rows) {
        const published = themes.find((each) => each.survey === survey && each.item === item && each.theme === theme);
        expect(textOf(row)).toContain(`${published?.share}%`);
      }
    }
  });

  it("quotes at most three comments a theme, and only there", () => {
    for (const { html } of pages) {
      const themes = html
        .split("<h3")
        .slice(1)
        .map((part) => part.split("<blockquote").length - 1);
      expect(Math.max(...themes)).toBeLessThanOrEqual(3);
      expect(themes.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(8);
      expect(html).toContain("[name]");
    }
    const others = framed.filter(({ html, route }) => html.includes("data-quote") && !route.endsWith("/friction"));
    expect(others).toEqual([]);
  });
});
