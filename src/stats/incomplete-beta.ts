import { stirlingError } from "./stirling-error.ts";

/**
 * Iₓ(a, b), the regularised incomplete beta function: the chance that a Beta(a, b) variable is at most x.
 * The t and F distributions are special cases. Pass `y` = 1 − x when you know it more exactly than the subtraction gives.
 *
 * Source: continued fraction DLMF 8.17.22, evaluated by the modified Lentz method; spec 0.4.
 *
 * @example incompleteBeta(0.5, 2, 2) // => 0.5
 * @example incompleteBeta(0.25, 1, 3) // => 0.578125
 */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // The fraction converges fast below the mean; above it the mirror image does.
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerPart(y, b, a, x);
  return lowerPart(x, a, b, y);
}

function lowerPart(x: number, a: number, b: number, y: number): number {
  return (power(x, a, b, y) / a) * continuedFraction(x, a, b);
}

/** xᵃ yᵇ / B(a, b), written around the mean a/(a + b), from the smaller of x and y, so that nothing large cancels. */
function power(x: number, a: number, b: number, y: number): number {
  const sum = a + b;
  const away = x < y ? x * sum - a : b - y * sum;
  const exponent = a * logRatio((x * sum) / a, away / a) + b * logRatio((y * sum) / b, -away / b);
  const correction = stirlingError(sum) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * sum)) * Math.exp(exponent + correction);
}

/** The logarithm of a ratio, of which `away` is the distance from 1. */
function logRatio(ratio: number, away: number): number {
  return Math.abs(away) < 0.5 ? Math.log1p(away) : Math.log(ratio);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
