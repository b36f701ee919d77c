import { wholeRange } from "./solver.ts";

/** People who are counted together in everything published: the smallest groups that rules are about. */
export interface AnswerGroup {
  /** The unit whose people these are, less the groups inside it. */
  id: string;
  n: number;
  /** How many really gave each answer, along the values of the model. */
  counts: readonly number[];
  /** The nearest shown unit: groups with the same home are told apart by nothing that is shown. */
  home: string | undefined;
}

/** A published figure as a condition on whole numbers: the sum of factor × count over groups and answers lies between. */
export interface AnswerRule {
  /** By group, the factor of each answer. Groups that are not here do not count. */
  factors: ReadonlyMap<string, readonly number[]>;
  low: number;
  high: number;
}

/** What a reader knows of the answers of some groups: how many there are, and what published figures leave possible. */
export interface AnswerModel {
  /** The answers, ascending. */
  values: readonly number[];
  groups: readonly AnswerGroup[];
  rules: readonly AnswerRule[];
}

/** A hidden cell: the groups that together are it. */
export interface AnswerTarget {
  n: number;
  groups: ReadonlySet<string>;
  /** The shown unit that counts it. */
  home: string | undefined;
}

/**
 * The range of a sum over the people of a hidden cell that fits all rules, in whole answers. By the solver: exact, and dear.
 *
 * @param worth what each answer adds to the sum, whole numbers
 * @returns `undefined` where the solver could not settle it
 */
export async function solvedRange(
  model: AnswerModel,
  target: AnswerTarget,
  worth: readonly number[],
): Promise<{ low: number; high: number } | undefined> {
  const lumps = lumped(model, target);
  const unknowns = new Map<string, number>();
  const conditions: string[] = [];
  const name = (lump: number, value: number) => `x${lump}_${value}`;
  lumps.forEach(({ n }, lump) => {
    model.values.forEach((_, value) => {
      unknowns.set(name(lump, value), n);
    });
    conditions.push(`${model.values.map((_, value) => name(lump, value)).join(" + ")} = ${n}`);
  });
  for (const { factors, low, high } of model.rules) {
    const terms = lumps.flatMap(({ groups }, lump) => {
      const own = factors.get(groups[0]?.id ?? "") ?? [];
      return own.flatMap((factor, value) => (factor === 0 ? [] : term(factor, name(lump, value))));
    });
    if (terms.length === 0) continue;
    const sum = lines(terms);
    if (low === high) conditions.push(`${sum} = ${low}`);
    else {
      if (low > -Infinity) conditions.push(`${sum} >= ${decimal(low)}`);
      if (high < Infinity) conditions.push(`${sum} <= ${decimal(high)}`);
    }
  }
  const objective = lumps.flatMap(({ isTarget }, lump) =>
    isTarget ? worth.map((points, value) => term(points, name(lump, value))) : [],
  );
  return await wholeRange(lines(objective), { conditions, unknowns });
}

interface Lump {
  groups: AnswerGroup[];
  n: number;
  isTarget: boolean;
}

/** Groups that all rules treat alike, and that are alike in or outside the target, need no unknowns of their own. */
function lumped({ groups, rules }: AnswerModel, target: AnswerTarget): Lump[] {
  const lumps = new Map<string, Lump>();
  for (const group of groups) {
    if (group.n === 0) continue;
    const isTarget = target.groups.has(group.id);
    const key = JSON.stringify([isTarget, rules.map(({ factors }) => factors.get(group.id) ?? 0)]);
    const lump = lumps.get(key);
    if (lump === undefined) lumps.set(key, { groups: [group], n: group.n, isTarget });
    else {
      lump.groups.push(group);
      lump.n += group.n;
    }
  }
  return [...lumps.values()];
}

function term(factor: number, name: string): string {
  return `${factor < 0 ? "-" : "+"} ${decimal(Math.abs(factor))} ${name}`;
}

/** The format has no exponents worth relying on. */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(12);
}

/** Readers of the format limit the length of a line. */
function lines(terms: readonly string[]): string {
  return terms.map((each, index) => (index % 12 === 11 ? `${each}\n` : each)).join(" ");
}

/**
 * How far apart the totals of `n` people can lie among people whose answers are known as a whole: the `n` highest less the `n` lowest.
 *
 * @param worth what each answer adds
 * @param counts how many gave it
 *
 * @example widthWithin([1, 2, 3, 4, 5], [0, 0, 3, 20, 0], 4) // => 3
 */
export function widthWithin(worth: readonly number[], counts: readonly number[], n: number): number {
  const order = ascending(worth);
  return totalOfFirst(worth, counts, n, order.toReversed()) - totalOfFirst(worth, counts, n, order);
}

function ascending(worth: readonly number[]): number[] {
  return worth.map((_, index) => index).sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0));
}

/** The total of the first n people, taken answer by answer in the order given. */
function totalOfFirst(
  worth: readonly number[],
  counts: readonly number[],
  n: number,
  order: readonly number[],
): number {
  let left = n;
  let sum = 0;
  for (const place of order) {
    if (left === 0) break;
    const taken = Math.min(left, counts[place] ?? 0);
    sum += taken * (worth[place] ?? 0);
    left -= taken;
  }
  return sum;
}

/**
 * Looks for answers other than the true ones that fit every rule as well, and put the total of the hidden cell as high or as low as can
 * be: whoever finds them has proved, without a solver, that a reader cannot tell. Answers are exchanged between the people around
 * the hidden cell and one other group, two for two at most, as long as that helps. What is found is a proof; that nothing is found
 * proves nothing.
 *
 * @param needed the width that is enough
 * @returns the width that was reached
 */
export function exchangedWidth(
  model: AnswerModel,
  target: AnswerTarget,
  worth: readonly number[],
  needed: number,
): number {
  const order = ascending(worth);
  const pool = model.values.map((_, value) =>
    model.groups.reduce((sum, { home, counts }) => sum + (home === target.home ? (counts[value] ?? 0) : 0), 0),
  );
  const low = totalOfFirst(worth, pool, target.n, order);
  const high = furthestTotal(model, target, worth, { order: order.toReversed(), enough: low + needed });
  if (high - low >= needed) return high - low;
  const opposite = worth.map((points) => -points);
  return high + furthestTotal(model, target, opposite, { order, enough: needed - high });
}

/** The largest total of the hidden cell that exchanges lead to, from the true answers on. */
function furthestTotal(
  { values, groups, rules }: AnswerModel,
  target: AnswerTarget,
  worth: readonly number[],
  { order, enough }: { order: readonly number[]; enough: number },
): number {
  const around = groups.filter(({ home }) => home === target.home);
  const [first] = around;
  if (first === undefined) return 0;
  const pool = values.map((_, value) => around.reduce((sum, { counts }) => sum + (counts[value] ?? 0), 0));
  const others = groups.filter(({ home, n }) => home !== target.home && n > 0);
  const counts = others.map((group) => [...group.counts]);
  const sums = rules.map(({ factors }) => sumOf(factors, groups, values.length));
  const touchedBy = [undefined, ...others].map((partner) =>
    rules.flatMap(({ factors, low, high }, index) => {
      const ours = factors.get(first.id);
      const own = partner === undefined ? undefined : factors.get(partner.id);
      return ours === undefined && own === undefined ? [] : { index, low, high, ours, own };
    }),
  );
  let reached = totalOfFirst(worth, pool, target.n, order);
  const swaps = swapsOf(values.length);
  for (let isFurther = true; isFurther && reached < enough; ) {
    isFurther = false;
    for (let other = -1; other < others.length && !isFurther; other++) {
      const theirs = counts[other];
      const touched = touchedBy[other + 1] ?? [];
      for (const { given, taken } of swaps) {
        if (!canGive(pool, given) || (theirs !== undefined && !canGive(theirs, taken))) continue;
        shift(pool, given, taken);
        const further = totalOfFirst(worth, pool, target.n, order);
        const fits =
          further > reached &&
          touched.every(({ index, low, high, ours, own }) => {
            const sum = (sums[index] ?? 0) + changeOf(given, taken, ours, own);
            return sum >= low - 1e-9 && sum <= high + 1e-9;
          });
        if (!fits) {
          shift(pool, taken, given);
          continue;
        }
        for (const { index, ours, own } of touched) {
          sums[index] = (sums[index] ?? 0) + changeOf(given, taken, ours, own);
        }
        if (theirs !== undefined) shift(theirs, taken, given);
        reached = further;
        isFurther = true;
        break;
      }
    }
  }
  return reached;
}

/** How a rule's sum changes when we give some answers to another group and take others from it. */
function changeOf(
  given: readonly number[],
  taken: readonly number[],
  ours?: readonly number[],
  own?: readonly number[],
): number {
  let change = 0;
  for (const value of given) change += (own?.[value] ?? 0) - (ours?.[value] ?? 0);
  for (const value of taken) change += (ours?.[value] ?? 0) - (own?.[value] ?? 0);
  return change;
}

function sumOf(factors: AnswerRule["factors"], groups: readonly AnswerGroup[], width: number): number {
  let sum = 0;
  for (const { id, counts } of groups) {
    const own = factors.get(id);
    if (own === undefined) continue;
    for (let value = 0; value < width; value++) sum += (own[value] ?? 0) * (counts[value] ?? 0);
  }
  return sum;
}

interface Swap {
  given: readonly number[];
  taken: readonly number[];
}

const swapsBySize = new Map<number, Swap[]>();

/** One for one, then two for two. */
function swapsOf(size: number): Swap[] {
  const known = swapsBySize.get(size);
  if (known !== undefined) return known;
  const ones = Array.from({ length: size }, (_, value) => [value]);
  const twos = ones.flatMap(([a = 0]) => ones.slice(a).map(([b = 0]) => [a, b]));
  const pairs = (sets: readonly number[][]): Swap[] =>
    sets.flatMap((given) =>
      sets.flatMap((taken) => (given.some((value) => taken.includes(value)) ? [] : { given, taken })),
    );
  const swaps = [...pairs(ones), ...pairs(twos)];
  swapsBySize.set(size, swaps);
  return swaps;
}

function canGive(counts: readonly number[], given: readonly number[]): boolean {
  const [a = 0, b] = given;
  return b === undefined || b !== a ? given.every((value) => (counts[value] ?? 0) > 0) : (counts[a] ?? 0) > 1;
}

function shift(counts: number[], given: readonly number[], taken: readonly number[]): void {
  for (const value of given) counts[value] = (counts[value] ?? 0) - 1;
  for (const value of taken) counts[value] = (counts[value] ?? 0) + 1;
}
