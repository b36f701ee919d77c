import { correlation, correlationOf, pairMoments } from "../stats/correlation.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { studentTCdf } from "../stats/student-t-cdf.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";
import { twoWayResiduals } from "../stats/two-way-residuals.ts";

/** Both sides of a link for one unit in one wave. */
export interface UnitWaveScores {
  unit: string;
  wave: string | number;
  x: number;
  y: number;
}

export interface WithinBetween {
  units: number;
  observations: number;
  /** When a unit rises on x above its own level and the wave's, by how much does it rise on y? Absent where x does not. */
  within?: { slope: number; se: number; p: number; low: number; high: number };
  /** Over unit means. */
  between?: { slope: number; r: number };
  pooledR?: number;
}

/**
 * A link within units over time, and between units (spec 8.4). Within: y on x with every unit's own level and every wave's level
 * taken out, with a standard error that allows for any dependence inside a unit (Arellano 1987; t with G − 1 degrees of freedom).
 * Between: over the units' means. Where the two have different signs, the within result leads (Simpson's paradox).
 *
 * A product asks for 15 units and 3 waves; this function only computes.
 *
 * @param options.level confidence level; default 0.95
 *
 * @example withinBetween([{ unit: "a", wave: 1, x: 1, y: 1 }, { unit: "b", wave: 1, x: 3, y: 5 }]).between // => { slope: 2, r: 1 }
 */
export function withinBetween(rows: readonly UnitWaveScores[], options: { level?: number } = {}): WithinBetween {
  const { level = 0.95 } = options;
  const units = [...new Set(rows.map((row) => row.unit))];
  const x = rows.map((row) => row.x);
  const y = rows.map((row) => row.y);
  const found: WithinBetween = { units: units.length, observations: rows.length };
  const within = withinSlope(rows, x, y, level);
  if (within) found.within = within;
  const means = [...Map.groupBy(rows, (row) => row.unit).values()].map((own) => {
    const mean = (side: "x" | "y") => neumaierSum(own.map((row) => row[side])) / own.length;
    return { x: mean("x"), y: mean("y") };
  });
  const moments = pairMoments(
    means.map((mean) => mean.x),
    means.map((mean) => mean.y),
  );
  const r = correlationOf(moments);
  if (moments && r !== undefined) found.between = { slope: moments.covariance / moments.varianceX, r };
  const pooledR = correlation(x, y);
  if (pooledR !== undefined) found.pooledR = pooledR;
  return found;
}

function withinSlope(
  rows: readonly UnitWaveScores[],
  x: readonly number[],
  y: readonly number[],
  level: number,
): WithinBetween["within"] {
  const units = rows.map((row) => row.unit);
  const waves = rows.map((row) => row.wave);
  const xLeft = twoWayResiduals(x, units, waves);
  const yLeft = twoWayResiduals(y, units, waves);
  const squares = neumaierSum(xLeft.map((value) => value * value));
  // x has the same pattern over waves in every unit.
  if (squares === 0) return undefined;
  const slope = neumaierSum(xLeft.map((value, index) => value * (yLeft[index] ?? 0))) / squares;
  const scores = new Map<string, number>();
  units.forEach((unit, index) => {
    const a = xLeft[index] ?? 0;
    const error = (yLeft[index] ?? 0) - slope * a;
    scores.set(unit, (scores.get(unit) ?? 0) + a * error);
  });
  const groups = scores.size;
  if (groups < 2) return undefined;
  const se =
    Math.sqrt((groups / (groups - 1)) * neumaierSum([...scores.values()].map((score) => score * score))) / squares;
  const p = se === 0 ? (slope === 0 ? 1 : 0) : 2 * studentTCdf(-Math.abs(slope / se), groups - 1);
  const reach = studentTQuantile((1 + level) / 2, groups - 1) * se;
  return { slope, se, p, low: slope - reach, high: slope + reach };
}
