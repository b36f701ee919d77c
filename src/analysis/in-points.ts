import type { CrossMoments } from "../counts/cross-moments.ts";
import type { MomentVariable } from "../counts/survey-moments.ts";
import type { CrossProducts } from "../stats/cross-products.ts";

/**
 * Sums of whole steps as sums of points, 0 to 100 for every variable, still around the same centres.
 *
 * @example inPoints({ n: 1, sums: [1], products: [[1]] }, [{ subject: "calm", steps: 4, centre: 2 }]) // => { n: 1, sums: [25], products: [[625]] }
 */
export function inPoints(moments: CrossMoments, variables: readonly MomentVariable[]): CrossProducts {
  const points = variables.map(({ steps }) => 100 / steps);
  return {
    n: moments.n,
    sums: moments.sums.map((sum, a) => sum * (points[a] ?? 1)),
    products: moments.products.map((row, a) => row.map((cell, b) => cell * (points[a] ?? 1) * (points[b] ?? 1))),
  };
}
