import type { Text } from "./text.ts";
import type { Value } from "./value.ts";
import type { Workspace } from "./workspace.ts";

/** Two questions shown side by side: a value asked inside and outside, or an experience beside what was expected. */
export interface Pair {
  id: string;
  kind: Workspace["comparisons"][number]["kind"];
  title: Text;
  /** Of a value that is written as behaviour. */
  behaviour?: Text;
  /** What employees were asked; of an expectation, what people experienced. */
  inside: string;
  /** What customers were asked; of an expectation, what people expected. */
  outside: string;
}

/**
 * All pairs of a workspace, values first. A value of `content/values.yaml` and a comparison of the same two questions in
 * `heartline.yaml` are one pair: title and behaviour are those of the value.
 *
 * @example askedPairs([], []) // => []
 */
export function askedPairs(values: readonly Value[], comparisons: Workspace["comparisons"]): Pair[] {
  const written = values.map((value): Pair => ({ ...value, kind: "congruence" }));
  const named = new Set(written.map(({ inside, outside }) => `${inside} ${outside}`));
  return [...written, ...comparisons.filter(({ inside, outside }) => !named.has(`${inside} ${outside}`))];
}
