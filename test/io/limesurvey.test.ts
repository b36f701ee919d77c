import { existsSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../../src/io/tables/open-table.ts";
import { readLimeSurvey } from "../../src/io/tools/limesurvey.ts";
import { readLimeSurveyStructure } from "../../src/io/tools/limesurvey-structure.ts";
import { readTool } from "../../src/io/tools/read-tool.ts";
import type { ToolColumn, ToolReading } from "../../src/io/tools/tool-reading.ts";
import { withStructure } from "../../src/io/tools/with-structure.ts";
import { fixture } from "./fixture.ts";

const seed = 20261128;

function exportFile(name: string): string {
  return path.join(fixture("exports/limesurvey"), name);
}

async function readingOf(file: string): Promise<ToolReading> {
  const reading = readTool(await openTable(file));
  if (reading?.tool !== "limesurvey") throw new Error(`${file} was not known as LimeSurvey's`);
  return reading;
}

function questionsOf({ columns }: ToolReading): ToolColumn[] {
  return columns.filter(
    ({ role, text, key }) => role === "question" || (role === "person" && (text || key?.includes("["))),
  );
}

const modes = {
  "code.csv": "question codes as headings, answers as codes",
  "underscore.csv": "question codes of ExpressionManager as headings, answers as codes",
  "codetext-nl.csv": "question codes and texts as headings, in Dutch, answers as codes",
  "full-nl.csv": "full question texts as headings, in Dutch, answers in words",
  "full-en-underscores.csv": "full question texts as headings, in English, answers as codes",
  "abbreviated-en.csv": "abbreviated question texts as headings, in English, answers in words",
  "r.csv": "question codes of ExpressionManager as headings, in Dutch, answers as codes, written by R",
};

describe("readLimeSurvey(table)", () => {
  it.each(Object.entries(modes))("tells how the headings of %s were made", async (file, dialect) => {
    expect((await readingOf(exportFile(file))).dialect).toBe(dialect);
  });

  it.each(Object.keys(modes))(
    "keeps the columns beside the questions of %s apart, by whom they tell of",
    async (file) => {
      const { columns } = await readingOf(exportFile(file));
      const byRole = (role: ToolColumn["role"]) =>
        columns.filter((column) => column.role === role).map(({ key }) => key);
      expect([byRole("respondent"), byRole("date"), byRole("language"), byRole("seconds")]).toEqual([
        ["id"],
        ["submitdate"],
        ["startlanguage"],
        ["interviewtime"],
      ]);
      expect(byRole("person").slice(0, 3)).toEqual(["token", "ipaddr", "refurl"]);
      // The name and the address that a respondent left.
      expect(byRole("person")).toHaveLength(5);
      expect(byRole("question")).toHaveLength(15);
    },
  );

  it.each(Object.keys(modes))("takes answers that were never sent as partial, and no more, in %s", async (file) => {
    const raw = await openTable(exportFile(file));
    const reading = await readingOf(exportFile(file));
    const aside: unknown[] = [];
    await raw.rows({ row: (cells) => aside.push(reading.aside(cells)), fault: (line) => aside.push(`fault ${line}`) });
    expect(aside).toEqual(["header-again", undefined, "partial", undefined]);
  });

  it.each(Object.keys(modes))("knows ticks, lists and texts of their own in %s", async (file) => {
    const shapes = questionsOf(await readingOf(exportFile(file))).map(({ shape }) => shape);
    expect(shapes.slice(0, 5)).toEqual(["one", "one", "option", "option", "text"]);
    // A list cannot be told from a text; what stands behind "other" can.
    expect(shapes.slice(5, 9)).toEqual([undefined, "text", undefined, undefined]);
    expect(shapes.slice(9, 13)).toEqual(["one", "one", "one", "one"]);
  });

  it("takes N/A and N.v.t. of ticks and of yes and no for not shown, and nothing else", async () => {
    for (const [file, na, no] of [
      ["abbreviated-en.csv", "N/A", "No"],
      ["full-nl.csv", "N.v.t.", "Nee"],
    ] as const) {
      const questions = questionsOf(await readingOf(exportFile(file)));
      expect(questions.flatMap(({ isMissing }, index) => (isMissing?.(na) ? [index] : []))).toEqual([2, 3, 7]);
      expect(questions.some(({ isMissing }) => isMissing?.(no))).toBe(false);
    }
  });

  it("takes NA for no answer where R wrote the file, and for an answer elsewhere", async () => {
    const fromR = questionsOf(await readingOf(exportFile("r.csv")));
    expect(fromR.every(({ isMissing }) => isMissing?.("NA"))).toBe(true);
    const direct = questionsOf(await readingOf(exportFile("code.csv")));
    expect(direct.some(({ isMissing }) => isMissing?.("NA"))).toBe(false);
  });

  it("says what headings without codes, cut headings and short answers lose", async () => {
    const noticesOf = async (file: string) => (await readingOf(exportFile(file))).notices.join("\n");
    expect(await noticesOf("full-nl.csv")).toMatch(/have no codes.*export with question codes/);
    expect(await noticesOf("abbreviated-en.csv")).toMatch(/are cut off.*export with question codes/);
    expect(await noticesOf("code.csv")).toMatch(/not ticked and one that was not shown are the same/);
    expect(await noticesOf("full-nl.csv")).not.toMatch(/not ticked/);
  });

  it("takes the last action for the date of an anonymous survey without dates", () => {
    const header = ["id", "submitdate", "lastpage", "startlanguage", "datestamp", "Q1"];
    const row = ["1", "1980-01-01 00:00:00", "2", "nl", "2026-03-02 09:00:00", "3"];
    const reading = readLimeSurvey({ container: "csv", sample: [header, row] });
    expect(reading?.columns.filter(({ role }) => role === "date").map(({ key }) => key)).toEqual(["datestamp"]);
    expect(reading?.aside(row)).toBeUndefined();
    expect(reading?.notices.join()).toMatch(/1980-01-01/);
  });

  it("knows its columns by their codes in any language, where both were exported", () => {
    const header = ["id. Antwort ID", "submitdate. Datum Abgeschickt", "lastpage. Letzte Seite", "Q1[a]. Frage [Teil]"];
    const reading = readLimeSurvey({ container: "csv", sample: [header] });
    expect(reading?.columns.map(({ key }) => key)).toEqual(["id", "submitdate", "lastpage", "Q1[a]"]);
    expect(reading?.columns[3]).toMatchObject({ text: "Frage", part: "Teil", group: "Q1" });
  });

  it("keeps participants out: their names, their addresses and their attributes", () => {
    const header = ["id", "submitdate", "lastpage", "token", "firstname", "lastname", "email", "attribute_1", "Q1"];
    const reading = readLimeSurvey({ container: "csv", sample: [header] });
    expect(reading?.columns.map(({ role }) => role)).toEqual([
      ...["respondent", "date", "process"],
      ...["person", "person", "person", "person", "person"],
      "question",
    ]);
    expect(reading?.notices.join()).toMatch(/participant attributes/);
  });

  it("hides what stands beside a street and a postcode, and not a channel called e-mail that was judged", () => {
    const header = ["id", "submitdate", "lastpage", "at[street]", "at[postcode]", "at[city]", "ch[email]", "ch[shop]"];
    const rows = [1, 2, 3, 4, 5, 6].map((n) => [String(n), "2026-01-01", "1", `Road ${n}`, `1${n}AB`, `Town ${n}`]);
    const sample = [header, ...rows.map((row, index) => [...row, String(1 + (index % 3)), "2"])];
    const roles = readLimeSurvey({ container: "csv", sample })?.columns.map(({ role }) => role);
    expect(roles?.slice(3)).toEqual(["person", "person", "person", "question", "question"]);
  });

  it("does not guess whether 1 and 2 are ticks", () => {
    const header = ["id", "submitdate", "lastpage", "Q[a]", "Q[b]"];
    const reading = readLimeSurvey({ container: "csv", sample: [header, ["1", "2026-01-01", "1", "1", "2"]] });
    expect(reading?.columns.some(({ shape }) => shape === "option")).toBe(false);
    expect(reading?.notices.join()).toMatch(/only 1 and 2/);
  });

  it.each([
    [["Response ID", "Time Started", "Date Submitted", "Status", "How was it?"]],
    [["Respondent ID", "Collector ID", "Start Date"]],
    [["id", "name", "seed", "datestamp"]],
    [["StartDate", "EndDate", "Status", "ResponseId", "Q1"]],
    [[]],
  ])("leaves %j to others", (header) => {
    expect(readLimeSurvey({ container: "csv", sample: [header] })).toBeUndefined();
  });

  it("never throws, and has one column for each header with a name and a key of its own", () => {
    const header = fc.oneof(
      fc.constantFrom(
        "id",
        "submitdate",
        "lastpage",
        "Q1[a]",
        "Q1[a][1]",
        "Q1_a_0",
        "Q1_a_1",
        "",
        "x [y] [z]",
        "]]",
        "a.. [b.. ]",
      ),
      fc.string({ unit: "binary" }),
    );
    const cell = fc.oneof(fc.constantFrom("", "NA", "Y", "N/A", "1980-01-01", "-oth-"), fc.string());
    fc.assert(
      fc.property(
        fc.array(header, { maxLength: 12 }),
        fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 5 }),
        (extra, rows) => {
          const names = ["id", "submitdate", "lastpage", ...extra];
          const reading = readLimeSurvey({ container: "csv", sample: [names, ...rows] });
          if (reading === undefined) return;
          expect(reading.columns.map(({ index }) => index)).toEqual(names.map((_, index) => index));
          expect(new Set(reading.columns.map(({ name }) => name)).size).toBe(names.length);
          const keys = reading.columns.map(({ key }) => key).filter((key) => key !== undefined);
          expect(new Set(keys).size).toBe(keys.length);
          for (const row of rows) {
            reading.aside(row);
            for (const { isMissing } of reading.columns) for (const own of row) isMissing?.(own);
          }
        },
      ),
      { seed },
    );
  });
});

describe("withStructure(reading, structure)", () => {
  it.each(Object.keys(modes))(
    "gives the columns of %s their codes, texts and labels in both languages",
    async (file) => {
      const structure = await readLimeSurveyStructure(exportFile("structure-6.lss"));
      const reading = withStructure(await readingOf(exportFile(file)), structure);
      const columns = questionsOf(reading);
      expect(columns.map(({ key }) => key)).toEqual([
        ...[
          "work[desk]",
          "work[pay]",
          "tools[mail]",
          "tools[call]",
          "tools[other]",
          "mood",
          "mood[other]",
          "proud",
          "why",
        ],
        ...["who[lead][1]", "who[lead][2]", "who[team][1]", "who[team][2]", "best[1]", "best[2]"],
        ...["contact[name]", "contact[address]"],
      ]);
      expect(columns[1]).toMatchObject({
        group: "work",
        part: "Je salaris [bruto]",
        text: "Hoe tevreden ben je met …?",
        texts: { nl: "Hoe tevreden ben je met …?", en: "How satisfied are you with …?" },
        partTexts: { nl: "Je salaris [bruto]", en: "Your pay [gross]" },
        shape: "one",
      });
      expect([...(columns[10]?.labels ?? [])]).toEqual([
        ["1", "Slecht"],
        ["2", "Goed"],
      ]);
      expect(columns[10]?.labelTexts?.get("2")).toEqual({ nl: "Goed", en: "Good" });
      expect(columns.map(({ shape }) => shape)).toEqual([
        ...["one", "one", "option", "option", "text", "one", "text", "one", "text"],
        ...["one", "one", "one", "one", "one", "one", "text", "text"],
      ]);
      expect(columns.map(({ role }) => role).filter((role) => role === "person")).toHaveLength(2);
      expect(reading.notices.join()).not.toMatch(/the headings|does not tell/);
    },
  );

  it("takes a tick that was converted to 2 for no tick", async () => {
    const structure = await readLimeSurveyStructure(exportFile("structure.txt"));
    const sample = [
      ["id", "submitdate", "lastpage", "tools[mail]", "tools[call]"],
      ["1", "2026-01-01", "1", "1", "2"],
    ];
    const reading = readLimeSurvey({ container: "csv", sample });
    if (reading === undefined) throw new Error("not known");
    const [mail] = withStructure(reading, structure).columns.slice(3);
    expect([mail?.shape, mail?.isMissing?.("2"), mail?.isMissing?.("1")]).toEqual(["option", true, false]);
  });

  it("leaves columns alone that the structure does not know, and counts them", async () => {
    const structure = await readLimeSurveyStructure(exportFile("structure.txt"));
    const sample = [["id", "submitdate", "lastpage", "work[desk]", "older"]];
    const reading = readLimeSurvey({ container: "csv", sample });
    if (reading === undefined) throw new Error("not known");
    const joined = withStructure(reading, structure, "en");
    expect(joined.columns[4]).toEqual(reading.columns[4]);
    expect(joined.columns[3]?.text).toBe("How satisfied are you with …?");
    expect(joined.notices.join()).toMatch(/which question 1 of 2 columns answer: older/);
  });
});

const real = path.resolve(import.meta.dirname, "../../../shared/data/exports/limesurvey");

describe.skipIf(!existsSync(real))("real exports of LimeSurvey (only where ../shared/data/exports is present)", () => {
  it("reads an English export with full texts", async () => {
    const reading = await readingOf(path.join(real, "limonaid_survey_998192_R_data_file.csv"));
    const questions = questionsOf(reading);
    expect(reading.dialect).toMatch(/^full question texts as headings, in English/);
    expect(reading.columns).toHaveLength(71);
    // 71 columns, 7 before the questions, 20 of times and one that counts files.
    expect(questions).toHaveLength(43);
    expect(questions.filter(({ shape }) => shape === "option")).toHaveLength(4);
  });

  it("joins a Dutch export that R wrote to the structure of its survey", async () => {
    const reading = await readingOf(path.join(real, "partypanel_18.1_pre1_883163_PUBLIC.csv"));
    const structure = await readLimeSurveyStructure(path.join(real, "limesurvey_survey_987793.lss"));
    const joined = withStructure(reading, structure);
    expect(joined.notices).toEqual([]);
    const texts = joined.columns.filter(({ key, shape }) => shape === "text" && key?.startsWith("extraQuestions["));
    expect(texts.map(({ part }) => part)).toEqual(Array.from({ length: 10 }, (_, index) => `Vraag ${index + 1}`));
    expect(joined.columns.filter(({ role }) => role === "person")).toHaveLength(4);
  });
});
