import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { convertCivilService } from "../../../../scripts/examples/civil-service.ts";
import { runFigures } from "../../../../src/io/import/figures/run-figures.ts";
import { mapping as mappingSchema } from "../../../../src/io/import/mapping.ts";
import { openExport } from "../../../../src/io/import/open-export.ts";
import { placesOf } from "../../../../src/io/places.ts";
import { problemList } from "../../../../src/io/problem-list.ts";
import { readUnits } from "../../../../src/io/read-units.ts";
import { instrument as instrumentSchema } from "../../../../src/survey/instrument.ts";
import { problemLine } from "../../../../src/survey/problem.ts";
import { temporaryFolder } from "../../fixture.ts";

const example = path.resolve("examples/civil-service");
const owner = path.resolve("../shared/data/real/civil-service");

interface Named {
  name: string;
  as?: string[];
  total?: string[];
}

/** What somebody says once about these tables: whose names are whose, which rows are no organisation, what the figures are. */
function toldMapping() {
  const { groups, organisations } = parse(readFileSync(path.join(example, "organisations.yaml"), "utf8")) as {
    groups: Record<string, Named>;
    organisations: Record<string, Named>;
  };
  const unit = Object.fromEntries([
    ...Object.entries(organisations).flatMap(([id, { name, as = [] }]) => [name, ...as].map((own) => [own, id])),
    ...Object.entries(groups).flatMap(([id, { total = [] }]) => total.map((own) => [own, id])),
    ...["", " (median)"].map((kind) => [`Civil Service benchmark${kind}`, "missing"]),
    ["Civil Service 2011 benchmark (median)", "missing"],
    ["All civil servants (mean score)", "missing"],
  ]);
  return mappingSchema.parse({
    survey: "employee",
    columns: { "my-manager": "My line manager theme score" },
    answers: { unit },
    table: {
      kind: "scores",
      unit: "Organisation",
      metric: "favorable",
      metrics: { "perma-index": "mean", "stress-index": "mean", "anxious-low": "favorable" },
    },
  });
}

/** The example with the tables that its converter wrote. */
async function converted(from: string, sources: string): Promise<string> {
  const workspace = path.join(temporaryFolder(), "civil-service");
  const isMade = (file: string) => /scores\.csv$|[/\\](dist|\.heartline)([/\\]|$)/.test(file);
  cpSync(example, workspace, { recursive: true, filter: (file) => !isMade(file) });
  writeFileSync(path.join(workspace, "sources.yaml"), sources);
  await convertCivilService(from, workspace);
  return workspace;
}

/** The figures of a year: as the converter wrote them, and as the import reads them from the same file. The means of the whole come from another table. */
async function bothWays(
  workspace: string,
  wave: string,
  file: string,
): Promise<{ converter: string[]; import: string[] }> {
  const definition = readFileSync(path.join(workspace, "content/surveys/employee.yaml"), "utf8");
  // What was published is not part of the question.
  const instrument = instrumentSchema.parse(parse(definition.replace(" Published as the share that gave 0 to 3.", "")));
  const problems = problemList();
  const units = placesOf(workspace).data(`waves/${wave}/units.csv`);
  const tree = await readUnits(units, { locales: ["nl", "en"], surveys: ["employee"] }, problems);
  if (tree === undefined) throw new Error("no units");
  const place = placesOf(temporaryFolder());
  mkdirSync(place.data(`waves/${wave}`).path, { recursive: true });
  const { stored: raw, sha256 } = await openExport(file);
  const own = { place, file: path.basename(file), raw, sha256, instrument, survey: "employee", wave, tree };
  const result = await runFigures(
    { ...own, mapping: toldMapping(), past: [], isPublic: true, least: 5, replace: false },
    problems,
  );
  expect(problems.all().map(problemLine)).toEqual([]);
  expect(result?.state).toBe("written");
  const rowsOf = (from: string) =>
    readFileSync(from, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .filter((row) => !row.startsWith("civil-service,"))
      .sort();
  const name = `waves/${wave}/employee.scores.csv`;
  return { converter: rowsOf(placesOf(workspace).data(name).path), import: rowsOf(place.data(name).path) };
}

describe("official tables of the shapes of the civil service, by the converter of the example and by npm run import", () => {
  const tables: Record<string, string | Buffer> = {
    "2009.csv": [
      "Departmental grouping,Organisation,Employee engagement index,Organisational objectives and purpose theme score (B06-B08),B07. I have a clear understanding of [my organisation's] objectives (% strongly agree or agree)",
      "Civil Service,Civil Service benchmark,58%,81%,78%",
      "Attorney General's Departments,TSol,70%,80%,100%",
      "Attorney General's Departments,Serious Fraud Office,1%,n/a,60%",
      "",
    ].join("\r\n"),
    "2014.csv":
      "Departmental grouping,Organisation,Response rate,Employee engagement index\rCivil Service,Civil Service benchmark (median),64%,59%\rDefence,Dstl,71%,57%",
    "2015.csv": Buffer.from(
      [
        "Departmental grouping,Organisation,Employee engagement index,B68. [My organisation\u0092s senior managers] empower teams to deliver (% strongly agree or agree),,",
        "Civil Service,Civil Service benchmark (median),58%,40%,,",
        "Justice,Ministry of Justice (including agencies),50%,41%,,",
        "Justice,Ministry of Justice (HQ),60%,42%,,",
        ",,,,,",
      ].join("\n"),
      "latin1",
    ),
    "2017.csv": [
      "Department_group,Organisation,Organisation_Code,Response rate,Employee engagement index,Organisational objectives and purpose1,B06,E05,B01,B02,B03",
      "Civil Service,Civil Service benchmark (median),CIVILSERVICE,0.67,0.61,0.82,0.81,0.36,0.9,0.8,0.7",
      "Government Legal Department,Government Legal Department,GLD,0.9,0.7,0.8,1,n<10,0.91,0.82,0.73",
      "Serious Fraud Office,Serious Fraud Office,SFO,0.9,0.6,0.7,0.5,0.3,0.81,0.62,0.53",
      "",
    ].join("\n"),
  };
  let workspace: string;
  let from: string;
  beforeAll(async () => {
    from = temporaryFolder();
    for (const [name, content] of Object.entries(tables)) writeFileSync(path.join(from, name), content);
    const years = Object.keys(tables).map((name) => `"${name.slice(0, 4)}": { employee: ${name} }`);
    workspace = await converted(from, `${years.join("\n")}\n`);
  });

  it.each([
    ["2009", 5, "percent signs, and a question under the number that it had then"],
    ["2014", 1, "line ends of an old Macintosh, and a response rate"],
    ["2015", 4, "windows-1252, and columns and rows that are blank"],
    ["2017", 13, "shares of one, codes without words, and marks"],
  ])("has the same figures of %s, %i of them: %s", async (wave, figures) => {
    const both = await bothWays(workspace, wave, path.join(from, `${wave}.csv`));
    expect(both.import).toEqual(both.converter);
    expect(both.import).toHaveLength(figures);
  });
});

describe.skipIf(!existsSync(owner))(
  "the tables of the civil service themselves (only where they lie beside this repository)",
  () => {
    const years: Record<string, string> = {
      "2011": "raw/2011/csps2011_allorganisations_20120202.csv",
      "2014": "raw/2014/csps2014_allorganisations_20141120.csv",
      "2017": "raw/2017/Civil_Service_People_Survey_2017_All_Organisation_Scores__CSV_.csv",
    };
    let workspace: string;
    beforeAll(async () => {
      const sources = Object.entries(years).map(([wave, file]) => `"${wave}": { employee: ${file} }`);
      workspace = await converted(owner, `${sources.join("\n")}\n`);
    }, 300_000);

    it.each([
      ["2011", 6984],
      ["2014", 8181],
    ])(
      "has the same %2$i figures of %1$s by both ways",
      async (wave, figures) => {
        const both = await bothWays(workspace, wave, path.join(owner, years[wave] ?? ""));
        expect(both.import).toEqual(both.converter);
        expect(both.import).toHaveLength(figures);
      },
      300_000,
    );

    it("has the same figures of 2017, when the table has numbers and no words", async () => {
      const both = await bothWays(workspace, "2017", path.join(owner, years["2017"] ?? ""));
      expect(both.import).toEqual(both.converter);
      expect(both.import.length).toBeGreaterThan(8000);
    }, 300_000);
  },
);
