/**
 * An answer as percent of the maximum possible: 0 at the worst end of its scale, 100 at the best. Reversed items are turned.
 * `undefined` for a value off the scale: it is never clamped.
 *
 * Use it to combine items inside one construct, never to trend or pool items asked on different scales.
 *
 * Source: spec 1.6; Cohen, Cohen, Aiken & West 1999.
 *
 * @example rescale(3.4, { min: 1, max: 5, reversed: true }) // => 40
 * @example rescale(6, { min: 1, max: 5 }) // => undefined
 */
export function rescale(
  value: number,
  { min, max, reversed = false }: { min: number; max: number; reversed?: boolean },
): number | undefined {
  if (!(value >= min && value <= max && max > min)) return undefined;
  return reversed ? (100 * (max - value)) / (max - min) : (100 * (value - min)) / (max - min);
}
