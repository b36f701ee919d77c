import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../fixture.ts";
import { named, readingOfFile } from "./reading-of.ts";

const stem = "Hoe eens ben je het hiermee?";
const tags = ["StartDate", "EndDate", "Status", "Progress", "Finished", "RecordedDate", "UserLanguage", "Q1", "Q2_1", "Q2_2"]; // biome-ignore format: one header
const questions = ["Wat is je naam?", `${stem} - Ik heb energie`, `${stem} - Ik kan mezelf zijn`];
const english = ["Start Date", "End Date", "Response Type", "Progress", "Finished", "Recorded Date", "User Language"];
const dutch = ["Begindatum", "Einddatum", "Reactietype", "Voortgang", "Voltooid", "Geregistreerde datum", "Gebruikerstaal"]; // biome-ignore format: one header

const day = "2026-05-04 09:00:00";
const rows = [
  [day, day, "IP Address", "100", "True", day, "NL", "Jo Visser", "Eens", "Oneens"],
  [day, day, "Survey Preview", "100", "True", day, "NL", "An de Wit", "Eens", "Eens"],
  [day, day, "IP Address", "40", "False", day, "NL", "Bo Bakker", "Oneens", ""],
  [day, day, "IP Address", "100", "True", day, "NL", "Cas Smit", "Eens", "Eens"],
];

function readingOf(...header: readonly (readonly string[])[]) {
  const file = path.join(temporaryFolder(), "export.csv");
  writeFileSync(file, [...header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"));
  return readingOfFile(file);
}

describe("an export of Qualtrics of which somebody took columns and header rows out", () => {
  it.each([
    ["names", 1, [tags]],
    ["names and questions", 2, [tags, [...english, ...questions]]],
    ["questions, in English", 1, [[...english, ...questions]]],
    ["questions, in Dutch", 1, [[...dutch, ...questions]]],
  ])(
    "is known without ids of respondents, and its previews and broken off answers are set aside: %s",
    async (_, headerRows, header) => {
      const reading = await readingOf(...header);
      expect([reading.tool, reading.headerRows]).toEqual(["qualtrics", headerRows]);
      expect(reading.rows.map((row) => reading.aside(row))).toEqual([undefined, "preview", "partial", undefined]);
      expect(named(reading, "date")).toEqual([header[0]?.[5]]);
      expect(named(reading, "process")).toHaveLength(5);
    },
  );

  it("has its questions in the words of the only row, and the rows of a matrix together", async () => {
    const reading = await readingOf([...dutch, ...questions]);
    expect(reading.dialect).toMatch("one header row, the questions, without import ids");
    expect(named(reading, "person")).toEqual(["Wat is je naam?"]);
    expect(reading.columns.slice(8).map(({ text, part, group }) => [text, part, group !== undefined])).toEqual([
      [stem, "Ik heb energie", true],
      [stem, "Ik kan mezelf zijn", true],
    ]);
  });

  it("is not seen in the file of a tool that has an id and an address too", async () => {
    const other = ["Response ID", "Time Started", "Date Submitted", "Status", "Language", "Referer", "IP Address", "A", "B", "C"]; // biome-ignore format: one header
    expect((await readingOf(other)).tool).not.toBe("qualtrics");
  });
});
