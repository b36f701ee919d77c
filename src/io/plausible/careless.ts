import type { PaceCounts, StraightCounts, Written } from "./answer-profile.ts";
import type { Oddity } from "./oddity.ts";
import { fewest, peopleOf } from "./people.ts";

/** From these shares on straight-lining is more than the few who are always there; a construct may well be answered all alike. */
const manyStraight = { mixed: 0.05, construct: 0.35 } as const;

/** From this share on people who hurry are worth a look. */
const manyFast = 0.1;

/**
 * Whether many people gave one answer all along a battery. They are counted as they are: who may be left out is for people to decide.
 *
 * @example straightLining({ of: "agreement", kind: "mixed", items: ["a", "b", "c", "d", "e", "f"], least: 6, n: 200, straight: 30 })?.kind // => "straight-lining"
 * @example straightLining({ of: "agreement", kind: "mixed", items: ["a", "b", "c", "d", "e", "f"], least: 6, n: 200, straight: 4 }) // => undefined
 */
export function straightLining({ of, kind, items, n, straight }: StraightCounts): Oddity | undefined {
  if (straight < fewest || !isMore(straight, n, manyStraight[kind])) return undefined;
  const battery =
    kind === "mixed" ? `all ${items.length} items on the scale ${of}, of which some are reversed` : `all of ${of}`;
  return {
    kind: "straight-lining",
    about: kind === "mixed" ? `scale:${of}` : of,
    figures: { n: straight, of: n },
    expected: `${peopleOf(straight, n)} gave one and the same answer to ${battery}`,
    remedy:
      "they are counted as they are: look at the length of the survey and at its layout; if answers were filled in by a machine, leave those rows out of the export and say so in the notes of the wave",
  };
}

/**
 * Whether many people took less than a third of the median time.
 *
 * @example speeders({ n: 300, median: 240, fast: 60 })?.expected // => "60 of 300 people (20 %) took less than a third of the median time (240 seconds)"
 * @example speeders({ n: 300, median: 240, fast: 12 }) // => undefined
 */
export function speeders({ n, median, fast }: PaceCounts): Oddity | undefined {
  if (fast < fewest || !isMore(fast, n, manyFast)) return undefined;
  return {
    kind: "speeders",
    figures: { n: fast, of: n },
    expected: `${peopleOf(fast, n)} took less than a third of the median time (${Math.round(median)} seconds)`,
    remedy:
      "they are counted as they are: look whether the column is in seconds, and whether people could pass pages unanswered",
  };
}

/**
 * Whether the same answer was written as a word by many and as a number by many: two exports in one file, or a code that stands
 * for another answer than its number says.
 */
export function mixedWords(item: string, written: ReadonlyMap<number, Written>): Oddity | undefined {
  const both = [...written.values()].filter(({ words, numbers }) => words > 0 && numbers > 0);
  const words = both.reduce((sum, counts) => sum + counts.words, 0);
  const numbers = both.reduce((sum, counts) => sum + counts.numbers, 0);
  if (words < fewest || numbers < fewest) return undefined;
  return {
    kind: "words",
    item,
    likeness: "words",
    figures: { n: words, of: words + numbers },
    expected: `the answers to ${item} are written in words by some and in numbers by others: ${peopleOf(words, words + numbers)} in words`,
    remedy:
      "look whether two exports were put together, and whether the numbers mean what the words say; export all of them one way",
  };
}

/** Whether people are more than a share of all, by three standard errors: in small groups a share swings. */
function isMore(people: number, n: number, share: number): boolean {
  return people > n * share + 3 * Math.sqrt(n * share * (1 - share));
}
