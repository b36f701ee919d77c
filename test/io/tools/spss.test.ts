import { describe, expect, it } from "vitest";
import type { RawVariable } from "../../../src/io/tables/raw-table.ts";
import { readSpss } from "../../../src/io/tools/spss.ts";
import type { ToolReading } from "../../../src/io/tools/tool-reading.ts";

/** A number without labels, but for what is given. */
function variable(name: string, given: Partial<RawVariable> = {}): RawVariable {
  return { name, label: "", values: new Map(), isMissing: () => false, kind: "number", ...given };
}

function readingOf(...variables: RawVariable[]): ToolReading {
  const reading = readSpss({ container: "sav", variables, sample: [variables.map(({ name }) => name)] });
  if (reading === undefined) throw new Error("expected a reading");
  return reading;
}

const rolesOf = (...variables: RawVariable[]) => readingOf(...variables).columns.map(({ role }) => role);

describe("readSpss(raw)", () => {
  it("leaves other files to others", () => {
    expect(readSpss({ container: "csv", sample: [["a"]] })).toBeUndefined();
    expect(readSpss({ container: "xlsx", sample: [["a"]], variables: [variable("a")] })).toBeUndefined();
  });

  it("reads questions with their keys, labels and missing codes as plain text", () => {
    const reading = readingOf(
      variable("q1", {
        label: "<b>Hoe tevreden</b> ben je?",
        values: new Map([
          ["1", "zeer&nbsp;ontevreden"],
          ["5", "zeer tevreden"],
          ["9", "weet niet"],
        ]),
        isMissing: (cell) => cell === "9",
      }),
      variable("leeftijd", { values: new Map([["-1", "geweigerd"]]), isMissing: (cell) => cell === "-1" }),
    );
    expect(reading).toMatchObject({ tool: "spss", dialect: "variables with labels", headerRows: 1, notices: [] });
    const [question, age] = reading.columns;
    expect(question).toMatchObject({
      index: 0,
      name: "q1",
      key: "q1",
      role: "question",
      text: "Hoe tevreden ben je?",
      shape: "one",
    });
    expect(question?.labels?.get("1")).toBe("zeer ontevreden");
    expect(["9", "5"].map((cell) => question?.isMissing?.(cell))).toEqual([true, false]);
    // Only the code for no answer has a label, so the cells must tell what the others are.
    expect(age).not.toHaveProperty("shape");
  });

  it("makes options of a set of ticks, called after the variable or the value", () => {
    const ticks = { name: "$kanaal", label: "Hoe hoor je nieuws?", ticked: "1" };
    const byValue = { name: "$reden", label: "", ticked: "2", optionsByValue: true };
    const codes = { name: "$merk", label: "Which?" };
    const values = new Map([["2", "Te duur"]]);
    const { columns, notices } = readingOf(
      variable("k1", { label: "Telefoon", set: ticks }),
      variable("k2", { set: ticks }),
      variable("r1", { label: "x", values, set: byValue }),
      variable("m1", { label: "First", set: codes }),
    );
    expect(columns).toMatchObject([
      {
        role: "question",
        text: "Hoe hoor je nieuws?",
        group: "kanaal",
        part: "Telefoon",
        shape: "option",
        ticked: "1",
      },
      { group: "kanaal", part: "k2", shape: "option" },
      { text: "", group: "reden", part: "Te duur", shape: "option", ticked: "2" },
      { text: "Which?", group: "merk", part: "First", shape: "one" },
    ]);
    expect(notices).toEqual(["each column of $merk holds one of several chosen options, not a tick for one"]);
  });

  it("drops who somebody is, by name and by label", () => {
    expect(
      rolesOf(
        variable("IPAddress", { kind: "text" }),
        variable("v7", { kind: "text", label: "E-mailadres" }),
        variable("v8", { kind: "date", label: "Geboortedatum" }),
        variable("afdeling", { kind: "text" }),
      ),
    ).toEqual(["person", "person", "person", "question"]);
  });

  it("takes the moment of handing in as the date, and other moments as process", () => {
    const moment = (name: string, label = "") => variable(name, { kind: "date", label });
    expect(rolesOf(moment("StartDate"), moment("EndDate"), moment("RecordedDate"))).toEqual([
      "process",
      "date",
      "process",
    ]);
    expect(rolesOf(moment("v1", "Datum ingevuld"), moment("indienst", "Datum in dienst"))).toEqual([
      "date",
      "question",
    ]);
    expect(rolesOf(variable("submitdate", { kind: "text" }))).toEqual(["date"]);
    expect(rolesOf(variable("date"), variable("datum", { kind: "text" }))).toEqual(["question", "question"]);
    expect(readingOf(moment("indienst")).notices).toEqual([
      "no date looks like the moment of an answer: name its variable if there is one",
    ]);
  });

  it("takes a status of Qualtrics apart that is several at once", () => {
    const reading = readingOf(variable("Status"), variable("Finished"), variable("ResponseId"), variable("Q1"));
    const asides = ["0", "9", "12", "5"].map((status) => reading.aside([status, "1", "R_1", "4"]));
    expect(asides).toEqual([undefined, "spam", "spam", "preview"]);
  });

  it("sets rows of Qualtrics aside by their status", () => {
    const values = new Map([
      ["0", "IP Address"],
      ["1", "Survey Preview"],
      ["2", "Survey Test"],
      ["8", "Spam"],
    ]);
    const reading = readingOf(
      variable("Status", { values }),
      variable("Finished"),
      variable("ResponseId", { kind: "text" }),
      variable("Duration__in_seconds_"),
      variable("UserLanguage", { kind: "text" }),
      variable("Q1"),
    );
    expect(reading.dialect).toBe("variables with labels, as Qualtrics writes them");
    expect(reading.columns.map(({ role }) => role)).toEqual([
      "process",
      "process",
      "respondent",
      "seconds",
      "language",
      "question",
    ]);
    const asides = ["0", "1", "2", "8"].map((status) => reading.aside([status, "1", "R_1", "60", "NL", "4"]));
    expect(asides).toEqual([undefined, "preview", "test", "spam"]);
    expect(reading.aside(["0", "0", "R_1", "60", "NL", "4"])).toBe("partial");
  });

  it("sets rows of LimeSurvey aside that were not handed in, and blank rows of any tool", () => {
    const reading = readingOf(variable("id"), variable("submitdate", { kind: "date" }), variable("lastpage"));
    expect(reading.dialect).toContain("LimeSurvey");
    expect(reading.aside(["1", "", "2"])).toBe("partial");
    expect(reading.aside(["1", "2026-05-06 10:00:00", "2"])).toBeUndefined();
    const other = readingOf(variable("Status"), variable("Q1"));
    expect(other.aside(["1", "2"])).toBeUndefined();
    expect(other.columns[0]?.role).toBe("question");
    expect(other.aside(["", " "])).toBe("blank");
  });

  it("gives every column a name of its own", () => {
    expect(readingOf(variable("a"), variable("a"), variable("")).columns.map(({ name }) => name)).toEqual([
      "a",
      "a (2)",
      "column 3",
    ]);
  });
});
