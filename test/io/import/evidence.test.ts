import { existsSync, globSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { importFile } from "../../../scripts/import-file.ts";
import { type Evidence, evidence as evidenceSchema } from "../../../src/io/import/evidence/evidence.ts";
import { fixture, temporaryFolder } from "../fixture.ts";

const exports = fixture("exports");
const fixtures = globSync("*/*.{csv,tsv}", { cwd: exports }).sort();
const real = path.resolve(import.meta.dirname, "../../../../shared/data/exports");

/** Imports a file into a workspace without a survey, with the cautious answer to every doubt. */
async function importedAlone(
  file: string,
  structure?: string,
): Promise<{ done: boolean; workspace: string; evidence?: Evidence; survey?: string }> {
  const workspace = temporaryFolder();
  await writeFile(
    path.join(workspace, "heartline.yaml"),
    "organisation: { nl: Proef, en: Trial }\nlocales: [nl, en]\n",
  );
  const wave = "2026-05";
  const request = {
    workspace,
    file,
    wave,
    survey: "employee",
    structure,
    replace: false,
    keepPartial: false,
    yes: true,
  };
  const done = await importFile({ ...request, terminal: undefined });
  const written = path.join(workspace, "data/waves", wave, "employee.import.json");
  const definition = path.join(workspace, "content/surveys/employee.yaml");
  return {
    done,
    workspace,
    ...(existsSync(written) ? { evidence: evidenceSchema.parse(JSON.parse(readFileSync(written, "utf8"))) } : {}),
    ...(existsSync(definition) ? { survey: readFileSync(definition, "utf8") } : {}),
  };
}

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

describe("the evidence of an import", () => {
  it("is there for every fixture of every tool", () => {
    expect(fixtures.length).toBeGreaterThan(20);
  });

  for (const name of fixtures) {
    it(`of ${name} is the one that was read through`, async () => {
      const { done, workspace, evidence, survey } = await importedAlone(path.join(exports, name));
      // What an import says is as much a part of it: notes, what was left out, and what is wrong.
      const told = said.map((line) => line.replaceAll(exports, "exports").replaceAll(workspace, "workspace"));
      const report = { done, said: told, survey, evidence };
      const golden = path.join(exports, "..", "golden", `${name.replaceAll(/[/.]/g, "-")}.json`);
      await expect(`${JSON.stringify(report, undefined, 2)}\n`).toMatchFileSnapshot(golden);
    });

    it(`of ${name} accounts for every row and every cell`, async () => {
      const { evidence } = await importedAlone(path.join(exports, name));
      if (evidence === undefined) return expect(said.join("\n")).toMatch(/nothing was written|expected/);
      const { rows, answers } = evidence;
      const aside = Object.values(rows.aside).reduce((sum, n) => sum + n, 0);
      expect(rows.kept + aside).toBe(rows.read);
      for (const { given, blank, matched, missing, unlisted } of Object.values(answers)) {
        const none = missing.reduce((sum, { n }) => sum + n, unlisted?.missing ?? 0);
        expect(given + blank + none).toBe(rows.kept);
        expect(matched.reduce((sum, { n }) => sum + n, unlisted?.matched ?? 0)).toBe(given);
      }
    });
  }
});

describe("a question that the tool calls otherwise than at the last import", () => {
  it("is found by its id, and told in the evidence under both headers", async () => {
    const { workspace } = await importedAlone(path.join(exports, "qualtrics/current-nl.csv"));
    // The export told one language only, and a survey needs all of its site.
    const settings = "organisation: { nl: Proef, en: Trial }\nlocales: [nl]\n";
    await writeFile(path.join(workspace, "heartline.yaml"), settings);
    const text = readFileSync(path.join(exports, "qualtrics/current-nl.csv"), "utf8");
    const file = path.join(temporaryFolder(), "later.csv");
    // Other answers too: the same ones in a second wave are refused.
    const later = text.replace(",Q4,Q4 - Topics,", ",Q44,Q44 - Topics,").replace('Meer ""rust""', "Meer rust");
    await writeFile(file, later);
    const request = { workspace, file, wave: "2026-11", survey: "employee", replace: false, keepPartial: false };
    const done = await importFile({ ...request, yes: true, terminal: undefined });
    expect(said.join("\n")).toContain("kwijt was “Q4” and is “Q44” now: the same question by its id QID4-TEXT");
    expect(done).toBe(true);
    const written = readFileSync(path.join(workspace, "data/waves/2026-11/employee.import.json"), "utf8");
    const { taken } = evidenceSchema.parse(JSON.parse(written)).columns;
    expect(taken.filter(({ was }) => was !== undefined)).toEqual([
      { target: "kwijt", columns: ["Q44"], key: "QID4-TEXT", was: ["Q4"], by: "mapping" },
    ]);
  });
});

/** What is known of the real exports: rows read and kept, and what stands beside. Looked at by eye; formats.md and the files themselves are the source. */
const known: Record<
  string,
  { tool: string; read: number; kept: number; aside?: Record<string, number>; personal?: number }
> = {
  "google-forms/autistica_turing_google_form.csv": { tool: "google-forms", read: 42, kept: 42 },
  "limesurvey/limonaid_survey_998192_R_data_file.csv": { tool: "limesurvey", read: 7, kept: 2, aside: { partial: 5 } },
  "limesurvey/partypanel_18.1_pre1_883163_PUBLIC.csv": {
    tool: "limesurvey",
    read: 30,
    kept: 2,
    aside: { partial: 28 },
  },
  "ms-forms/phone_msforms_en.xlsx": { tool: "ms-forms", read: 28, kept: 28, personal: 2 },
  "qualtrics/ldi_tutorial_3header.csv": { tool: "qualtrics", read: 25, kept: 22, aside: { preview: 2, partial: 1 } },
  "qualtrics/qualtRics_sample_german_3header.csv": { tool: "qualtrics", read: 1, kept: 1, personal: 7 },
  "semicolon/student-mat_70rows.csv": { tool: "plain", read: 71, kept: 71 },
  "spss/DarkTriadDate_person.sav": { tool: "spss", read: 90, kept: 90 },
  "spss/spss_variable_types.sav": { tool: "spss", read: 1, kept: 1 },
  "surveymonkey/comma-survey_comma-survey.csv": { tool: "surveymonkey", read: 1129, kept: 1129 },
  "surveymonkey/star-wars-survey_StarWars.csv": { tool: "surveymonkey", read: 1186, kept: 1186 },
  "typeform/osmi_2017.csv": { tool: "typeform", read: 756, kept: 756 },
  "typeform/osmi_2018.csv": { tool: "typeform", read: 417, kept: 417 },
};

describe("the real exports, where they lie beside the project (absent: not run)", () => {
  for (const [name, expected] of Object.entries(known)) {
    it.skipIf(!existsSync(path.join(real, name)))(`${name} becomes a wave with a sound report`, async () => {
      const { done, evidence } = await importedAlone(path.join(real, name));
      expect({ done, said: done ? [] : said }).toEqual({ done: true, said: [] });
      expect(evidence?.tool.id).toBe(expected.tool);
      const { read, kept, aside } = evidence?.rows ?? {};
      expect({ read, kept, aside }).toEqual({ read: expected.read, kept: expected.kept, aside: expected.aside ?? {} });
      if (expected.personal !== undefined) expect(evidence?.columns.personal).toHaveLength(expected.personal);
    });
  }

  for (const name of ["limesurvey/limesurvey_survey_987793.lss", "limesurvey/testing-multilingual-export.txt"]) {
    it.skipIf(!existsSync(path.join(real, name)))(`${name} becomes a definition without answers`, async () => {
      const { done, evidence, survey } = await importedAlone(path.join(real, name));
      expect(done).toBe(true);
      expect(evidence).toBeUndefined();
      expect(survey).toContain("items:");
    });
  }

  const answers = path.join(real, "limesurvey/partypanel_18.1_pre1_883163_PUBLIC.csv");
  const structure = path.join(real, "limesurvey/limesurvey_survey_987793.lss");
  it.skipIf(!existsSync(answers))("answers with their structure have the words of the survey", async () => {
    const { survey } = await importedAlone(answers, structure);
    expect(survey).toContain("Geef hier aan waarom dit een belangrijk onderwerp is.");
  });
});
