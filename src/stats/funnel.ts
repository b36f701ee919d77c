import { neumaierSum } from "./neumaier-sum.ts";

/** Where a unit lies in the funnel. */
export type FunnelZone = "inside" | "outside-95" | "outside-99.8";

/** The limits for one unit; `undefined` throughout when nobody answered. */
export interface FunnelLimits {
  low95: number | undefined;
  high95: number | undefined;
  low998: number | undefined;
  high998: number | undefined;
  zone: FunnelZone | undefined;
}

/** A funnel: the limits per unit, and the spread between units beyond chance. */
export interface Funnel {
  /** φ: how much more units differ than chance allows; only with over-dispersion asked and ten units or more. */
  phi: number | undefined;
  tau2: number;
  units: FunnelLimits[];
}

/**
 * The limits within which units of a given n stay when they are all alike: target ± z·√(S²/n), wide for small units. The picture
 * to show instead of a league table. With `overdispersion` (ten units or more) the spread that units always have, τ², is added;
 * it is estimated from z scores winsorised at their ⌊winsor·K⌋-th smallest and largest. `domain` clips the limits to the scale.
 *
 * Source: spec 5; Spiegelhalter 2005, Statistics in Medicine 24.
 *
 * @example funnel([{ n: 100, value: 28 }], { target: 20, withinVariance: 5000 }).units[0]?.zone // => "inside"
 * @example funnel([{ n: 8, value: -60 }], { target: 20, withinVariance: 5000 }).units[0]?.zone // => "outside-99.8"
 */
export function funnel(
  units: readonly { n: number; value: number | undefined }[],
  {
    target,
    withinVariance,
    overdispersion = false,
    winsor = 0.1,
    domain = [-Infinity, Infinity],
  }: {
    target: number;
    withinVariance: number;
    overdispersion?: boolean;
    winsor?: number;
    domain?: readonly [number, number];
  },
): Funnel {
  const known = units.flatMap(({ n, value }) =>
    n > 0 && value !== undefined ? [{ v: withinVariance / n, value }] : [],
  );
  const extra = overdispersion && known.length >= 10 ? dispersion(known, target, winsor) : undefined;
  const tau2 = extra?.tau2 ?? 0;
  const limits = units.map(({ n, value }): FunnelLimits => {
    if (!(n > 0))
      return { low95: undefined, high95: undefined, low998: undefined, high998: undefined, zone: undefined };
    const error = Math.sqrt(withinVariance / n + tau2);
    const below = (z: number): number => Math.max(domain[0], target - z * error);
    const above = (z: number): number => Math.min(domain[1], target + z * error);
    const beyond = (z: number): boolean =>
      value !== undefined && (value < target - z * error || value > target + z * error);
    const zone = beyond(z998) ? "outside-99.8" : beyond(z95) ? "outside-95" : "inside";
    return {
      low95: below(z95),
      high95: above(z95),
      low998: below(z998),
      high998: above(z998),
      zone: value === undefined ? undefined : zone,
    };
  });
  return { phi: extra?.phi, tau2, units: limits };
}

// Φ⁻¹(.975) and Φ⁻¹(.999).
const z95 = 1.959963984540054;
const z998 = 3.090232306167813;

function dispersion(
  units: readonly { v: number; value: number }[],
  target: number,
  winsor: number,
): { phi: number; tau2: number } | undefined {
  const k = units.length;
  const z = units.map(({ v, value }) => (value - target) / Math.sqrt(v)).sort((one, other) => one - other);
  const place = Math.max(1, Math.floor(winsor * k + 1e-9));
  const [low, high] = [z[place - 1] as number, z[k - place] as number];
  const phi = neumaierSum(z.map((own) => Math.min(high, Math.max(low, own)) ** 2)) / k;
  const weights = units.map(({ v }) => 1 / v);
  const weight = neumaierSum(weights);
  const tau2 = (k * phi - (k - 1)) / (weight - neumaierSum(weights.map((w) => w * w)) / weight);
  return Number.isFinite(phi) && Number.isFinite(tau2) ? { phi, tau2: Math.max(0, tau2) } : undefined;
}
