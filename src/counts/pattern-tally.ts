/** Respondents who are alike in every variable of a frame. */
export interface Pattern {
  /** Their category in each variable, in the order of the frame; "" where it is not known. */
  categories: readonly string[];
  n: number;
}

/** Counts of patterns that grow respondent by respondent. */
export interface PatternTally {
  add(categories: readonly string[]): void;
  /** In code-point order: weights made from them do not depend on the order of the respondents. */
  done(): Pattern[];
}

/**
 * How many respondents have which categories, in memory that grows with the patterns only. Weights depend on nothing else.
 * Never published.
 *
 * Source: spec 4.
 */
export function patternTally(): PatternTally {
  const patterns = new Map<string, { categories: readonly string[]; n: number }>();
  return {
    add(categories) {
      const key = patternKey(categories);
      const own = patterns.get(key);
      if (own === undefined) patterns.set(key, { categories: [...categories], n: 1 });
      else own.n += 1;
    },
    done: () => [...patterns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern),
  };
}

/**
 * A pattern as a key of a map: ids hold no spaces.
 *
 * @example patternKey(["shop", ""]) // => "shop "
 */
export function patternKey(categories: readonly string[]): string {
  return categories.join(" ");
}
