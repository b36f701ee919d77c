import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { attributes, dist, framed, textOf } from "./built-pages.ts";

type Row = Record<string, string>;

function table(file: string): Row[] {
  const text = readFileSync(path.join(dist, file), "utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

// The demo put one question of Technology that works for you in other words from 2025-spring on.
const restatedName = "working-technology.common";
const scores = table("data/scores.csv").filter(
  ({ survey, unit, segment, subject }) =>
    survey === "employee" &&
    unit === "meridiaan" &&
    segment === "" &&
    (subject === "working-technology" || subject === restatedName),
);
const scoreOf = (subject: string, wave: string) =>
  scores.find((row) => row.subject === subject && row.wave === wave)?.value ?? "";
const before = ["2023-spring", "2023-autumn", "2024-spring"];
const waves = [...before, "2025-spring", "2025-autumn", "2026-spring"];
const pages = framed.filter(({ route }) => /^(nl|en)\/measures\/employee\/working-technology$/.test(route));
const figures = pages.map(({ route, html }) => ({
  locale: route.slice(0, 2),
  route,
  html,
  figure: /<figure class="fig full" id="trend-.*?<\/figure>/s.exec(html)?.[0] ?? "",
}));
const words = {
  nl: { reason: "anders geformuleerd", head: "Op twee van de drie vragen", item: "Systemen die helpen" },
  en: { reason: "worded differently", head: "On two of the three questions", item: "Systems that help" },
} as Record<string, { reason: string; head: string; item: string }>;

describe("a construct of which one question changed", () => {
  it("is published as asked and on the questions that stayed, in every wave it was asked in", () => {
    expect(scores).toHaveLength(2 * waves.length);
    for (const wave of waves) {
      expect(scoreOf("working-technology", wave)).not.toBe("");
      expect(scoreOf(restatedName, wave)).not.toBe("");
    }
  });

  it("is compared over the break on common questions only", () => {
    const over = table("data/changes.csv").filter(
      ({ subject, from = "", to = "" }) =>
        subject === "working-technology" && before.includes(from) && !before.includes(to),
    );
    expect(over.length).toBeGreaterThan(20);
    for (const { method } of over) expect(method).toBe("index/1 common:information-at-hand+tools-for-customers");
    const item = table("data/changes.csv").filter(
      ({ subject, from, to }) => subject === "systems-help" && from === "2024-spring" && to === "2025-spring",
    );
    expect(item).toEqual([]);
  });

  it("says the reason and both numbers in its alternative text", () => {
    expect(figures).toHaveLength(2);
    for (const { locale, figure } of figures) {
      const [alt = ""] = attributes(figure, "aria-label");
      expect(alt).toContain(words[locale]?.reason);
      expect(alt).toContain(words[locale]?.item);
      for (const subject of ["working-technology", restatedName]) {
        const and = locale === "nl" ? "en" : "and";
        expect(alt).toContain(`${scoreOf(subject, "2024-spring")} ${and} ${scoreOf(subject, "2025-spring")}`);
      }
    }
  });

  it("has both numbers and the break in its table", () => {
    for (const { locale, figure } of figures) {
      const rows = [...figure.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => textOf(cell)),
      );
      const [head = [], ...body] = rows;
      const column = head.indexOf(words[locale]?.head ?? "");
      expect(column).toBeGreaterThan(0);
      const asked = body.filter((cells) => /^\d+/.test(cells[column] ?? ""));
      expect(asked.map((cells) => cells[1])).toEqual(waves.map((wave) => scoreOf("working-technology", wave)));
      expect(asked.map((cells) => cells[column]?.split(" ")[0])).toEqual(
        waves.map((wave) => scoreOf(restatedName, wave)),
      );
      const broken = body.filter((cells) => cells.includes(words[locale]?.reason ?? ""));
      expect(broken.map(([wave]) => wave)).toEqual([locale === "nl" ? "mei 2025" : "May 2025"]);
    }
  });

  it("has both numbers and the break in its download", () => {
    for (const { locale, route } of figures) {
      const file = `${route}/meridiaan-employee-working-technology-index-${locale}.csv`;
      const [first = {}] = table(file);
      const column = Object.keys(first).find((name) => name === words[locale]?.head.toLowerCase());
      expect(column, Object.keys(first).join()).toBeDefined();
      const rows = table(file).filter((row) => row[column ?? ""] !== "");
      expect(rows.map((row) => row[column ?? ""])).toEqual(waves.map((wave) => scoreOf(restatedName, wave)));
      expect(table(file).filter((row) => Object.values(row).includes(words[locale]?.reason ?? ""))).toHaveLength(1);
    }
  });

  it("draws the break, and a dashed line with a dot for every restated score", () => {
    for (const { figure } of figures) {
      const [key = ""] = attributes(figure, "data-key");
      const data = JSON.parse(readFileSync(path.join(dist, `charts/${key}.json`), "utf8")) as Record<
        string,
        { value?: number }[]
      >;
      expect(data.restated?.map(({ value }) => String(value))).toEqual(
        waves.map((wave) => scoreOf(restatedName, wave)),
      );
      expect(data.cuts).toHaveLength(1);
      // One dashed line on either side of the wave that the survey missed, in a drawing of every width.
      const drawings = [...figure.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg);
      expect(drawings.length).toBeGreaterThan(2);
      for (const svg of drawings) expect(svg.match(/stroke-dasharray="4,3"/g)).toHaveLength(2);
    }
  });

  it("shows the reason and both numbers beside the chart", () => {
    for (const { locale, html } of figures) {
      const notice = textOf(/<div class="notice"[^>]*>.*?<\/table>/s.exec(html)?.[0] ?? "");
      expect(notice).toContain(words[locale]?.reason);
      for (const subject of ["working-technology", restatedName]) {
        for (const wave of ["2024-spring", "2025-spring"]) expect(notice).toContain(scoreOf(subject, wave));
      }
    }
  });
});
