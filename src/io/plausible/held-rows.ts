import { binomialTail } from "../../stats/binomial-tail.ts";
import type { Oddity } from "./oddity.ts";
import { fewest } from "./people.ts";
import type { RowSketch } from "./row-sketch.ts";
import type { OtherRows } from "./same-rows.ts";

/** So small a share of the patterns of a file may be missing in the other that still holds it: somebody was taken out since. */
const missingShare = 0.02;
/** How often independent files may be told of, at most. */
const falseAlarms = 0.0001;
/** Of a pattern that occurs more often nothing is expected: it would say the same, and take time. */
const often = 200;

/**
 * Whether a file holds all rows of an earlier one, also where the survey is so short that many people answer alike. Then no pattern of answers occurs
 * more often in the earlier file. Were both samples of one population, a pattern that occurs T times in the two together would fall to the
 * earlier one as Bin(T, π), with π its share of all rows, and occur there more often with a chance that is exact; M such patterns are
 * expected. That no more than v are, has a chance of at most e^−M (eM/v)^v (Chernoff), and e^−M for none.
 *
 * Source: the conditional test of two Poisson numbers (Przyborowski & Wilenski 1940), summed over patterns; the bound of Chernoff (1952) for sums of
 * independent trials. Population by population M is not known; that waves differ makes more patterns stand out in either, not fewer.
 */
export function heldRows(own: RowSketch, { file, sketch: other }: OtherRows): Oddity | undefined {
  const below = Math.min(own.below, other.below);
  const [now, was] = [numbersOf(own, below), numbersOf(other, below)];
  const [all, earlier] = [totalOf(now), totalOf(was)];
  if (earlier < fewest || earlier > all) return undefined;
  const share = earlier / (all + earlier);
  let [expected, missing] = [0, 0];
  for (const digest of new Set([...now.keys(), ...was.keys()])) {
    const [n, before] = [now.get(digest) ?? 0, was.get(digest) ?? 0];
    if (before > n) missing += 1;
    const together = n + before;
    if (together <= often) expected += binomialTail(Math.floor(together / 2) + 1, together, share);
  }
  const chance = missing === 0 ? Math.exp(-expected) : boundOf(missing, expected);
  if (missing > missingShare * was.size || chance > falseAlarms) return undefined;
  return {
    kind: "same-rows",
    figures: {},
    expected: `the answers of ${file} all stand in this file too: ${missing === 0 ? "no" : "hardly any"} pattern of answers occurs more often there, where chance alone would make it ${Math.round(expected)}`,
    remedy: "look whether the export holds the answers of the wave before as well; import only those of this wave",
  };
}

/** The bound of Chernoff on the lower tail of a sum of independent trials with this mean. */
function boundOf(found: number, mean: number): number {
  return found >= mean ? 1 : Math.exp(found - mean + found * Math.log(mean / found));
}

function numbersOf({ digests, counts }: RowSketch, below: number): Map<number, number> {
  const numbers = new Map<number, number>();
  digests.forEach((digest, at) => {
    if (digest < below) numbers.set(digest, counts[at] ?? 0);
  });
  return numbers;
}

function totalOf(numbers: ReadonlyMap<number, number>): number {
  return [...numbers.values()].reduce((sum, n) => sum + n, 0);
}
