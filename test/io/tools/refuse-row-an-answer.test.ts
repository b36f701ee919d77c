import { describe, expect, it } from "vitest";
import { FileFault } from "../../../src/io/tables/file-fault.ts";
import { readPlain } from "../../../src/io/tools/plain.ts";
import { refuseRowAnAnswer } from "../../../src/io/tools/refuse-row-an-answer.ts";

function refuse(sample: string[][]): void {
  const reading = readPlain({ sample, container: "csv" });
  if (reading === undefined) throw new Error("every table is a plain one");
  refuseRowAnAnswer(reading, sample);
}

const questions = ["I feel valued", "I have what I need", "I know what is expected"];
const long = [1, 2, 3].flatMap((person) => questions.map((question) => [`e${person}`, question, String(person + 4)]));

describe("refuseRowAnAnswer(reading, sample)", () => {
  it("refuses a table in which everybody would count once for each question", () => {
    expect(() => refuse([["Employee", "Question", "Score"], ...long])).toThrow(FileFault);
    expect(() => refuse([["Respondent", "Vraagtekst", "Antwoord"], ...long])).toThrow(
      /“Vraagtekst” says what was asked/,
    );
  });

  it("lets a table with a row for each respondent be", () => {
    // Every question is another one: somebody asked for one.
    expect(() =>
      refuse([
        ["id", "Question", "Score"],
        ...long.map(([id = "", text = "", mark = ""], at) => [id, `${text} ${at}`, mark]),
      ]),
    ).not.toThrow();
    expect(() => refuse([["id", "Department", "Score"], ...long])).not.toThrow();
  });
});
