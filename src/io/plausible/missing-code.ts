import { cramersV } from "../../stats/cramers-v.ts";
import { restCorrelation } from "./item-rest.ts";
import type { Oddity } from "./oddity.ts";
import { fewest, peopleOf, percent } from "./people.ts";
import type { AnswerPair } from "./recoded.ts";
import type { RestSums, RestTable } from "./rest-table.ts";

/** How far an answer must lie off the line through the others: in standard errors, in points of 0-100, and as a share of the way to the mean. */
const off = { errors: 5, points: 6, share: 0.7 } as const;

/** The other answers must go with the item at least so well that a line can be drawn. */
const weakest = 0.15;

/** A code that is new and frequent, while the rest of the answers stayed as they were. */
const spike = { share: 0.05, times: 3, p: 1e-6, v: 0.12 } as const;

/** A code that fewer people gave than this does not move a figure that is shown. */
const leastShare = 0.03;

/**
 * Whether a code on the scale of an item seems to mean "no answer": people who gave it answer other items like everybody else, where
 * those who gave the answers next to it do not.
 *
 * For each code that might mean it the mean of other answers is drawn as a line over the remaining values; the code stands out when it lies
 * far off that line, most of the way to the mean of all or beyond. Who does not know one thing does not know others either, so where a code
 * stands apart on the scale (twice as frequent as the answers beside it, and not the most frequent) other answers of that code are left out.
 */
export function missingCode(item: string, { all, without }: RestTable): Oddity | undefined {
  const found = [...without].flatMap(([code, table]) => [
    ...offLine(code, all),
    ...(standsApart(code, table) ? offLine(code, table) : []),
  ]);
  const worst = found.sort((a, b) => b.errors - a.errors)[0];
  if (worst === undefined) return undefined;
  const { code, n, people, mean, predicted, everybody } = worst;
  return {
    kind: "missing-code",
    item,
    likeness: `code ${code}`,
    figures: { n, of: people },
    expected: `${code} of ${item} looks like a code for no answer: ${peopleOf(n, people, "people whose other answers can tell")} gave it and score ${mean.toFixed(0)} of 100 on the other answers, much as everybody does (${everybody.toFixed(0)}), where the line through the other values says ${predicted.toFixed(0)}`,
    remedy: remedyFor(code, item),
  };
}

/** How far the people who gave a code lie off the line through the others; none when that is not far. */
function offLine(code: number, table: ReadonlyMap<number, RestSums>) {
  const own = table.get(code);
  const others = new Map([...table].filter(([value]) => value !== code));
  const people = [...table.values()].reduce((sum, { n }) => sum + n, 0);
  if (own === undefined || own.n < fewest || own.n < leastShare * people || others.size < 3) return [];
  const tie = restCorrelation(others);
  if (tie === undefined || Math.abs(tie.r) < weakest || tie.low <= 0 === tie.high >= 0) return [];
  const line = lineThrough(others);
  const predicted = line.at(code);
  const mean = own.sum / own.n;
  const way = line.mean - predicted;
  const error = Math.sqrt(line.variance / own.n + line.errorAt(code) ** 2);
  const away = (mean - predicted) * Math.sign(way);
  const isOff = away > off.errors * error && away > off.points && away > off.share * Math.abs(way);
  return isOff ? [{ code, n: own.n, people, mean, predicted, everybody: line.mean, errors: away / error }] : [];
}

/** Whether a code is twice as frequent as the values beside it without being the most frequent of all. */
function standsApart(code: number, table: ReadonlyMap<number, RestSums>): boolean {
  const at = (value: number) => table.get(value)?.n ?? 0;
  const most = Math.max(...[...table.values()].map(({ n }) => n));
  return at(code) < most && at(code) >= 2 * Math.max(at(code - 1), at(code + 1));
}

/** Whether a code that might mean "no answer" is far more frequent than in the wave before, while the other answers are as they were. */
export function codeSpike(
  { item, min, now, before, beforeWave }: AnswerPair,
  codes: Iterable<number>,
): Oddity | undefined {
  const [n, m] = [total(now), total(before)];
  for (const code of codes) {
    const [count, was] = [now[code - min] ?? 0, before[code - min] ?? 0];
    const [share, shareBefore] = [count / n, was / m];
    if (count < fewest || share < spike.share || share < spike.times * shareBefore) continue;
    const gap = cramersV([was, m - was], [count, n - count]);
    const rest = cramersV(without(before, code - min), without(now, code - min));
    if (gap === undefined || gap.p > spike.p || rest === undefined || rest.v > spike.v) continue;
    return {
      kind: "missing-code",
      item,
      likeness: `code ${code}`,
      figures: { n: count, of: n },
      expected: `${code} of ${item} is far more frequent than in ${beforeWave} while the other answers stayed as they were: ${peopleOf(count, n)}, ${was < fewest ? "next to nobody" : percent(shareBefore)} then`,
      remedy: remedyFor(code, item),
    };
  }
  return undefined;
}

function remedyFor(code: number, item: string): string {
  return `if ${code} means "not applicable" or "don't know" in the export, declare it under missing: of ${item} (of this wave only: waves.<wave>.missing)`;
}

/** The weighted line through the means of other answers by value. */
function lineThrough(table: ReadonlyMap<number, RestSums>) {
  let [n, x, xx, y, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (const [value, own] of table) {
    n += own.n;
    x += own.n * value;
    xx += own.n * value * value;
    y += own.sum;
    yy += own.squares;
    xy += value * own.sum;
  }
  const spread = xx - (x * x) / n;
  const slope = (xy - (x * y) / n) / spread;
  const [centre, mean] = [x / n, y / n];
  const variance = Math.max(0, (yy - (y * y) / n - slope * slope * spread) / (n - 2));
  return {
    mean,
    variance,
    at: (value: number) => mean + slope * (value - centre),
    errorAt: (value: number) => Math.sqrt(variance * (1 / n + (value - centre) ** 2 / spread)),
  };
}

function without(counts: readonly number[], place: number): number[] {
  return counts.filter((_, at) => at !== place);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
