import { describe, expect, it } from "vitest";
import {
  optionTranslator,
  scaleTranslator,
  segmentTranslator,
  unitTranslator,
} from "../../../src/io/import/convert/answer-translator.ts";
import type { ToolColumn } from "../../../src/io/tools/tool-reading.ts";
import { minimalSurvey } from "./imported.ts";

const context = {
  instrument: minimalSurvey(),
  wave: "2026-spring",
  survey: "employee",
  mapping: { answers: {}, others: [] },
};

function column(otherwise: Partial<ToolColumn> = {}): ToolColumn {
  return { index: 0, name: "q2", role: "question", text: "", ...otherwise };
}

describe("scaleTranslator(item, context)", () => {
  it("stops where the file labels a code otherwise than the survey file: a scale that was turned round", () => {
    const labels = new Map([
      ["1", "Helemaal eens"],
      ["3", "Neutraal"],
      ["5", "Helemaal oneens"],
    ]);
    const translate = scaleTranslator("calm", context);
    expect(translate("3", column({ labels }))).toMatchObject({ kind: "answer", out: "3" });
    expect(translate("1", column({ labels }))).toMatchObject({
      kind: "unmatched",
      expected: "expected the code 1 to mean what its label in the file says, “Helemaal eens”",
    });
  });

  it("stops where a code on the scale is labelled as no answer, or with another number", () => {
    const labels = new Map([["5", "Weet ik niet"]]);
    expect(scaleTranslator("calm", context)("5", column({ labels })).kind).toBe("unmatched");
    const shifted = new Map([["1", "0 - Not at all likely"]]);
    expect(scaleTranslator("recommend", context)("1", column({ labels: shifted })).kind).toBe("unmatched");
  });

  it("takes what the mapping says of such a code", () => {
    const labels = new Map([["5", "Weet ik niet"]]);
    const mapping = { answers: { calm: { "5": "missing" } }, others: [] };
    expect(scaleTranslator("calm", { ...context, mapping })("5", column({ labels })).kind).toBe("missing");
  });

  it("counts a negative number that the survey file has on its scale, whatever the tool takes it for", () => {
    const instrument = minimalSurvey({
      scales: { recommend: { min: 0, max: 10, metric: "nps" }, agreement: { min: -2, max: 2 } },
    });
    const isMissing = (cell: string) => cell === "-1" || cell === "-99";
    const translate = scaleTranslator("calm", { ...context, instrument });
    expect(translate("-1", column({ isMissing }))).toMatchObject({ kind: "answer", out: "-1" });
    expect(translate("-99", column({ isMissing }))).toMatchObject({ kind: "missing" });
    const declared = new Map([["-1", "Refused"]]);
    expect(translate("-1", column({ isMissing, labels: declared }))).toMatchObject({ kind: "missing" });
  });
});

describe("unitTranslator(units, context)", () => {
  it("says how the mapping names a unit that it does not know, so that an import that stops leaves one to mend", () => {
    const translate = unitTranslator(new Map([["shop", "shop"]]), context);
    expect(translate("Buitendienst", column())).toMatchObject({
      kind: "unmatched",
      remedy:
        'add it to data/units.csv, or say which unit it means: under unitNames: in content/surveys/employee.yaml, or answers: { unit: { "Buitendienst": … } } in the mapping',
    });
  });
});

describe("optionTranslator(target, says, context)", () => {
  it("knows the words for an option that was not chosen from those for one that was", () => {
    const translate = optionTranslator("feelings.proud", undefined, context);
    const out = (cell: string) => translate(cell, column());
    for (const cell of ["ONWAAR", "Niet geselecteerd", "unchecked", "Not selected", "0", "Nee"]) {
      expect(out(cell)).toMatchObject({ kind: "answer", out: "0" });
    }
    for (const cell of ["WAAR", "Geselecteerd", "checked", "Trots", "1", "Ja"]) {
      expect(out(cell)).toMatchObject({ kind: "answer", out: "1" });
    }
  });

  it("asks what a number above 1 means, unless the tool knows the column for ticks", () => {
    const translate = optionTranslator("feelings.proud", undefined, context);
    expect(translate("2", column()).kind).toBe("unmatched");
    expect(translate("2", column({ shape: "option" }))).toMatchObject({ kind: "answer", out: "1" });
    const mapping = { answers: { "feelings.proud": { "2": 0 } }, others: [] };
    const told = optionTranslator("feelings.proud", undefined, { ...context, mapping });
    expect(told("2", column())).toMatchObject({ kind: "answer", out: "0" });
  });
});

describe("segmentTranslator(segment, context)", () => {
  it("knows a label by its code, in each language of the structure, unless two codes have it", () => {
    const labelTexts = new Map([
      ["0-2", { nl: "Kort", en: "Short" }],
      ["3-10", { nl: "Lang", en: "Long" }],
      ["10+", { nl: "Lang", en: "Longest" }],
    ]);
    const translate = segmentTranslator("tenure", context);
    expect(translate("kort", column({ labelTexts }))).toMatchObject({ kind: "answer", out: "0-2" });
    expect(translate("Longest", column({ labelTexts }))).toMatchObject({ kind: "answer", out: "10+" });
    expect(translate("Lang", column({ labelTexts })).kind).toBe("unmatched");
    expect(translate("", column({ labelTexts })).kind).toBe("blank");
  });
});
