/** Something that the file does not tell, asked of who imports. */
export interface Doubt {
  /** Unique within an import: `scale recommend`, `unit`. */
  id: string;
  /** One question in plain words, with what stands in the file. */
  question: string;
  /** What may be answered; the first is the most cautious and is taken where nobody can be asked. */
  choices: readonly { value: string; says: string }[];
}

/** Answers to doubts by id; a doubt without one is settled by its first choice. */
export type Settled = ReadonlyMap<string, string>;

/** What was answered to a doubt, or its first choice. */
export function settle({ id, choices }: Doubt, settled: Settled): string {
  const answer = settled.get(id);
  return choices.some(({ value }) => value === answer) ? (answer ?? "") : (choices[0]?.value ?? "");
}
