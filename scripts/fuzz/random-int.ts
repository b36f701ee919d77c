import type { Random } from "../sfc32.ts";

/** A whole number from 0 up to, but not, `below`. */
export function randomInt(random: Random, below: number): number {
  return Math.floor(random() * below);
}
