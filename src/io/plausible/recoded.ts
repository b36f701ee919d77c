import { cramersV } from "../../stats/cramers-v.ts";
import type { Oddity } from "./oddity.ts";
import { fewest, headcount, shareOf } from "./people.ts";

/** The answers to one item in two waves, along the scale: how often each value from `min` on was given. */
export interface AnswerPair {
  item: string;
  min: number;
  now: readonly number[];
  before: readonly number[];
  beforeWave: string;
}

/** Differences smaller than this, or that chance gives more often, are no change of codes. */
const striking = { v: 0.25, p: 1e-6 } as const;

/** So close must a change of codes bring the two waves. */
const alike = 0.12;

/** An answer that is expected this often and never given is missing for another reason than chance. */
const expectedOften = 20;

/** What may have happened to the codes: where each value of before went, and how that is said. */
interface Recode {
  name: string;
  move(value: number, min: number, max: number): number;
}

const recodes: readonly Recode[] = [
  { name: "one higher than", move: (value) => value + 1 },
  { name: "one lower than", move: (value) => value - 1 },
  { name: "twice those of", move: (value) => 2 * value },
  { name: "half those of", move: (value) => Math.round(value / 2) },
];

const mirror: Recode = { name: "the mirror image of those of", move: (value, min, max) => min + max - value };

/**
 * Whether the codes of an item changed since the wave before: the answers lie far apart, and one of the usual changes of codes brings them
 * together; else whether answers that many gave before are not there any more. Undefined when neither.
 *
 * @param options.knowsDirection whether it is known that the item still goes with the others: then its answers are no mirror image,
 * however much a symmetric distribution looks like one
 */
export function recoded(pair: AnswerPair, options: { knowsDirection?: boolean } = {}): Oddity | undefined {
  return movedCodes(pair, options.knowsDirection === true ? recodes : [...recodes, mirror]) ?? unusedAnswers(pair);
}

function movedCodes({ item, min, now, before, beforeWave }: AnswerPair, known: readonly Recode[]): Oddity | undefined {
  const gap = cramersV(before, now);
  if (gap === undefined || gap.v < striking.v || gap.p > striking.p) return undefined;
  const max = min + before.length - 1;
  const [best] = known
    .map(({ name, move }) => {
      const moved = before.map(() => 0);
      let kept = 0;
      before.forEach((n, at) => {
        const to = move(min + at, min, max) - min;
        if (to < 0 || to >= moved.length) return;
        moved[to] = (moved[to] ?? 0) + n;
        kept += n;
      });
      // A change that throws most answers off the scale explains nothing.
      const left = kept * 2 < sum(before) ? undefined : cramersV(moved, now);
      return { name, v: left?.v ?? 1 };
    })
    .sort((a, b) => a.v - b.v);
  if (best === undefined || best.v > alike || best.v > gap.v / 2.5) return undefined;
  return {
    kind: "recode",
    item,
    likeness: best.name,
    about: "moved",
    figures: { of: sum(now) },
    expected: `the answers to ${item} look ${best.name} ${beforeWave} (Cramér's V ${gap.v.toFixed(2)} as they stand, ${best.v.toFixed(2)} with that undone; n ${headcount(sum(now))})`,
    remedy:
      "compare the codes in the survey tool with those of the wave before, and export again with the same codes; a scale that did change is declared under waves.<wave>.scales or reversed",
  };
}

function unusedAnswers({ item, min, now, before, beforeWave }: AnswerPair): Oddity | undefined {
  const [n, m] = [sum(now), sum(before)];
  const gone = before.flatMap((count, at) =>
    (now[at] ?? 0) === 0 && count >= fewest && (count / m) * n >= expectedOften ? [{ value: min + at, count }] : [],
  );
  if (gone.length === 0) return undefined;
  const often = gone.reduce((total, { count }) => total + count, 0);
  const values = gone.map(({ value }) => value).join(", ");
  return {
    kind: "recode",
    item,
    likeness: "unused",
    about: "unused",
    // Of what a few others answered a share of all others would tell.
    figures: often < m && m - often < fewest ? { of: n } : { of: n, share: often / m },
    expected: `nobody of ${n} gave ${item} the answer ${values}, which ${shareOf(often, m)} gave in ${beforeWave}`,
    remedy:
      "look in the export whether that answer has another code now, or stands under missing:; if it was taken off the scale, declare the new one under waves.<wave>.scales",
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
