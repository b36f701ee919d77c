import { type AnswerRules, parseAnswer } from "../survey/answer.ts";
import { type Histogram, mergeHistograms } from "./histogram.ts";
import { tallyAnswers } from "./tally-answers.ts";

/** One respondent of a plain table: two keys, an exact weight, and the cells by item. */
export interface PlainRow {
  unit: string;
  segment: string;
  /** In whole trillionths. */
  weight: bigint;
  cells: Readonly<Record<string, string>>;
}

/** An item of a plain table. */
export interface PlainItem extends AnswerRules {
  id: string;
}

/** What is kept of one unit, segment and item. */
export interface Cell {
  unit: string;
  segment: string;
  item: string;
  histogram: Histogram;
  missing: number;
  invalid: number;
}

/** Sums of products over complete rows, each respondent counting once: the S3 of spec 0.3. */
export interface CrossSums {
  n: number;
  sum: number[];
  cross: number[][];
}

/** The mergeable sums of a part of a table. */
export interface CellTally {
  /** By unit, then segment (code-point order), then the order of the items. */
  cells: Cell[];
  moments: CrossSums;
}

/**
 * Reduces a part of a table to sums that merge by addition.
 *
 * Source: spec 0.3 (S1 and S3).
 *
 * @example tallyCells([{ unit: "a", segment: "x", weight: 1_000_000_000_000n, cells: { q1: "4" } }], [{ id: "q1", min: 1, max: 5 }]).moments // => { n: 1, sum: [4], cross: [[16]] }
 */
export function tallyCells(rows: readonly PlainRow[], items: readonly PlainItem[]): CellTally {
  const groups = new Map<string, PlainRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.unit, row.segment]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const cells = [...groups.values()].flatMap((group) =>
    items.map((item): Cell => {
      const texts = group.map((row) => row.cells[item.id] ?? "");
      const tally = tallyAnswers(texts, item, { weights: group.map(({ weight }) => weight) });
      const { histogram, missing, invalid } = tally;
      return {
        unit: group[0]?.unit ?? "",
        segment: group[0]?.segment ?? "",
        item: item.id,
        histogram,
        missing,
        invalid,
      };
    }),
  );
  return { cells: inOrder(cells), moments: crossSums(rows, items) };
}

/**
 * The tally of two or more disjoint parts together: in whatever order, the tally of the whole.
 *
 * Source: spec 0.3.
 *
 * @example mergeTallies([{ cells: [], moments: { n: 1, sum: [2], cross: [[4]] } }, { cells: [], moments: { n: 1, sum: [3], cross: [[9]] } }]).moments // => { n: 2, sum: [5], cross: [[13]] }
 */
export function mergeTallies(parts: readonly CellTally[]): CellTally {
  const merged = new Map<string, Cell>();
  for (const cell of parts.flatMap(({ cells }) => cells)) {
    const key = JSON.stringify([cell.unit, cell.segment, cell.item]);
    const own = merged.get(key);
    merged.set(key, {
      ...cell,
      histogram: mergeHistograms(...(own ? [own.histogram] : []), cell.histogram),
      missing: (own?.missing ?? 0) + cell.missing,
      invalid: (own?.invalid ?? 0) + cell.invalid,
    });
  }
  const moments = parts.map((part) => part.moments).reduce(addCrossSums, { n: 0, sum: [], cross: [] });
  return { cells: inOrder([...merged.values()]), moments };
}

function crossSums(rows: readonly PlainRow[], items: readonly PlainItem[]): CrossSums {
  const moments = { n: 0, sum: items.map(() => 0), cross: items.map(() => items.map(() => 0)) };
  for (const { cells } of rows) {
    const values = items.flatMap((item) => {
      const answer = parseAnswer(cells[item.id] ?? "", item);
      return answer.state === "valid" ? [answer.value] : [];
    });
    if (values.length < items.length) continue;
    moments.n += 1;
    moments.sum = moments.sum.map((sum, i) => sum + (values[i] as number));
    moments.cross = moments.cross.map((row, i) =>
      row.map((sum, j) => sum + (values[i] as number) * (values[j] as number)),
    );
  }
  return moments;
}

function addCrossSums(one: CrossSums, other: CrossSums): CrossSums {
  return {
    n: one.n + other.n,
    sum: other.sum.map((sum, i) => sum + (one.sum[i] ?? 0)),
    cross: other.cross.map((row, i) => row.map((sum, j) => sum + (one.cross[i]?.[j] ?? 0))),
  };
}

/** Items keep the order of first appearance: a stable sort on unit and segment only. */
function inOrder(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((one, other) => compare(one.unit, other.unit) || compare(one.segment, other.segment));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
