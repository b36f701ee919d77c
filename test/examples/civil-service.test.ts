import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { measureCode } from "../../scripts/examples/civil-service/measure-code.ts";
import { readPublishedTable } from "../../scripts/examples/civil-service/published-table.ts";
import { convertCivilService } from "../../scripts/examples/civil-service.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";
import type { SiteReport } from "../../src/report/site-report.ts";
import type { Benchmark } from "../../src/survey/benchmark.ts";

const example = path.resolve("examples/civil-service");
const owner = path.resolve("../shared/data/real/civil-service");

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), "civil-service-"));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

/** The workspace as it stands in Git. */
function tracked(): string {
  const workspace = folder();
  const isMade = (file: string) =>
    /scores\.csv$|units\.csv$|benchmarks\.csv$|[/\\](dist|\.heartline)([/\\]|$)/.test(file);
  cpSync(example, workspace, { recursive: true, filter: (file) => !isMade(file) });
  return workspace;
}

interface Published {
  rows: PublishedRows;
  site: SiteReport;
  benchmarks: readonly Benchmark[];
}

async function published(workspace: string): Promise<Published> {
  const { input, problems } = await readWorkspace(workspace, { date: "2026-06-01" });
  expect(problems).toEqual([]);
  if (input === undefined) throw new Error("the workspace was not read");
  const { rows, report } = makeReport(input);
  return { rows, site: report.site, benchmarks: input.benchmarks };
}

type Row = Record<string, string>;

function tableOf(workspace: string, name: string): Row[] {
  const csv = readFileSync(path.join(workspace, "data", name), "utf8");
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
}

/** Tables of the same shapes as the publisher's: numbers that moved, four notations, old line ends, blank columns and rows. */
const small: Record<string, string | Buffer> = {
  "sources.yaml": [
    '"2009": { employee: 2009.csv }',
    '"2014": { employee: 2014.csv }',
    '"2015": { employee: 2015.csv }',
    '"2017": { employee: 2017.csv }',
    '"2020": { medians: medians.csv, means: means.csv }',
    "",
  ].join("\n"),
  "2009.csv": [
    "Departmental grouping,Organisation,Employee engagement index,Organisational objectives and purpose theme score (B06-B08),B07. I have a clear understanding of [my organisation's] objectives (% strongly agree or agree)",
    "Civil Service,Civil Service benchmark,58%,81%,78%",
    "Attorney General's Departments,TSol,70%,80%,100%",
    "Attorney General's Departments,Serious Fraud Office,1%,80%,60%",
    "",
  ].join("\r\n"),
  "2014.csv":
    "Departmental grouping,Organisation,Response rate,Employee engagement index\rCivil Service,Civil Service benchmark (median),64%,59%\rDefence,Dstl,71%,57%",
  "2015.csv": Buffer.from(
    [
      "Departmental grouping,Organisation,Employee engagement index,B68. [My organisation\u2019s senior managers] empower teams to deliver,,",
      "Civil Service,Civil Service benchmark (median),58%,40%,,",
      "Justice,Ministry of Justice (including agencies),50%,41%,,",
      "Justice,Ministry of Justice (HQ),60%,42%,,",
      ",,,,,",
      ",,,,,",
    ].join("\n"),
    "latin1",
  ),
  "2017.csv": [
    "Department_group,Organisation,Organisation_Code,Response rate,Employee engagement index,Organisational objectives and purpose1,B06,E05",
    "Civil Service,Civil Service benchmark (median),CIVILSERVICE,0.67,0.61,0.82,0.81,0.36",
    "Government Legal Department,Government Legal Department,GLD,0.9,0.7,0.8,1,n<10",
    "",
  ].join("\n"),
  "means.csv": [
    "Measure,Label,Section,2009,2014,2017,2020",
    "EES,Employee engagement index (B47-B51),x,0.51,0.54,0.58,0.64",
    "op_ts,Organisational objectives and purpose theme score (B06-B07),x,0.73,0.78,0.81,0.83",
    "B06,B06. I have a clear understanding of [my organisation's] objectives,x,0.72,NA,0.8,0.81",
    "E01_yes,E01. Have you been discriminated against at work? (% yes),x,0.12,0.12,0.13,0.1",
    "E01_no,E01. Have you been discriminated against at work? (% no),x,0.78,0.79,0.78,0.82",
    "E02_01,E02_01. Grounds of discrimination (% yes to E01 selecting this option),x,0.16,0.14,0.16,0.17",
    "",
  ].join("\n"),
  "medians.csv": [
    "Measure,Label,Section,2009,2020,2020 change",
    "EES,Employee engagement index (B47-B51),x,0.57,0.66,9",
    "",
  ].join("\n"),
};

describe("the civil service example, on tables of the same shapes", () => {
  let workspace: string;
  const said: string[] = [];
  beforeAll(async () => {
    const from = folder();
    workspace = tracked();
    for (const [name, content] of Object.entries(small)) {
      writeFileSync(path.join(name === "sources.yaml" ? workspace : from, name), content);
    }
    await convertCivilService(from, workspace, (line) => said.push(line));
  });

  const scoresIn = (wave: string) =>
    tableOf(workspace, `waves/${wave}/employee.scores.csv`).map(({ unit, subject, metric, value }) => {
      return [unit, subject, metric, value].join(" ");
    });

  it("reads 58%, 0.58 and the one that is everybody alike, and takes a question for itself whatever its number", () => {
    expect(scoresIn("2009").filter((score) => !score.startsWith("civil-service"))).toEqual([
      "gld engagement index 70",
      "gld objectives-purpose index 80",
      "gld understanding-objectives favorable 100",
      "sfo engagement index 1",
      "sfo objectives-purpose index 80",
      "sfo understanding-objectives favorable 60",
    ]);
    expect(scoresIn("2017").filter((score) => score.startsWith("gld"))).toEqual([
      "gld engagement index 70",
      "gld objectives-purpose index 80",
      "gld understanding-objectives favorable 100",
    ]);
  });

  it("reads line ends of an old Macintosh, and passes over columns and rows that are blank", () => {
    expect(scoresIn("2014")).toContain("dstl engagement index 57");
    expect(scoresIn("2015")).toEqual([
      "justice engagement index 50",
      "justice seniors-empower favorable 41",
      "mojhq engagement index 60",
      "mojhq seniors-empower favorable 42",
    ]);
  });

  it("gives the whole the mean that was published, but not a theme that was worked out anew on later questions", () => {
    const whole = (wave: string) => scoresIn(wave).filter((score) => score.startsWith("civil-service"));
    expect(whole("2009").sort()).toEqual([
      "civil-service discrimination.yes share 12",
      "civil-service engagement index 51",
      "civil-service understanding-objectives favorable 72",
    ]);
    expect(whole("2017")).toContain("civil-service objectives-purpose index 81");
  });

  it("keeps the median of a year's own table above the one of a later table", () => {
    const engagement = tableOf(workspace, "benchmarks.csv").filter(({ subject }) => subject === "engagement");
    expect(engagement.map(({ year, value }) => `${year} ${value}`)).toEqual([
      "2009 58",
      "2014 59",
      "2015 58",
      "2017 61",
    ]);
  });

  it("puts organisations below their group of that year, and one that is alone in its group below the whole", () => {
    const tree = (wave: string) =>
      tableOf(workspace, `waves/${wave}/units.csv`).map(({ id, parent }) => `${parent}/${id}`);
    expect(tree("2009")).toEqual([
      "/civil-service",
      "civil-service/attorney-general",
      "attorney-general/gld",
      "attorney-general/sfo",
    ]);
    expect(tree("2014")).toEqual(["/civil-service", "civil-service/dstl"]);
    expect(tree("2015")).toEqual(["/civil-service", "civil-service/justice", "justice/mojhq"]);
  });

  it("accounts for every figure that it read", () => {
    const [total = "", ...reasons] = said;
    const [read, carried, aside] = [...total.matchAll(/\d+/g)].map(Number);
    // By hand: of 9 + 4 + 6 + 10 cells of the four tables 9 + 2 + 6 + 7 are kept, of 24 means 9, and of two medians none.
    expect([read, carried, aside]).toEqual([55, 33, 22]);
    expect(reasons.map((reason) => Number.parseInt(reason, 10)).reduce((sum, count) => sum + count, 0)).toBe(aside);
    expect(reasons.join("\n")).toContain('the source writes "n<10"');
  });

  it("is a sound workspace, in which nothing has a margin and nothing is said to differ", async () => {
    // The years of which there is no small table, out of the folder and out of the ledger of questions.
    const definition = path.join(workspace, "content", "surveys", "employee.yaml");
    const survey = parse(readFileSync(definition, "utf8")) as { waves: Record<string, unknown> };
    for (const wave of ["2010", "2011", "2012", "2013", "2016", "2018", "2019"]) {
      rmSync(path.join(workspace, "data", "waves", wave), { recursive: true });
      delete survey.waves[wave];
    }
    writeFileSync(definition, stringify(survey));
    const { rows } = await published(workspace);
    const scored = rows.scores.filter(({ state }) => state === "ok");
    expect(scored.length).toBe(6 + 1 + 4 + 3 + 3 + 2 + 4);
    expect(
      scored.every(({ low, n, method }) => low === undefined && n === undefined && method === "as-published/1"),
    ).toBe(true);
    expect([...rows.changes, ...rows.gaps].filter(({ label }) => label !== "not-enough-data")).toEqual([]);
  });
});

describe("a table that is not what the list says", () => {
  const converted = (name: string, content: string) => {
    const [from, workspace] = [folder(), tracked()];
    writeFileSync(path.join(workspace, "sources.yaml"), '"2009": { employee: table.csv }\n');
    writeFileSync(path.join(from, name), content);
    return convertCivilService(from, workspace);
  };
  const heading = "Departmental grouping,Organisation,Employee engagement index";

  it("stops at a body that nobody listed, and says where to list it", async () => {
    const table = `${heading}\nDefence,Ministry of Magic,58%\n`;
    await expect(converted("table.csv", table)).rejects.toThrow(/table\.csv:2: .*"Ministry of Magic".*add the name/);
  });

  it("stops at a measure that the survey does not have in that year", async () => {
    const table = `${heading},B58. I am trusted to carry out my job\nDefence,Dstl,58%,80%\n`;
    await expect(converted("table.csv", table)).rejects.toThrow(/found "B58\. I am trusted.*declare B58/);
  });

  it("stops at two rows about one body, and at a cell that is no percentage", async () => {
    const twice = `${heading}\nDefence,Dstl,58%\nDefence,DSTL,57%\n`;
    await expect(converted("table.csv", twice)).rejects.toThrow(/each body once in a year, found dstl again/);
    await expect(converted("table.csv", `${heading}\nDefence,Dstl,580%\n`)).rejects.toThrow(/found "580%"/);
    await expect(
      converted("table.csv", `${heading}\nDefence,Dstl,58%\nDefence,UK Hydrographic Office,57\n`),
    ).rejects.toThrow(/in 1 of 2/);
  });
});

describe.skipIf(!existsSync(owner))(
  "the civil service example, on the publisher's files (only where they lie beside this repository)",
  () => {
    let workspace: string;
    let { rows, site, benchmarks } = {} as Published;
    const said: string[] = [];
    beforeAll(async () => {
      workspace = tracked();
      await convertCivilService(owner, workspace, (line) => said.push(line));
      ({ rows, site, benchmarks } = await published(workspace));
    }, 300_000);

    const scoresIn = (wave: string) => tableOf(workspace, `waves/${wave}/employee.scores.csv`);

    it("carries 91,363 of 100,935 figures over, and says of each of the others why not", () => {
      expect(said[0]).toBe("100935 figures read, 91363 carried over, 9572 set aside:");
      const written = rows.scores.filter(({ state }) => state === "ok").length + benchmarks.length;
      expect(written).toBe(91_363);
    });

    it("holds as many organisations as were published", () => {
      const units = Array.from({ length: 11 }, (_, index) => {
        const scored = new Set(scoresIn(String(2009 + index)).map(({ unit }) => unit));
        return scored.size - 1;
      });
      expect(units).toEqual([94, 103, 97, 97, 98, 101, 98, 101, 101, 105, 109]);
    });

    it.each([
      ["2010", 73],
      ["2011", 72],
      ["2012", 81],
      ["2014", 81],
    ])("has the published median of the organisations of %s for each of %i measures, exactly", (wave, measures) => {
      const bySubject = Map.groupBy(
        scoresIn(wave).filter(({ unit }) => unit !== "civil-service"),
        ({ subject = "", metric = "" }) => `${subject} ${metric}`,
      );
      const own = benchmarks.filter(({ year }) => year === Number(wave));
      let compared = 0;
      for (const [key, scores] of bySubject) {
        const values = scores.map(({ value }) => Number(value)).sort((a, b) => a - b);
        const [below = Number.NaN, above = Number.NaN] = [
          values[Math.ceil(values.length / 2) - 1],
          values[Math.floor(values.length / 2)],
        ];
        const median = own.find(({ subject, metric }) => `${subject} ${metric}` === key);
        expect(median?.value, `${wave} ${key}`).toBe((below + above) / 2);
        compared += 1;
      }
      expect(compared).toBe(measures);
    });

    it("has the course of the whole as every edition of the means gives it, but for the cells that a later one changed", async () => {
      const differences: string[] = [];
      let compared = 0;
      for (const [edition, file] of [
        ["2018", "2018/Civil-Service-People-Survey-2009-2018-Mean-Civil-Servants-Scores.csv"],
        ["2019", "2019/Civil-Service-People-Survey-2009-to-2019-Mean-Civil-Servants-Scores-CSV.csv"],
        ["2020", "2020/Civil_Service_People_Survey_2009_to_2020_Mean_Benchmark_Scores.csv"],
      ] as const) {
        const table = await readPublishedTable(path.join(owner, "raw", file));
        const row = table.rows.find((each) => each.cell(0) === "EES");
        table.headings.forEach((year, place) => {
          const cell = row?.cell(place) ?? "";
          if (!/^20[01]\d$/.test(year)) return;
          const shown = rows.scores.find(
            (score) => score.wave === year && score.unit === "civil-service" && score.subject === "engagement",
          );
          compared += 1;
          if (shown?.value !== Math.round(100 * Number(cell))) differences.push(`${edition} ${year} ${cell}`);
        });
      }
      expect(compared).toBe(10 + 11 + 11);
      expect(differences).toEqual([]);
    });

    it("has the course of the median as the tables of 2013, 2014 and 2015 give it, with a percent sign and without codes", async () => {
      let compared = 0;
      for (const file of ["2014/csps2014_benchmarks.csv", "2015/csps2015_benchmarks_csv.csv"]) {
        const table = await readPublishedTable(path.join(owner, "raw", file));
        for (const row of table.rows) {
          if (measureCode(row.cell(0)) !== "EES") continue;
          table.headings.forEach((year, place) => {
            if (!/^20\d\d$/.test(year)) return;
            const own = benchmarks.find((each) => each.subject === "engagement" && each.year === Number(year));
            expect(`${own?.value}%`, `${file} ${year}`).toBe(row.cell(place));
            compared += 1;
          });
        }
      }
      expect(compared).toBe(6 + 7);
    });

    it("keeps the two rows of 2016 that look swapped as they were published", () => {
      const engagement = (unit: string) =>
        scoresIn("2016").find((row) => row.unit === unit && row.subject === "engagement")?.value;
      expect([engagement("dfid"), engagement("dit")]).toEqual(["71", "56"]);
    });

    it("breaks the three themes that lost questions in 2017, and no other theme", () => {
      const broken = site.subjects.filter(({ kind, breaks }) => kind === "construct" && breaks.length > 0);
      expect(broken.map(({ subject, breaks }) => [subject, breaks.map(({ after }) => after)])).toEqual([
        ["objectives-purpose", ["2017"]],
        ["resources-workload", ["2017"]],
        ["leadership-change", ["2017"]],
      ]);
    });
  },
);
