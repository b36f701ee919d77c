import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convertSchools } from "../../scripts/examples/schools.ts";
import { type LinkedScores, linkage } from "../../src/analysis/linkage.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport, type PublishedRows } from "../../src/report/make-report.ts";

const example = path.resolve("examples/schools");
const owner = path.resolve("../shared/data/real/schools");

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), "schools-"));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

/** The workspace as it stands in Git, with its tables made from the files in a folder. */
async function published(from: string): Promise<PublishedRows> {
  const workspace = folder();
  const isMade = (file: string) => /scores\.csv$|units\.csv$|[/\\](dist|\.heartline)([/\\]|$)/.test(file);
  cpSync(example, workspace, { recursive: true, filter: (file) => !isMade(file) });
  convertSchools(from, workspace);
  const { input, problems } = await readWorkspace(workspace, { date: "2026-06-01" });
  expect(problems).toEqual([]);
  if (input === undefined) throw new Error("the workspace was not read");
  return makeReport(input).rows;
}

function scoresOf(rows: PublishedRows, survey: string, subject: string): Map<string, number> {
  const own = rows.scores.filter((row) => row.survey === survey && row.subject === subject);
  return new Map(own.flatMap(({ unit, value }) => (value === undefined ? [] : [[unit, value] as const])));
}

/** The units that have both scores, each with the two. */
function pairsOf(x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): LinkedScores[] {
  return [...x].flatMap(([unit, own]) => {
    const other = y.get(unit);
    return other === undefined ? [] : [{ x: own, y: other }];
  });
}

const columns = ["dbn", "schoolname", ...["s", "t", "p"].flatMap((side) => [`rr_${side}`, `N_${side}`, `nr_${side}`])];
const categories = ["saf", "com", "eng", "aca"].flatMap((category) =>
  ["t", "p", "s"].map((s) => `${category}_${s}_11`),
);

describe("the schools example, on a file of the same shape", () => {
  let rows: PublishedRows;
  beforeAll(async () => {
    const school = (dbn: string, name: string, cells: Record<string, string>) =>
      [...columns, ...categories].map((column) => cells[column] ?? { dbn, schoolname: name }[column] ?? "").join("\t");
    const from = folder();
    mkdirSync(path.join(from, "2011"));
    const teachers = { rr_t: "88", N_t: "22", nr_t: "25", eng_t_11: "7.6", saf_t_11: "8.0" };
    const lines = [
      [...columns, ...categories].join("\t"),
      school("01M015", "P.S. 015", { ...teachers, rr_p: "60", N_p: "90", nr_p: "150", eng_p_11: "7.5", nr_s: "0" }),
      school("07X001", "P.S. 001", {
        rr_t: "100",
        N_t: "34",
        nr_t: "33",
        eng_t_11: "8.9",
        rr_p: "0",
        nr_p: "40",
        nr_s: "0",
      }),
    ];
    writeFileSync(path.join(from, "2011", "survey_all.txt"), `\uFEFF${lines.join("\n")}\n`);
    rows = await published(from);
  });

  it("takes scores and numbers of people over, school by school, below their borough", () => {
    expect(scoresOf(rows, "teachers", "engagement")).toEqual(
      new Map([
        ["01m015", 7.6],
        ["07x001", 8.9],
      ]),
    );
    expect(scoresOf(rows, "parents", "engagement")).toEqual(new Map([["01m015", 7.5]]));
    expect(scoresOf(rows, "teachers", "safety")).toEqual(new Map([["01m015", 8]]));
    expect(rows.responses.map(({ unit }) => unit)).toEqual(expect.arrayContaining(["new-york", "manhattan", "bronx"]));
  });

  it("says how many took part, none where nobody did, and at most all of them", () => {
    const response = (survey: string, unit: string) =>
      rows.responses.find((row) => row.survey === survey && row.unit === unit);
    expect(response("teachers", "01m015")).toMatchObject({ invited: 25, n: 22, rate: 88 });
    expect(response("teachers", "07x001")).toMatchObject({ invited: 33, n: 34, rate: 100 });
    expect(response("parents", "07x001")).toMatchObject({ state: "no-data" });
    expect(response("parents", "new-york")).toMatchObject({ invited: 190, n: 90, rate: 47.3684 });
  });
});

interface SchoolRow {
  dbn: string;
  side: string;
  rr: string;
  n: string;
  eligible: string;
  saf: string;
  com: string;
  eng: string;
  aca: string;
}

const subjects = { saf: "safety", com: "communication", eng: "engagement", aca: "expectations" } as const;

describe.skipIf(!existsSync(owner))(
  "the schools example, on the owner's files (only where they lie beside this repository)",
  () => {
    let rows: PublishedRows;
    let reference: SchoolRow[];
    beforeAll(async () => {
      rows = await published(owner);
      const csv = readFileSync(path.join(owner, "nyc_2011_units_sides.csv"), "utf8");
      reference = Papa.parse<SchoolRow>(csv, { header: true, skipEmptyLines: true }).data;
    });

    it("shows every score as published: 455 schools, three groups, four categories", () => {
      const counts: Record<string, number> = {};
      for (const side of ["teacher", "parent", "student"]) {
        for (const [column, subject] of Object.entries(subjects)) {
          const found = scoresOf(rows, `${side}s`, subject);
          const expected = reference.flatMap((row): [string, number][] => {
            const value = row[column as keyof typeof subjects];
            return row.side !== side || value === "" ? [] : [[row.dbn.toLowerCase(), Number(value)]];
          });
          expect(new Map([...found].sort()), `${side} ${subject}`).toEqual(new Map(expected.sort()));
          counts[side] = found.size;
        }
      }
      expect(counts).toEqual({ teacher: 455, parent: 453, student: 299 });
      expect(
        rows.scores.every(
          ({ low, high, method }) => low === undefined && high === undefined && method === "as-published/1",
        ),
      ).toBe(true);
    });

    it("finds that teachers' and parents' engagement go together as was computed from the same file: r = 0.4226, 453 schools", () => {
      const pairs = pairsOf(scoresOf(rows, "teachers", "engagement"), scoresOf(rows, "parents", "engagement"));
      const link = linkage(pairs);
      expect(link.units).toBe(453);
      expect(link.r).toBeCloseTo(0.4226, 4);
      // Sampling variances are not published: nothing is corrected, and reliability is not known.
      expect(link.corrected).toBeUndefined();
      expect(link.reliabilityX).toBeUndefined();
    });

    it("publishes that link, and says that nobody can tell it from noise without the margins of the schools", () => {
      const links = rows.links.filter(({ x, y }) => x === "teachers.engagement" && y === "parents.engagement");
      const [link] = links.filter(({ scope }) => scope === "2011");
      expect(link).toMatchObject({ units: 453, r: 0.4226, grade: "insufficient", reason: "no-variances" });
      expect(links.every(({ grade, r_corrected }) => grade === "insufficient" && r_corrected === undefined)).toBe(true);
    });

    it("reproduces the published response rates as often as the reference does", () => {
      const scores = JSON.parse(readFileSync(path.join(owner, "nyc_scores.json"), "utf8"))["2011"];
      const alike = (side: string) => {
        const asked = reference.filter((row) => row.side === side && row.n !== "" && row.rr !== "");
        const same = asked.filter(({ dbn, rr }) => {
          const found = rows.responses.find(({ survey, unit }) => survey === `${side}s` && unit === dbn.toLowerCase());
          const { n = Number.NaN, invited = Number.NaN } = found ?? {};
          // The reference rounds halves to even and counts a rate of over 100 as a miss; a page prints at most 100.
          return toEven((100 * n) / invited) === Number(rr);
        });
        return { n: asked.length, match_rounded: same.length };
      };
      expect(alike("student")).toEqual({ n: scores.rr_s.n, match_rounded: scores.rr_s.match_rounded });
      expect(alike("parent")).toEqual({ n: scores.rr_p.n, match_rounded: scores.rr_p.match_rounded });
      expect(alike("teacher")).toEqual({ n: scores.rr_t.n, match_rounded: scores.rr_t.match_rounded });
      expect([scores.rr_s, scores.rr_p, scores.rr_t].map(({ match_rounded }) => match_rounded)).toEqual([
        299, 446, 433,
      ]);
    });
  },
);

function toEven(value: number): number {
  const down = Math.floor(value);
  return Math.abs(value - down - 0.5) < 1e-9 ? down + (down % 2) : Math.round(value);
}
