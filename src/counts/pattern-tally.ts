/** Respondents who are alike in some variables: those of a frame, or unit and segments. */
export interface Pattern {
  /** Their category in each variable, in one order; "" where it is not known. */
  categories: readonly string[];
  n: number;
}

/** Counts of patterns that grow respondent by respondent. */
export interface PatternTally {
  /** @param n how many respondents; 1 by default */
  add(categories: readonly string[], n?: number): void;
  /** In code-point order: weights made from them do not depend on the order of the respondents. */
  done(): Pattern[];
}

/**
 * How many respondents have which categories, in memory that grows with the patterns only. Weights and the audit of segment
 * tables depend on nothing else. Never published.
 *
 * Source: spec 0.3 (S4) and 4.
 */
export function patternTally(): PatternTally {
  const patterns = new Map<string, { categories: readonly string[]; n: number }>();
  return {
    add(categories, n = 1) {
      const key = patternKey(categories);
      const own = patterns.get(key);
      if (own === undefined) patterns.set(key, { categories: [...categories], n });
      else own.n += n;
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
