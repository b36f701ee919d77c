import { describe, expect, it } from "vitest";
import { chart } from "../../src/charts/chart.ts";
import { type Drawing, drawing as drawingOf } from "../../src/charts/drawing.ts";
import { trendSeries } from "../../src/charts/trend-series.ts";
import { unitFigures } from "../../src/charts/unit-figures.ts";
import { compileChart } from "../../src/render/compile-chart.ts";
import { renderSvg, type Templates } from "../../src/render/render-svg.ts";
import { corpus, figuresOf } from "./corpus.ts";
import { placedTexts } from "./placed-texts.ts";
import { reports, site, subjects, unitReports } from "./report.ts";

const locales = ["nl", "en"] as const;
const templates: Templates = new Map();

/** Every drawing of every page, figures and minis, in both languages. */
const drawings = new Map<string, { drawing: Drawing; where: string }>();
for (const locale of locales) {
  for (const [page, { figures, minis }] of Object.entries(corpus(locale))) {
    for (const { id, drawings: own } of figures) {
      for (const drawing of own)
        drawings.set(drawing.key, { drawing, where: `${locale} ${page} ${id} ${drawing.width}` });
    }
    for (const [name, drawing] of Object.entries(minis)) {
      drawings.set(drawing.key, { drawing, where: `${locale} ${page} ${name}` });
    }
  }
}

const pictures = new Map<string, string>();

/** Each drawing is drawn once for all tests. */
async function pictureOf(drawing: Drawing): Promise<string> {
  const svg = pictures.get(drawing.key) ?? (await renderSvg(drawing, templates));
  pictures.set(drawing.key, svg);
  return svg;
}

describe("the corpus of charts", () => {
  it("holds every form", () => {
    expect(drawings.size).toBeGreaterThan(150);
  });

  it("compiles without a warning, with and without what belongs to the live chart", () => {
    const forms = new Map([...drawings.values()].map(({ drawing }) => [drawing.template, drawing]));
    for (const { spec, locale } of forms.values()) {
      expect(() => compileChart(spec, locale, "drawing")).not.toThrow();
      expect(() => compileChart(spec, locale, "live")).not.toThrow();
    }
  });

  it("cuts coordinates to hundredths of a px, and no figure that readers see", async () => {
    const body = { data: { name: "labels" }, mark: { type: "text", x: 1 / 3 }, encoding: { text: { field: "label" } } };
    const label = chart({ width: 90, height: 20, padding: [0, 0, 0, 0] }, body, { labels: [{ label: "+35.1136" }] });
    const svg = await renderSvg(drawingOf(label, "en"), new Map());
    expect(svg).toContain(">+35.1136<");
    expect(svg).toContain("0.33,");
    expect(svg).not.toContain("0.333");
  });

  it("draws no NaN, no colour but those of the theme, no cut text and no style", async () => {
    for (const { drawing, where } of drawings.values()) {
      const svg = await pictureOf(drawing);
      expect(svg, where).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(svg, where).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
      expect(svg, where).not.toMatch(/(?:fill|stroke)="(?!none|var\(--|transparent)[^"]*"/);
      expect(svg, where).not.toMatch(/…| style=|aria-label|role=|<title/);
      expect(svg, where).toMatch(/^<svg aria-hidden="true" focusable="false"/);
    }
  });

  it("gives each drawing the size it says it has", async () => {
    for (const { drawing, where } of drawings.values()) {
      const svg = await pictureOf(drawing);
      expect(svg, where).toContain(`width="${drawing.width}" height="${drawing.height}"`);
    }
  });

  it("keeps every text inside the drawing", async () => {
    for (const { drawing, where } of drawings.values()) {
      for (const text of await textsOf(drawing)) {
        expect(text.left, `${where}: ${text.text}`).toBeGreaterThan(-4);
        expect(text.right, `${where}: ${text.text}`).toBeLessThan(drawing.width + 4);
      }
    }
  });

  it("prints Dutch numbers in Dutch", async () => {
    for (const { drawing, where } of drawings.values()) {
      if (drawing.locale !== "nl") continue;
      for (const { text } of await textsOf(drawing)) expect(text, where).not.toMatch(/\d\.\d(?!\d\d\b)/);
    }
  });

  it("gives the same bytes every time, also with templates of its own", async () => {
    for (const { drawing, where } of [...drawings.values()].slice(0, 40)) {
      expect(await renderSvg(drawing, new Map()), where).toBe(await pictureOf(drawing));
    }
  });
});

describe("a template", () => {
  const trendOf = (unit: string) => unitFigures(reports, unit, "nl").figures.at(-1)?.drawings[0];

  it("is the same for two units, whatever their figures", () => {
    const [north, acme, south] = [trendOf("north"), trendOf("acme"), trendOf("south")];
    expect(north?.key).not.toBe(south?.key);
    expect(acme?.template).not.toBe(north?.template);
    const other = unitReports.find(({ unit }) => unit === "north");
    if (other === undefined) throw new Error("no unit north");
    const shifted = {
      ...other,
      scores: other.scores.map((row) => (row.value === undefined ? row : { ...row, value: row.value + 1 })),
    };
    const moved = unitFigures(
      { ...reports, unit: (id) => (id === "north" ? shifted : reports.unit(id)) },
      "north",
      "nl",
    );
    expect(moved.figures.at(-1)?.drawings[0]?.template).toBe(north?.template);
    expect(moved.figures.at(-1)?.drawings[0]?.key).not.toBe(north?.key);
  });

  it("of a mini without words is shared by both languages", () => {
    const [nl, en] = locales.map((locale) => unitFigures(reports, "north", locale).minis);
    expect(Object.keys(nl ?? {})).toEqual(Object.keys(en ?? {}));
    for (const [name, drawing] of Object.entries(nl ?? {})) expect(en?.[name]?.key, name).toBe(drawing.key);
  });

  it("holds no figure of a unit: these stand in the data", () => {
    const { spec, data } = trendOf("north") ?? { spec: {}, data: {} };
    expect(JSON.stringify(data)).toContain("36");
    expect(JSON.stringify(spec)).not.toContain("Noord");
  });
});

describe("the series of a trend", () => {
  const series = (unit: string, id: string) => {
    const subject = subjects.find((candidate) => candidate.id === id);
    const report = unitReports.find((candidate) => candidate.unit === unit);
    const [measure] = subject?.measures ?? [];
    if (subject === undefined || measure === undefined || report === undefined) throw new Error(`no ${id}`);
    return trendSeries(site, subject, measure, report.scores, "nl");
  };

  it("is broken at a wave in which the survey was not held", () => {
    const { points, gaps } = series("acme", "employee.recommend");
    expect(gaps.map(({ wave, why }) => [wave, why])).toEqual([["2025-spring", "not-held"]]);
    expect(points.map(({ part }) => part)).toEqual([0, 0, 1, 1]);
  });

  it("is broken at a hidden wave, and keeps nothing of its score", () => {
    const { points, gaps } = series("south", "employee.recommend");
    expect(gaps[0]).toMatchObject({ wave: "2024-autumn", why: "hidden" });
    expect(gaps[0]).not.toHaveProperty("low");
    expect(points[0]?.part).not.toBe(points[1]?.part);
  });

  it("is broken where the question changed", () => {
    const { points, cuts } = series("acme", "employee.systems");
    expect(cuts).toMatchObject([{ after: "2025-autumn", break: { reason: "wording" } }]);
    expect(points[1]?.part).not.toBe(points[2]?.part);
  });

  it("leaves out waves before a unit existed", () => {
    const { points, gaps } = series("office", "employee.recommend");
    expect(points).toHaveLength(1);
    expect(gaps).toEqual([]);
  });

  it("tells of a share that only its lower bound is shown", () => {
    const { gaps } = series("north", "employee.obstacles");
    expect(gaps.at(-1)).toMatchObject({ why: "banded", low: 86, n: 210 });
  });
});

describe("every figure", () => {
  const all = locales.flatMap((locale) => figuresOf(locale).map(({ page, figure }) => ({ page, figure, locale })));

  it("has a title of at most twelve words, a subtitle, an alternative and a source", () => {
    for (const { figure, page } of all) {
      expect(figure.title.split(" ").length, `${page}: ${figure.title}`).toBeLessThanOrEqual(12);
      expect(figure.subtitle, page).not.toBe("");
      expect(figure.alt, page).toMatch(/[.]$/);
      expect(figure.note, page).toMatch(/(Bron|Source): /);
      expect([figure.title, figure.subtitle, figure.alt, figure.note].join(" "), page).not.toMatch(
        /undefined|NaN| {2}/,
      );
    }
  });

  it("has an id that is its own on the page, and one drawing a width or a reason why not", () => {
    for (const locale of locales) {
      for (const [page, { figures }] of Object.entries(corpus(locale))) {
        const ids = figures.map(({ id }) => id);
        expect(new Set(ids).size, page).toBe(ids.length);
        for (const { id, drawings: own, empty, heat } of figures) {
          expect(id).toMatch(/^[a-z0-9-]+$/);
          expect(own.length > 0 || empty !== undefined || heat !== undefined, `${page} ${id}`).toBe(true);
        }
      }
    }
  });

  it("has a table with a cell under every head, and the drawing marks only rows that the table names", () => {
    for (const { figure, page } of all) {
      const { head, rows } = figure.table;
      for (const row of rows) expect(row, `${page} ${figure.id}`).toHaveLength(head.length);
      const named = new Set(rows.map(([name]) => name));
      for (const { data } of figure.drawings) {
        for (const set of ["points", "changes", "answers", "units"]) {
          for (const row of data[set] ?? []) expect([...named], `${page} ${figure.id}`).toContain(row.name);
        }
      }
    }
  });

  it("says in its table and in its alternative what the rows say", () => {
    const trend = figuresOf("nl").find(({ page, figure }) => page === "unit north" && figure.id.includes("employee"));
    expect(trend?.figure.table.rows.at(-1)).toEqual(["mei 2026", "−6", "−16", "+4", "212", "+9"]);
    expect(trend?.figure.alt).toContain("naar −6 in mei 2026, marge van −16 tot +4");
    expect(trend?.figure.alt).toContain("De organisatie staat dan op +9.");
  });

  it("shows hidden figures as [c] and never says why", () => {
    const hidden = figuresOf("nl").find(({ page, figure }) => page === "unit south" && figure.id.includes("employee"));
    expect(hidden?.figure.table.rows[1]).toEqual(["nov 2024", "[c]", "[c]", "[c]", "[c]", "+12"]);
    expect(hidden?.figure.csv.content).toContain("2024-autumn;[c];;;;vertrouwelijk;12");
    for (const { figure } of figuresOf("nl")) expect(JSON.stringify(figure)).not.toMatch(/minder dan \d/);
  });

  it("has no drawing of a unit that is hidden in all waves", () => {
    expect(unitFigures(reports, "tiny", "nl")).toEqual({ figures: [], minis: {} });
  });

  it("downloads with a decimal comma in Dutch and a point in English", () => {
    const csv = (locale: "nl" | "en") =>
      figuresOf(locale).find(
        ({ page, figure }) => page === "measure employee.obstacles" && figure.id.startsWith("trend"),
      )?.figure.csv.content;
    expect(csv("nl")?.startsWith("\ufeff")).toBe(true);
    expect(csv("nl")).toContain("2026-spring;54;52;56;3900");
    expect(csv("en")).toContain("2026-spring,54,52,56,3900");
  });

  it("adds shares up to one hundred", () => {
    for (const { figure } of all.filter(({ figure: each }) => each.id.startsWith("answers"))) {
      const shares = figure.table.rows.flatMap(([, share = ""]) =>
        /^\d+%$/.test(share) ? [Number.parseInt(share, 10)] : [],
      );
      if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
    }
  });

  it("turns a question that was asked in reverse", () => {
    const questions = figuresOf("en").find(({ figure: each }) => each.id === "questions-employee-leadership")?.figure;
    expect(questions?.table.rows[1]).toEqual(["The work costs energy", "24%", "30%", "46%"]);
  });

  it("colours a cell only where the label is clear", () => {
    const heat = figuresOf("en").find(({ figure: each }) => each.id === "heat-pillars")?.figure.heat;
    const cells = heat?.rows.flatMap((row) => row.cells.map((cell) => [row.unit, cell.text, cell.judgement]));
    expect(cells).toEqual([
      ["north", "52", "worse"],
      ["office", "71", undefined],
      ["south", "70", undefined],
      ["tiny", "[c]", undefined],
    ]);
  });
});

/** The texts of a drawing with the room they take. */
async function textsOf(drawing: Drawing) {
  return placedTexts(await pictureOf(drawing));
}
