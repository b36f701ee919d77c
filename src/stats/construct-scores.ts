import { covariance } from "./covariance.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { personScore } from "./person-score.ts";
import { type Reliability, reliability } from "./reliability.ts";
import { rescale } from "./rescale.ts";

/** The scale of one item of a construct, and whether it was asked in reverse. */
export interface ConstructItem {
  min: number;
  max: number;
  reversed?: boolean;
}

/** A construct over a table of respondents. */
export interface ConstructScores {
  /** Per respondent 0-100; `undefined` with too few answers. */
  scores: (number | undefined)[];
  /** Of the person scores: the construct's mean is theirs, not that of the item means. */
  moments: Moments | undefined;
  /** Respondents who answered every item: reliability rests on them. */
  complete: number;
  reliability: Reliability | undefined;
}

/**
 * Person scores of a construct, and how well its items hang together. One array per respondent, one value per item;
 * a value off its scale counts as no answer.
 *
 * Source: spec 2.
 *
 * @example constructScores([[5, 4], [1, undefined]], [{ min: 1, max: 5 }, { min: 1, max: 5 }]).scores // => [87.5, 0]
 */
export function constructScores(
  rows: readonly (readonly (number | undefined)[])[],
  items: readonly ConstructItem[],
  { minimumShare = 0.5 }: { minimumShare?: number } = {},
): ConstructScores {
  const rescaled = rows.map((row) =>
    items.map((item, j) => {
      const value = row[j];
      return value === undefined ? undefined : rescale(value, item);
    }),
  );
  const scores = rescaled.map((row) => personScore(row, { minimumShare }));
  const complete = rescaled.filter((row): row is number[] => row.every((value) => value !== undefined));
  const covariances = covariance(complete);
  return {
    scores,
    moments: momentsOf(scores.filter((score) => score !== undefined)),
    complete: complete.length,
    reliability: covariances && reliability(covariances, complete.length),
  };
}
