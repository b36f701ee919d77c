import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { framed, textOf } from "./built-pages.ts";
import { csvRows } from "./published-rows.ts";

const root = path.resolve(import.meta.dirname, "../..");
const benchmarks = csvRows(readFileSync(path.join(root, "data/benchmarks.csv"), "utf8"));
const quoted = parse(readFileSync(path.join(root, "content/quoted-figures.yaml"), "utf8")) as {
  id: string;
  text: Record<string, string>;
  source: Record<string, string>;
  year?: number;
  pages?: string[];
  sameStudyAs?: string;
}[];
const locales = ["nl", "en"] as const;
const populations = (comparable: string) =>
  benchmarks
    .filter((row) => row.comparable === comparable)
    .map((row) => ({ nl: row.population_nl ?? "", en: row.population_en ?? "", row }));
const pageOf = (route: string) => textOf(framed.find((page) => page.route === route)?.html ?? "");

describe("figures of others", () => {
  it("that are not comparable stand beside no score: not on overview, measures, units or waves", () => {
    const unlike = [...populations("false"), ...quoted.map(({ text }) => ({ nl: text.nl ?? "", en: text.en ?? "" }))];
    expect(unlike.length).toBeGreaterThan(10);
    const besideScores = framed.filter(({ route }) => /^(nl|en)(\/(measures|units|waves|trends)\b.*)?$/.test(route));
    expect(besideScores.length).toBeGreaterThan(200);
    for (const { route, html } of besideScores) {
      const text = textOf(html);
      const locale = route.slice(0, 2) as "nl" | "en";
      for (const figure of unlike) expect(text.includes(figure[locale]), `${route}: ${figure[locale]}`).toBe(false);
    }
  });

  it("that are comparable stand beside the score, with source and year, on the overview and the page of the measure", () => {
    const like = populations("true");
    expect(like.length).toBeGreaterThan(0);
    // A figure of a group of employees stands beside that group, on the page about promoters.
    for (const locale of locales)
      for (const { row, ...names } of like)
        for (const route of (row.group ?? "") === ""
          ? [locale, `${locale}/measures/${row.survey}/${row.subject}`]
          : [`${locale}/promoters`]) {
          const text = pageOf(route);
          const vintage =
            (row.year ?? "") !== "" ? row.year : locale === "nl" ? "jaar niet vermeld" : "year not stated";
          if ((row.group ?? "") === "") expect(text, route).toContain(names[locale]);
          expect(text, route).toContain(`${row.source}, ${vintage}`);
        }
  });

  it("are all on the methods page with source and year, but of one study only once", () => {
    for (const locale of locales) {
      const text = pageOf(`${locale}/methods`);
      for (const { text: said, source, year, sameStudyAs } of quoted) {
        expect(text.includes(said[locale] ?? ""), said[locale]).toBe(sameStudyAs === undefined);
        if (sameStudyAs !== undefined) continue;
        const vintage = year ?? (locale === "nl" ? "jaar niet vermeld" : "year not stated");
        expect(text).toContain(`${textOf(source[locale] ?? "")}, ${vintage}`);
      }
      for (const figure of populations("false")) expect(text).toContain(figure[locale]);
    }
  });

  it("stand in the playbook where they belong", () => {
    for (const locale of locales)
      for (const { text, pages = [] } of quoted)
        for (const page of pages)
          expect(pageOf(page === "playbook" ? `${locale}/playbook` : `${locale}/playbook/${page}`)).toContain(
            text[locale],
          );
  });
});
