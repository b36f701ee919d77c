import type { ScoreRow } from "./rows.ts";

/** Where a score stands; without a segment it is everybody's. */
export interface ScorePlace {
  survey: string;
  subject: string;
  metric: string;
  wave: string;
  segment?: string;
  category?: string;
}

/**
 * The published score of a unit at a place: the weighted one where the survey has weights, else the one that counts everybody once.
 *
 * @param rows the scores of one unit
 * @param weighting `none`: only the one that counts everybody once
 *
 * @example publishedScore([], { survey: "s", subject: "q", metric: "nps", wave: "w" }) // => undefined
 */
export function publishedScore(
  rows: readonly ScoreRow[],
  { survey, subject, metric, wave, segment = "", category = "" }: ScorePlace,
  weighting?: "none",
): ScoreRow | undefined {
  const own = rows.filter(
    (row) =>
      row.wave === wave &&
      row.subject === subject &&
      row.survey === survey &&
      row.metric === metric &&
      row.segment === segment &&
      row.category === category,
  );
  const plain = own.find((row) => row.weighting === "none");
  return weighting === "none" ? plain : (own.find((row) => row.weighting === "weighted") ?? plain);
}
