import { median } from "./median.ts";
import { neumaierSum } from "./neumaier-sum.ts";
import { normalCdf } from "./normal-cdf.ts";

/** Whether a series goes up or down on the whole, and by how much. What cannot be computed is `undefined`. */
export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  s: number;
  variance: number;
  z: number | undefined;
  pNormal: number | undefined;
  /** Exact two-sided p: only without ties, up to 50 points. */
  pExact: number | undefined;
  /** Theil–Sen: the median of the slopes of all pairs, per unit of time. */
  slope: number | undefined;
  intercept: number | undefined;
}

/**
 * Mann–Kendall's test for a rise or fall, with the Theil–Sen slope, on real times. For outcome series of eight points or more;
 * not for waves: with four points the smallest p there is is .083.
 *
 * Source: spec 3.8; Mann 1945; Kendall 1975; Sen 1968, JASA 63.
 *
 * @example mannKendall([1, 2, 3, 4].map((time) => ({ time, value: time * time }))).s // => 6
 * @example mannKendall([{ time: 1, value: 3 }, { time: 2, value: 5 }]).slope // => 2
 */
export function mannKendall(series: readonly { time: number; value: number }[]): MannKendall {
  const points = [...series].sort((one, other) => one.time - other.time);
  const n = points.length;
  let s = 0;
  const slopes: number[] = [];
  for (const [i, early] of points.entries()) {
    for (const late of points.slice(i + 1)) {
      s += Math.sign(late.value - early.value);
      if (late.time > early.time) slopes.push((late.value - early.value) / (late.time - early.time));
    }
  }
  const ties = tieSizes(points.map(({ value }) => value));
  const tied = ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  const variance = ((n * n - n) * (2 * n + 5) - tied) / 18;
  const z = variance > 0 ? (Math.sign(s) * (Math.abs(s) - 1)) / Math.sqrt(variance) : undefined;
  const slope = median(slopes);
  return {
    s,
    variance,
    // With s = 0 the sign is 0 and so is z; adding 0 keeps it from being −0.
    z: z === undefined ? undefined : z + 0,
    pNormal: z === undefined ? undefined : 2 * normalCdf(-Math.abs(z)),
    pExact: n >= 2 && n <= 50 && ties.every((t) => t === 1) ? exactP(s, n) : undefined,
    slope,
    intercept: slope === undefined ? undefined : median(points.map(({ time, value }) => value - slope * time)),
  };
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** The chance, all orders being equally likely, of an s at least this far from 0: inversions counted one point at a time. */
function exactP(s: number, n: number): number {
  let chances = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: chances.length + size - 1 }, () => 0);
    for (const [inversions, chance] of chances.entries()) {
      for (let more = 0; more < size; more += 1)
        next[inversions + more] = (next[inversions + more] ?? 0) + chance / size;
    }
    chances = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const extreme = chances.filter((_, inversions) => pairs - 2 * inversions >= Math.abs(s));
  return Math.min(1, 2 * neumaierSum(extreme));
}
