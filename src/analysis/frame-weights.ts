import type { Pattern } from "../counts/pattern-tally.ts";
import { poststratify } from "../stats/poststratify.ts";
import { type Margin, rake } from "../stats/rake.ts";
import type { Frame, Weighting } from "../survey/frame.ts";

/** A weight for each pattern, 1 on average over the respondents. */
export interface FrameWeights {
  weights: readonly number[];
  /** The largest distance that trimming leaves between a share of the population and the weighted share; 0 without it. */
  marginError: number;
}

/**
 * Weights that give the respondents the make-up of the population: post-stratification for one variable, raking for
 * several. Every category with people in the population must have respondents, and every category of a respondent a number
 * in the frame.
 *
 * Whoever did not tell a category is left out of that variable's margin: all who did not tell keep the share they have
 * among the respondents, and so weigh 1 on average; the others take the make-up of the population among themselves.
 *
 * Throws a MethodError `no-convergence` when the margins cannot be reached together.
 *
 * Source: spec 4; Holt & Smith 1979; Deming & Stephan 1940.
 *
 * @example frameWeights([{ categories: ["m"], n: 2 }, { categories: ["f"], n: 1 }], new Map([["sex", new Map([["m", 50], ["f", 50]])]])).weights // => [0.75, 1.5]
 * @example frameWeights([{ categories: ["m"], n: 2 }, { categories: ["f"], n: 1 }, { categories: [""], n: 5 }], new Map([["sex", new Map([["m", 50], ["f", 50]])]])).weights // => [0.75, 1.5, 1]
 */
export function frameWeights(patterns: readonly Pattern[], frame: Frame, { trim }: Weighting = {}): FrameWeights {
  const counts = patterns.map(({ n }) => n);
  const margins = [...frame.values()].map((people, at) => expected(patterns, people, at));
  const [only] = margins;
  if (margins.length === 1 && only !== undefined && trim === undefined) {
    const strata = patterns.map(({ categories }) => categories[0] ?? "");
    const { weights, emptyStrata } = poststratify(strata, only, { counts });
    if (weights === undefined) throw new RangeError(`nobody answered from ${emptyStrata.join(", ")}`);
    return { weights, marginError: 0 };
  }
  const { weights, marginError } = rake(
    patterns.map(({ categories }) => categories),
    margins,
    { counts, ...(trim === undefined ? {} : { trim }) },
  );
  return { weights, marginError: trim === undefined ? 0 : marginError };
}

/** How many of the respondents each category would have if those who told theirs were made up as the population. */
function expected(patterns: readonly Pattern[], people: ReadonlyMap<string, number>, at: number): Margin {
  const everybody = [...people.values()].reduce((sum, size) => sum + size, 0);
  const respondents = (told: boolean) =>
    patterns.reduce((sum, { categories, n }) => (((categories[at] ?? "") !== "") === told ? sum + n : sum), 0);
  const told = respondents(true);
  return new Map([
    ...[...people].map(([category, size]) => [category, (size * told) / everybody] as const),
    ["", respondents(false)],
  ]);
}
