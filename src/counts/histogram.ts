/**
 * How many respondents stand behind one answer, and their weights when the survey has weights.
 *
 * Weights are held as whole numbers (see `weightUnit`), so that sums are exact: adding in any order gives the same bytes
 * (spec 0.3). `weight` and `squares` are absent in a survey without weights: every respondent then weighs 1.
 */
export interface Sums {
  n: number;
  weight?: bigint;
  squares?: bigint;
}

/** The answers of a group to one item, or its person scores on one construct: sums per value. Merges by addition. */
export type Histogram = ReadonlyMap<number, Readonly<Sums>>;

/** The decimals that weights keep. */
export const weightPlaces = 12;

/** A weight of 1 as a whole number: weights count in trillionths, so Σw is in 1e-12 and Σw² in 1e-24. */
export const weightUnit = 10n ** BigInt(weightPlaces);

/**
 * The histogram of disjoint groups together. Associative and commutative; values come out in ascending order. A single
 * group comes out as it is: most units have nobody below them, and need no copy of their own answers.
 *
 * @example mergeHistograms(new Map([[1, { n: 2 }]]), new Map([[1, { n: 3 }]])).get(1) // => { n: 5 }
 */
export function mergeHistograms(...parts: readonly Histogram[]): Histogram {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return inOrder(first);
  const merged = new Map<number, Sums>();
  for (const part of parts) {
    for (const [value, sums] of part) addSums(merged, value, sums, 1);
  }
  return inOrder(merged);
}

/**
 * The histogram of a group without a part of it: the rest of spec 3.4. The part must lie inside the whole.
 *
 * @example subtractHistogram(new Map([[1, { n: 5 }]]), new Map([[1, { n: 5 }]])).size // => 0
 */
export function subtractHistogram(whole: Histogram, part: Histogram): Histogram {
  const rest = new Map<number, Sums>();
  for (const [value, sums] of whole) addSums(rest, value, sums, 1);
  for (const [value, sums] of part) addSums(rest, value, sums, -1);
  for (const [value, sums] of rest) {
    if (sums.n < 0) throw new RangeError(`the part holds more answers of ${value} than the whole`);
    if (sums.n === 0) rest.delete(value);
  }
  return inOrder(rest);
}

/**
 * Whether the survey behind a histogram has weights.
 *
 * @example isWeighted(new Map([[5, { n: 2 }]])) // => false
 */
export function isWeighted(histogram: Histogram): boolean {
  for (const { weight } of histogram.values()) if (weight !== undefined) return true;
  return false;
}

/** Adds `sums` to the value's own, in place: for tallies that grow row by row. */
export function addSums(histogram: Map<number, Sums>, value: number, sums: Readonly<Sums>, sign: 1 | -1): void {
  const own = histogram.get(value);
  if (own === undefined) {
    const negative = { n: -sums.n, ...(sums.weight === undefined ? {} : { weight: -sums.weight }) };
    const squares = sums.squares === undefined ? {} : { squares: -sums.squares };
    histogram.set(value, sign === 1 ? { ...sums } : { ...negative, ...squares });
    return;
  }
  // In place: this runs once for every answer of every respondent.
  own.n += sign * sums.n;
  if (own.weight === undefined && sums.weight === undefined) return;
  const [weight, squares] = [sums.weight ?? 0n, sums.squares ?? 0n];
  own.weight = (own.weight ?? 0n) + (sign === 1 ? weight : -weight);
  own.squares = (own.squares ?? 0n) + (sign === 1 ? squares : -squares);
}

/** Values in ascending order; a histogram that has them so already is handed on. */
function inOrder(histogram: Histogram): Histogram {
  let before = -Infinity;
  for (const value of histogram.keys()) {
    if (value < before) return new Map([...histogram].sort(([a], [b]) => a - b));
    before = value;
  }
  return histogram;
}
