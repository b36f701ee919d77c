import { cramersV } from "../../stats/cramers-v.ts";
import type { Oddity } from "./oddity.ts";
import { headcount } from "./people.ts";
import type { AnswerPair } from "./recoded.ts";

/** A whole distribution seldom moves this far from one wave to the next; chance does so less than once in ten million. */
const far = { v: 0.35, p: 1e-7 } as const;

/**
 * Whether the answers to an item lie far from those of the wave before, further than opinions usually move.
 *
 * @example movedAnswers({ item: "ease", min: 1, now: [80, 15, 5], before: [10, 30, 60], beforeWave: "wave 1" })?.kind // => "distribution"
 * @example movedAnswers({ item: "ease", min: 1, now: [12, 28, 60], before: [10, 30, 60], beforeWave: "wave 1" }) // => undefined
 */
export function movedAnswers({ item, min, now, before, beforeWave }: AnswerPair): Oddity | undefined {
  const gap = cramersV(before, now);
  if (gap === undefined || gap.v < far.v || gap.p > far.p) return undefined;
  const mean = (counts: readonly number[]) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return (counts.reduce((sum, count, at) => sum + count * (min + at), 0) / n).toFixed(1);
  };
  const of = now.reduce((sum, count) => sum + count, 0);
  return {
    kind: "distribution",
    item,
    likeness: "moved",
    figures: { of },
    expected: `the answers to ${item} changed altogether since ${beforeWave} (Cramér's V ${gap.v.toFixed(2)}; mean ${mean(before)}, now ${mean(now)}; n ${headcount(of)})`,
    remedy:
      "look whether the column, its codes and who was asked are the same as before; if people do answer so differently, accept it in wave.md with the reason",
  };
}
