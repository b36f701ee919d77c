import type { Random } from "../sfc32.ts";

/** What the method promises, what was found, and whether the two go together. */
export interface Claim {
  /** The promise, with its figure and the section of the method it stands in. */
  promise: string;
  found: string;
  holds: boolean;
  /** Of a claim that is known not to hold: why, and what that means for a reader. Anything else that does not hold is an alarm. */
  known?: string;
}

/** Cells as they are printed. */
export interface Table {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What one simulation found: the claims it guards and the figures they rest on. */
export interface Simulation {
  title: string;
  /** What was simulated, for someone who wants to judge the figures. */
  text: string;
  claims: readonly Claim[];
  tables: readonly Table[];
}

/** How often, and the chance itself. */
export interface Chance {
  runs: number;
  random: Random;
}
