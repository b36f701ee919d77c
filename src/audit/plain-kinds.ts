/**
 * The numbers of a page that are no scores. Where one is not told by its own form (a date, a wave's number, the words of a question),
 * the block that prints it says what it is: `data-plain="<kind>"`. The list is closed: a kind that
 * is not here is a finding. Never
 * put it around a figure of people: the audit would no longer hold it to the published rows.
 */
export const plainKinds = {
  date: "A day, month, year or period.",
  ordinal: "The number of a wave, a page of a list, a step.",
  count: "How many things the report has: units, waves, measures, differences, rows of a list. Never people.",
  scale: "The ends of a scale or of an axis, and the numbers of its answers.",
  rule: "A minimum, a limit or a level that holds for every unit: from 10 points, at least 100 people, 95 %.",
  formula: "A formula, a worked example or a simulation on the methods page.",
  version: "The version of a formula, a commit, a hash.",
  quote: "A figure of somebody else, with its source.",
  wording: "The words of a question, an answer, a unit or an interface, in which a number stands.",
  file: "A file of the data: its name, its rows, its delimiter.",
  "data-quality":
    "Totals of what was read for a wave: rows, answers set aside, weights. Of the whole organisation only.",
} as const;

/** A kind of number that is no score. */
export type PlainKind = keyof typeof plainKinds;

/** Whether a word names such a kind. */
export function isPlainKind(word: string): word is PlainKind {
  return Object.hasOwn(plainKinds, word);
}
