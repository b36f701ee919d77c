import { describe, expect, it } from "vitest";
import { judgeRelease } from "../../src/io/judge-release.ts";
import { makeManifest, type Release } from "../../src/io/make-manifest.ts";
import { releaseKey } from "../../src/io/release-key.ts";
import type { ScoreRow } from "../../src/report/rows.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { closedWorkspace, late, published, type Row } from "./closed-workspace.ts";

const key = releaseKey(Buffer.from("5a".repeat(32), "hex"));
const differs = (what: string) => expect.stringContaining(`the wave is closed and ${what} from what was published`);

describe("a closed wave with breakdowns by segment", () => {
  /** Every other respondent has been here for long; of late ones the id tells. */
  const withTenure = (rows: readonly Row[], tenureOf: (at: number) => string = () => "short") =>
    `id,unit,recommend,heard,tired,tenure\n${rows
      .map((row, at) =>
        [...row, row[0].startsWith("late") ? tenureOf(at - published.length) : at % 2 ? "long" : "short"].join(),
      )
      .join("\n")}\n`;
  const workspace = closedWorkspace();
  workspace.write(
    "content/surveys/employee.yaml",
    `${workspace.survey}segments:
  tenure:
    title: { nl: Dienstjaren, en: Years of service }
    column: tenure
    categories:
      short: { title: { nl: Kort, en: Short }, values: [short] }
      long: { title: { nl: Lang, en: Long }, values: [long] }
`,
  );
  /** The release with tables of the organisation and of sales, as a report shows them. */
  const release = async (): Promise<Release> => {
    const read = await workspace.release();
    const [row] = read.rows.scores.filter(({ state, unit }) => state === "ok" && unit === "all");
    if (row === undefined) throw new Error("no score was published");
    const segments = ["all", "sales"].flatMap((unit) =>
      ["short", "long"].map((category): ScoreRow => ({ ...row, unit, segment: "tenure", category, n: 10 })),
    );
    const scores = [...read.rows.scores.filter(({ segment }) => segment === ""), ...segments];
    return { ...read, rows: { ...read.rows, scores } };
  };
  const lates = (unit: string, n: number) => Array.from({ length: n }, (_, at) => late(unit, at));
  const judged = async (rows: readonly Row[], tenureOf?: (at: number) => string) => {
    workspace.write("data/waves/w1/employee.csv", withTenure(published));
    const closed = await makeManifest(await release(), key, { date: "2025-06-01", corrections: [], earlier: [] });
    workspace.write("data/waves/w1/employee.csv", withTenure([...published, ...rows], tenureOf));
    const { state, problems } = await judgeRelease(await release(), closed);
    return { closed, state, told: problems.map(problemLine) };
  };

  it("lists each shown category once, with the people outside the tables below it", async () => {
    const { closed } = await judged([]);
    const groups = closed.surveys.employee?.groups ?? [];
    expect(groups.map(({ unit, category, people }) => [unit, category, people.length / 8])).toEqual([
      ["all", "long", 11],
      ["all", "short", 11],
      ["legal", "", 10],
      ["sales", "", 20],
      ["sales", "long", 10],
      ["sales", "short", 10],
      ["service", "", 12],
    ]);
  });

  it("takes five late people of one category", async () => {
    expect(await judged(lates("sales", 5))).toMatchObject({ state: "correctable", told: [] });
  });

  it("does not take five of whom three are of one category and two of another", async () => {
    const { told } = await judged(lates("sales", 5), (at) => (at < 3 ? "short" : "long"));
    expect(told).toEqual([
      differs('"sales · tenure · long" would differ by 2 people'),
      differs('"sales · tenure · short" would differ by 3 people'),
      expect.stringContaining('people of "sales" could be told apart'),
    ]);
  });

  it("does not take six of whom one has no category, which only the whole and its parts together tell", async () => {
    const { told } = await judged(lates("sales", 6), (at) => (at === 0 ? "" : "short"));
    expect(told).toEqual([expect.stringContaining('people of "sales" could be told apart by laying it beside')]);
  });
});

describe("a closed wave with weights from a frame", () => {
  it("does not let one late respondent hide behind everybody's new weight", async () => {
    const workspace = closedWorkspace();
    workspace.write(
      "data/waves/w1/employee.frame.csv",
      "variable,category,n\nunit,sales,25\nunit,service,90\nunit,legal,30\n",
    );
    const closed = await workspace.manifest();
    expect(closed.inputs["employee.frame.csv"]).toMatch(/^keyed:/);
    expect((await workspace.release()).input.counts[0]?.weights).toBeDefined();
    workspace.answers([...published, late("sales", 0)]);
    expect((await workspace.judged(closed)).told).toEqual([differs('"sales" would differ by 1 person')]);
    workspace.answers([...published, ...[0, 1, 2, 3, 4].map((at) => late("sales", at))]);
    expect((await workspace.judged(closed)).state).toBe("correctable");
  });
});
