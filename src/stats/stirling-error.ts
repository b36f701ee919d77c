/**
 * δ(z) = ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π], for z > 0: what Stirling's formula misses.
 * The incomplete beta and gamma functions are written with it, because it keeps their large logarithms from cancelling.
 *
 * Source: Abramowitz & Stegun 6.1.41; the recurrence Γ(z + 1) = zΓ(z) below z = 15.
 *
 * @example stirlingError(1) // => 0.0810614667953272
 */
export function stirlingError(z: number): number {
  let shifted = z;
  let steps = 0;
  for (; shifted < 15; shifted += 1) steps += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const inverse = 1 / (shifted * shifted);
  const series = 1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188))));
  return steps + series / shifted;
}
