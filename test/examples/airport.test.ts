import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Histogram } from "../../src/counts/histogram.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import methods from "../method/methods.ts";

const example = path.resolve("examples/airport");
const owner = path.resolve("../shared/data/real/airport");

/** What the reference calls each subject, and each unit by its code. */
const subjects: Record<string, string> = {
  nps: "recommend",
  overall: "overall",
  restaurants: "restaurants",
  signs: "signs",
  clean_all: "clean-all",
  restrooms: "restrooms",
  safe: "safe",
};
const { unitNames } = parse(readFileSync(path.join(example, "content/surveys/customer.yaml"), "utf8")) as {
  unitNames: Record<string, string>;
};

let workspace: string;
beforeAll(() => {
  // The workspace without its answers, as it stands in Git.
  workspace = mkdtempSync(path.join(tmpdir(), "airport-"));
  cpSync(example, workspace, {
    recursive: true,
    filter: (file) => !/customer\.csv$|[/\\](dist|\.heartline)([/\\]|$)/.test(file),
  });
});
afterAll(() => rmSync(workspace, { recursive: true }));

async function readInput(): Promise<ReportInput> {
  const { input, problems } = await readWorkspace(workspace, { date: "2026-06-01" });
  expect(problems).toEqual([]);
  if (input === undefined) throw new Error("the workspace was not read");
  return input;
}

function scoreOf(rows: PublishedRows, wave: string, subject: string, metric: string, weighting: string, unit = "sfo") {
  return rows.scores.find(
    (row) =>
      row.wave === wave &&
      row.unit === unit &&
      row.subject === subject &&
      row.metric === metric &&
      row.weighting === weighting,
  );
}

/** Answers of the same shape as the owner's files: other columns every year, codes hidden inside the scales. */
const shapes: Record<string, string> = {
  "2010": "RESPNUM,TERM,Q6N,Q8B,Q8D,WEIGHT\n1,1,5,0,4,1.5\n2,2,2,6,4,0.5\n3,3,4,3,0,1\n",
  "2011": "RUNID,RESPNUM,TERM,Q8N,Q8B,Q8D\n1,1,4,4,4,4\n1,2,1,3,3,3\n",
  "2012":
    "RESPNUM,BAREA,Q8B_FOOD,Q8D_SIGNS,Q8N_WHOLE,Q10F_CLNBATH,Q11SAFE,Q14RATEGETTO,Q15A_FIND,Q15B_SECURITY\n1,D,4,4,5,5,5,5,5,1\n2,A,6,0,3,2,4,6,0,5\n",
  "2013":
    "RESPNUM,GATE,Q7B_FOOD,Q7D_SIGNS,Q7O_WHOLE,Q9E_CLNBATH,Q9F_CLNWHOLE,Q10SAFE,Q13_RATEGETTO,Q14A_FIND,Q14B_SECURITY,WEIGHT\n1,12,4,4,4,4,4,5,5,5,5,0.55\n2,14,2,2,2,2,2,3,3,3,3,1.45\n",
  "2014":
    "RESPNUM,AREA,Q7FOOD,Q7SIGN,Q7ALL,Q9RESTROOM,Q9ALL,Q10SAFE,Q13GETRATE,Q14FIND,Q14PASSTHRU,WEIGHT\n1,E,4,4,4,4,4,5,5,5,5,1\n",
  "2015":
    "RESPNUM,BAREA,Q7FOOD,Q7SIGN,Q7ALL,Q9RESTROOM,Q9ALL,Q10SAFE,Q13GETRATE,Q14FIND,Q14PASSTHRU,WEIGHT\n1,G,4,4,4,4,4,5,5,5,5,1\n",
  "2016":
    "*RESPNUM,BAREA,Q7FOOD,Q7SIGN,Q7ALL,Q9RESTROOM,Q9ALL,Q10SAFE,Q13GETRATE,Q14FIND,Q14PASSTHRU,WEIGHT\n17,C,4,4,4,4,4,5,5,5,5,1\n",
  "2017":
    "RESPNUM,BAREA,Q7FOOD,Q7SIGN,Q7ALL,Q9RESTROOM,Q9ALL,Q10SAFE,Q13GETRATE,Q14FIND,Q14PASSTHRU,NETPRO,WEIGHT\n" +
    "1,A,4,4,5,4,4,5,5,5,5,10,2\n2,A,4,4,Blank,4,4,5,5,5,5,11,1\n3,B,2,4,3,4,4,5,5,5,5,0,0.5\n4,B,2,4,4,4,4,5,5,5,5,8,0.5\n",
  "2018":
    "RESPNUM,BAREA,Q7FOOD,Q7SIGN,Q7ALL,Q9Restroom,Q9All,Q10Safe,Q13GETRATE,Q14FIND ,Q14PASSTHRU,NETPRO  ,WEIGHT\n" +
    "1842,G,4,4,BLANK,4,4,5,5,5,5,9,1\n1844,G,3,3,4,4,4,5,5,5,5,6,1\n",
};

describe("the airport example, on answers of the same shape", () => {
  let rows: PublishedRows;
  beforeAll(async () => {
    for (const [wave, csv] of Object.entries(shapes)) put(wave, csv);
    rows = makeReport(await readInput()).rows;
  });

  it("never counts a code that hides inside a scale", () => {
    expect(scoreOf(rows, "2017", "recommend", "nps", "none")).toMatchObject({ n: 3, value: 0 });
    expect(scoreOf(rows, "2017", "overall", "mean", "none")).toMatchObject({ n: 3, value: 4 });
    expect(scoreOf(rows, "2010", "restaurants", "csat", "weighted")).toMatchObject({ n: 1, value: 0 });
    expect(scoreOf(rows, "2018", "recommend", "nps", "weighted")).toMatchObject({ n: 2, value: 0 });
  });

  it("publishes weighted and unweighted figures of public data, to four decimals", () => {
    // Two promoters' weight against half a detractor's, of three in all: 100 × (2 − 0.5)/3.
    expect(scoreOf(rows, "2017", "recommend", "nps", "weighted")).toMatchObject({ n: 3, value: 50 });
    expect(scoreOf(rows, "2010", "overall", "csat", "weighted")).toMatchObject({ n: 3, value: 83.3333 });
    expect(scoreOf(rows, "2010", "overall", "csat", "none")).toMatchObject({ n: 3, value: 66.6667 });
    expect(scoreOf(rows, "2011", "overall", "csat", "weighted")).toBeUndefined();
  });

  it("follows columns and units through the years", () => {
    expect(scoreOf(rows, "2010", "overall", "csat", "none", "terminal-1")).toMatchObject({ n: 1, value: 100 });
    expect(scoreOf(rows, "2012", "security", "ces", "none", "area-d")).toMatchObject({ n: 1, value: 0 });
    expect(scoreOf(rows, "2013", "overall", "mean", "weighted")).toMatchObject({ n: 2, value: 2.55 });
    expect(rows.scores.filter(({ wave, unit, n }) => wave === "2013" && unit !== "sfo" && n !== undefined)).toEqual([]);
  });
});

interface Reference {
  n: number;
  mean: number;
  top2_pct: number;
  top2_wilson95: [low: number, high: number];
  w_mean?: number;
  w_top2_pct?: number;
  nps: number;
  w_nps?: number;
  promoters: number;
  detractors: number;
}

describe.skipIf(!existsSync(owner))(
  "the airport example, on the owner's files (only where they lie beside this repository)",
  () => {
    let input: ReportInput;
    let rows: PublishedRows;
    const reference = (file: string) => JSON.parse(readFileSync(path.join(owner, file), "utf8"));
    beforeAll(async () => {
      const sources = parse(readFileSync(path.join(example, "sources.yaml"), "utf8")) as Record<
        string,
        { customer: string }
      >;
      for (const [wave, { customer }] of Object.entries(sources))
        put(wave, readFileSync(path.join(owner, customer), "latin1"));
      input = await readInput();
      rows = makeReport(input).rows;
    });

    it("agrees with the reference in every wave, unit and item: NPS, means and top-2 shares, weighted and not", () => {
      const { waves, units } = reference("sfo_scores.json") as {
        waves: Record<string, Record<string, Reference>>;
        units: Record<string, Record<string, Record<string, Reference>>>;
      };
      let compared = 0;
      const compare = (wave: string, unit: string, figures: Record<string, Reference>) => {
        for (const [name, figure] of Object.entries(figures)) {
          const subject = subjects[name];
          if (subject === undefined) continue;
          const expected: [metric: string, weighting: string, value: number | undefined][] =
            name === "nps"
              ? [
                  ["nps", "none", figure.nps],
                  ["nps", "weighted", figure.w_nps],
                ]
              : [
                  ["mean", "none", figure.mean],
                  ["csat", "none", figure.top2_pct],
                  ["mean", "weighted", figure.w_mean],
                  ["csat", "weighted", figure.w_top2_pct],
                ];
          for (const [metric, weighting, value] of expected) {
            if (value === undefined) continue;
            // Without weights in a wave, the reference prints the same figure twice.
            const row =
              scoreOf(rows, wave, subject, metric, weighting, unit) ??
              scoreOf(rows, wave, subject, metric, "none", unit);
            expect(row?.n, `${wave} ${unit} ${name}`).toBe(figure.n);
            expect(
              Math.abs((row?.value ?? Number.NaN) - value),
              `${wave} ${unit} ${name} ${metric} ${weighting}`,
            ).toBeLessThan(5.1e-5);
            compared += 1;
          }
        }
      };
      for (const [wave, figures] of Object.entries(waves)) compare(wave, "sfo", figures);
      for (const [wave, list] of Object.entries(units)) {
        for (const [code, figures] of Object.entries(list)) compare(wave, unitNames[code] ?? code, figures);
      }
      expect(compared).toBe(412);
      expect(scoreOf(rows, "2017", "recommend", "nps", "weighted")?.value).toBeCloseTo(40.4, 2);
      expect(scoreOf(rows, "2018", "recommend", "nps", "none")?.value).toBeCloseTo(30.98, 2);
    });

    it("agrees with the reference on the margins of unweighted top-2 shares, in every wave, unit and item", () => {
      const { waves, units } = reference("sfo_scores.json") as {
        waves: Record<string, Record<string, Reference>>;
        units: Record<string, Record<string, Record<string, Reference>>>;
      };
      const groups = Object.keys(waves).flatMap((wave) => [
        { wave, unit: "sfo", figures: waves[wave] ?? {} },
        ...Object.entries(units[wave] ?? {}).map(([code, figures]) => ({
          wave,
          unit: unitNames[code] ?? code,
          figures,
        })),
      ]);
      let compared = 0;
      for (const { wave, unit, figures } of groups) {
        for (const [name, { top2_wilson95: expected }] of Object.entries(figures)) {
          const subject = subjects[name];
          if (subject === undefined || expected === undefined) continue;
          const row = scoreOf(rows, wave, subject, "csat", "none", unit);
          [row?.low, row?.high].forEach((end, index) => {
            const apart = Math.abs((end ?? Number.NaN) - (expected[index] ?? Number.NaN));
            expect(apart, `${wave} ${unit} ${name}`).toBeLessThan(5.1e-5);
          });
          compared += 1;
        }
      }
      expect(compared).toBe(95);
    });

    it("has the change in NPS that follows from the reference's counts, by Bonett and Price", () => {
      const { waves } = reference("sfo_scores.json") as { waves: Record<string, Record<string, Reference>> };
      const [before, after] = ["2017", "2018"].map((wave) => {
        const { n = Number.NaN, promoters = 0, detractors = 0 } = waves[wave]?.nps ?? {};
        const adjusted = (promoters - detractors) / (n + 2);
        return {
          nps: (100 * (promoters - detractors)) / n,
          adjusted,
          variance: ((promoters + detractors + 2) / (n + 2) - adjusted ** 2) / (n + 2),
        };
      });
      if (before === undefined || after === undefined) throw new Error("no reference");
      const middle = 100 * (after.adjusted - before.adjusted);
      const reach = 100 * 1.959963984540054 * Math.sqrt(before.variance + after.variance);
      const found = makeReport(withoutWeights(input)).rows.changes.find(
        ({ unit, subject, to }) => unit === "sfo" && subject === "recommend" && to === "2018",
      );
      expect(found).toMatchObject({ from: "2017", n_from: 2746, n_to: 2650, label: "slightly-lower" });
      expect(found?.difference).toBeCloseTo(after.nps - before.nps, 3);
      expect(found?.low).toBeCloseTo(middle - reach, 3);
      expect(found?.high).toBeCloseTo(middle + reach, 3);
      // With weights, as it is published, the change is that of the reference's weighted scores.
      const weighted = rows.changes.find(
        ({ unit, subject, to }) => unit === "sfo" && subject === "recommend" && to === "2018",
      );
      expect(weighted?.difference).toBeCloseTo((waves["2018"]?.nps?.w_nps ?? 0) - (waves["2017"]?.nps?.w_nps ?? 0), 3);
    });

    it("has the drivers of the method adapter on the complete rows of the owner's files", () => {
      const { items } = parse(readFileSync(path.join(example, "content/surveys/customer.yaml"), "utf8")) as {
        items: Record<string, { column: string }>;
      };
      const drivers = Object.keys(items).filter((id) => id !== "recommend");
      const sizes: number[] = [];
      for (const wave of ["2017", "2018"]) {
        const file = readFileSync(path.join(workspace, "data", "waves", wave, "customer.csv"), "latin1");
        const { data } = Papa.parse<Record<string, string>>(file, {
          header: true,
          skipEmptyLines: true,
          transformHeader: (header) => header.trim().toUpperCase(),
        });
        const csv = data.map((cells) => {
          const answers = [...drivers, "recommend"].map((id): [string, string] => {
            const cell = cells[items[id]?.column.toUpperCase() ?? ""]?.trim() ?? "";
            const isAnswer = id === "recommend" ? /^(\d|10)$/.test(cell) : /^[1-5]$/.test(cell);
            return [id, isAnswer ? cell : ""];
          });
          return Object.fromEntries(answers);
        });
        const expected = methods.drivers?.({ csv }, { outcome: "recommend", level: 0.95 }) as {
          nComplete: number;
          r2: number;
          lmgShare: number[];
        };
        const found = rows.drivers.filter((row) => row.wave === wave && row.unit === "sfo");
        expect(found.map(({ driver }) => driver)).toEqual(drivers);
        found.forEach((row, index) => {
          expect(row).toMatchObject({ outcome: "recommend", n: expected.nComplete });
          expect(row.explained).toBeCloseTo(100 * expected.r2, 3);
          expect(row.share, row.driver).toBeCloseTo(100 * (expected.lmgShare[index] ?? Number.NaN), 3);
          expect(row.low).toBeLessThan(row.share ?? Number.NaN);
          expect(row.high).toBeGreaterThan(row.share ?? Number.NaN);
        });
        sizes.push(expected.nComplete);
      }
      expect(sizes).toEqual([1683, 1579]);
      expect(rows.drivers.filter(({ wave }) => wave !== "2017" && wave !== "2018")).toEqual([]);
    });

    it("agrees with the reference on the three questions about ease", () => {
      const names: Record<string, string> = {
        getting_to: "getting-to",
        finding_way: "finding-way",
        security: "security",
      };
      const years = reference("sfo_ces.json") as Record<
        string,
        Record<string, { n: number; mean: number; pct_easy_45: number; w_pct_easy: number }>
      >;
      let compared = 0;
      for (const [wave, items] of Object.entries(years)) {
        for (const [name, figure] of Object.entries(items)) {
          const of = (metric: string, weighting: string) =>
            scoreOf(rows, wave, names[name] ?? name, metric, weighting)?.value ?? Number.NaN;
          const weighted = Number.isNaN(of("ces", "weighted")) ? of("ces", "none") : of("ces", "weighted");
          expect(Math.abs(of("ces", "none") - figure.pct_easy_45)).toBeLessThan(5.1e-5);
          expect(Math.abs(of("mean", "none") - figure.mean)).toBeLessThan(5.1e-5);
          expect(Math.abs(weighted - figure.w_pct_easy)).toBeLessThan(5.1e-5);
          compared += 1;
        }
      }
      expect(compared).toBe(21);
    });
  },
);

/** The same counts with everybody counted once. */
function withoutWeights(input: ReportInput): ReportInput {
  const plain = (answers: Histogram): Histogram => new Map([...answers].map(([value, { n }]) => [value, { n }]));
  return {
    ...input,
    counts: input.counts.map((counts) => ({
      ...counts,
      units: new Map(
        [...counts.units].map(([unit, group]) => {
          const items = [...group.items].map(([item, own]) => [item, { ...own, answers: plain(own.answers) }] as const);
          return [unit, { ...group, items: new Map(items) }];
        }),
      ),
    })),
  };
}

function put(wave: string, csv: string): void {
  const folder = path.join(workspace, "data", "waves", wave);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "customer.csv"), csv, "latin1");
}
