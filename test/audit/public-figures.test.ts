import { describe, expect, it } from "vitest";
import type { AuditedWorkspace } from "../../src/audit/audited-workspace.ts";
import type { DrawnMarks } from "../../src/audit/drawing-marks.ts";
import { figureSet } from "../../src/audit/figure-set.ts";
import { verdictOf } from "../../src/audit/judge-page.ts";
import type { Legible } from "../../src/audit/legible.ts";
import { numbersIn } from "../../src/audit/number-tokens.ts";
import { publishedFigures } from "../../src/audit/published-figures.ts";
import { valueAxes } from "../../src/audit/value-axis.ts";
import { wordings } from "../../src/audit/wordings.ts";

const table = (name: string, ...rows: string[]) =>
  ({ file: { name: `data/${name}.csv` }, rows: rows.map((row) => row.split(",")) }) as unknown as Legible;
const figures = publishedFigures(
  [
    table("responses", "wave,survey,unit,invited,n,rate,state", "w1,s,all,190,90,47.3684,ok"),
    table(
      "distributions",
      "wave,survey,unit,item,value,n,share,state",
      "w1,s,all,q,1,17,17.5258,ok",
      "w1,s,all,q,2,80,82.4742,ok",
    ),
  ],
  { root: "all", waves: ["w1"] },
);
const percent = (value: number, subjects?: string[]) =>
  figureSet(figures, { units: ["all"], subjects, wave: "w1" }).has({ value, form: "percent", decimals: 0 });

describe("figureSet(figures, context) of figures with four decimals", () => {
  it("has a rate as it is published and as a whole per cent, and no other", () => {
    expect([47.3684, 47, 48, 46].map((value) => percent(value))).toEqual([true, true, false, false]);
  });

  it("has the share of one answer rounded down or up, as parts of a whole are dealt out", () => {
    const shares = [17.5258, 17, 18, 82, 83, 16, 84];
    expect(shares.map((value) => percent(value, ["s.q"]))).toEqual([true, true, true, true, true, false, false]);
  });
});

describe("publishedFigures(tables) of a table of words", () => {
  it("takes no number of the ledger of questions for a figure that may stand on a page", () => {
    const questions = table("questions", "survey,place,item,from,to,waves,min,max", "s,7,q,w1,w1,1,3,9");
    const read = publishedFigures([questions], { root: "all", waves: ["w1"] });
    expect(read.rows).toBe(0);
    const set = figureSet(read, { units: ["all"], wave: "all" });
    expect([3, 7, 9].some((value) => set.has({ value, form: "plain", decimals: 0 }))).toBe(false);
  });
});

/** Texts in a row below rules that stand at the same places. */
function drawn(texts: readonly [text: string, x: number][]): DrawnMarks {
  return {
    texts: texts.map(([text, x]) => ({ text, x, y: 100, size: 11 })),
    rules: texts.map(([, x]) => ({ x, toX: x, y: 0, toY: 90 })),
    symbols: [],
    corners: [],
    signs: [],
  } as unknown as DrawnMarks;
}

describe("valueAxes(marks, locale)", () => {
  it("reads numbers that grow evenly as an axis of values, but not years from left to right", () => {
    const scale = drawn([
      ["0", 0.5],
      ["5", 50.5],
      ["10", 100.5],
    ]);
    expect(valueAxes(scale, "en").map(({ direction }) => direction)).toEqual(["x"]);
    expect(
      valueAxes(
        drawn([
          ["2010", 0.5],
          ["2014", 50.5],
          ["2018", 100.5],
        ]),
        "en",
      ),
    ).toEqual([]);
  });
});

describe("numbers that are words", () => {
  const name = { nl: "P.S. 179", en: "P.S. 179" };
  const tree = { root: "a", units: new Map([["a", { id: "a", name, invited: {} }]]) };
  const workspace = { instruments: new Map(), settings: {}, tree, waves: [] } as unknown as AuditedWorkspace;
  const words = wordings(workspace, []);
  const verdict = (text: string) => {
    const [token] = numbersIn(text, "en");
    if (token === undefined) throw new Error(`no number in “${text}”`);
    const judge = { figures, wordings: words, prose: new Map(), limits: new Set(), sets: new Map() };
    return verdictOf(token, text, { units: ["all"] }, judge as unknown as Parameters<typeof verdictOf>[3]);
  };

  it("are those of a unit's own name, however short its words", () => {
    expect(verdict("P.S. 179")).toBe("wording");
    expect(verdict("179 answered")).toBe("unmapped");
  });

  it("are those that say which page of a list this is", () => {
    expect([verdict("Units, page 2 of 10"), verdict("Pagina 3 van 4")]).toEqual(["ordinal", "ordinal"]);
    expect(verdict("7 of 10")).toBe("unmapped");
  });
});
