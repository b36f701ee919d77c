import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerCounts } from "../../src/report/ledger-counts.ts";
import { ledgerWaves } from "../../src/report/ledger-waves.ts";
import { makeQuestionLedger } from "../../src/report/make-question-ledger.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { LedgerQuestion, QuestionLedger } from "../../src/report/question-ledger.ts";
import { questionRows } from "../../src/report/question-rows.ts";
import { questionRow } from "../../src/report/rows.ts";
import { type Instrument, instrument } from "../../src/survey/instrument.ts";
import { crowd, organisation } from "./organisation.ts";

const other = { nl: "Anders", en: "Otherwise" };
const note = { nl: "Zo is het.", en: "So it is." };

function surveyWith(waves: object = {}): Instrument {
  const text = (id: string) => ({ nl: `Vraag ${id}`, en: `Question ${id}` });
  return instrument.parse({
    side: "ex",
    title: { nl: "Onderzoek", en: "Survey" },
    missing: ["", "weet niet"],
    scales: {
      agreement: { min: 1, max: 5 },
      seven: { min: 1, max: 7 },
      recommend: { min: 0, max: 10, metric: "nps" },
      index: { min: 0, max: 100, metric: "mean" },
    },
    items: {
      loose: { scale: "recommend", text: text("loose") },
      a: { scale: "agreement", text: text("a") },
      tired: { scale: "agreement", reversed: true, missing: ["9"], text: text("tired") },
      mood: { type: "choices", columns: { glad: "x", sad: "y" }, options: { glad: other }, text: text("mood") },
      whole: { scale: "index", text: text("whole") },
      why: { type: "comment", text: text("why") },
    },
    constructs: { both: { items: ["tired", "a"], title: text("both"), definition: text("both") } },
    waves,
  });
}

const held = ["first", "second", "third"];

function ledgerOf(
  waves: object = {},
  over: readonly string[] = held,
  weighted: readonly string[] = [],
): QuestionLedger {
  const isWeighted = (wave: string) => weighted.includes(wave);
  return makeQuestionLedger({ survey: "employee", instrument: surveyWith(waves), held: over, isWeighted });
}

function question(ledger: QuestionLedger, item: string): LedgerQuestion {
  const found = ledger.questions.find((own) => own.item === item);
  if (found === undefined) throw new Error(`no ${item}`);
  return found;
}

const named = (questions: readonly LedgerQuestion[]) => questions.map(({ item }) => item);

describe("makeQuestionLedger(survey)", () => {
  it("has every question in the order of the survey file, open ones too, under what it measures", () => {
    const { questions, groups } = ledgerOf();
    expect(questions.map(({ place, item }) => `${place} ${item}`)).toEqual([
      "1 loose",
      "2 a",
      "3 tired",
      "4 mood",
      "5 whole",
      "6 why",
    ]);
    expect(groups).toEqual([
      { construct: "both", title: { nl: "Vraag both", en: "Question both" }, items: ["a", "tired"] },
      { items: ["loose", "mood", "whole", "why"] },
    ]);
  });

  it("says which answers are favourable, whichever way the question is put", () => {
    const ledger = ledgerOf();
    const classes = (item: string) => {
      const { answers } = question(ledger, item);
      return [answers?.favorable, answers?.unfavorable];
    };
    expect(classes("a")).toEqual([
      [4, 5],
      [1, 2],
    ]);
    expect(classes("tired")).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(classes("loose")).toEqual([
      [9, 10],
      [0, 1, 2, 3, 4, 5, 6],
    ]);
    expect(classes("whole")).toEqual([[], []]);
    expect(classes("why")).toEqual([undefined, undefined]);
  });

  it("says what means no answer, and in which wave something else does", () => {
    const ledger = ledgerOf({ second: { missing: { a: ["99"] } } });
    expect(question(ledger, "tired")).toMatchObject({ missing: ["", "9"], missingIn: [] });
    expect(question(ledger, "a")).toMatchObject({
      missing: ["", "weet niet"],
      missingIn: [{ wave: "second", missing: ["", "99"] }],
    });
  });

  it("has the words and the scale of the wave that asked it last, and those of the file where none has", () => {
    const ledger = ledgerOf({ third: { wording: { a: { text: other, change: "clearer" } }, scales: { a: "seven" } } });
    expect(question(ledger, "a")).toMatchObject({ text: other, scale: { max: 7 }, answers: { scale: "seven" } });
    for (const over of [[], ["first"]]) {
      const planned = question(ledgerOf({ first: { without: ["a"] } }, over), "a");
      expect(planned).toMatchObject({ text: { nl: "Vraag a" }, scale: { max: 5 }, answers: { scale: "agreement" } });
    }
  });

  it("breaks a changed question where weights came in, also one that skipped that wave", () => {
    const typo = { wording: { a: { text: { nl: "vraag a" }, change: "typo" } } };
    const broken = (waves: object, weighted: string[]) =>
      question(ledgerOf(waves, held, weighted), "a").runs.flatMap(({ waves: [wave], change, reweighted }) =>
        change?.isComparable === false ? [{ wave, reweighted }] : [],
      );
    expect(broken({ first: typo }, [])).toEqual([]);
    expect(broken({ first: typo }, ["second", "third"])).toEqual([{ wave: "second", reweighted: true }]);
    expect(broken({ first: typo, second: { without: ["a"] } }, ["second", "third"])).toEqual([
      { wave: "third", reweighted: true },
    ]);
    expect(ledgerOf({}, held, ["second", "third"]).reweighted).toEqual(["second"]);
    // Five of the six questions have a score.
    expect(ledgerCounts(ledgerOf({}, held, ["second", "third"]))).toMatchObject({ changed: 0, broken: 5 });
    expect(ledgerCounts(ledgerOf({ first: { without: ["a"] } }, held, ["second", "third"]))).toMatchObject({
      broken: 4,
    });
  });

  it("is part of the report, with the breaks that its subjects have", () => {
    const input = organisation({ first: crowd("n1", 40), second: crowd("n1", 40) }, {});
    const { report, rows } = makeReport(input);
    const [ledger] = report.insight.questions?.ledgers ?? [];
    expect(ledger?.waves).toEqual(["first", "second"]);
    expect(new Set(rows.questions.map(({ item }) => item))).toEqual(new Set(["recommend", "heard", "tired"]));
    for (const { item, runs } of ledger?.questions ?? []) {
      const asked = report.site.subjects.find(({ subject }) => subject === item)?.asked;
      expect(runs.map(({ answers: _, reweighted: __, ...run }) => run)).toEqual(asked);
    }
  });
});

describe("ledgerWaves(ledger)", () => {
  it("has nothing where nothing changed, with one wave, and with none", () => {
    for (const over of [held, ["first"], []]) expect(ledgerWaves(ledgerOf({}, over))).toEqual([]);
  });

  it("tells what came, went, was skipped and came back, each in the wave where it did", () => {
    const ledger = ledgerOf({
      first: { without: ["a"] },
      second: { without: ["tired", "why"] },
      third: { without: ["why"], columns: { "mood.sad": null } },
    });
    const [second, third, ...more] = ledgerWaves(ledger);
    expect(more).toEqual([]);
    expect([second?.added, second?.skipped, second?.withdrawn, second?.again].map((own) => named(own ?? []))).toEqual([
      ["a"],
      ["tired"],
      ["why"],
      [],
    ]);
    expect(named(third?.again ?? [])).toEqual(["tired"]);
    expect(third?.options).toMatchObject([{ question: { item: "mood" }, added: [], gone: [{ id: "sad" }] }]);
    expect(ledgerCounts(ledger)).toEqual({ questions: 6, waves: 3, changed: 0, broken: 0, added: 1, withdrawn: 1 });
  });

  it("takes a question of which no option was offered as not asked", () => {
    const [second, third] = ledgerWaves(ledgerOf({ second: { columns: { "mood.sad": null, "mood.glad": null } } }));
    expect([named(second?.skipped ?? []), named(third?.again ?? []), second?.options]).toEqual([
      ["mood"],
      ["mood"],
      [],
    ]);
  });

  it("sets the words of the wave that asked it before beside the new ones, over a gap", () => {
    const ledger = ledgerOf({
      first: { wording: { a: { text: other, change: "meaning", note } } },
      second: { without: ["a"] },
    });
    const third = ledgerWaves(ledger).find(({ wave }) => wave === "third");
    expect(third?.changed).toMatchObject([
      {
        before: { waves: ["first"], put: { text: other } },
        after: { put: { text: { nl: "Vraag a" } }, change: { kind: "meaning", notes: [note], isComparable: false } },
      },
    ]);
    expect(ledgerCounts(ledger)).toMatchObject({ changed: 1, broken: 1 });
  });

  it("tells each change, addition and withdrawal once, whatever the entries", () => {
    const entry = fc.constantFrom(
      {},
      { without: ["a", "mood"] },
      { wording: { a: { text: { nl: "vraag a" }, change: "typo" } } },
      { scales: { a: "seven" }, columns: { "mood.sad": null } },
      { reversed: { a: true } },
    );
    fc.assert(
      fc.property(fc.tuple(entry, entry, entry), fc.subarray(held), (entries, weighted) => {
        const ledger = ledgerOf(Object.fromEntries(held.map((wave, at) => [wave, entries[at]])), held, weighted);
        const waves = ledgerWaves(ledger);
        const { changed, added, withdrawn } = ledgerCounts(ledger);
        expect(new Set(waves.flatMap((own) => own.changed.map(({ question: { item } }) => item))).size).toBe(changed);
        expect(waves.flatMap((own) => own.added)).toHaveLength(added);
        expect(waves.flatMap((own) => own.withdrawn)).toHaveLength(withdrawn);
        for (const { wave, changed: own } of waves) {
          for (const { before, after } of own) {
            expect(ledger.waves.indexOf(before.waves.at(-1) ?? "")).toBeLessThan(ledger.waves.indexOf(wave));
            expect(after.waves[0]).toBe(wave);
          }
        }
      }),
      { seed: 7 },
    );
  });
});

describe("questionRows(ledger)", () => {
  const rowsOf = (ledger: QuestionLedger, item: string) => questionRows(ledger).filter((row) => row.item === item);

  it("has a row for each stretch of waves, with what changed and whether the series goes on", () => {
    const ledger = ledgerOf({
      first: { wording: { a: { text: { nl: "vraag a" }, change: "typo" } } },
      third: { without: ["a"] },
    });
    expect(rowsOf(ledger, "a")).toMatchObject([
      {
        stretch: 1,
        from: "first",
        to: "first",
        waves: 1,
        asked: "yes",
        text_nl: "vraag a",
        changed: "",
        series: "",
      },
      {
        stretch: 2,
        from: "second",
        text_nl: "Vraag a",
        changed: "wording",
        kind: "typo",
        language: "nl",
        series: "goes-on",
      },
      { stretch: 3, from: "third", asked: "no", text_nl: "", scale: "", missing: "", direction: "" },
    ]);
  });

  it("says what a low answer means, which are favourable, and what means none", () => {
    expect(rowsOf(ledgerOf({ second: { missing: { tired: ["", "8"] } } }), "tired")).toMatchObject([
      {
        direction: "low-is-good",
        favorable: "1 2",
        unfavorable: "4 5",
        min: 1,
        max: 5,
        missing: "(blank); 9 | second: (blank); 8",
      },
    ]);
    expect(rowsOf(ledgerOf(), "mood")).toMatchObject([{ labels_nl: "glad: Anders; sad: sad", type: "choices" }]);
  });

  it("has the words of a question that no wave has asked yet", () => {
    for (const over of [[], ["first"]]) {
      const ledger = ledgerOf({ first: { without: ["a"] } }, over);
      expect(rowsOf(ledger, "a")).toMatchObject([
        { asked: "no", text_nl: "Vraag a", scale: "agreement", favorable: "4 5" },
      ]);
    }
  });

  it("fits its schema and names every row once", () => {
    const rows = questionRows(
      ledgerOf({ first: { without: ["a"], reversed: { tired: false } }, third: { without: ["a"] } }),
    );
    for (const row of rows) expect(questionRow.parse(row)).toEqual(row);
    expect(new Set(rows.map(({ item, stretch }) => `${item} ${stretch}`)).size).toBe(rows.length);
  });
});
