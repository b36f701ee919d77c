import { describe, expect, it } from "vitest";
import { driverFigures } from "../../src/charts/driver-figures.ts";
import { placeNames } from "../../src/charts/name-places.ts";
import { outcomeFigure } from "../../src/charts/outcome-figure.ts";
import { promoterFigures } from "../../src/charts/promoter-figures.ts";
import { outcome } from "../../src/survey/outcome.ts";
import { drivers, insight, promoters } from "./insight-parts.ts";
import { site } from "./report.ts";

const locales = ["nl", "en"] as const;

describe("the priority matrix", () => {
  it("has the numbers of its rows, in drawing, table and download, and says which rows these are", () => {
    for (const locale of locales) {
      const [figure] = driverFigures({ site, insight }, locale).figures;
      expect(figure?.rows).toBe("drivers?wave=2026-spring&survey=employee&outcome=recommend&unit=acme");
      const published = drivers.outcomes[0]?.report.rows ?? [];
      for (const { data } of figure?.drawings ?? []) {
        const drawn = (data.drivers ?? []).map(({ value, share, low, high }) => [value, share, low, high]);
        expect(drawn.sort()).toEqual(published.map(({ score, share, low, high }) => [score, share, low, high]).sort());
      }
      expect(figure?.table.rows).toHaveLength(published.length);
      for (const { share } of published) expect(figure?.csv.content).toMatch(new RegExp(`[;,]${share}[;,]`));
    }
  });

  it("fills a dot only where weight and score are both clear", () => {
    const [figure] = driverFigures({ site, insight }, "en").figures;
    const [first] = figure?.drawings ?? [];
    for (const { clarity, reading } of first?.data.drivers ?? []) {
      const both = /weighs/.test(String(reading)) && /scores/.test(String(reading));
      expect(clarity === "both").toBe(both);
    }
  });

  it("draws nothing where it may be chance, and says so", () => {
    const [, customer] = driverFigures({ site, insight }, "en").figures;
    expect(customer?.drawings).toEqual([]);
    expect(customer?.title).toBe("What goes with NPS cannot be told");
    expect(customer?.empty).not.toBe("");
  });
});

describe("promoters over the waves", () => {
  it("has a bar of a hundred per cent for each wave that is shown, and [c] for the others", () => {
    for (const locale of locales) {
      const [figure] = promoterFigures({ site, insight }, locale).figures;
      for (const { data } of figure?.drawings ?? []) {
        const bars = Map.groupBy(data.answers ?? [], ({ name }) => name);
        expect(bars.size).toBe(2);
        for (const parts of bars.values()) expect(Math.max(...parts.map(({ to }) => Number(to)))).toBe(100);
      }
      expect(figure?.table.rows[0]?.slice(1)).toEqual(Array(9).fill("[c]"));
      expect(figure?.csv.content).not.toMatch(/2025-spring/);
      expect(figure?.rows).toBe("promoters?survey=employee&item=recommend&unit=acme");
    }
  });

  it("claims what its rows say", () => {
    const rows = promoters.items[0]?.rows.filter(({ wave }) => wave === "2026-spring") ?? [];
    expect(rows.map(({ label }) => label)).toEqual(["higher", "higher", "higher"]);
    const [figure] = promoterFigures({ site, insight }, "en").figures;
    expect(figure?.title).toBe("eNPS: since November 2025 clearly more promoters and detractors");
  });
});

describe("promoters of several surveys of employees", () => {
  it("are told apart by their survey, since those who begin or leave are not all employees", () => {
    const [lead] = site.surveys.filter(({ id }) => id === "employee");
    const [own] = site.subjects.filter(({ id }) => id === "employee.recommend");
    const [item] = promoters.items;
    if (lead === undefined || own === undefined || item === undefined) throw new Error("no survey");
    const leaving = { ...own, id: "exit.recommend", survey: "exit" };
    const several = {
      ...site,
      surveys: [...site.surveys, { ...lead, id: "exit", title: { nl: "Vertrekonderzoek", en: "Exit survey" } }],
      subjects: [...site.subjects, leaving],
    };
    const both = { items: [item, { ...item, subject: leaving.id }] };
    const read = ((part: string) => (part === "promoters" ? both : undefined)) as typeof insight;
    const { figures } = promoterFigures({ site: several, insight: read }, "en");
    expect(figures.map(({ title }) => title)[1]).toBe(
      "Exit survey: since November 2025 clearly more promoters and detractors",
    );
    expect(new Set(figures.map(({ title }) => title)).size).toBe(2);
    expect(figures.map(({ subtitle }) => subtitle)[1]).toBe("eNPS: Exit survey, two waves");
  });
});

describe("a business figure", () => {
  it("says per how many it is where its number has no sign", () => {
    const text = { nl: "Klachten", en: "Complaints" };
    const own = { title: text, definition: text, source: text, unit: "number", better: "down", side: "cx" };
    const subtitles = (["rate", "amount"] as const).map((counted) => {
      const outcomes = { complaints: outcome.parse({ ...own, counted }) };
      const given = { site: { ...site, outcomes }, outcome: "complaints", unit: "acme", series: [] };
      return outcomeFigure({ ...given, size: "third" }, "en").subtitle;
    });
    expect(subtitles[0]).toContain("Complaints (per hundred)");
    expect(subtitles[1]).not.toContain("hundred");
  });
});

describe("placeNames(dots, plot)", () => {
  it("lets no name cover another, or a dot", () => {
    const dots = [
      { name: "A long name of a score", x: 100, y: 50 },
      { name: "Another long name", x: 110, y: 54 },
      { name: "Far away", x: 20, y: 90 },
    ];
    const placed = placeNames(dots, { width: 300, height: 100, taken: [] });
    // To its right the first name would cover the second dot, and to its left it does not fit.
    expect(placed).toEqual([
      { dot: 1, align: "left", dx: 9 },
      { dot: 2, align: "left", dx: 9 },
    ]);
  });
});
