import { describe, expect, it } from "vitest";
import { matchColumns } from "../../../src/io/import/match/match-columns.ts";
import { itemId } from "../../../src/io/import/propose/item-id.ts";
import { problemList } from "../../../src/io/problem-list.ts";
import { readYaml } from "../../../src/io/read-yaml.ts";
import { plainText } from "../../../src/io/tools/plain-text.ts";
import { readTool } from "../../../src/io/tools/read-tool.ts";
import { uniqueNames } from "../../../src/io/tools/unique-names.ts";
import { instrument } from "../../../src/survey/instrument.ts";

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

describe("a survey of as many questions as a table may have columns", () => {
  it("gets an id for each, also when all have one header", () => {
    const taken = new Set<string>();
    const ids = columns(() => itemId("", "How are you?", taken));
    expect(new Set(ids).size).toBe(wide);
    expect(ids.slice(0, 3)).toEqual(["how", "how-2", "how-3"]);
  });

  it("is read from its file, with the line of what is doubled or wrong", () => {
    const items = columns((index) => `  q${index}: { scale: s, text: { nl: Vraag ${index} } }`);
    const text = `side: ex\ntitle: { nl: Proef }\nscales: { s: { min: 1, max: 5 } }\nitems:\n${items.join("\n")}\n`;
    const problems = problemList();
    const read = readYaml(text, instrument, { file: "employee.yaml" }, problems);
    expect(problems.all()).toEqual([]);
    expect(columns((index) => String(read?.lineOf(["items", `q${index}`]))).at(-1)).toBe(String(4 + wide));
    readYaml(`${text}  q7: { scale: s, text: { nl: Nog eens } }\n`, instrument, { file: "employee.yaml" }, problems);
    expect(problems.all().map(({ line, expected, remedy }) => [line, expected, remedy])).toEqual([
      [5 + wide, "expected valid YAML: map keys must be unique", "keep one of the two"],
    ]);
  });

  it("is matched with an export whose words are those of the survey, and with one that says something else", () => {
    const survey = instrument.parse({
      side: "ex",
      title: { nl: "Proef" },
      scales: { s: { min: 1, max: 5 } },
      items: Object.fromEntries(
        columns((index) => `q${index}`).map((id) => [id, { scale: "s", text: { nl: `Vraag ${id}` } }]),
      ),
    });
    const matched = (text: (index: number) => string) =>
      matchColumns(
        { columns: columns(text).map((words, index) => ({ index, name: `c${index}`, role: "question", text: words })) },
        { instrument: survey, wave: "one" },
      );
    expect(matched((index) => `Vraag q${index}`).matches).toHaveLength(wide);
    expect(matched(() => "Vraag q1").unmatched).toHaveLength(wide);
  });
});
