import type { ChangeLabel } from "../stats/classify-change.ts";
import { type CrossProducts, covarianceMatrix } from "../stats/cross-products.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { studentTCdf } from "../stats/student-t-cdf.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";
import { judge, type Tested } from "./judge.ts";

/**
 * Which of several scores of the same people stand out from the mean of all of them: the horizontal axis of the priority matrix
 * (spec 7). The scores are paired, so each difference is a contrast of person scores with a variance of its own; the family is judged
 * together (spec 3.6, 3.7).
 *
 * @param rows the scores in points of people who have all of them, around one centre for each
 * @param centres in points
 * @param meaningful δ, in points
 *
 * @example againstTheirMean({ n: 2, sums: [0, 0], products: [[0, 0], [0, 0]] }, [40, 80], 5) // => ["lower", "higher"]
 */
export function againstTheirMean(rows: CrossProducts, centres: readonly number[], meaningful: number): ChangeLabel[] {
  const { n } = rows;
  const covariances = covarianceMatrix(rows) ?? [];
  const means = centres.map((centre, j) => centre + (rows.sums[j] ?? 0) / n);
  const middle = neumaierSum(means) / means.length;
  const family = means.map((mean, j): Tested => {
    const weights = means.map((_, other) => (other === j ? 1 : 0) - 1 / means.length);
    const parts = covariances.flatMap((row, a) => row.map((cell, b) => cell * (weights[a] ?? 0) * (weights[b] ?? 0)));
    const se = Math.sqrt(Math.max(0, neumaierSum(parts)) / n);
    const difference = mean - middle;
    const reach = studentTQuantile(0.975, n - 1) * se;
    const p = se > 0 ? 2 * studentTCdf(-Math.abs(difference) / se, n - 1) : difference === 0 ? 1 : 0;
    const interval = { low: difference - reach, high: difference + reach };
    return { difference: { difference, adjusted: difference, se, df: n - 1, p, ...interval }, meaningful };
  });
  return judge(family);
}
