/** A set of answers that is known from its words. */
export interface LikertScale {
  scale: string;
  points: number;
  texts: ReadonlyMap<string, number>;
  missing: readonly string[];
  direction: "ascending";
  certain: boolean;
}

/** The scale that answers in words belong to; undefined where one of them is not known. */
export function likertOf(_labels: readonly string[]): LikertScale | undefined {
  return undefined;
}
