/**
 * Rounds for display: halves away from zero, with a hair of tolerance for halves that binary cannot hold, and never −0.
 *
 * Source: spec 0.5.
 *
 * @example roundHalfAway(2.5) // => 3
 * @example roundHalfAway(-1.005, 2) // => -1.01
 * @example roundHalfAway(-0.4) // => 0
 */
export function roundHalfAway(value: number, decimals: number = 0): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)) / factor + 0;
}
