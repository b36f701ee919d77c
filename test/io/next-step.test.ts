import { describe, expect, it } from "vitest";
import { asksInvited } from "../../src/io/import/propose/asks-invited.ts";
import { isUnread } from "../../src/io/import/propose/is-unread.ts";
import { surveyFile, waveFile } from "../../src/io/import/propose/new-files.ts";
import { nextStep, type WaveStage, type WorkspaceState } from "../../src/io/next-step.ts";
import type { Problem } from "../../src/survey/problem.ts";

const wave: WaveStage = { id: "2026-05", isDescribed: true, waitsFor: [], asksInvited: false, isClosed: false };
const sound: WorkspaceState = {
  workspace: "../ours",
  hasSettings: true,
  problems: [],
  oddities: [],
  surveys: [{ id: "employee", isUnread: false }],
  waves: [wave],
  exports: [],
  site: "current",
  actions: 0,
};
const problem = (file: string, own: Partial<Problem> = {}): Problem => {
  return { file, expected: "expected something", remedy: "mend it", ...own };
};
const lying = { typed: "../ours/mei 2026.xlsx", isInTheWay: false };
const empty = { surveys: [], waves: [], problems: [problem("content/surveys"), problem("data/waves")] };
const noAnswers = problem("data/waves/2026-05/wave.md", { line: 6, column: "surveys.employee", value: "employee" });
const ours = "--workspace ../ours";

describe("nextStep(state)", () => {
  it.each<[stage: string, state: Partial<WorkspaceState>, told: string]>([
    [
      "no settings",
      { ...empty, hasSettings: false },
      "this folder has no heartline.yaml; npm run new -- workspace DIR makes a whole workspace in a new folder and asks what it needs.",
    ],
    [
      "no survey and nothing to make one from",
      empty,
      `export the answers from your survey tool (docs/import.md tells how for each) and make them the first wave: npm run import -- FILE ${ours}`,
    ],
    [
      "no survey, and an export in the folder",
      { ...empty, exports: [lying] },
      `../ours/mei 2026.xlsx is in no wave yet; import it: npm run import -- "../ours/mei 2026.xlsx" ${ours}`,
    ],
    [
      "a survey that is described wrongly, before its first wave",
      { ...empty, problems: [problem("content/surveys/employee.yaml", { line: 3 })] },
      `mend content/surveys/employee.yaml:3 first, as its line above says, and run npm run check -- ${ours} again.`,
    ],
    [
      "a survey without a wave",
      { waves: [], problems: [problem("data/waves")] },
      `there is no wave yet; export the answers from your survey tool and add them: npm run import -- FILE ${ours}`,
    ],
    [
      "a wave without a description",
      { waves: [{ ...wave, isDescribed: false }], problems: [problem("data/waves/2026-05/wave.md")] },
      `describe the wave 2026-05 in data/waves/2026-05/wave.md: npm run new -- wave 2026-05 ${ours} writes it with what is known filled in.`,
    ],
    [
      "a wave without a description, and an export in its folder",
      { waves: [{ ...wave, isDescribed: false }], exports: [{ typed: "x.sav", wave: "2026-05", isInTheWay: false }] },
      `x.sav is in no wave yet; import it (keep the export somewhere else afterwards): npm run import -- x.sav --wave 2026-05 ${ours}`,
    ],
    [
      "a wave.md with blanks",
      {
        waves: [{ ...wave, waitsFor: ["employee"] }],
        problems: [
          problem("data/waves/2026-05/wave.md", { line: 4 }),
          problem("data/waves/2026-05/wave.md", { line: 5 }),
          noAnswers,
        ],
      },
      "fill in data/waves/2026-05/wave.md: 2 settings in it are blank or wrong, the first on line 4.",
    ],
    [
      "a wave that waits for its answers",
      { waves: [{ ...wave, waitsFor: ["employee"] }], problems: [noAnswers] },
      `the answers of employee are not in the wave 2026-05 yet; export them from your survey tool and add them: npm run import -- FILE --wave 2026-05 --survey employee ${ours}`,
    ],
    [
      "a wave that waits for the answers of an export that is there",
      { waves: [{ ...wave, waitsFor: ["employee"] }], problems: [noAnswers], exports: [lying] },
      `../ours/mei 2026.xlsx is in no wave yet; import it: npm run import -- "../ours/mei 2026.xlsx" --wave 2026-05 --survey employee ${ours}`,
    ],
    [
      "an export where the answers must come",
      { exports: [{ typed: "../ours/data/waves/2026-05/employee.csv", wave: "2026-05", isInTheWay: true }] },
      `../ours/data/waves/2026-05/employee.csv is as its survey tool wrote it and lies where the answers of the wave must come; move it out of data/ and import it from there: npm run import -- FILE --wave 2026-05 ${ours}`,
    ],
    [
      "problems",
      {
        problems: [
          problem("heartline.yaml", { line: 2 }),
          problem("data/units.csv", { line: 3 }),
          problem("data/units.csv", { line: 9 }),
        ],
      },
      `mend heartline.yaml:2 first, as its line above says, and run npm run check -- ${ours} again; 2 of the 3 problems are in data/units.csv.`,
    ],
    [
      "texts that lack a language, in wave.md as well",
      {
        problems: [
          problem("data/waves/2026-05/wave.md", {
            line: 2,
            column: "title.en",
            expected: "expected the text in en too",
          }),
          problem("heartline.yaml", { line: 1, column: "organisation.en", expected: "expected the text in en too" }),
        ],
      },
      "write 2 texts in en as well, beginning with data/waves/2026-05/wave.md:2, or take en out of locales in heartline.yaml.",
    ],
    [
      "answers that stand in another wave too, before anything else that people must read",
      {
        oddities: [
          problem("data/waves/2026-05/employee.csv", { expected: "size: half the respondents" }),
          problem("data/waves/2026-05/employee.csv", { expected: "same-rows: 80% of the rows stand in 2025-11 too" }),
          problem("data/waves/2026-05/employee.csv", { column: "calm", expected: "recode: moved by one" }),
        ],
        surveys: [{ id: "employee", isUnread: true }],
      },
      `look at data/waves/2026-05/employee.csv, as its line above says (and 1 warning more like it): import the right answers, or accept the warning in wave.md when they are right, and run npm run check -- ${ours} again.`,
    ],
    [
      "warnings that wave.md accepts, or that people may be the cause of",
      {
        oddities: [
          problem("data/waves/2026-05/employee.csv", { expected: "accepted, same-rows: 80% of the rows" }),
          problem("data/waves/2026-05/employee.csv", { expected: "size: half the respondents" }),
        ],
        site: "none",
      },
      `one wave is enough for a first site; build it: npm run build -- ${ours}`,
    ],
    [
      "a definition that nobody read",
      { surveys: [{ id: "employee", isUnread: true }], site: "none", waves: [{ ...wave, asksInvited: true }] },
      "read content/surveys/employee.yaml through: say which questions are reversed and which belong together in a construct, and then take the comment at its head away.",
    ],
    [
      "a wave that does not say how many were invited",
      { waves: [{ ...wave, asksInvited: true }], site: "none" },
      "say in data/waves/2026-05/wave.md how many people were invited, so that participation can be shown, or take the line that asks for it away.",
    ],
    [
      "one wave and no site",
      { site: "none" },
      `one wave is enough for a first site; build it: npm run build -- ${ours}`,
    ],
    [
      "several waves and no site",
      { site: "none", waves: [wave, { ...wave, id: "2026-11" }], workspace: undefined },
      "everything is in place; build it: npm run build",
    ],
    [
      "a site that is older than what it was made from",
      { site: "older" },
      `something was changed since the site was built; build it: npm run build -- ${ours}`,
    ],
    [
      "a site, and nothing planned",
      {},
      `read the overview of the site, plan what to do (npm run new -- action ID ${ours}) and, once everybody agrees on the figures, close the wave: npm run close -- 2026-05 ${ours}`,
    ],
    [
      "a site with actions",
      { actions: 2 },
      `read the overview of the site and, once everybody agrees on the figures, close the wave: npm run close -- 2026-05 ${ours}`,
    ],
    [
      "a closed wave, and nothing planned",
      { waves: [{ ...wave, isClosed: true }] },
      `plan what to do about what the site says: npm run new -- action ID ${ours} writes an action to fill in.`,
    ],
    [
      "a closed wave with actions",
      { waves: [{ ...wave, isClosed: true }], actions: 1 },
      `nothing has to be done until the next wave, which is added with npm run import -- FILE ${ours}`,
    ],
  ])("%s", (_, state, told) => {
    expect(nextStep({ ...sound, ...state })).toBe(told);
  });
});

describe("what an import leaves to people", () => {
  it("is seen in the files that it writes", () => {
    expect(isUnread(surveyFile({ side: "ex" }, { file: "export.csv", leftOut: [] }))).toBe(true);
    const days = { start: "2026-05-04", end: "2026-05-20" };
    expect(asksInvited(waveFile({ title: { nl: "mei" }, ...days, survey: "employee" }))).toBe(true);
  });
});
