import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/io/tools/plain-text.ts";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import { uniqueNames } from "../../../src/io/tools/unique-names.ts";

const wide = 16_384;
const columns = (cell: (index: number) => string) => Array.from({ length: wide }, (_, index) => cell(index));

describe("headers made to take time", () => {
  it("get their names however many are alike", () => {
    expect(uniqueNames(columns(() => "Same")).at(-1)).toBe(`Same (${wide})`);
  });

  it("lose their markup however often a tag is opened and never closed", () => {
    const text = plainText("<script ".repeat(30_000));
    expect(text.startsWith("<script <script")).toBe(true);
    expect(plainText(`a${"<script>".repeat(30_000)}b`)).toBe("a");
  });

  it("are read as one question of Qualtrics with as many rows as a table may have columns", () => {
    const sample = [
      columns((index) => `Q1_${index}`),
      columns((index) => `Stem - part ${index}`),
      columns((index) => `{"ImportId":"QID1_${index}"}`),
      columns((index) => String(index % 5)),
    ];
    const reading = readTool({ container: "csv", sample });
    expect(reading?.columns.at(-1)).toMatchObject({ key: `QID1-${wide - 1}`, group: "QID1", part: `part ${wide - 1}` });
  });

  it("are read as one question of SurveyMonkey with as many options", () => {
    const sample = [
      columns((index) => ["Respondent ID", "Stem"][index] ?? ""),
      columns((index) => (index === 0 ? "" : `part ${index}`)),
      columns((index) => (index === 0 ? "3292879998" : `part ${index}`)),
    ];
    const reading = readTool({ container: "csv", sample });
    expect(reading?.columns.at(-1)).toMatchObject({ group: "Stem", part: `part ${wide - 1}`, shape: "option" });
  });
});
