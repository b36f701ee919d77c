import type { Text } from "../../survey/text.ts";

/** What the fields of a type of question hold. */
export interface LimeSurveyType {
  /**
   * Which fields a question has. single: one. parts: one for each sub-question. grid: one for each sub-question and column. dual: two for each
   * sub-question. ranks: one for each place in a ranking.
   */
  fields: "single" | "parts" | "grid" | "dual" | "ranks";
  shape?: "one" | "option" | "text";
  /** Beside each of its fields one for a comment. */
  comment?: true;
  /** Answers that are the same in every survey. */
  answers?: readonly (readonly [code: string, text: Text])[];
  /** What a respondent is not asked, or what tells who somebody is. */
  role?: "process" | "person";
}

const yes = ["Y", { nl: "Ja", en: "Yes" }] as const;
const no = ["N", { nl: "Nee", en: "No" }] as const;

/** By the letter that LimeSurvey has for it. Source: the question types of LimeSurvey (Question::QT_…) and createFieldMap. */
const types: Readonly<Record<string, LimeSurveyType>> = {
  L: { fields: "single", shape: "one" },
  "!": { fields: "single", shape: "one" },
  O: { fields: "single", shape: "one", comment: true },
  Y: { fields: "single", shape: "one", answers: [yes, no] },
  G: {
    fields: "single",
    shape: "one",
    answers: [
      ["F", { nl: "Vrouw", en: "Female" }],
      ["M", { nl: "Man", en: "Male" }],
    ],
  },
  "5": { fields: "single", shape: "one" },
  N: { fields: "single" },
  D: { fields: "single" },
  "*": { fields: "single" },
  S: { fields: "single", shape: "text" },
  T: { fields: "single", shape: "text" },
  U: { fields: "single", shape: "text" },
  X: { fields: "single", role: "process" },
  I: { fields: "single", role: "process" },
  "|": { fields: "single", role: "person" },
  A: { fields: "parts", shape: "one" },
  B: { fields: "parts", shape: "one" },
  C: { fields: "parts", shape: "one", answers: [yes, no, ["U", { nl: "Onzeker", en: "Uncertain" }]] },
  E: {
    fields: "parts",
    shape: "one",
    answers: [
      ["I", { nl: "Toename", en: "Increase" }],
      ["S", { nl: "Gelijk", en: "Same" }],
      ["D", { nl: "Afname", en: "Decrease" }],
    ],
  },
  F: { fields: "parts", shape: "one" },
  H: { fields: "parts", shape: "one" },
  M: { fields: "parts", shape: "option" },
  P: { fields: "parts", shape: "option", comment: true },
  K: { fields: "parts" },
  Q: { fields: "parts", shape: "text" },
  ":": { fields: "grid" },
  ";": { fields: "grid", shape: "text" },
  "1": { fields: "dual", shape: "one" },
  R: { fields: "ranks", shape: "one" },
};

/**
 * What a type of question holds, by its letter; undefined for one that is not known.
 *
 * @example limeSurveyType("M")?.shape // => "option"
 */
export function limeSurveyType(letter: string): LimeSurveyType | undefined {
  return Object.hasOwn(types, letter) ? types[letter] : undefined;
}
