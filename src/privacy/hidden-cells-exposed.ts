import { intervalAudit } from "./interval-audit.ts";
import { limits } from "./limits.ts";
import { pinsDown } from "./pins-down.ts";
import type { HiddenUnit } from "./suppress-tree.ts";
import type { IntervalCell } from "./total-intervals.ts";
import { totalOfFirst } from "./total-of-first.ts";
import { unanimity } from "./unanimity.ts";

/** A sum that a reader can rebuild for every shown unit: n times a published mean, share or score. */
export interface PublishedTotal {
  /** What one answer of each class adds: 0 or 1 for a share, −1, 0, 1 for NPS, the answer itself for a mean. */
  values: readonly number[];
  /** Limits of what one answer can add. */
  min: number;
  max: number;
  /** The scale of the answers, and the lowest and highest answer of each value: what is known of classes is known of answers too. */
  answers?: { min: number; max: number; ends: ReadonlyMap<number, readonly [low: number, high: number]> } | undefined;
}

/** How the counts of one subject are read. */
export interface ExposureRules {
  k: number;
  /** The category of each class, for unanimity. */
  categories: readonly number[];
  totals: readonly PublishedTotal[];
  /** Whether a unit, by its place, is allowed to show its band. */
  mayBand: (index: number) => boolean;
}

/**
 * Whether what is published about an atom pins down a hidden cell inside it (the bounds audit of spec 6.6): some hidden unit of fewer
 * than k people is left with less than half of its possible range, given the atom's totals and the bands shown inside it.
 *
 * @param atom answers per class of the atom
 * @param hidden the hidden units in it, those above first
 *
 * @example hiddenCellsExposed([1, 7], [{ index: 0, n: 4, total: [0, 4], above: undefined }], { k: 5, categories: [0, 1], totals: [{ values: [0, 1], min: 0, max: 1 }], mayBand: () => true }) // => true
 */
export function hiddenCellsExposed(
  atom: readonly number[],
  hidden: readonly HiddenUnit[],
  rules: ExposureRules,
): boolean {
  const { k, totals } = rules;
  const few = hidden.filter((unit) => unit.n < k);
  if (totals.length === 0 || few.length === 0) return false;
  if (totals.some((total) => few.some(({ n }) => tellsClasses(atom, n, total)))) return true;
  return totals.some((total) => {
    const cells = cellsOf(atom, hidden, total, rules);
    return intervalAudit(cells, { k, min: total.min, max: total.max }).some((verdict) => verdict?.safe === false);
  });
}

/**
 * A score of three classes and its interval tell together how many are in each: promoters and detractors, for an NPS. What is left of a
 * hidden unit then lies between its lowest and highest among all of them, in points and in answers.
 */
function tellsClasses(atom: readonly number[], size: number, { values, min, max, answers }: PublishedTotal): boolean {
  const classes = new Map<number, { n: number }>();
  atom.forEach((n, index) => {
    const value = values[index] ?? 0;
    classes.set(value, { n: (classes.get(value)?.n ?? 0) + n });
  });
  if (classes.size > 3) return false;
  if (pinsDown(classes, size, { min, max })) return true;
  if (answers === undefined) return false;
  const ends = [...classes].flatMap(([value, { n }]) => {
    const [low, high] = answers.ends.get(value) ?? [answers.min, answers.max];
    return [{ n, low, high }];
  });
  const highest = ends.map(({ n, high }) => ({ n, each: high })).sort((a, b) => b.each - a.each);
  const lowest = ends.map(({ n, low }) => ({ n, each: low })).sort((a, b) => a.each - b.each);
  const room = totalOfFirst(highest, size) - totalOfFirst(lowest, size);
  return room < (limits.openShare / 100) * size * (answers.max - answers.min) - 1e-9;
}

function cellsOf(
  atom: readonly number[],
  hidden: readonly HiddenUnit[],
  total: PublishedTotal,
  { k, categories, mayBand }: ExposureRules,
): IntervalCell[] {
  const whole = "atom";
  const cells: IntervalCell[] = [
    {
      id: whole,
      n: atom.reduce((sum, count) => sum + count, 0),
      published: atom.reduce((sum, count, index) => sum + count * (total.values[index] ?? 0), 0),
    },
  ];
  // Units about which nothing is known are passed over; below a small unit all are smaller and vaguer still.
  const parentOf = new Map<HiddenUnit, string | undefined>();
  let hasBand = false;
  for (const unit of hidden) {
    const parent = unit.above === undefined ? whole : parentOf.get(unit.above);
    const between = unit.n >= k && mayBand(unit.index) ? bandOf(unit.total, total, categories, k) : undefined;
    hasBand ||= between !== undefined;
    const id = `${unit.index}`;
    if (parent !== undefined && (unit.n < k || between)) cells.push({ id, parent, n: unit.n, between });
    parentOf.set(unit, unit.n < k ? undefined : between ? id : parent);
  }
  if (hasBand) return cells;
  // Without bands the largest small cell has the narrowest range relative to its size.
  const largest = cells.slice(1).reduce<IntervalCell | undefined>((a, b) => (a && a.n >= b.n ? a : b), undefined);
  return largest ? [...cells.slice(0, 1), largest] : cells.slice(0, 1);
}

/** What a band says about a total: all but two answers lie in one category, the two anywhere. */
function bandOf(
  counts: readonly number[],
  { values, min, max }: PublishedTotal,
  categories: readonly number[],
  k: number,
): [number, number] | undefined {
  const { category, band } = unanimity(countsPerCategory(counts, categories), k);
  if (band === undefined) return undefined;
  const inside = values.filter((_, index) => categories[index] === category);
  const rest = band.n - band.atLeast;
  return [band.atLeast * Math.min(...inside) + rest * min, band.atLeast * Math.max(...inside) + rest * max];
}

/**
 * Counts per category from counts per class.
 *
 * @example countsPerCategory([1, 2, 3, 4, 5], [0, 0, 1, 2, 2]) // => [3, 3, 9]
 */
export function countsPerCategory(counts: readonly number[], categories: readonly number[]): number[] {
  const sums: number[] = [];
  counts.forEach((count, index) => {
    const category = categories[index] ?? 0;
    while (sums.length <= category) sums.push(0);
    sums[category] = (sums[category] ?? 0) + count;
  });
  return sums;
}
