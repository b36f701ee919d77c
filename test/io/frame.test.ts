import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { weightUnit } from "../../src/counts/histogram.ts";
import { mergeGroups } from "../../src/counts/merge.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { writeCsv } from "../../src/io/write-csv.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { fixture, laidOver, temporaryFolder } from "./fixture.ts";

const wave = "data/waves/2026-spring";

async function read(folder: string): Promise<{ input: ReportInput; notices: string[] }> {
  const { input, problems, notices } = await readWorkspace(folder);
  expect(problems.map(problemLine)).toEqual([]);
  if (input === undefined) throw new Error("no input");
  return { input, notices: notices.map(({ expected }) => expected) };
}

/** The weight of everybody who gave each answer to an item. */
function weightsBy(input: ReportInput, item: string): Map<number, number> {
  const all = mergeGroups(...(input.counts[0]?.units.values() ?? []));
  return new Map(
    [...(all.items.get(item)?.answers ?? [])].map(([answer, { n, weight = 0n }]) => {
      return [answer, Number(weight) / Number(weightUnit) / n];
    }),
  );
}

describe("a frame of one variable", () => {
  it("post-stratifies, as worked out by hand", async () => {
    const { input, notices } = await read(laidOver("frame"));
    // Who took part: 3 of 30 short, 5 of 20 long, and one who did not tell.
    // short (30/3)·(8/50) = 1.6, long (20/5)·(8/50) = 0.64, untold 1.
    expect(input.counts[0]?.weights).toEqual({
      n: 9,
      weight: 9n * weightUnit,
      squares: 10_728_000_000_000_000_000_000_000n,
      smallest: 640_000_000_000n,
      largest: 1_600_000_000_000n,
    });
    // 9 was the answer of one who is short and of the one who did not tell; 6 and 10 of people who are long.
    const weights = weightsBy(input, "recommend");
    expect(weights.get(9)).toBeCloseTo((1.6 + 1) / 2, 12);
    expect([weights.get(6), weights.get(10)]).toEqual([0.64, 0.64]);
    expect(input.sources[0]?.frame).toEqual({ variables: ["tenure"], fewest: 3, marginError: 0 });
    expect(notices).toEqual([]);
  });

  it("gives somebody who did not finish the weight of the category, and does not count them in it", async () => {
    const folder = laidOver("frame");
    const file = path.join(folder, wave, "employee.csv");
    // This person, long, answers one core question of three.
    writeFileSync(file, readFileSync(file, "utf8").replace("10,ovens,10+,weet niet", "10,ovens,10+,0"));
    const changed = (await read(folder)).input;
    expect(changed.counts[0]?.weights?.n).toBe(9);
    expect(weightsBy(changed, "recommend").get(0)).toBeCloseTo(0.64, 12);
  });

  it("publishes the weighted score only, worked out by hand", async () => {
    const { input } = await read(laidOver("frame"));
    const { rows } = makeReport(input);
    const nps = rows.scores.filter(({ unit, metric }) => unit === "halm" && metric === "nps");
    // Promoters 9 (1.6), 9 (1), 10 (0.64), 10 (0.64); passives 8 (1.6), 7 (0.64); detractors 6 (0.64), 3 (1.6).
    const [promoters, detractors, all] = [1.6 + 1 + 0.64 * 2, 0.64 + 1.6, 1.6 * 3 + 1 + 0.64 * 4];
    expect(nps).toMatchObject([
      { weighting: "weighted", n: 8, value: Math.round((100 * (promoters - detractors)) / all), state: "ok" },
    ]);
  });

  it("gives the weights that R's survey::postStratify gives", async () => {
    const rows = vector("poststratify", "csv");
    const sizes = vector("poststratify", "population");
    const folder = sample({
      variables: { stratum: sizes.map(({ stratum = "" }) => stratum) },
      frame: sizes.map(({ stratum = "", N = "" }) => ["stratum", stratum, N]),
      rows: rows.map(({ stratum = "" }) => ({
        categories: [stratum],
        place: sizes.findIndex((one) => one.stratum === stratum),
      })),
    });
    const { weights: expected, kish } = expectedOf("poststratify");
    const found = weightsBy((await read(folder)).input, "place");
    rows.forEach(({ stratum }, index) => {
      expect(found.get(sizes.findIndex((one) => one.stratum === stratum))).toBeCloseTo(expected[index] ?? 0, 8);
    });
    const { report } = makeReport((await read(folder)).input);
    expect(report.waves[0]?.quality[0]?.weighting?.effect?.effective).toBe(Math.round(kish));
  });
});

describe("a frame of several variables", () => {
  const schools = vector("rake-api", "csv");
  const margins = { stype: { E: 4421, H: 755, M: 1018 }, awards: { No: 2027, Yes: 4167 } };
  const patterns = [...new Set(schools.map(({ stype, awards }) => `${stype} ${awards}`))].sort();
  // 0, 2, 4 … 10, so that some recommend and others do not.
  const placeOf = (pattern: string) => 2 * patterns.indexOf(pattern);
  // Forty schools for each of the sample: the weights stay the same, and response differs by more than ten points.
  const folder = () =>
    sample({
      variables: { stype: Object.keys(margins.stype), awards: Object.keys(margins.awards) },
      frame: Object.entries(margins).flatMap(([variable, people]) =>
        Object.entries(people).map(([category, n]) => [variable, category.toLowerCase(), String(n)]),
      ),
      rows: Array.from({ length: 40 }, () => schools)
        .flat()
        .map(({ stype = "", awards = "" }) => ({
          categories: [stype, awards],
          place: placeOf(`${stype} ${awards}`),
        })),
    });

  it("is raked to the weights that R's survey::rake gives", async () => {
    const { input } = await read(folder());
    const found = weightsBy(input, "place");
    const { weights: expected } = expectedOf("rake-api");
    const places = schools.map(({ stype, awards }) => placeOf(`${stype} ${awards}`));
    places.forEach((place, index) => {
      expect(found.get(place)).toBeCloseTo(expected[index] ?? 0, 7);
    });
    const { report, rows } = makeReport(input);
    const nps = places.reduce(
      (sum, place, i) => sum + (place === 10 ? 1 : place <= 6 ? -1 : 0) * (expected[i] ?? 0),
      0,
    );
    expect(rows.scores).toMatchObject([
      { weighting: "weighted", n: 4800, value: Math.round((100 * nps) / 120), state: "ok" },
    ]);
    const { minWeight, maxWeight } = expectedOf("rake-api");
    expect(report.waves[0]?.quality[0]?.weighting).toMatchObject({
      by: "frame",
      variables: [{ en: "awards" }, { en: "stype" }],
      effect: { smallest: Number(minWeight.toFixed(2)), largest: Number(maxWeight.toFixed(2)), heavy: false },
    });
  });

  it("does not show the order of its rows, or those of the answers, in a byte of the report", async () => {
    const one = folder();
    const other = folder();
    for (const file of [`${wave}/survey.csv`, `${wave}/survey.frame.csv`]) {
      const place = path.join(other, file);
      const [header = "", ...rest] = readFileSync(place, "utf8").trimEnd().split("\n");
      writeFileSync(place, [header, ...rest.toReversed(), ""].join("\n"));
    }
    const bytes = async (each: string) => JSON.stringify(makeReport((await read(each)).input));
    expect(await bytes(other)).toBe(await bytes(one));
  });
});

describe("the rules of a frame", () => {
  const header = ["nr", "afdeling", "jaren", "Q1", "Q2", "Q3", "Q4_1", "Q4_2", "Q5"];
  const people = (unit: string, tenure: string, count: number, from: number) =>
    Array.from({ length: count }, (_, index) => {
      const nr = from + index;
      return [String(nr), unit, tenure, String(nr % 11), String(1 + (nr % 5)), "2", "1", "", ""];
    });
  const write = (folder: string, rows: string[][], frame: string[][]) => {
    writeFileSync(path.join(folder, wave, "employee.csv"), writeCsv([header, ...rows]));
    writeFileSync(path.join(folder, wave, "employee.frame.csv"), writeCsv([["variable", "category", "n"], ...frame]));
    return folder;
  };
  const tenure = (short: number, long: number) => [
    ["tenure", "short", String(short)],
    ["tenure", "long", String(long)],
  ];

  it("makes no weights where response differs by ten points or less, and says so", async () => {
    const rows = [...people("shop", "0-2", 20, 0), ...people("ovens", "10+", 30, 20)];
    const { input, notices } = await read(write(laidOver("minimal"), rows, tenure(50, 60)));
    expect(input.counts[0]?.weights).toBeUndefined();
    expect(notices).toEqual([
      "response differs by at most 10 points between the categories of tenure: no weights were made",
    ]);
    const { report, rows: published } = makeReport(input);
    expect(new Set(published.scores.map(({ weighting }) => weighting))).toEqual(new Set(["none"]));
    expect(report.waves[0]?.quality[0]?.weighting).toEqual({
      by: "frame",
      variables: [{ nl: "Dienstjaren", en: "Years of service" }],
    });
    // One point more, and there are weights.
    const apart = await read(write(laidOver("minimal"), rows, tenure(50, 59)));
    expect(apart.input.counts[0]?.weights?.n).toBe(50);
  });

  it("leaves who named a unit above those of the frame out of that margin, and weights the others among themselves", async () => {
    const rows = [...people("shop", "0-2", 10, 0), ...people("ovens", "10+", 20, 10), ...people("halm", "10+", 10, 30)];
    const frame = [
      ["unit", "shop", "50"],
      ["unit", "ovens", "50"],
    ];
    const { input } = await read(write(laidOver("minimal"), rows, frame));
    const of = (unit: string) => {
      const sums = [...(input.counts[0]?.units.get(unit)?.items.get("workload")?.answers.values() ?? [])];
      return sums.map(({ n, weight = 0n }) => Number(weight) / Number(weightUnit) / n);
    };
    // Of the thirty who told, half stand for each unit: 15/10 and 15/20.
    expect([of("shop"), of("ovens"), of("halm")]).toEqual([[1.5], [0.75], [1]]);
  });

  it("trims where the survey says so, and tells what that leaves", async () => {
    const rows = [...people("shop", "0-2", 2, 0), ...people("shop", "10+", 30, 2), ...people("ovens", "10+", 18, 32)];
    const folder = write(laidOver("minimal"), rows, tenure(400, 100));
    const whole = await read(folder);
    expect(whole.input.counts[0]?.weights?.largest).toBe(20n * weightUnit);
    expect(whole.notices).toEqual(["the weights have a design effect of 16.0: 50 respondents are worth 3"]);
    const yaml = path.join(folder, "content/surveys/employee.yaml");
    writeFileSync(yaml, `${readFileSync(yaml, "utf8")}weighting: { trim: [0.2, 5] }\n`);
    const { input, notices } = await read(folder);
    const weights = input.counts[0]?.weights;
    expect(Number(weights?.largest) / Number(weights?.smallest)).toBeLessThanOrEqual(25);
    expect(notices).toContainEqual(expect.stringMatching(/^trimming leaves a weighted share \d+\.\d points/));
    const { report } = makeReport(input);
    expect(report.waves[0]?.quality[0]?.weighting?.leftOver).toBeGreaterThan(10);
    // Two people are fewer than five: their weight, and so their number, is not told.
    expect(report.waves[0]?.quality[0]?.weighting?.effect).not.toHaveProperty("largest");
  });

  it("breaks the series between a wave with weights and one without", async () => {
    const folder = temporaryFolder();
    cpSync(fixture("minimal"), folder, { recursive: true });
    const rows = [...people("shop", "0-2", 20, 0), ...people("ovens", "10+", 30, 20)];
    write(folder, rows, tenure(100, 60));
    cpSync(path.join(folder, wave), path.join(folder, "data/waves/2026-autumn"), {
      recursive: true,
      filter: (file) => !file.endsWith(".frame.csv"),
    });
    const later = path.join(folder, "data/waves/2026-autumn/wave.md");
    writeFileSync(later, readFileSync(later, "utf8").replaceAll("2026-05", "2026-10"));
    const { rows: published, report } = makeReport((await read(folder)).input);
    expect(published.changes).toEqual([]);
    const reasons = report.site.subjects.flatMap(({ breaks }) => breaks.map(({ reason }) => reason));
    expect(new Set(reasons)).toEqual(new Set(["weights"]));
  });
});

/** A workspace of one survey with these segments, whose item `place` tells the pattern of each respondent. */
function sample({
  variables,
  frame,
  rows,
}: {
  variables: Record<string, readonly string[]>;
  frame: readonly (readonly string[])[];
  rows: readonly { categories: readonly string[]; place: number }[];
}): string {
  const folder = temporaryFolder();
  const segments = Object.entries(variables).map(([id, values]) => {
    const categories = values.map((value) => [value.toLowerCase(), { title: { en: value }, values: [value] }]);
    return [id, { title: { en: id }, column: id, categories: Object.fromEntries(categories) }];
  });
  const survey = {
    side: "ex",
    title: { en: "Survey" },
    scales: { place: { min: 0, max: 10, metric: "nps" } },
    segments: Object.fromEntries(segments),
    items: { place: { scale: "place", text: { en: "Where?" } } },
  };
  const fielding = { title: { en: "wave 1" }, start: "2026-05-11", end: "2026-05-24", surveys: { survey: {} } };
  // JSON is YAML.
  const files = {
    "heartline.yaml": JSON.stringify({ organisation: { en: "Trial" }, locales: ["en"] }),
    "content/surveys/survey.yaml": JSON.stringify(survey),
    [`${wave}/wave.md`]: `---\n${JSON.stringify(fielding)}\n---\n`,
    [`${wave}/survey.csv`]: writeCsv([
      [...Object.keys(variables), "place"],
      ...rows.map(({ categories, place }) => [...categories, String(place)]),
    ]),
    [`${wave}/survey.frame.csv`]: writeCsv([["variable", "category", "n"], ...frame]),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

function vector(name: string, table: string): Record<string, string>[] {
  const { input } = JSON.parse(readFileSync(`test/method/vectors/${name}.json`, "utf8"));
  return Papa.parse<Record<string, string>>(readFileSync(`test/method/vectors/${input[table]}`, "utf8").trimEnd(), {
    header: true,
  }).data;
}

function expectedOf(name: string): { weights: number[]; kish: number; minWeight: number; maxWeight: number } {
  return JSON.parse(readFileSync(`test/method/vectors/${name}.json`, "utf8")).expected;
}
