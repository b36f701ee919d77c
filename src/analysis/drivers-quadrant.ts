import type { ChangeLabel } from "../stats/classify-change.ts";

export interface Quadrant {
  importance: "high" | "low" | "unclear";
  score: "high" | "low" | "unclear";
}

/**
 * Where a driver stands in the priority matrix (spec 7): of high importance only when the whole interval of its share lies above an equal
 * part, 1/p, of low importance only when it lies below; its score is high or low only when it clearly differs from the mean of the
 * drivers. Anything else is unclear, and most drivers are.
 *
 * @param share interval of the driver's share of r², as fractions; absent where it could not be computed
 * @param drivers number of drivers
 * @param scoreLabel the driver's score against the mean of all drivers (spec 3.6, δ = 5)
 *
 * @example driversQuadrant({ low: 0.3, high: 0.5 }, 5, "lower") // => { importance: "high", score: "low" }
 */
export function driversQuadrant(
  share: { low: number; high: number } | undefined,
  drivers: number,
  scoreLabel: ChangeLabel,
): Quadrant {
  const equal = 1 / drivers;
  const importance =
    share === undefined ? "unclear" : share.low > equal ? "high" : share.high < equal ? "low" : "unclear";
  const score = scoreLabel === "higher" ? "high" : scoreLabel === "lower" ? "low" : "unclear";
  return { importance, score };
}
