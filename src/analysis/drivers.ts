import { cholesky, type Matrix } from "../stats/cholesky.ts";
import { choleskySolve } from "../stats/cholesky-solve.ts";
import { type CrossProducts, correlationMatrix, mergeCrossProducts } from "../stats/cross-products.ts";
import { jackknifeError } from "../stats/jackknife-error.ts";
import { type LmgResult, lmg } from "../stats/lmg.ts";
import { MethodError } from "../stats/method-error.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { relativeWeights } from "../stats/relative-weights.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";
import { symmetricEigen } from "../stats/symmetric-eigen.ts";

/** One driver's part in what goes with the outcome. */
export interface Driver {
  /** Correlation with the outcome. */
  r: number;
  /** Standardised regression coefficient. Negative while r is positive: a suppressor, not to be read. */
  coefficient: number;
  /** Variance inflation; above 10 the driver is nearly a mixture of the others. */
  vif: number;
  /** Explained variance by LMG, beyond twelve drivers by relative weights; the parts sum to r². */
  lmg: number;
  /** Johnson's relative weight: a cross-check, never printed beside LMG. */
  relativeWeight: number;
  /** LMG as a fraction of r², with standard error and interval. Absent when r² < 0.05: there is nothing to divide. */
  share?: { value: number; se?: number; low?: number; high?: number };
}

export interface DriverAnalysis {
  /** Complete rows. */
  n: number;
  r2: number;
  drivers: Driver[];
}

/**
 * Key drivers: how the variance of an outcome that goes with all drivers together divides over them (spec 7), with an interval
 * from leaving out one replicate group of respondents at a time. Association in one wave's answers, by the same people at the
 * same moment: it does not show that raising a driver raises the outcome.
 *
 * A product asks for n ≥ max(100, 10 per driver) and 40 groups; this function only computes.
 *
 * @param groups cross products of complete rows, one set per replicate group, all around one centre; the outcome is the last variable
 * @param options.level confidence level; default 0.95
 * @throws MethodError `no-variance` when a variable does not vary, `singular` when a driver is a mixture of others
 *
 * @example drivers([{ n: 3, sums: [0, 0], products: [[2, 1], [1, 2]] }]).r2 // => 0.25
 */
export function drivers(groups: readonly CrossProducts[], options: { level?: number } = {}): DriverAnalysis {
  const { level = 0.95 } = options;
  const whole = mergeCrossProducts(groups);
  const matrix = correlationMatrix(whole);
  if (matrix === undefined)
    throw new MethodError("no-variance", "a driver or the outcome has the same value in every row");
  const { among, outcome } = split(matrix);
  const factor = factorOf(among);
  if (factor === undefined) {
    throw new MethodError("singular", "a driver is a mixture of the others: their parts cannot be told apart");
  }
  const { r2, lmg: parts } = importance(among, outcome);
  const weights = relativeWeights(among, outcome);
  const coefficients = choleskySolve(factor, outcome);
  const replicates = r2 < 0.05 ? [] : groups.map((_, out) => sharesWithout(groups, out));
  return {
    n: whole.n,
    r2,
    drivers: outcome.map((r, index): Driver => {
      const unit = outcome.map((_, other) => (other === index ? 1 : 0));
      const driver = {
        r,
        coefficient: coefficients[index] ?? 0,
        vif: choleskySolve(factor, unit)[index] ?? 1,
        lmg: parts[index] ?? 0,
        relativeWeight: weights[index] ?? 0,
      };
      if (r2 < 0.05) return driver;
      const value = driver.lmg / r2;
      const se = jackknifeError(replicates.map((shares) => shares?.[index]));
      if (se === undefined) return { ...driver, share: { value } };
      const reach = studentTQuantile((1 + level) / 2, groups.length - 1) * se;
      return { ...driver, share: { value, se, low: Math.max(0, value - reach), high: Math.min(1, value + reach) } };
    }),
  };
}

/** LMG where its 2^p subsets are few enough, else Johnson's weights, which divide the same r². */
function importance(among: Matrix, outcome: readonly number[]): LmgResult {
  if (outcome.length <= 12) return lmg(among, outcome);
  const parts = relativeWeights(among, outcome);
  return { r2: neumaierSum(parts), lmg: parts };
}

/** The Cholesky factor; `undefined` when a driver is, up to rounding, a mixture of the others. */
function factorOf(among: Matrix): number[][] | undefined {
  return (symmetricEigen(among).values.at(-1) ?? 1) < 1e-8 ? undefined : cholesky(among);
}

function split(matrix: readonly (readonly number[])[]): { among: number[][]; outcome: number[] } {
  const last = matrix.length - 1;
  const rows = matrix.slice(0, last);
  return { among: rows.map((row) => row.slice(0, last)), outcome: rows.map((row) => row[last] ?? 0) };
}

/** The shares without one group; `undefined` where leaving it out leaves nothing to divide. */
function sharesWithout(groups: readonly CrossProducts[], out: number): number[] | undefined {
  const matrix = correlationMatrix(mergeCrossProducts(groups.filter((_, index) => index !== out)));
  if (matrix === undefined) return undefined;
  const { among, outcome } = split(matrix);
  if (factorOf(among) === undefined) return undefined;
  const { r2, lmg: parts } = importance(among, outcome);
  return r2 > 0 ? parts.map((part) => part / r2) : undefined;
}
