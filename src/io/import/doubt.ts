/** Something that the file does not tell, asked of who imports. */
export interface Doubt {
  /** Unique within an import: `scale recommend`, `unit`. */
  id: string;
  /** One question in plain words, without what respondents said: it is printed in a log as well. */
  question: string;
  /** What stands in the column, for who sits at the file: it may be in somebody's own words. */
  holds?: readonly string[];
  /** What may be answered; the first is the likeliest. */
  choices: readonly { value: string; says: string }[];
  /** What is taken where nobody can be asked: the answer with which nothing can go wrong. */
  cautious: string;
  /**
   * Set where the choices are to be put in order, from the least to the most: the answer is then the numbers of all choices, from 1, in
   * that order, apart by spaces (`2 1 3`), or the cautious answer.
   */
  isOrder?: true;
}

/** Answers to doubts by id. */
export type Settled = ReadonlyMap<string, string>;

/** What was answered to a doubt, or the cautious answer. */
export function settle(doubt: Doubt, settled: Settled): string {
  const answer = settled.get(doubt.id);
  return answer !== undefined && isAnswerTo(doubt, answer) ? answer : doubt.cautious;
}

/**
 * Whether an answer fits a doubt.
 *
 * @example isAnswerTo({ id: "order x", question: "", choices: [{ value: "a", says: "a" }, { value: "b", says: "b" }], cautious: "", isOrder: true }, "2 1") // => true
 */
export function isAnswerTo({ choices, cautious, isOrder }: Doubt, answer: string): boolean {
  if (answer === cautious) return true;
  if (isOrder === undefined) return choices.some(({ value }) => value === answer);
  const places = answer.split(/\s+/).map(Number);
  return places.length === choices.length && choices.every((_, index) => places.includes(index + 1));
}
