import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openTable } from "../../../src/io/tables/open-table.ts";
import { temporaryFolder } from "../fixture.ts";
import { named, readingOfFile } from "./reading-of.ts";

function written(text: string, name = "results.csv"): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** Rows as LimeSurvey writes them, all cells between quotes. */
function csv(rows: readonly (readonly string[])[], delimiter = ","): string {
  return rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join("\r\n");
}

const answers = [
  ["1", "2026-05-04 09:00:00", "2", "xx", "Eens"],
  ["2", "", "1", "xx", "Oneens"],
  ["3", "2026-05-05 09:00:00", "2", "xx", "Eens"],
];

describe("an export of LimeSurvey in a language that is not known by its words", () => {
  it.each([
    ["Dutch", ["Antwoord ID", "Datum ingestuurd", "Laatste pagina", "Starttaal"]],
    ["German", ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache"]],
    ["words for the day that were never met", ["Response ID", "Päivä lähetetty", "Last page", "Start language"]],
  ])("sets answers aside that were never sent in: %s", async (_, header) => {
    const reading = await readingOfFile(written(csv([[...header, "Ik ga graag naar mijn werk"], ...answers])));
    expect(reading.tool).toBe("limesurvey");
    expect(named(reading, "date")).toEqual([header[1]]);
    expect(reading.rows.map((row) => reading.aside(row))).toEqual([undefined, "partial", undefined]);
  });

  it("takes no question before the last page for the day, when it holds no moments", async () => {
    const header = ["Response ID", "Mood", "Last page", "Start language"];
    const rows = answers.map(([id = "", , ...rest]) => [id, "Fine", ...rest]);
    const reading = await readingOfFile(written(csv([[...header, "Work"], ...rows])));
    expect(named(reading, "date")).toEqual([]);
    expect(named(reading, "question")).toContain("Mood");
  });
});

describe("the times on questions in an export of LimeSurvey", () => {
  it("are no answers, under the code of a question that is there", async () => {
    const header = ["id", "submitdate", "lastpage", "startlanguage", "work[a]", "work[b]", "part", "workTime", "partTime", "overTime"]; // biome-ignore format: one header
    const row = ["1", "2026-05-04 09:00:00", "2", "nl", "3", "4", "5", "12", "9", "3"];
    const reading = await readingOfFile(written(csv([header, row])));
    expect(named(reading, "process")).toEqual(["lastpage", "workTime", "partTime"]);
    expect(named(reading, "question")).toContain("overTime");
  });

  it("are no answers in headings with codes and words", async () => {
    const header = [
      "id. Response ID",
      "submitdate. Date submitted",
      "mood. How are you?",
      "moodTime. Question time: mood",
    ];
    const reading = await readingOfFile(written(csv([header, ["1", "2026-05-04 09:00:00", "3", "12.5"]])));
    expect(named(reading, "process")).toEqual(["moodTime. Question time: mood"]);
  });
});

describe("a VV file of LimeSurvey", () => {
  const vv = [
    ["Response ID", "Date submitted", "Last page", "Access code", "Hoe gaat het?", "Wat helpt?", "Wat helpt?"],
    ["id", "submitdate", "lastpage", "token", "mood", "helps_rest", "helps_pay"],
    ["1", "2026-05-04 09:00:00", "2", "t1", "4", "Y", "{question_not_shown}"],
    ["2", "{question_not_shown}", "1", "t2", "{question_not_shown}", "{question_not_shown}", "{question_not_shown}"],
    ["3", "2026-05-05 09:00:00", "2", "t3", "5", "Y", "Y"],
  ];

  it("has its questions in the first row and their codes in the second", async () => {
    const reading = await readingOfFile(written(csv(vv, "\t"), "vvexport_1.csv"));
    expect([reading.dialect.startsWith("VV file"), reading.headerRows]).toEqual([true, 2]);
    expect(reading.columns.slice(4).map(({ key, text, shape }) => [key, text, shape])).toEqual([
      ["mood", "Hoe gaat het?", undefined],
      ["helps[rest]", "Wat helpt?", "option"],
      ["helps[pay]", "Wat helpt?", "option"],
    ]);
    expect(named(reading, "person")).toEqual(["token"]);
  });

  it("says which questions were not shown, and which answers were never sent in", async () => {
    const reading = await readingOfFile(written(csv(vv, "\t"), "vvexport_1.csv"));
    expect(reading.rows.map((row) => reading.aside(row))).toEqual([undefined, "partial", undefined]);
    expect(reading.columns[4]?.isMissing?.("{question_not_shown}")).toBe(true);
    expect(reading.columns[4]?.isMissing?.("4")).toBe(false);
  });
});

describe("what LimeSurvey writes for SPSS and R", () => {
  it("makes no header of the answers of one person", async () => {
    const dat = "'1','04-05-2026 09:00:00','2','Jo Visser'\n'2','05-05-2026 09:00:00','2','An de Wit'\n";
    const reading = await readingOfFile(written(dat, "survey_1_SPSS_data_file.dat"));
    expect(reading.headerRows).toBe(0);
    expect(reading.columns.map(({ name }) => name).join()).not.toContain("Visser");
    expect(reading.notices.join()).toContain("export the answers as CSV");
  });

  it.each([
    [
      "survey_1_SPSS_syntax_file.sps",
      "*$Rev: 1 $.\nSET UNICODE=ON.\nGET DATA\n /TYPE=TXT\n.\nVARIABLE LABELS V1 'id'.\n",
    ],
    ["survey_1_R_syntax_file.R", 'data <- read.csv("survey_1.csv", quote = "")\nnames(data)[1] <- "id"\n'],
  ])("is refused where it holds no answers: %s", async (name, text) => {
    await expect(openTable(written(text, name))).rejects.toThrow("a file of commands for SPSS or R");
  });
});
