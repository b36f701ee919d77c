import { describe, expect, it } from "vitest";
import { optionReader, scaleReader } from "../../src/io/cell-reader.ts";
import { choicesOf } from "../../src/io/choices-of.ts";
import { columnPlan } from "../../src/io/column-plan.ts";
import { didYouMean } from "../../src/io/did-you-mean.ts";
import { missingLocales } from "../../src/io/missing-locales.ts";
import { decimalSign, parseNumber } from "../../src/io/parse-number.ts";
import { problemList } from "../../src/io/problem-list.ts";
import { seenIds } from "../../src/io/seen-ids.ts";
import { instrument as instrumentSchema } from "../../src/survey/instrument.ts";
import { missingIn } from "../../src/survey/missing-in.ts";

const instrument = instrumentSchema.parse({
  side: "ex",
  title: { en: "Survey" },
  columns: { unit: "team", weight: "w" },
  scales: { agreement: { min: 1, max: 5, texts: { "Helemaal eens": 5, Oneens: 2 } }, long: { min: 0, max: 100 } },
  segments: { age: { title: { en: "Age" }, column: "age", categories: {} } },
  items: {
    calm: { column: "Q1", scale: "agreement", text: { en: "Calm?" } },
    mark: { scale: "long", text: { en: "Mark?" }, missing: ["-1"] },
    feelings: { type: "choices", columns: { proud: "Q2_1", tired: "Q2_2" }, text: { en: "Feelings?" } },
  },
  waves: {
    old: { columns: { calm: "V1", "feelings.tired": null, weight: null, age: "years" }, without: ["mark"] },
    odd: { missing: { calm: ["9"] } },
  },
});

describe("scaleReader", () => {
  const { calm } = instrument.items;
  const { agreement } = instrument.scales;
  if (calm === undefined || agreement === undefined) throw new Error("declared above");
  const reader = scaleReader(calm, agreement, missingIn(instrument, "calm", "new"));
  const answer = (cell: string) => reader.read(cell).answer;

  it("reads numbers as spec 0.1 does, and the words of the scale whatever their capitals", () => {
    expect(["4", " 4 ", "+4", "04", "4.0", "helemaal EENS "].map(answer)).toEqual([4, 4, 4, 4, 4, 5]);
  });

  it("reads a declared missing text before anything else", () => {
    expect(["", "  ", "NA", "na", "N.v.t.", "Weet niet"].map(answer)).toEqual(Array(6).fill("missing"));
  });

  it("never pulls an answer onto the scale", () => {
    expect(["0", "6", "4.5", "4,0", "1e0", "vier"].map(answer)).toEqual(Array(6).fill("invalid"));
  });

  it("always takes an empty cell for no answer, also where an item lists other texts", () => {
    const { mark } = instrument.items;
    const { long } = instrument.scales;
    if (mark === undefined || long === undefined) throw new Error("declared above");
    const { read } = scaleReader(mark, long, missingIn(instrument, "mark", "new"));
    expect(["", "-1", "99"].map((cell) => read(cell).answer)).toEqual(["missing", "missing", 99]);
  });

  it("lets one wave declare other codes", () => {
    expect(missingIn(instrument, "calm", "odd")).toEqual(["9"]);
  });
});

describe("choicesOf", () => {
  const cells = (...answers: string[]) =>
    new Map(answers.map((cell, index) => [`o${index}`, optionReader(["n.v.t."]).read(cell).answer]));
  const chosen = (answeredAnything: boolean, ...answers: string[]) => [
    ...choicesOf(cells(...answers), answeredAnything).values(),
  ];

  it("takes the empty cells beside a tick for not chosen", () => {
    expect(chosen(true, "Trots", "", "0", "nee")).toEqual([1, 0, 0, 0]);
  });

  it("takes a question without any tick for unanswered, even of somebody who answered the rest", () => {
    expect(chosen(true, "", "", "n.v.t.")).toEqual(["missing", "missing", "missing"]);
  });

  it("takes an explicit no for an answer", () => {
    expect(chosen(true, "0", "")).toEqual([0, 0]);
  });

  it("takes the empty cell of a single option for not chosen by those who answered anything", () => {
    expect(chosen(true, "")).toEqual([0]);
    expect(chosen(false, "")).toEqual(["missing"]);
  });
});

describe("columnPlan", () => {
  it("follows the instrument", () => {
    const plan = columnPlan(instrument, "new");
    expect([plan.unit, plan.weight, plan.respondent]).toEqual(["team", "w", undefined]);
    expect(plan.items.map(({ id, columns }) => [id, ...columns.values()])).toEqual([
      ["calm", "Q1"],
      ["mark", "mark"],
      ["feelings", "Q2_1", "Q2_2"],
    ]);
  });

  it("and what a wave has otherwise: renamed, not there, not asked", () => {
    const plan = columnPlan(instrument, "old");
    expect([plan.weight, plan.segments.get("age")]).toEqual([undefined, "years"]);
    expect(plan.items.map(({ id, columns }) => [id, ...columns.keys(), ...columns.values()])).toEqual([
      ["calm", "calm", "V1"],
      ["feelings", "feelings.proud", "Q2_1"],
    ]);
  });
});

describe("numbers", () => {
  it("are read with the sign that their column shows", () => {
    expect(decimalSign(["1.5", "2"], ";")).toBe(".");
    expect(decimalSign(["0,125"], ";")).toBe(",");
    expect(decimalSign(["1.234,5"], ",")).toBe(",");
    expect(decimalSign(["1.234"], ",")).toBe(".");
    expect(decimalSign(["12", ""], ";")).toBe(".");
  });

  it("are never guessed", () => {
    expect(decimalSign(["1.234", "2.345"], ";")).toBe("ambiguous");
    expect(["", ".", "1,2,3", "12 %", "0x10", "1e3", "Infinity"].map((cell) => parseNumber(cell, "."))).toEqual(
      Array(7).fill(undefined),
    );
    expect([parseNumber("1.234.567,8", ","), parseNumber("-0", "."), parseNumber("+2", ".")]).toEqual([
      1234567.8, 0, 2,
    ]);
  });
});

describe("problemList", () => {
  it("lists five of a kind and counts the others", () => {
    const problems = problemList();
    for (let line = 2; line < 44; line += 1) {
      problems.add(
        { file: "a.csv", line, column: "Q1", value: "9", expected: "expected 1 to 5", remedy: "mend" },
        "scale",
      );
    }
    problems.add(
      { file: "a.csv", line: 3, column: "Q2", value: "9", expected: "expected 1 to 5", remedy: "mend" },
      "scale",
    );
    const all = problems.all();
    expect(all).toHaveLength(7);
    expect(all.at(-1)).toEqual({
      file: "a.csv",
      line: 7,
      column: "Q1",
      expected: "and 37 more from here on: expected 1 to 5",
      remedy: "mend",
    });
  });
});

describe("seenIds", () => {
  it("remembers a hundred thousand ids and takes none for another", () => {
    const seen = seenIds();
    for (let index = 0; index < 100_000; index += 1) expect(seen.firstLine(`r${index}`, index + 2)).toBe(undefined);
    expect([seen.firstLine("r0", 7), seen.firstLine("r99999", 8)]).toEqual([2, 100_001]);
  });
});

describe("didYouMean", () => {
  it("finds a swap, a slip and a forgotten letter, and nothing far off", () => {
    const units = ["customer-contact", "field-service", "it-platform", "hr"];
    expect(["costumer-contact", "fieldservice", "it-platfrom"].map((typed) => didYouMean(typed, units))).toEqual([
      "customer-contact",
      "field-service",
      "it-platform",
    ]);
    expect(["sales", "xx", ""].map((typed) => didYouMean(typed, units))).toEqual([undefined, undefined, undefined]);
  });

  it("does not let a shared first part make two names alike", () => {
    expect(didYouMean("employee.rust", ["employee.calm", "employee.trust"])).toBe("employee.trust");
    expect(didYouMean("employee.rust", ["employee.calm"])).toBe(undefined);
  });
});

describe("missingLocales", () => {
  it("finds each text that lacks a language, however deep, and leaves columns alone", () => {
    const value = {
      title: { nl: "a", en: "b" },
      items: { q: { text: { en: "c" }, columns: { nl: "Q1" }, list: [{ title: { nl: "d" } }] } },
      texts: { nl: 3 },
    };
    expect(missingLocales(value, ["nl", "en"])).toEqual([
      { path: ["items", "q", "text"], locale: "nl" },
      { path: ["items", "q", "list", 0, "title"], locale: "en" },
    ]);
  });
});
