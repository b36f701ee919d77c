import { stirlingError } from "./stirling-error.ts";

/**
 * P(a, x), the regularised lower incomplete gamma function: the chance that a Gamma(a) variable is at most x.
 * The Poisson and χ² distributions are special cases.
 *
 * Source: series DLMF 8.11.4 below the mean, continued fraction DLMF 8.9.2 above it; spec 0.4.
 *
 * @example incompleteGamma(1, 2) // => 0.8646647167633873
 * @example incompleteGamma(3, 0) // => 0
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? (power(a, x) / a) * series(a, x) : 1 - power(a, x) * upperFraction(a, x);
}

/** xᵃ e⁻ˣ / Γ(a), written around x = a so that nothing large cancels. */
function power(a: number, x: number): number {
  const away = (x - a) / a;
  const exponent = a * ((Math.abs(away) < 0.5 ? Math.log1p(away) : Math.log(x / a)) - away);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(exponent - stirlingError(a));
}

function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let step = 1; term > 1e-17 * sum; step += 1) {
    term *= x / (a + step);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < 100_000; step += 1) {
    const top = -step * (step - a);
    b += 2;
    d = 1 / (top * d + b);
    c = b + top / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}
