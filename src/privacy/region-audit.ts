import { blockLeverage } from "./block-leverage.ts";
import type { AnswersByCategory } from "./category-atoms.ts";
import { dominated } from "./dominated.ts";
import { limits } from "./limits.ts";
import type { AnswerTotal } from "./subject-mask.ts";
import { totalOfFirst } from "./total-of-first.ts";
import { unanimity } from "./unanimity.ts";

/** How the answers of a region are read. */
export interface RegionRules {
  k: number;
  /** Categories, without the unknown one. */
  categories: number;
  /** The distinct answers, and the class of each, for unanimity. */
  answers: readonly number[];
  classes: readonly number[];
  /** The score that is published of every group, for the hidden few in it. */
  total?: AnswerTotal | undefined;
}

/** Some answers of a region. */
export interface AnswerGroup {
  n: number;
  /** Per distinct answer. */
  counts: number[];
  weight?: bigint;
  squares?: bigint;
}

/** Beyond this many categories, or unions of them, a region is not searched: it counts as unsafe. */
const mostCategories = 30;
const mostUnions = 4096;

/**
 * Whether one item's row of a table, beside the units' scores on the item, leaves every derivable group of answers empty or safe:
 * at least k answers, not (nearly) alike, not about fewer people than its weights say, and without pinning down the hidden
 * few in it (spec 6.6). A region is a unit with a row, without the units below it that have one. It is cut two ways: into
 * atoms of the unit tree and into categories, the unknown one included. Three things are looked at:
 *
 * 1. every category of the region, which follows by subtracting the rows below from the row above;
 * 2. every group of categories without the atoms that lie wholly inside it: such an atom is a shown total, so the rest follows;
 *    only groups that are a union of what atoms touch need a look, any other is such a rest with whole categories beside it;
 * 3. the leverage of answers under both cuts (spec 6.3), so that no other combination isolates fewer than k answers either.
 *
 * @param atoms the atoms of the region
 * @param few of each hidden unit of a few people inside it, how many are in each category
 */
export function regionAudit(
  atoms: readonly AnswersByCategory[],
  few: readonly (readonly number[])[],
  rules: RegionRules,
): boolean {
  const { k, categories } = rules;
  if (categories > mostCategories) return false;
  const places = Array.from({ length: categories + 1 }, (_, place) => place);
  const groups = places.map((place) => groupOf(atoms, [place], rules));
  if (!groups.every((group) => isSafeGroup(group, k, rules))) return false;
  const isPinned = (sizes: readonly number[]) =>
    groups.some((group, place) => pinsFew(group, sizes[place] ?? 0, rules));
  if (few.some(isPinned)) return false;
  const sizes = atoms.map((atom) => places.map((place) => groupOf([atom], [place], rules).n));
  return areRestsSafe(atoms, sizes, rules) && hasLowLeverage(sizes, rules);
}

/** The answers of some categories in some atoms. */
export function groupOf(
  atoms: readonly AnswersByCategory[],
  places: readonly number[],
  { answers }: Pick<RegionRules, "answers">,
): AnswerGroup {
  const width = answers.length;
  const group: AnswerGroup = { n: 0, counts: new Array<number>(width).fill(0) };
  for (const { counts, weights } of atoms) {
    for (const place of places) {
      for (let answer = 0; answer < width; answer++) {
        const count = counts[place * width + answer] ?? 0;
        group.n += count;
        group.counts[answer] = (group.counts[answer] ?? 0) + count;
      }
      if (weights === undefined) continue;
      group.weight = (group.weight ?? 0n) + (weights[place]?.weight ?? 0n);
      group.squares = (group.squares ?? 0n) + (weights[place]?.squares ?? 0n);
    }
  }
  return group;
}

/** Whether a group may be known: nobody, or enough people who did not answer (nearly) alike and of whom no few weigh for all. */
export function isSafeGroup(
  { n, counts, weight, squares }: AnswerGroup,
  least: number,
  { classes }: Pick<RegionRules, "classes">,
): boolean {
  // Counts delivered apart may contradict each other: then nothing follows from them.
  if (counts.some((count) => count < 0)) return false;
  if (n === 0) return true;
  const perClass: number[] = [];
  counts.forEach((count, answer) => {
    const own = classes[answer] ?? 0;
    perClass[own] = (perClass[own] ?? 0) + count;
  });
  if (
    unanimity(
      Array.from(perClass, (count) => count ?? 0),
      least,
    ).state !== "exact"
  )
    return false;
  return weight === undefined || squares === undefined || !dominated(new Map([[0, { n, weight, squares }]]), least);
}

/** Whether the score of a group leaves its `few` people less of the range that a score allows than must stay open (spec 6.6). */
function pinsFew(group: AnswerGroup, few: number, { answers, total }: RegionRules): boolean {
  if (total === undefined || few === 0) return false;
  const scored = answers
    .map((answer, place) => ({ each: total.value(answer), n: group.counts[place] ?? 0 }))
    .sort((a, b) => a.each - b.each);
  const room = totalOfFirst(scored.toReversed(), few) - totalOfFirst(scored, few);
  const needed = (limits.openShare / 100) * few * (total.max - total.min);
  // The tolerance only absorbs rounding: a range of exactly the required width is safe.
  return room < needed - 1e-9 * Math.max(1, needed);
}

/** Whether every group of categories stays safe without the atoms that lie wholly inside it. */
function areRestsSafe(
  atoms: readonly AnswersByCategory[],
  sizes: readonly (readonly number[])[],
  rules: RegionRules,
): boolean {
  const places = sizes[0]?.map((_, place) => place) ?? [];
  const touched = sizes.map((own) => own.reduce((mask, n, place) => (n > 0 ? mask | (1 << place) : mask), 0));
  const unions = new Set<number>();
  for (const mask of new Set(touched)) {
    for (const union of [0, ...unions]) unions.add(union | mask);
    if (unions.size > mostUnions) return false;
  }
  return [...unions].every((union) => {
    const inside = places.filter((place) => (union & (1 << place)) !== 0);
    const outer = atoms.filter((_, index) => ((touched[index] ?? 0) & ~union) !== 0);
    return isSafeGroup(groupOf(outer, inside, rules), rules.k, rules);
  });
}

function hasLowLeverage(sizes: readonly (readonly number[])[], { k, categories }: RegionRules): boolean {
  const people = sizes.flatMap((own, atom) =>
    own.flatMap((n, place) => (n > 0 ? [{ atom, columns: place === categories ? [] : [place], n }] : [])),
  );
  return blockLeverage(people).every((h) => h < 1 / (k - 1) - 1e-9);
}
