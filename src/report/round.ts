/**
 * Rounds half away from zero, as everything that is published (spec 0.5). Never −0.
 *
 * @example round(2.5, 0) // => 3
 * @example round(-2.5, 0) // => -3
 * @example round(-0.04, 1) // => 0
 */
export function round(value: number, decimals: number): number {
  const power = 10 ** decimals;
  // 1e-9 lets a half that binary arithmetic left just below itself still round up.
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * power + 0.5 + 1e-9)) / power;
  return rounded === 0 ? 0 : rounded;
}
