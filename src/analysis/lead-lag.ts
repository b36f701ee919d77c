import { codePointOrder } from "../privacy/code-point-order.ts";
import { jackknifeError } from "../stats/jackknife-error.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { studentTQuantile } from "../stats/student-t-quantile.ts";
import { twoWayResiduals } from "../stats/two-way-residuals.ts";
import type { UnitWaveScores } from "./within-between.ts";

export interface LeadLag {
  units: number;
  /** Pairs of consecutive waves in which a unit has both. */
  pairs: number;
  /** How x now goes with y a wave later, and y now with x a wave later. Neither is to be read alone: taking out levels biases both. */
  forward?: number;
  backward?: number;
  /** Forward minus backward, the only figure to interpret, with an interval over units. */
  difference?: { value: number; se?: number; low?: number; high?: number };
}

/**
 * Which side moves first (spec 8.6): correlations across one wave of what is left of x and y when every unit's and every wave's level
 * are taken out, and their difference, with a jackknife over units that takes the levels out again each time. "x moves first" needs
 * 30 units, 4 waves and an interval of the difference above 0; otherwise the timing cannot be told.
 *
 * @param options.level confidence level; default 0.95
 * @param options.waves order of the waves, others do not count; default by number where all are numbers, else in code-point order
 *
 * @example leadLag([]) // => { units: 0, pairs: 0 }
 */
export function leadLag(
  rows: readonly UnitWaveScores[],
  options: { level?: number; waves?: readonly (string | number)[] } = {},
): LeadLag {
  const { level = 0.95 } = options;
  const order = options.waves ?? inOrder([...new Set(rows.map((row) => row.wave))]);
  const place = new Map(order.map((wave, index) => [wave, index]));
  const units = [...new Set(rows.map((row) => row.unit))];
  const whole = crossLags(rows, place);
  const { pairs, forward, backward } = whole;
  const found: LeadLag = { units: units.length, pairs };
  if (forward !== undefined) found.forward = forward;
  if (backward !== undefined) found.backward = backward;
  const value = lead(whole);
  if (value === undefined) return found;
  found.difference = { value };
  const se = jackknifeError(
    units.map((unit) =>
      lead(
        crossLags(
          rows.filter((row) => row.unit !== unit),
          place,
        ),
      ),
    ),
  );
  if (se === undefined) return found;
  const reach = studentTQuantile((1 + level) / 2, units.length - 1) * se;
  found.difference = { value, se, low: value - reach, high: value + reach };
  return found;
}

function crossLags(rows: readonly UnitWaveScores[], place: ReadonlyMap<string | number, number>) {
  const units = rows.map((row) => row.unit);
  const waves = rows.map((row) => row.wave);
  const [x = [], y = []] = (["x", "y"] as const).map((side) =>
    twoWayResiduals(
      rows.map((row) => row[side]),
      units,
      waves,
    ),
  );
  const byUnit = new Map<string, Map<number, number>>();
  rows.forEach((row, index) => {
    const at = place.get(row.wave);
    if (at === undefined) return;
    const own = byUnit.get(row.unit) ?? new Map<number, number>();
    own.set(at, index);
    byUnit.set(row.unit, own);
  });
  const now: number[] = [];
  const next: number[] = [];
  for (const own of byUnit.values()) {
    for (const [wave, index] of own) {
      const later = own.get(wave + 1);
      if (later === undefined) continue;
      now.push(index);
      next.push(later);
    }
  }
  return { pairs: now.length, forward: crossLag(x, y, now, next), backward: crossLag(y, x, now, next) };
}

/** Forward minus backward. Two sides that are one measure in two units differ by rounding, and neither leads. */
function lead({
  forward,
  backward,
}: {
  forward?: number | undefined;
  backward?: number | undefined;
}): number | undefined {
  if (forward === undefined || backward === undefined) return undefined;
  const difference = forward - backward;
  return Math.abs(difference) > 1e-12 ? difference : 0;
}

/** Around zero, not around the pairs' own means: the levels are out already. */
function crossLag(
  from: readonly number[],
  to: readonly number[],
  now: readonly number[],
  next: readonly number[],
): number | undefined {
  const a = now.map((index) => from[index] ?? 0);
  const b = next.map((index) => to[index] ?? 0);
  const squaresA = neumaierSum(a.map((value) => value * value));
  const squaresB = neumaierSum(b.map((value) => value * value));
  if (squaresA === 0 || squaresB === 0) return undefined;
  return neumaierSum(a.map((value, index) => value * (b[index] ?? 0))) / Math.sqrt(squaresA) / Math.sqrt(squaresB);
}

function inOrder(waves: (string | number)[]): (string | number)[] {
  const areNumbers = waves.every((wave) => wave !== "" && Number.isFinite(Number(wave)));
  return waves.sort(areNumbers ? (a, b) => Number(a) - Number(b) : (a, b) => codePointOrder(String(a), String(b)));
}
