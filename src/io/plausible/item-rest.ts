import { mergeCrossMoments } from "../../counts/cross-moments.ts";
import type { MomentSet } from "../../counts/survey-moments.ts";
import { correlationOf } from "../../stats/correlation.ts";
import { fisherInterval } from "../../stats/fisher-interval.ts";
import type { RestSums } from "./rest-table.ts";

/** How an item goes with other answers: a correlation, its interval, and n. */
export interface ItemRest {
  r: number;
  low: number;
  high: number;
  n: number;
}

/** An interval that holds in 999 of 1000 cases: a survey has many items. */
const level = 0.999;

/** Fewer people cannot tell how answers go together. */
const fewestPeople = 30;

/**
 * The correlation of each item of a set with the sum of the others (each 0-100), over people who answered all; without the items that
 * are left out, neither among the others nor by themselves.
 *
 * @returns by item; those that never vary, and all where fewer than thirty people answered, are absent
 */
export function itemRests(set: MomentSet, leaveOut: ReadonlySet<string> = new Set()): Map<string, ItemRest> {
  const { n, sums, products } = mergeCrossMoments(set.groups, set.variables.length);
  const kept = set.variables.flatMap(({ subject, steps }, at) =>
    leaveOut.has(subject) ? [] : [{ subject, steps, at }],
  );
  // n² times the covariance: whole numbers until the steps divide them, so that nothing large cancels.
  const covariance = (a: (typeof kept)[number], b: (typeof kept)[number]) =>
    (n * (products[a.at]?.[b.at] ?? 0) - (sums[a.at] ?? 0) * (sums[b.at] ?? 0)) / (a.steps * b.steps);
  const found = kept.flatMap((item): [string, ItemRest][] => {
    const others = kept.filter((other) => other !== item);
    const total = (of: (other: (typeof kept)[number]) => number) => others.reduce((sum, other) => sum + of(other), 0);
    const rest = restOf(
      n,
      covariance(item, item),
      total((one) => total((other) => covariance(one, other))),
      total((other) => covariance(item, other)),
    );
    return rest === undefined ? [] : [[item.subject, rest]];
  });
  return new Map(found);
}

/**
 * The correlation of an item with the mean of the same people's other answers.
 *
 * @param table by answer, as a rest table has them
 *
 * @example restCorrelation(new Map([[1, { n: 50, sum: 0, squares: 0 }], [2, { n: 50, sum: 5000, squares: 500000 }]]))?.r // => 1
 */
export function restCorrelation(table: ReadonlyMap<number, RestSums>): ItemRest | undefined {
  let [n, x, xx, y, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (const [answer, own] of table) {
    n += own.n;
    x += answer * own.n;
    xx += answer * answer * own.n;
    y += own.sum;
    yy += own.squares;
    xy += answer * own.sum;
  }
  return restOf(n, n * xx - x * x, n * yy - y * y, n * xy - x * y);
}

function restOf(n: number, varianceX: number, varianceY: number, covariance: number): ItemRest | undefined {
  if (n < fewestPeople || !(varianceX > 0) || !(varianceY > 0)) return undefined;
  const r = correlationOf({ n, meanX: 0, meanY: 0, varianceX, varianceY, covariance });
  const interval = r === undefined ? undefined : fisherInterval(r, n, { level });
  return r === undefined || interval === undefined ? undefined : { r, low: interval[0], high: interval[1], n };
}
