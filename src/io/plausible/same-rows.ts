import type { Oddity } from "./oddity.ts";
import { fewest, percent } from "./people.ts";
import type { RowSketch } from "./row-sketch.ts";
import type { TwinCounts } from "./twins.ts";

/** The rows of another file. */
export interface OtherRows {
  file: string;
  sketch: RowSketch;
}

/** This share of the rows of the smaller file stands in the other as well. */
const copied = 0.25;

/**
 * Whether two files hold the same rows. Counted are patterns of answers that occur once in either file. Were both files samples of one
 * population, as many of them would occur in both as 2√(a·b), with a and b the patterns that occur twice in the one and in the other
 * (a pattern of two people falls 1:2:1 over the files); many more than that are copies.
 */
export function sameRows(own: RowSketch, { file, sketch: other }: OtherRows): Oddity | undefined {
  const below = Math.min(own.below, other.below);
  const [mine, theirs] = [frequencies(own, below), frequencies(other, below)];
  const smaller = Math.min(mine.once.size, theirs.once.size);
  const both = [...mine.once].filter((digest) => theirs.once.has(digest)).length;
  const byChance = 2 * Math.sqrt((mine.twice + 1) * (theirs.twice + 1));
  if (both < fewest || both < copied * smaller || both < byChance + 6 * Math.sqrt(byChance)) return undefined;
  const share = percent(both / smaller);
  return {
    kind: "same-rows",
    figures: { share: both / smaller },
    expected: `${share} of the rows that are unlike any other stand in ${file} as well, answer for answer (by chance ${percent(Math.min(1, byChance / smaller))} at most)`,
    remedy: `look whether one export was imported twice, or holds the answers of the wave before as well; import only those of this wave`,
  };
}

/** The share of equal pairs among those alike in all other answers that only copies reach. */
const nearlyAll = 0.9;

/**
 * Whether rows stand in one file twice. Of two rows that are alike in all answers but one, that last answer would be alike as often as people agree;
 * where it nearly always is, whichever answer is left out, rows were copied.
 *
 * @param twins by the item left out
 *
 * @example doubledRows(new Map([["a", { pairs: 40, alike: 40 }], ["b", { pairs: 41, alike: 40 }], ["c", { pairs: 43, alike: 40 }]]), 1000)?.kind // => "doubled-rows"
 * @example doubledRows(new Map([["a", { pairs: 40, alike: 20 }], ["b", { pairs: 41, alike: 40 }], ["c", { pairs: 43, alike: 40 }]]), 1000) // => undefined
 */
export function doubledRows(twins: ReadonlyMap<string, TwinCounts>, rows: number): Oddity | undefined {
  const counts = [...twins.values()];
  if (counts.length < 2) return undefined;
  if (counts.some(({ pairs, alike }) => alike < fewest || alike < nearlyAll * pairs)) return undefined;
  const least = Math.min(...counts.map(({ alike }) => alike));
  const lowest = counts.reduce((low, { pairs, alike }) => Math.min(low, alike / pairs), 1);
  return {
    kind: "doubled-rows",
    figures: { n: least, of: rows },
    expected: `${least} or more of the ${rows} rows stand in the file twice: of rows alike in all answers but one, ${lowest === 1 ? "all" : `${percent(lowest)} or more`} are alike in that one too`,
    remedy: "look whether two exports were put together, or pages were sent twice; keep each row once",
  };
}

function frequencies({ digests, counts }: RowSketch, below: number): { once: Set<number>; twice: number } {
  const once = new Set<number>();
  let twice = 0;
  digests.forEach((digest, at) => {
    if (digest >= below) return;
    if (counts[at] === 1) once.add(digest);
    if (counts[at] === 2) twice += 1;
  });
  return { once, twice };
}
