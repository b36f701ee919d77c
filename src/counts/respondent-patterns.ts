import { type Pattern, patternTally } from "./pattern-tally.ts";

/** Respondents who named the same unit and are in the same category of every segment. */
export interface RespondentPattern extends Pattern {
  unit: string;
}

/**
 * How many respondents are alike (S4 of spec 0.3): everybody in the file who named a unit, whatever they answered. What the
 * audit of segment tables rests on, and never published.
 */
export interface RespondentPatterns {
  /** The segments that `categories` are about, in order of priority. */
  segments: readonly string[];
  /** By unit, then category, in code-point order. */
  patterns: readonly RespondentPattern[];
}

/** Patterns that grow respondent by respondent. */
export interface RespondentPatternTally {
  /** @param categories one for each segment; "" where it is not known */
  add(unit: string, categories: readonly string[], n?: number): void;
  done(): RespondentPatterns;
}

/**
 * A tally of who is alike in unit and segments. The order of the respondents does not matter.
 *
 * Source: spec 0.3 (S4).
 */
export function respondentPatterns(segments: readonly string[]): RespondentPatternTally {
  const tally = patternTally();
  return {
    add: (unit, categories, n) => tally.add([unit, ...categories], n),
    done: () => ({
      segments: [...segments],
      patterns: tally.done().map(({ categories: [unit = "", ...categories], n }) => ({ unit, categories, n })),
    }),
  };
}

/**
 * The patterns of disjoint groups together, about the same segments. Associative and commutative.
 *
 * @throws RangeError when they are about other segments
 *
 * @example mergePatterns({ segments: [], patterns: [{ unit: "shop", categories: [], n: 2 }] }, { segments: [], patterns: [{ unit: "shop", categories: [], n: 3 }] }).patterns[0].n // => 5
 */
export function mergePatterns(first: RespondentPatterns, ...others: readonly RespondentPatterns[]): RespondentPatterns {
  const merged = respondentPatterns(first.segments);
  for (const { segments, patterns } of [first, ...others]) {
    if (segments.join(" ") !== first.segments.join(" ")) throw new RangeError("the patterns are about other segments");
    for (const { unit, categories, n } of patterns) merged.add(unit, categories, n);
  }
  return merged.done();
}
