import { describe, expect, it } from "vitest";
import { readMsForms } from "../../../src/io/tools/ms-forms.ts";
import { named, readingOf } from "./reading-of.ts";

const nl = await readingOf("ms-forms/nl.csv");
const quiz = await readingOf("ms-forms/quiz-en.csv");
const own = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"];

/** A table with these questions after the columns of Microsoft Forms, and rows of their answers. */
function read(questions: readonly string[], ...rows: (readonly string[])[]) {
  const before = ["1", "5/13/26 9:00", "5/13/26 9:05", "anonymous", ""];
  const sample = [[...own, ...questions], ...rows.map((row) => [...before, ...row])];
  return readMsForms({ sample, container: "csv" });
}

describe("readMsForms(table)", () => {
  it("knows Dutch and English headers, and takes nothing of them for a question", () => {
    expect([nl.tool, nl.dialect]).toEqual(["ms-forms", "one header row, Dutch headers, dates as month, day, year"]);
    expect([quiz.tool, quiz.dialect]).toEqual([
      "ms-forms",
      "one header row, English headers, dates as year, month, day",
    ]);
    expect(nl.columns.slice(0, 5).map(({ role }) => role)).toEqual([
      "respondent",
      "process",
      "date",
      "person",
      "person",
    ]);
    expect(named(nl, "question")[0]).toBe("Hoe tevreden ben je over je werk?");
  });

  it("takes hard spaces and line breaks out of a question", () => {
    expect(nl.columns[5]?.text).toBe("Hoe tevreden ben je over je werk?");
  });

  it("knows several answers by the semicolon behind the last, and leaves commas in options alone", () => {
    expect(
      nl.columns.filter(({ shape }) => shape === "several").map(({ name, separator }) => [name, separator]),
    ).toEqual([["Wat helpt je?", ";"]]);
  });

  it("tells a doubled question without its digit, and nothing else", () => {
    expect(nl.columns.slice(9, 13).map(({ name, text }) => [name, text])).toEqual([
      ["Wanneer?", "Wanneer?"],
      ["Wanneer?2", "Wanneer?"],
      ["Vraag 1", "Vraag 1"],
      ["Vraag 12", "Vraag 12"],
    ]);
    const kept = read(["tweede keuze ", "tweede keuze 2", "tweede keuze 3", "When3"]);
    expect(kept?.columns.slice(5).map(({ text }) => text)).toEqual([...Array(3).fill("tweede keuze"), "When3"]);
  });

  it("tells that one question stands above several columns, and joins nothing", () => {
    expect(nl.notices).toHaveLength(1);
    expect(nl.notices[0]).toMatch(/^"Wanneer\?" stands above 2 columns:/);
    expect(nl.columns.every(({ group }) => group === undefined)).toBe(true);
  });

  it("sets the points and feedback of a quiz aside, but not a question that only begins so", () => {
    expect(named(quiz, "process")).toEqual([
      "Start time",
      "Total points",
      "Quiz feedback",
      "Last modified time",
      "Points - How satisfied are you?",
      "Feedback - How satisfied are you?",
    ]);
    expect(named(quiz, "question")).toEqual(["How satisfied are you?", "Points - in what would you trade them?"]);
  });

  it("drops addresses that the form itself asked for", () => {
    expect(named(quiz, "person")).toEqual(["Email", "Name", "What is your email address?"]);
  });

  it("leaves other tables alone", () => {
    expect(
      readMsForms({
        sample: [
          ["ID", "Naam", "Begintijd"],
          ["1", "", ""],
        ],
        container: "csv",
      }),
    ).toBeUndefined();
    expect(readMsForms({ sample: [["Begintijd", "ID", "Tijd van voltooien"]], container: "csv" })).toBeUndefined();
    expect(readMsForms({ sample: [[]], container: "csv" })).toBeUndefined();
  });

  it("asks about dates that may be read two ways", () => {
    const sample = [own, ["1", "5/3/26 9:00", "5/3/26 9:05", "", ""]];
    expect(readMsForms({ sample, container: "csv" })?.notices[0]).toMatch(
      /such as "5\/3\/26 9:05" begin with the day or the month/,
    );
  });

  it("sets blank rows and a second header aside", () => {
    expect(nl.aside(nl.rows[0] ?? [])).toBeUndefined();
    expect(nl.aside(Array(14).fill(" "))).toBe("blank");
    expect(read(["A"])?.aside([...own, "A"])).toBe("header-again");
  });

  it("tells a ranking from several answers: everybody names everything, each in an order of their own", () => {
    const head = ["ID", "Start time", "Completion time", "Order these", "Choose some"];
    const orders = ["Pay;Team;Growth;", "Team;Pay;Growth;", "Growth;Pay;Team;", "Pay;Team;Growth;", "Team;Growth;Pay;"];
    const rows = orders.map((order, at) => [
      String(at + 1),
      "5/14/26 9:00",
      "5/14/26 9:05",
      order,
      at < 2 ? "Pay;" : "Pay;Team;",
    ]);
    const reading = readMsForms({ sample: [head, ...rows], container: "csv" });
    expect(reading?.columns.slice(3).map(({ shape }) => shape)).toEqual(["rank", "several"]);
  });
});
