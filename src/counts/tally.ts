import { commonConstructs } from "../survey/common-constructs.ts";
import type { Construct, Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { addSums, type Sums, weightPlaces } from "./histogram.ts";
import { mergeGroups } from "./merge.ts";
import type { SurveyCounts } from "./survey-counts.ts";
import { tookPart } from "./took-part.ts";

/** One answer after parsing: a value on the scale, no answer, or one set aside. */
export type Answer = number | "missing" | "invalid";

/** One respondent, parsed: the answers to the items that were asked in this wave; options as `feelings.proud`. */
export interface Respondent {
  unit: string;
  /** Absent in a survey without weights. In whole trillionths; who weighs 0 took part but stands behind no figure. */
  weight?: bigint;
  answers: ReadonlyMap<string, Answer>;
}

interface Growing {
  rows: number;
  respondents: number;
  items: Map<string, { answers: Map<number, Sums>; missing: number; invalid: number }>;
  constructs: Map<string, Map<number, Sums>>;
  skipped: Map<string, Map<number, Sums>>;
}

function nothingYet(): Growing {
  return { rows: 0, respondents: 0, items: new Map(), constructs: new Map(), skipped: new Map() };
}

/** Counts that grow row by row; `done()` hands over the result. */
export interface Tally {
  add(respondent: Respondent): void;
  done(): SurveyCounts;
}

/**
 * A tally of one survey in one wave: reduces respondents to counts as they stream by, in constant memory. The order of the
 * respondents does not matter (integers and exact weights, spec 0.3).
 */
export function tally(wave: string, survey: string, instrument: Instrument): Tally {
  const units = new Map<string, Growing>();
  const asked = instrumentIn(instrument, wave);
  // Beside each construct the sets of items that several of its versions share, to restate its series on (spec 2).
  const constructs = [...Object.entries(instrument.constructs), ...commonConstructs(instrument)];

  return {
    add({ unit, weight, answers }) {
      const group = units.get(unit) ?? nothingYet();
      units.set(unit, group);
      group.rows += 1;
      if (tookPart(answers, instrument)) group.respondents += 1;
      // Spec 0.2: who weighs nothing took part, and stands behind no figure.
      if (weight === 0n) return;
      const sums: Sums = weight === undefined ? { n: 1 } : { n: 1, weight, squares: weight * weight };
      for (const [id, answer] of answers) {
        const item = group.items.get(id) ?? { answers: new Map(), missing: 0, invalid: 0 };
        group.items.set(id, item);
        if (answer === "missing") item.missing += 1;
        else if (answer === "invalid") item.invalid += 1;
        else addSums(item.answers, answer, sums, 1);
      }
      for (const [id, construct] of constructs) {
        const score = personScore(answers, construct, asked);
        const left = leftOpen(answers, construct, score);
        if (left !== undefined) {
          const own = group.skipped.get(id) ?? new Map<number, Sums>();
          group.skipped.set(id, own);
          addSums(own, left, { n: 1 }, 1);
        }
        if (score === undefined) continue;
        const scores = group.constructs.get(id) ?? new Map<number, Sums>();
        group.constructs.set(id, scores);
        addSums(scores, score, sums, 1);
      }
    },
    done: () => ({
      wave,
      survey,
      units: new Map([...units].sort(byKey).map(([id, group]) => [id, mergeGroups(group)])),
    }),
  };
}

/**
 * What one person scores on a construct, 0-100: each answer is turned the good way round and rescaled to 0-100, and the
 * answered items are averaged when there are enough of them (spec 2, the half rule). Items that were not asked in the wave
 * do not count. Undefined when too few were answered.
 *
 * @param instrument as it was put in the wave: see `instrumentIn`
 */
export function personScore(
  answers: ReadonlyMap<string, Answer>,
  construct: Construct,
  instrument: Instrument,
): number | undefined {
  const asked = construct.items.filter((id) => answers.has(id));
  const scores: number[] = [];
  for (const id of asked) {
    const answer = answers.get(id);
    const item = instrument.items[id];
    const scale = item?.scale === undefined ? undefined : instrument.scales[item.scale];
    if (typeof answer !== "number" || item === undefined || scale === undefined) continue;
    const share = (answer - scale.min) / (scale.max - scale.min);
    scores.push(100 * (item.reversed ? 1 - share : share));
  }
  if (scores.length === 0 || scores.length < Math.max(1, Math.ceil(construct.minimumShare * asked.length - 1e-9)))
    return undefined;
  // Sorted, so that the same answers give the same number whatever the order of the items.
  const total = scores.sort((a, b) => a - b).reduce((sum, score) => sum + score, 0);
  return Math.round((total / scores.length) * 1e9) / 1e9;
}

/**
 * Where somebody stands between the score of a construct and the scores of its items: of those with a score how many of the items asked
 * they skipped; of those who answered too few for one, minus how many they answered. Undefined for who is in neither.
 *
 * @example leftOpen(new Map([["heard", 4], ["tired", "missing"]]), { items: ["heard", "tired", "later"] }, 75) // => 1
 * @example leftOpen(new Map([["heard", 4], ["tired", "missing"], ["later", "missing"]]), { items: ["heard", "tired", "later"] }, undefined) // => -1
 */
export function leftOpen(
  answers: ReadonlyMap<string, Answer>,
  { items }: Pick<Construct, "items">,
  score: number | undefined,
): number | undefined {
  const asked = items.filter((item) => answers.has(item));
  const answered = asked.filter((item) => typeof answers.get(item) === "number").length;
  if (score !== undefined) return asked.length - answered;
  return answered === 0 ? undefined : -answered;
}

/**
 * A weight as typed, in whole trillionths, so that sums stay exact: digit by digit, since a product would round. The weight must be
 * finite and not negative.
 *
 * @example exactWeight(4170.694) === 4170694000000000n // => true
 */
export function exactWeight(weight: number): bigint {
  const [digits = "0", exponent = "0"] = String(weight).split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const places = weightPlaces - fraction.length + Number(exponent);
  const all = BigInt(whole + fraction);
  if (places >= 0) return all * 10n ** BigInt(places);
  // Finer than a trillionth: to the nearest.
  const unit = 10n ** BigInt(-places);
  return (all + unit / 2n) / unit;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
