import { momentsOf, varianceOf } from "../../src/stats/moments.ts";
import type { Claim } from "./simulation.ts";

/** A figure with its Monte-Carlo standard error; 0 where it was enumerated. */
export interface Measured {
  value: number;
  error: number;
}

/** The mean over runs. */
export function measured(values: readonly number[]): Measured {
  const own = momentsOf(values) ?? { n: 0, mean: Number.NaN, squares: 0 };
  return { value: own.mean, error: Math.sqrt((varianceOf(own) ?? 0) / own.n) };
}

/** The share of independent runs in which something happened. Half a run is added at each end, so that 0 of n has an error too. */
export function measuredShare(hits: number, runs: number): Measured {
  const share = (hits + 0.5) / (runs + 1);
  return { value: hits / runs, error: Math.sqrt((share * (1 - share)) / runs) };
}

/** As it is printed: `0.951 ± 0.002`. */
export function printed({ value, error }: Measured, decimals = 3): string {
  return error === 0 ? value.toFixed(decimals) : `${value.toFixed(decimals)} ± ${error.toFixed(decimals)}`;
}

/**
 * A claim that every figure lies between two bounds. It fails when one lies outside by more than three standard errors: what chance
 * in the simulation cannot explain.
 */
export function between(
  promise: string,
  figures: readonly Measured[],
  [low, high]: readonly [low: number, high: number],
  known?: string,
): Claim {
  const values = figures.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const inside = ({ value, error }: Measured) => value + 3 * error >= low && value - 3 * error <= high;
  return {
    promise,
    found: least === most ? least.toFixed(3) : `${least.toFixed(3)} to ${most.toFixed(3)}`,
    holds: figures.length > 0 && figures.every(inside),
    ...(known === undefined ? {} : { known }),
  };
}
