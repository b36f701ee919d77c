/** Something that the file does not tell, asked of who imports. */
export interface Doubt {
  /** Unique within an import: `scale recommend`, `unit`. */
  id: string;
  /** One question in plain words, with what stands in the file. */
  question: string;
  /** What may be answered; the first is the likeliest. */
  choices: readonly { value: string; says: string }[];
  /** What is taken where nobody can be asked: the answer with which nothing can go wrong. */
  cautious: string;
}

/** Answers to doubts by id. */
export type Settled = ReadonlyMap<string, string>;

/** What was answered to a doubt, or the cautious answer. */
export function settle({ id, choices, cautious }: Doubt, settled: Settled): string {
  const answer = settled.get(id);
  return answer !== undefined && choices.some(({ value }) => value === answer) ? answer : cautious;
}
