import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentStore } from "../../../src/io/content-store.ts";
import { judgePlausibility } from "../../../src/io/plausible/judge-plausibility.ts";
import { readWorkspace } from "../../../src/io/read-workspace.ts";
import { problemLine } from "../../../src/survey/problem.ts";
import { laidOver } from "../fixture.ts";

/** The minimal workspace with a wave after it, of so many people; `cell` writes their answers. */
function workspace({ wave = "", settings = "", cell = (answer: number) => String(answer) } = {}): string {
  const folder = laidOver("minimal");
  const survey = path.join(folder, "content/surveys/employee.yaml");
  writeFileSync(
    survey,
    readFileSync(survey, "utf8")
      .replace("respondent: nr }", "respondent: nr, seconds: duur }")
      .concat("waves:\n  2026-spring: { columns: { seconds: null } }\n"),
  );
  if (settings !== "") {
    const file = path.join(folder, "heartline.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n${settings}\n`);
  }
  const later = path.join(folder, "data/waves/2026-autumn");
  mkdirSync(later, { recursive: true });
  writeFileSync(
    path.join(later, "wave.md"),
    `---\ntitle: { nl: meting 2, en: wave 2 }\nstart: 2026-11-01\nend: 2026-11-14\nsurveys: { employee: {} }\n${wave}---\n`,
  );
  const rows = Array.from({ length: 80 }, (_, at) => {
    const calm = 1 + (at % 5);
    // A quarter of the people took 40 seconds, the others four minutes.
    return [`p${at}`, "shop", "0-2", 5 + (at % 6), cell(calm), cell(6 - calm), 1, 0, "", at % 4 === 0 ? 40 : 240].join(
      ",",
    );
  });
  writeFileSync(path.join(later, "employee.csv"), ["nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5,duur", ...rows].join("\n"));
  return folder;
}

const warnings = async (folder: string, store?: ReturnType<typeof contentStore>) => {
  const { input, profiles, problems } = await readWorkspace(folder, { store });
  expect(problems.map(problemLine)).toEqual([]);
  if (input === undefined) throw new Error("the workspace could not be read");
  return judgePlausibility({ input, profiles });
};

const size = "data/waves/2026-autumn/employee.csv: size";
const kindsOf = (found: { file: string; expected: string }[]) =>
  found.map(
    ({ file, expected }) => `${file}: ${expected.split(":").slice(0, expected.startsWith("accepted") ? 2 : 1)[0]}`,
  );

describe("plausibility of files", () => {
  it("reads how long people took from the column that the survey names", async () => {
    const { notices } = await warnings(workspace());
    expect(kindsOf(notices)).toEqual([size, "data/waves/2026-autumn/employee.csv: speeders"]);
    expect(notices[1]?.expected).toBe(
      "speeders: 20 of 80 people (25 %) took less than a third of the median time (240 seconds)",
    );
  });

  it("says the same of a file that was read before", async () => {
    const folder = workspace();
    const store = () => contentStore(path.join(folder, ".heartline/counts"), "test");
    const fresh = await warnings(folder, store());
    expect(await warnings(folder, store())).toEqual(fresh);
    expect(fresh.notices).toHaveLength(2);
  });

  it("tells of answers in words beside numbers", async () => {
    let cells = 0;
    const words = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"];
    const half = (answer: number) => {
      cells += 1;
      return cells % 4 < 2 ? String(answer) : (words[answer - 1] ?? "");
    };
    const { notices } = await warnings(workspace({ cell: half }));
    expect(notices.filter(({ expected }) => expected.startsWith("words")).map(({ column }) => column)).toEqual([
      "calm",
      "workload",
    ]);
  });

  it("follows the setting of the workspace and what the wave accepts", async () => {
    const wave = 'accepted:\n  - { kind: size, survey: employee, reason: "the shop took part for the first time" }\n';
    const { problems, notices } = await warnings(workspace({ settings: "plausibility: strict", wave }));
    expect(kindsOf(problems)).toEqual(["data/waves/2026-autumn/employee.csv: speeders"]);
    expect(notices.map(({ remedy }) => remedy)).toEqual(["the shop took part for the first time"]);
  });

  it("refuses an acceptance without a reason, or of a kind that is none", async () => {
    for (const entry of ["{ kind: size }", '{ kind: size, reason: " " }', "{ kind: everything, reason: because }"]) {
      const { problems } = await readWorkspace(workspace({ wave: `accepted:\n  - ${entry}\n` }));
      expect(problems.map(({ file }) => file)).toEqual(["data/waves/2026-autumn/wave.md"]);
    }
  });
});
