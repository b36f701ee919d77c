import { effectiveN } from "./effective-n.ts";
import { MethodError } from "./method-error.ts";
import { neumaierSum } from "./neumaier-sum.ts";

/** The known total of each level of one variable. */
export type Margin = ReadonlyMap<string, number>;

/** Raked weights, mean 1. */
export interface Raking {
  weights: number[];
  kish: number | undefined;
  minWeight: number;
  maxWeight: number;
  /** The largest distance between a margin reached and the margin wanted, as part of the total: only trimming leaves any. */
  marginError: number;
}

/** How `rake` goes about it. */
export interface RakeOptions {
  /** The weights to start from; default 1 each. */
  base?: readonly number[];
  tolerance?: number;
  maxIterations?: number;
  /** Clip the weights to these bounds and rake again, ten rounds at most. */
  trim?: Bounds;
}

/**
 * Weights that bring several margins of a sample to known totals at once: each margin in turn is scaled to its totals until
 * nothing moves any more. `rows` holds one array per respondent with the level of each variable.
 * Throws a MethodError `empty-level` (nobody with a weight has a level with people in it), `unknown-level` (a respondent has a level without
 * a total) or `no-convergence`.
 *
 * Source: spec 4; Deming & Stephan 1940, Annals of Mathematical Statistics 11.
 *
 * @example rake([["m"], ["m"], ["f"]], [new Map([["m", 50], ["f", 50]])]).weights // => [0.75, 0.75, 1.5]
 */
export function rake(
  rows: readonly (readonly string[])[],
  margins: readonly Margin[],
  { base, tolerance = 1e-12, maxIterations = 1000, trim }: RakeOptions = {},
): Raking {
  if (rows.length === 0) throw new MethodError("empty-level", "there are no respondents to weight");
  const first = rows.map((_, i) => base?.[i] ?? 1);
  const groups = margins.map((margin, at) => groupsOf(rows, first, margin, at));
  const total = neumaierSum(groups[0]?.map(({ target }) => target) ?? [rows.length]);
  const reach = (start: readonly number[]): number[] => cycle(start, groups, { total, tolerance, maxIterations });
  let weights = reach(first);
  if (trim) {
    for (let round = 0; round < 10 && !isWithin(weights, trim); round += 1) weights = reach(clip(weights, trim));
    // Bounds and margins may exclude each other; then the bounds win, and the margin error says by how much.
    if (!isWithin(weights, trim)) weights = clip(weights, trim);
  }
  const scale = weights.length / neumaierSum(weights);
  const scaled = weights.map((weight) => weight * scale);
  const sums = { n: scaled.length, weight: neumaierSum(scaled), squares: neumaierSum(scaled.map((own) => own * own)) };
  const { kish } = effectiveN(sums);
  return {
    weights: scaled,
    kish,
    minWeight: scaled.reduce((least, own) => Math.min(least, own), Infinity),
    maxWeight: scaled.reduce((most, own) => Math.max(most, own), 0),
    marginError: errorOf(weights, groups) / total,
  };
}

type Bounds = readonly [low: number, high: number];

/** Whether all weights, put on a mean of 1, lie within the bounds. */
function isWithin(weights: readonly number[], [low, high]: Bounds): boolean {
  const mean = neumaierSum(weights) / weights.length;
  return weights.every((weight) => weight >= low * mean - 1e-9 && weight <= high * mean + 1e-9);
}

/** Pulls weights to the bounds and rescales them to the sum they had. */
function clip(weights: readonly number[], [low, high]: Bounds): number[] {
  const sum = neumaierSum(weights);
  const mean = sum / weights.length;
  const clipped = weights.map((weight) => Math.min(high * mean, Math.max(low * mean, weight)));
  const kept = sum / neumaierSum(clipped);
  return clipped.map((weight) => weight * kept);
}

/** One level of one variable: who has it, and what their weights must add up to. */
interface Group {
  members: number[];
  target: number;
}

function groupsOf(rows: readonly (readonly string[])[], base: readonly number[], margin: Margin, at: number): Group[] {
  const members = new Map<string, number[]>([...margin.keys()].map((level) => [level, []]));
  for (const [i, row] of rows.entries()) {
    const level = row[at] ?? "";
    const own = members.get(level);
    if (own === undefined) throw new MethodError("unknown-level", `no total is given for the level "${level}"`);
    own.push(i);
  }
  return [...margin].map(([level, target]) => {
    const own = members.get(level) ?? [];
    const isEmpty = own.every((i) => base[i] === 0);
    if (isEmpty && target > 0) throw new MethodError("empty-level", `nobody with a weight has the level "${level}"`);
    return { members: own, target };
  });
}

function cycle(
  start: readonly number[],
  groups: readonly (readonly Group[])[],
  { total, tolerance, maxIterations }: { total: number; tolerance: number; maxIterations: number },
): number[] {
  const weights = [...start];
  for (let round = 0; round < maxIterations; round += 1) {
    for (const { members, target } of groups.flat()) {
      const sum = neumaierSum(members.map((i) => weights[i] as number));
      if (sum > 0) for (const i of members) weights[i] = ((weights[i] as number) * target) / sum;
    }
    if (errorOf(weights, groups) / total < tolerance) return weights;
  }
  throw new MethodError("no-convergence", `the margins are not reached within ${maxIterations} rounds`);
}

function errorOf(weights: readonly number[], groups: readonly (readonly Group[])[]): number {
  let largest = 0;
  for (const { members, target } of groups.flat()) {
    const sum = neumaierSum(members.map((i) => weights[i] as number));
    largest = Math.max(largest, Math.abs(sum - target));
  }
  return largest;
}
