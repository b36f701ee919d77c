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
  /** How many respondents a row stands for; default 1 each. */
  counts?: readonly number[];
  tolerance?: number;
  maxIterations?: number;
  /** Clip the weights to these bounds and rake again, ten rounds at most. */
  trim?: Bounds;
}

/**
 * Weights that bring several margins of a sample to known totals at once: each margin in turn is scaled to its totals until
 * nothing moves any more. `rows` holds one array per respondent with the level of each variable; with `counts`, one per group
 * of respondents who have all their levels in common.
 * Throws a MethodError `empty-level` (nobody with a weight has a level with people in it), `unknown-level` (a respondent has a level without
 * a total) or `no-convergence`.
 *
 * Source: spec 4; Deming & Stephan 1940, Annals of Mathematical Statistics 11.
 *
 * @example rake([["m"], ["m"], ["f"]], [new Map([["m", 50], ["f", 50]])]).weights // => [0.75, 0.75, 1.5]
 * @example rake([["m"], ["f"]], [new Map([["m", 50], ["f", 50]])], { counts: [2, 1] }).weights // => [0.75, 1.5]
 */
export function rake(
  rows: readonly (readonly string[])[],
  margins: readonly Margin[],
  { base, counts = rows.map(() => 1), tolerance = 1e-12, maxIterations = 1000, trim }: RakeOptions = {},
): Raking {
  if (rows.length === 0) throw new MethodError("empty-level", "there are no respondents to weight");
  const n = neumaierSum(counts);
  const first = rows.map((_, i) => base?.[i] ?? 1);
  const groups = margins.map((margin, at) => groupsOf(rows, { counts, base: first }, margin, at));
  const total = neumaierSum(groups[0]?.map(({ target }) => target) ?? [n]);
  const reach = (start: readonly number[]) => cycle(start, counts, groups, { total, tolerance, maxIterations });
  let weights = reach(first);
  if (trim) {
    for (let round = 0; round < 10 && !isWithin(weights, counts, trim); round += 1)
      weights = reach(clip(weights, counts, trim));
    // Bounds and margins may exclude each other; then the bounds win, and the margin error says by how much.
    // Rescaling can push a weight over its bound again.
    for (let round = 0; round < 1000 && !isWithin(weights, counts, trim); round += 1)
      weights = clip(weights, counts, trim);
  }
  const scale = n / sumOf(weights, counts);
  const scaled = weights.map((weight) => weight * scale);
  const squares = sumOf(
    scaled.map((own) => own * own),
    counts,
  );
  const { kish } = effectiveN({ n, weight: sumOf(scaled, counts), squares });
  return {
    weights: scaled,
    kish,
    minWeight: scaled.reduce((least, own) => Math.min(least, own), Infinity),
    maxWeight: scaled.reduce((most, own) => Math.max(most, own), 0),
    marginError: errorOf(weights, counts, groups) / total,
  };
}

type Bounds = readonly [low: number, high: number];

/** What the weights of all respondents add up to. */
function sumOf(weights: readonly number[], counts: readonly number[]): number {
  return neumaierSum(weights.map((weight, i) => weight * (counts[i] as number)));
}

/** Whether all weights, put on a mean of 1, lie within the bounds. */
function isWithin(weights: readonly number[], counts: readonly number[], [low, high]: Bounds): boolean {
  const mean = sumOf(weights, counts) / neumaierSum(counts);
  return weights.every((weight) => weight >= low * mean - 1e-9 && weight <= high * mean + 1e-9);
}

/** Pulls weights to the bounds and rescales them to the sum they had. */
function clip(weights: readonly number[], counts: readonly number[], [low, high]: Bounds): number[] {
  const sum = sumOf(weights, counts);
  const mean = sum / neumaierSum(counts);
  const clipped = weights.map((weight) => Math.min(high * mean, Math.max(low * mean, weight)));
  const kept = sum / sumOf(clipped, counts);
  return clipped.map((weight) => weight * kept);
}

/** One level of one variable: who has it, and what their weights must add up to. */
interface Group {
  members: number[];
  target: number;
}

function groupsOf(
  rows: readonly (readonly string[])[],
  { counts, base }: { counts: readonly number[]; base: readonly number[] },
  margin: Margin,
  at: number,
): Group[] {
  const members = new Map<string, number[]>([...margin.keys()].map((level) => [level, []]));
  for (const [i, row] of rows.entries()) {
    const level = row[at] ?? "";
    const own = members.get(level);
    if (own === undefined) throw new MethodError("unknown-level", `no total is given for the level "${level}"`);
    if ((counts[i] as number) > 0) own.push(i);
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
  counts: readonly number[],
  groups: readonly (readonly Group[])[],
  { total, tolerance, maxIterations }: { total: number; tolerance: number; maxIterations: number },
): number[] {
  const weights = [...start];
  for (let round = 0; round < maxIterations; round += 1) {
    for (const { members, target } of groups.flat()) {
      const sum = memberSum(members, weights, counts);
      if (sum > 0) for (const i of members) weights[i] = ((weights[i] as number) * target) / sum;
    }
    if (errorOf(weights, counts, groups) / total < tolerance) return weights;
  }
  throw new MethodError("no-convergence", `the margins are not reached within ${maxIterations} rounds`);
}

function errorOf(weights: readonly number[], counts: readonly number[], groups: readonly (readonly Group[])[]): number {
  let largest = 0;
  for (const { members, target } of groups.flat()) {
    largest = Math.max(largest, Math.abs(memberSum(members, weights, counts) - target));
  }
  return largest;
}

function memberSum(members: readonly number[], weights: readonly number[], counts: readonly number[]): number {
  return neumaierSum(members.map((i) => (weights[i] as number) * (counts[i] as number)));
}
