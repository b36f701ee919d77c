import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import type { Finding } from "./finding.ts";
import type { PublishedDistribution, PublishedScore } from "./read-tables.ts";
import { answerClass, decimalsOf, figureOf, pointsOf } from "./scored-answers.ts";
import { placeOf, type SubjectView } from "./subject-view.ts";

/**
 * Computes every published score of whole units and every share of one subject again, by definitions of the audit's own, from the answers of the very
 * people that the row names. A figure that differs beyond its published precision, or carries more decimals than may be
 * published, or stands in a hidden cell, is a finding.
 *
 * Source: spec 0.5, 1, 2 and 4.
 */
export function attackFigures(view: SubjectView, isPublic: boolean): Finding[] {
  const scores = view.rows.flatMap((row) =>
    wrongScore(row, view.rolled.get(row.unit) ?? new Map(), view, isPublic).map((text) =>
      finding(placeOf(view, row.unit), `${row.metric}: ${text}`),
    ),
  );
  const shares = [...view.distributions].flatMap(([unit, rows]) =>
    wrongShares(rows, view.rolled.get(unit) ?? new Map(), view, isPublic).map((text) =>
      finding(placeOf(view, unit), `distribution: ${text}`),
    ),
  );
  return [...scores, ...shares];
}

function finding(place: string, text: string): Finding {
  return { rule: "wrong-figure", refuses: true, place, text };
}

/**
 * What is wrong with one published score.
 *
 * @param answers of the people that the row is about
 */
export function wrongScore(row: PublishedScore, answers: Histogram, view: SubjectView, isPublic: boolean): string[] {
  const { metric, state, n, value, low, high } = row;
  const people = respondents(answers);
  const filled = [n, value, low, high].filter((cell) => cell !== undefined).length;
  if (state === "hidden") return filled > 0 ? ["figures stand in a hidden cell"] : [];
  if (state === "no-data") return (n ?? 0) > 0 || value !== undefined ? ["figures stand in a cell without data"] : [];
  if (n !== people) return [`says ${n ?? "no"} answers, ${people} were given`];
  if (!view.answers.metrics.includes(metric)) return ["is not a measure of this subject"];
  const points = (answer: number) => pointsOf(metric, answer, view.answers) ?? 0;
  const decimals = decimalsOf(metric, isPublic);
  const weighting = row.weighting === "weighted" ? "weighted" : "none";
  const truth = figureOf(answers, points, weighting);
  const tooFine = [value, low, high].filter((cell) => cell !== undefined && !isRounded(cell, decimals));
  const fine = tooFine.map((cell) => `${cell} has more decimals than ${decimals}`);
  if (state === "banded") {
    if (value !== undefined) return ["a value stands in a cell that shows a band"];
    const isInside = truth === undefined || ((low ?? -Infinity) <= truth + 1e-9 && truth <= (high ?? Infinity) + 1e-9);
    return isInside ? fine : ["the answers do not lie in the band", ...fine];
  }
  if (truth === undefined || value === undefined || low === undefined || high === undefined) {
    return ["a score without value or interval"];
  }
  if (Math.abs(value - truth) > 0.5 * 10 ** -decimals + 1e-6)
    return [`says ${value}, the answers give ${truth}`, ...fine];
  return low <= value && value <= high ? fine : ["the interval does not hold the value", ...fine];
}

function isRounded(value: number, decimals: number): boolean {
  const steps = value * 10 ** decimals;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function wrongShares(
  rows: readonly PublishedDistribution[],
  answers: Histogram,
  { fielding }: SubjectView,
  isPublic: boolean,
): string[] {
  const weighting = fielding.isWeighted ? "weighted" : "none";
  return rows.flatMap(({ value, n, share }) => {
    const count = answers.get(value ?? Number.NaN)?.n ?? 0;
    if (fielding.isWeighted && !isPublic && n !== undefined) return ["a count stands beside a weighted share"];
    if (n !== undefined && n !== count) return [`says ${n} answers of ${value}, ${count} were given`];
    if (share === undefined) return [];
    const truth = figureOf(answers, (answer) => (answer === value ? 100 : 0), weighting) ?? 0;
    const step = isPublic ? 1e-4 : 1;
    if (!isRounded(share, isPublic ? 4 : 0)) return [`the share ${share} has too many decimals`];
    // Shares that must add up to 100 are rounded up or down, never further.
    return Math.abs(share - truth) >= step + 1e-6 ? [`says ${share} % for ${value}, the answers give ${truth}`] : [];
  });
}

/**
 * Whether a group answered alike, or all but one: then its figures tell what everybody answered (spec 6.6).
 *
 * @example answeredAlike(new Map([[5, { n: 5 }], [1, { n: 1 }]]), (answer) => answer) // => true
 * @example answeredAlike(new Map([[5, { n: 4 }], [1, { n: 2 }]]), (answer) => answer) // => false
 */
export function answeredAlike(answers: Histogram, classOf: (answer: number) => number): boolean {
  const classes = new Map<number, number>();
  for (const [answer, { n }] of answers) classes.set(classOf(answer), (classes.get(classOf(answer)) ?? 0) + n);
  return Math.max(0, ...classes.values()) >= respondents(answers) - 1;
}

/** `answeredAlike` on the classes of a subject. */
export function isUnanimous(answers: Histogram, { answers: subject }: Pick<SubjectView, "answers">): boolean {
  return answeredAlike(answers, (answer) => answerClass(answer, subject));
}
