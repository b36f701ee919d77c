import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkScales } from "../../../src/io/import/check-scales.ts";
import { checkWording } from "../../../src/io/import/check-wording.ts";
import { isSlip } from "../../../src/io/import/is-slip.ts";
import type { ColumnMatch } from "../../../src/io/import/match-columns.ts";
import { problemList } from "../../../src/io/problem-list.ts";
import type { ToolColumn } from "../../../src/io/tools/tool-reading.ts";
import type { Instrument } from "../../../src/survey/instrument.ts";
import { imported, minimalSurvey } from "./imported.ts";

const wave = "2026-spring";

function column(own: Partial<ToolColumn>): ToolColumn {
  return { index: 0, name: "Q2", role: "question", text: "", ...own };
}

function match(target: string, own: Partial<ToolColumn>): ColumnMatch {
  return { target, columns: [column(own)], by: "name" };
}

describe("isSlip(before, after)", () => {
  it("is one letter, or a sign, in words that stay", () => {
    expect(isSlip("Ik krijg waardring.", "Ik krijg waardering")).toBe(true);
    expect(isSlip("Ik krijg waadrering", "Ik krijg waardering")).toBe(true);
    expect(isSlip("Uw e-mail, post", "Uw email post")).toBe(true);
  });

  it("is no other word, no other number and nothing left out", () => {
    expect(isSlip("Ik kan goed werken", "Ik kon goed werken")).toBe(false);
    expect(isSlip("Mijn manager helpt", "Mijn managers helpt")).toBe(false);
    expect(isSlip("In 12 maanden", "In 13 maanden")).toBe(false);
    expect(isSlip("Minder dan 1,5 uur", "Minder dan 15 uur")).toBe(false);
    expect(isSlip("Ik ben niet bang", "Ik ben bang")).toBe(false);
  });
});

describe("a question that a structure tells in two languages", () => {
  const told = (texts: ToolColumn["texts"], waves = {}) => {
    const problems = problemList();
    const instrument = minimalSurvey({ waves });
    const own = match("calm", { text: texts?.nl ?? "", ...(texts === undefined ? {} : { texts }) });
    const [finding] = checkWording("export.csv", 1, [own], { instrument, survey: "employee", wave }, problems);
    return { state: finding?.state, problems: problems.all() };
  };

  it("is held against the ledger in each of them", () => {
    expect(told({ nl: "Ik kan rustig werken.", en: "I can work calmly." }).state).toBe("same");
    const { state, problems } = told({ nl: "Ik kan rustig werken.", en: "My work is calm." });
    expect(state).toBe("changed");
    expect(problems[0]?.value).toBe("[-I can-] {+My+} work [-calmly.-] {+is calm.+}");
    expect(problems[0]?.remedy).toContain('calm: { text: { en: "My work is calm." }, change: meaning }');
  });

  it("has both in the entry when both changed, and passes with that entry", () => {
    const texts = { nl: "Mijn werk is rustig.", en: "My work is calm." };
    const [, entry = ""] = /\.yaml: (.*?) \(meaning /.exec(told(texts).problems[0]?.remedy ?? "") ?? [];
    expect(parse(entry)).toEqual({ calm: { text: texts, change: "meaning" } });
    expect(told(texts, { [wave]: { wording: parse(entry) } })).toMatchObject({ state: "same", problems: [] });
  });

  it("is not changed by a language that was never filled in", () => {
    expect(told({ nl: "Ik kan rustig werken.", en: "Ik kan rustig werken." }).state).toBe("same");
    const { problems } = told({ nl: "Ik kan hier rustig werken.", en: "Ik kan hier rustig werken." });
    expect(problems[0]?.remedy).toContain('calm: { text: { nl: "Ik kan hier rustig werken." }, change: meaning }');
  });
});

describe("checkScales(file, line, matches, context)", () => {
  const checked = (
    labels: Record<string, string>,
    {
      instrument = minimalSurvey(),
      given = {},
      answers = {},
    }: { instrument?: Instrument; given?: Record<string, number>; answers?: object } = {},
  ) => {
    const problems = problemList();
    const own = match("calm", { labels: new Map(Object.entries(labels)) });
    const profile = { filled: 9, distinct: new Map(Object.entries(given)), isOpen: false, longest: 1 };
    checkScales(
      "export.sav",
      1,
      [own],
      {
        instrument,
        survey: "employee",
        wave,
        mapping: { answers: { ...answers } },
        profile: { read: 9, kept: 9, aside: new Map(), columns: [profile] },
      },
      problems,
    );
    return problems.all();
  };
  const usual = { 1: "Helemaal oneens", 2: "Oneens", 3: "Neutraal", 4: "Eens", 5: "Helemaal eens" };

  it("says nothing of the scale of the ledger, of its ends alone, and of words for no answer", () => {
    expect(checked(usual)).toEqual([]);
    expect(checked({ 1: usual[1], 5: usual[5] })).toEqual([]);
    expect(checked({ ...usual, 6: "Weet niet", 99: "Wil ik niet zeggen" })).toEqual([]);
    expect(checked({ ...usual, 6: "Anders" }, { answers: { calm: { "6": "missing" } } })).toEqual([]);
  });

  it("finds other labels, one point more and one point fewer", () => {
    const four = { 1: usual[1], 2: usual[2], 3: usual[4], 4: usual[5] };
    for (const other of [{ ...usual, 3: "Geen van beide" }, { ...usual, 6: "Volstrekt eens" }, four]) {
      expect(checked(other)).toHaveLength(1);
    }
    expect(checked({ ...usual, 6: "Volstrekt eens" })[0]?.value).toBe(
      "1 = Helemaal oneens, 2 = Oneens, 3 = Neutraal, 4 = Eens, 5 = Helemaal eens, {+6 = Volstrekt eens+}",
    );
  });

  it("leaves a code far from the scale alone until somebody has it", () => {
    expect(checked({ ...usual, 9: "Anders" })).toEqual([]);
    expect(checked({ ...usual, 9: "Anders" }, { given: { "9": 2 } })).toHaveLength(1);
  });
});

describe("an import of answers on another scale", () => {
  const words = ["Zeer oneens", "Oneens", "Enigszins oneens", "Neutraal", "Enigszins eens", "Eens", "Zeer eens"];
  const rowsWith = (cells: readonly string[]) =>
    `nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${cells.map((cell, at) => `${at},shop,0-2,9,${cell},2,,,\n`).join("")}`;

  it.each([
    ["words", words],
    ["numbers", ["1", "2", "3", "4", "5", "6", "7"]],
  ])("stops at %s until the printed entry is in the ledger, which breaks the series", async (_, cells) => {
    const { problems, answers } = await imported(rowsWith(cells));
    expect(answers).toBeUndefined();
    const told = problems.find((problem) => problem.includes("on the scale agreement"));
    const printed = /add under scales in \S+: (.*?), and under waves\.2026-spring\.scales there: (.*?) \(the/.exec(
      told ?? "",
    );
    const [, scale = "", put = ""] = printed ?? [];
    const { scales } = minimalSurvey();
    const instrument = minimalSurvey({
      scales: { ...scales, ...parse(scale) },
      waves: { [wave]: { scales: parse(put) } },
    });
    const after = await imported(rowsWith(cells), { instrument });
    expect(after.problems).toEqual([]);
    expect(
      after.answers
        ?.trim()
        .split("\n")
        .slice(1)
        .map((row) => row.split(",")[4]),
    ).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  it("takes one number off the scale for a slip of a key, not for another scale", async () => {
    const cells = [...Array.from({ length: 40 }, (_, at) => String(1 + (at % 5))), "7"];
    const { problems } = await imported(rowsWith(cells));
    expect(problems).toEqual([expect.stringContaining('for calm (1 row says this), got "7"')]);
  });
});
