import type { Histogram } from "../counts/histogram.ts";
import { type CategoryCells, eachCell, type SegmentCounts } from "../counts/segment-counts.ts";
import type { UnitTree } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";

/** The answers of some people to one subject, by category. The last category is of those whose category is not known. */
export interface AnswersByCategory {
  /** Category after category, the count of each distinct answer. */
  counts: Int32Array;
  /** Σw and Σw² per category; absent in a survey without weights. */
  weights?: { weight: bigint; squares: bigint }[];
}

/** Hidden units of a few people, who are counted in the atom of the nearest shown unit above. */
export interface HiddenFew {
  home: string;
  /** How many of them are in each category, the unknown one last. */
  sizes: number[];
}

/** One subject and one segment, as far as a reader can tell units apart. */
export interface CategoryAtoms {
  /** The distinct answers, in ascending order. */
  answers: readonly number[];
  /** Categories, without the unknown one. */
  categories: readonly string[];
  /** By the shown unit that carries them to the reader: the answers outside its largest shown descendants. */
  atoms: ReadonlyMap<string, AnswersByCategory>;
  few: readonly HiddenFew[];
}

/**
 * The atoms of the unit tree (spec 6.2) split by the categories of a segment. Who is not in any category is what is left of the
 * unit's own answers.
 *
 * @param own all answers of each unit itself, without the units below it
 * @param exact the units whose score on the subject is shown
 * @param by the answers by declared category
 * @param holderOf the category that holds each declared one
 * @param k hidden units of fewer people than this are told apart as few
 */
export function categoryAtoms(
  tree: UnitTree,
  own: ReadonlyMap<string, Histogram>,
  exact: ReadonlySet<string>,
  by: { counts: Pick<SegmentCounts, "categories" | "units">; cells: CategoryCells | undefined },
  holderOf: ReadonlyMap<string, string>,
  k: number,
): CategoryAtoms {
  const categories = [...new Set(holderOf.values())];
  const categoryPlace = new Map(categories.map((category, place) => [category, place]));
  const unknown = categories.length;
  const answers = [...new Set([...own.values()].flatMap((histogram) => [...histogram.keys()]))].sort((a, b) => a - b);
  const answerPlace = new Map(answers.map((answer, place) => [answer, place]));
  const atoms = new Map<string, AnswersByCategory>();
  const homes = new Map<string, string | undefined>();
  const home = (unit: string) => {
    if (!homes.has(unit))
      homes.set(
        unit,
        homeOf(tree, unit, (id) => exact.has(id)),
      );
    return homes.get(unit);
  };
  const hidden = new Map<string, number[]>();
  const add = (unit: string, category: number, answer: number, n: number, weight?: bigint, squares?: bigint) => {
    const holder = home(unit);
    if (holder === undefined) return;
    const atom = atoms.get(holder) ?? { counts: new Int32Array((unknown + 1) * answers.length) };
    atoms.set(holder, atom);
    const at = category * answers.length + (answerPlace.get(answer) ?? 0);
    atom.counts[at] = (atom.counts[at] ?? 0) + n;
    if (weight !== undefined) {
      atom.weights ??= Array.from({ length: unknown + 1 }, () => ({ weight: 0n, squares: 0n }));
      const sums = atom.weights[category];
      if (sums !== undefined) {
        sums.weight += weight;
        sums.squares += squares ?? 0n;
      }
    }
    for (let at: string | undefined = unit; at !== undefined && !exact.has(at); at = tree.units.get(at)?.parent) {
      const sizes = hidden.get(at) ?? new Array<number>(unknown + 1).fill(0);
      hidden.set(at, sizes);
      sizes[category] = (sizes[category] ?? 0) + n;
    }
  };
  for (const [unit, histogram] of own) {
    for (const [answer, { n, weight, squares }] of histogram) add(unit, unknown, answer, n, weight, squares);
  }
  eachCell(by.counts, by.cells, (unit, category, answer, { n, weight, squares }) => {
    const place = categoryPlace.get(holderOf.get(category) ?? "");
    if (place === undefined) return;
    add(unit, place, answer, n, weight, squares);
    if (weight === undefined) add(unit, unknown, answer, -n);
    else add(unit, unknown, answer, -n, -weight, -(squares ?? 0n));
  });
  const few = [...hidden].flatMap(([unit, sizes]): HiddenFew[] => {
    const holder = home(unit);
    const n = sizes.reduce((sum, size) => sum + size, 0);
    return holder !== undefined && n > 0 && n < k ? [{ home: holder, sizes }] : [];
  });
  return { answers, categories, atoms, few };
}
