import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { answerClasses } from "../survey/scale.ts";
import { type ClassCounts, classOf } from "./class-counts.ts";
import { addSums, type Histogram, mergeHistograms, type Sums } from "./histogram.ts";
import type { Respondent } from "./tally.ts";

/** On which side of the first question somebody answered; of a recommendation: detractors, passives, promoters. */
export type PairGroup = keyof ClassCounts;

/**
 * How two questions were answered by the same people: by unit that they named, the answers to the second question of each class of the
 * first. Who skipped one of the two stands under neither. It merges by addition (spec 0.3).
 */
export interface PairCounts {
  /** The item that makes the groups, and the one whose answers are counted. */
  group: string;
  by: string;
  units: ReadonlyMap<string, ReadonlyMap<PairGroup, Histogram>>;
}

/** Pairs that grow row by row; `done()` hands over the result. */
export interface PairTally {
  add(respondent: Respondent): void;
  done(): PairCounts;
}

/**
 * A tally of the pair that a survey declares under `ambassadors:`, in constant memory; `undefined` where it declares none, or did not
 * ask both in this wave. The order of the respondents does not matter. Who weighs nothing stands behind no figure.
 *
 * @param asked the items asked in the wave
 */
export function tallyPair(wave: string, instrument: Instrument, asked: ReadonlySet<string>): PairTally | undefined {
  const { group, by } = instrument.ambassadors ?? {};
  if (group === undefined || by === undefined || !asked.has(group) || !asked.has(by)) return undefined;
  const put = instrumentIn(instrument, wave);
  const scale = put.scales[put.items[group]?.scale ?? ""];
  if (scale === undefined) return undefined;
  const classes = { min: scale.min, max: scale.max, ...answerClasses(scale) };
  const units = new Map<string, Map<PairGroup, Map<number, Sums>>>();
  return {
    add({ unit, weight, answers }) {
      const [first, second] = [answers.get(group), answers.get(by)];
      if (weight === 0n || typeof first !== "number" || typeof second !== "number") return;
      const own = units.get(unit) ?? new Map<PairGroup, Map<number, Sums>>();
      units.set(unit, own);
      const side = classOf(first, classes);
      const answered = own.get(side) ?? new Map<number, Sums>();
      own.set(side, answered);
      addSums(answered, second, weight === undefined ? { n: 1 } : { n: 1, weight, squares: weight * weight }, 1);
    },
    done: () => mergePairs({ group, by, units }),
  };
}

const sides: readonly PairGroup[] = ["unfavorable", "neutral", "favorable"];

/**
 * The pairs of disjoint groups together. Associative and commutative.
 *
 * @throws RangeError when they are about other questions
 *
 * @example mergePairs({ group: "a", by: "b", units: new Map([["u", new Map([["favorable", new Map([[5, { n: 2 }]])]])]]) }, { group: "a", by: "b", units: new Map([["u", new Map([["favorable", new Map([[5, { n: 1 }]])]])]]) }).units.get("u")?.get("favorable")?.get(5) // => { n: 3 }
 */
export function mergePairs(first: PairCounts, ...others: readonly PairCounts[]): PairCounts {
  const all = [first, ...others];
  if (all.some(({ group, by }) => group !== first.group || by !== first.by)) {
    throw new RangeError("the pairs are about other questions");
  }
  const ids = [...new Set(all.flatMap(({ units }) => [...units.keys()]))].sort();
  const units = ids.map((id) => {
    const merged = sides.flatMap((side): [PairGroup, Histogram][] => {
      const parts = all.flatMap((pair) => pair.units.get(id)?.get(side) ?? []);
      return parts.length === 0 ? [] : [[side, mergeHistograms(...parts)]];
    });
    return [id, new Map(merged)] as const;
  });
  return { group: first.group, by: first.by, units: new Map(units) };
}
