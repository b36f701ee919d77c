/** What a gap is measured from: everybody else, the other question of a pair, or a figure of somebody else. */
export type Against = "rest" | "pair" | "benchmark";

/**
 * Reads the `against` column of gaps.csv. The id of a subject has a dot, that of a benchmark has none.
 *
 * @example againstKind("customer.promises") // => "pair"
 * @example againstKind("integron-2022") // => "benchmark"
 */
export function againstKind(against: string): Against {
  if (against === "rest") return "rest";
  return against.includes(".") ? "pair" : "benchmark";
}
