import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkOptions } from "../../../src/io/import/ledger/check-options.ts";
import { checkScales } from "../../../src/io/import/ledger/check-scales.ts";
import { checkWording } from "../../../src/io/import/ledger/check-wording.ts";
import { isSlip } from "../../../src/io/import/ledger/is-slip.ts";
import type { EarlierStem } from "../../../src/io/import/ledger/question-stem.ts";
import { wordingKey } from "../../../src/io/import/ledger/wording-key.ts";
import type { ColumnMatch } from "../../../src/io/import/match/match-columns.ts";
import { problemList } from "../../../src/io/problem-list.ts";
import type { ToolColumn } from "../../../src/io/tools/tool-reading.ts";
import type { Instrument } from "../../../src/survey/instrument.ts";
import { itemChange } from "../../../src/survey/item-change.ts";
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

describe("a question with options", () => {
  const head = "nr,afdeling,jaren,Q1,Q2,Q3";
  const option = (code: string, own: Partial<ToolColumn>) =>
    match(`feelings.${code}`, { name: `Q4[${code}]. …`, key: `Q4-${code}`, shape: "option", group: "Q4", ...own });
  const checkedWords = (text: string) => {
    const problems = problemList();
    const [finding] = checkWording(
      "export.csv",
      1,
      [option("proud", { text, part: "Trots" })],
      { instrument: minimalSurvey(), survey: "employee", wave },
      problems,
    );
    return { state: finding?.state, problems: problems.all().map(({ value }) => value) };
  };
  const checkedOptions = (proud: string, tired: string) => {
    const problems = problemList();
    const matches = [
      option("proud", { text: "Hoe voelde je je?", part: proud }),
      option("tired", { text: "Hoe voelde je je?", part: tired }),
    ];
    checkOptions("export.csv", 1, matches, { instrument: minimalSurvey(), survey: "employee", wave }, problems);
    return problems.all().map(({ value, remedy }) => [value, remedy]);
  };

  it("is another question when its words are others, also where the option is the same", () => {
    expect(checkedWords("Hoe voelde je je?")).toEqual({ state: "same", problems: [] });
    expect(checkedWords("Hoe voelde je je niet?")).toEqual({
      state: "changed",
      problems: ["Hoe voelde je [-je?-] {+je niet?+}"],
    });
  });

  it("holds no ticks of another option, whatever the id of its column", () => {
    expect(checkedOptions("Trots", "moe.")).toEqual([]);
    expect(checkedOptions("Boos", "Moe")).toEqual([
      ["[-Trots-] {+Boos+}", expect.stringContaining("say columns: { feelings.proud: null } under waves.2026-spring")],
    ]);
  });

  it("is held against each language that a structure tells", () => {
    const told = (partTexts: ToolColumn["partTexts"]) => {
      const problems = problemList();
      const own = option("proud", { text: "Hoe voelde je je?", part: "Trots", ...(partTexts && { partTexts }) });
      checkOptions("export.csv", 1, [own], { instrument: minimalSurvey(), survey: "employee", wave }, problems);
      return problems.size;
    };
    expect(told({ nl: "Trots", en: "Proud" })).toBe(0);
    expect(told({ nl: "Trots", en: "Trots" })).toBe(0);
    expect(told({ nl: "Trots", en: "Angry" })).toBe(1);
  });

  it("is mended by the mapping that is printed when two options changed places", () => {
    expect(checkedOptions("Moe", "Trots").map(([, remedy]) => /columns: \{.*?\}/.exec(remedy ?? "")?.[0])).toEqual([
      'columns: { feelings.proud: "Q4-tired" }',
      'columns: { feelings.tired: "Q4-proud" }',
    ]);
  });

  it("reads every option by its words where the mapping names nothing but the cell with all answers", async () => {
    const file = `ID,Begintijd,Tijd van voltooien,E-mail,Naam,${head},Hoe was het?,Q5\n${[1, 2, 3, 4]
      .map(
        (at) =>
          `${at},5/4/26 9:00:00,5/4/26 9:05:00,anonymous,,${at},shop,0-2,9,4,2,${at % 2 === 0 ? "Trots;Moe;" : "Trots;"},\n`,
      )
      .join("")}`;
    const columns = { "feelings.proud": "Hoe was het?", "feelings.tired": "Hoe was het?" };
    const words = { feelings: { text: { nl: "Hoe was het?" }, change: "meaning" } };
    const instrument = minimalSurvey({ waves: { [wave]: { wording: words } } });
    const { problems, answers } = await imported(file, { mapping: { columns }, instrument });
    expect(problems).toEqual([]);
    const rows = (answers ?? "")
      .trim()
      .split("\n")
      .map((row) => row.split(","));
    const at = rows[0]?.indexOf("feelings.tired") ?? -1;
    expect(rows.slice(1).map((row) => row.slice(at - 1, at + 1).join(""))).toEqual(["10", "11", "10", "11"]);
  });
});

describe("a row of a matrix", () => {
  const stem = "In de afgelopen week";
  const held = (
    above: string,
    waves = {},
    earlier: readonly EarlierStem[] = [{ wave: "2025", target: "calm", stem: { nl: stem } }],
  ) => {
    const problems = problemList();
    const instrument = minimalSurvey({ waves });
    const own = match("calm", {
      name: "Q2[1]. …",
      key: "Q2-1",
      text: above,
      part: "Ik kan rustig werken",
      group: "Q2",
    });
    const [finding] = checkWording("export.csv", 1, [own], { instrument, survey: "employee", wave, earlier }, problems);
    return { state: finding?.state, problems: problems.all() };
  };
  const year = "In het afgelopen jaar";

  it("is another question under another question above it, though its own words stayed", () => {
    expect(held(`${stem}:`)).toEqual({ state: "same", problems: [] });
    const { state, problems } = held(year);
    expect([state, problems[0]?.value]).toEqual(["changed", "In [-de-] {+het+} afgelopen [-week-] {+jaar+}"]);
  });

  it("passes with the printed entry, breaks the series, and is asked for again in the next wave", () => {
    const [, entry = ""] = /\.yaml: (.*?) \(meaning /.exec(held(year).problems[0]?.remedy ?? "") ?? [];
    expect(parse(entry)).toEqual({ calm: { text: { nl: `${year}: Ik kan rustig werken.` }, change: "meaning" } });
    const waves = { "2025": {}, [wave]: { wording: parse(entry) } };
    expect(held(year, waves)).toEqual({ state: "same", problems: [] });
    expect(itemChange(minimalSurvey({ waves }), "calm", "2025", wave)?.isComparable).toBe(false);
    const before = [
      { wave: "2026-winter", target: "calm", stem: { nl: year } },
      { wave: "2025", target: "calm", stem: { nl: stem } },
    ];
    const next = held(year, { "2026-winter": { wording: parse(entry) } }, before);
    expect(next.problems[0]?.remedy).toContain("the words are those of 2026-winter, with which the series goes on");
  });

  it("is not held against its own earlier import, another item or another language", () => {
    for (const other of [
      { wave, target: "calm", stem: { nl: stem } },
      { wave: "2025", target: "workload", stem: { nl: stem } },
      { wave: "2025", target: "calm", stem: { en: "In the past week" } },
    ]) {
      expect(held(year, {}, [other]).state).toBe("same");
    }
  });
});

describe("a word beside its code", () => {
  it("is the words of the question, not a part of the code", () => {
    const problems = problemList();
    const own = match("remark", { name: "Q5. Waarom?", key: "Q5", text: "Waarom?" });
    const context = { instrument: minimalSurvey(), survey: "employee", wave };
    expect(checkWording("export.csv", 1, [own], context, problems)[0]?.state).toBe("changed");
    const code = match("remark", { name: "Q5", key: "Q5", text: "Q5" });
    expect(checkWording("export.csv", 1, [code], context, problemList())[0]?.state).toBe("silent");
  });
});

describe("branches of one question", () => {
  it("are each held against the ledger", () => {
    const problems = problemList();
    const texts = ["Ik kan rustig werken.", "Ik kan niet rustig werken."];
    const own = {
      target: "calm",
      columns: texts.map((text, index) => column({ index, text })),
      by: "mapping",
    } as const;
    checkWording("export.csv", 1, [own], { instrument: minimalSurvey(), survey: "employee", wave }, problems);
    expect(problems.all().map(({ value }) => value)).toEqual(["Ik kan {+niet+} rustig werken."]);
  });
});

describe("wordingKey(text)", () => {
  it.each([
    "„Ik kan rustig werken”",
    "«Ik kan rustig werken»",
    "Ik kan\u202frustig\u00a0werken…",
    "… Ik kan rustig\u200b werken",
    "\u200eIk kan rus\u00adtig werken\u200f",
    "‚Ik kan rustig werken‛!",
  ])("has one key for %s", (text) => {
    expect(wordingKey(text)).toBe(wordingKey("Ik kan rustig werken"));
  });

  it("has one key for every apostrophe", () => {
    expect(new Set([..."'’ʼ′＇´`"].map((sign) => wordingKey(`collega${sign}s`))).size).toBe(1);
  });

  it("has another for another word, number or sign", () => {
    const others = ["Ik kan niet rustig werken", "Ik kan 2 x rustig werken", "Ik kan on-rustig werken"];
    for (const other of others) expect(wordingKey(other)).not.toBe(wordingKey("Ik kan rustig werken"));
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

  it("prints an entry for several items at once that can be pasted as it stands", async () => {
    const both = (cell: string, at: number) => `${at},shop,0-2,9,${cell},${cell},,,\n`;
    const file = `nr,afdeling,jaren,Q1,Q2,Q3,Q4_1,Q4_2,Q5\n${words.map(both).join("")}`;
    const { problems } = await imported(file);
    const told = problems.find((problem) => problem.includes("on the scale agreement"));
    const [, put = ""] = /scales there: (.*?) \(the/.exec(told ?? "") ?? [];
    const name = "agreement-2026-spring";
    expect(parse(put)).toEqual({ calm: name, workload: name });
  });

  it("reads labels whatever their spaces, capitals and quotes", async () => {
    const cells = ["helemaal\u00a0oneens", "ONEENS", "Neutraal\u200b", "Eens", "Helemaal  eens"];
    const { problems, answers } = await imported(rowsWith(cells));
    expect(problems).toEqual([]);
    const column = (row: string) => row.split(",")[4];
    expect((answers ?? "").trim().split("\n").slice(1).map(column)).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("takes one number off the scale for a slip of a key, not for another scale", async () => {
    const cells = [...Array.from({ length: 40 }, (_, at) => String(1 + (at % 5))), "7"];
    const { problems } = await imported(rowsWith(cells));
    expect(problems).toEqual([expect.stringContaining('for calm (1 row says this), got "7"')]);
  });
});
