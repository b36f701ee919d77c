import type { Random } from "../sfc32.ts";

/** One draw of a standard normal variable: the polar method (Marsaglia & Bray 1964), one of its pair thrown away. */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
