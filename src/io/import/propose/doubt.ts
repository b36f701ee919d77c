/** Something that the file does not tell, asked of who imports. */
export interface Doubt {
  /** Unique within an import: `scale recommend`, `unit`. */
  id: string;
  /** One question in plain words, without what respondents said: it is printed in a log as well. */
  question: string;
  /** What stands in the column, for who sits at the file: it may be in somebody's own words. */
  holds?: readonly string[];
  /** Why it is asked, in one line: it may quote answers, and is for who sits at the file. */
  why?: string;
  /** What may be answered; the first is the likeliest. */
  choices: readonly { value: string; says: string }[];
  /** What is taken where nobody can be asked: the answer with which nothing can go wrong. */
  cautious: string;
  /**
   * Set where the choices are to be put in order, from the least to the most: the answer is then the numbers of all choices, from 1, in
   * that order, apart by spaces (`2 1 3`), or the cautious answer.
   */
  isOrder?: true;
  /**
   * Set where each of the choices gets a direction: the answer is then a sign before each value, in their order and apart by spaces: `+` as
   * asked, `-` the other way round, `?` left out (`+proud -stress ?consent`). `seems` are those that seem the other way round.
   */
  directions?: { seems: readonly string[] };
  /** Set where the cautious answer loses nothing that somebody must know of before: where nobody can be asked it is taken, and told. */
  isHarmless?: true;
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
export function isAnswerTo({ choices, cautious, isOrder, directions }: Doubt, answer: string): boolean {
  if (answer === cautious) return true;
  if (directions !== undefined) {
    const signed = answer.split(" ");
    return signed.length === choices.length && choices.every(({ value }, at) => isSigned(signed[at] ?? "", value));
  }
  if (isOrder === undefined) return choices.some(({ value }) => value === answer);
  const places = answer.split(/\s+/).map(Number);
  return places.length === choices.length && choices.every((_, index) => places.includes(index + 1));
}

function isSigned(word: string, value: string): boolean {
  return /^[+?-]/.test(word) && word.slice(1) === value;
}

/**
 * The answer to a doubt about directions from what is typed: numbers of the questions that are the other way round, with a `?` behind those
 * to leave out (`2 5 7?`); `0` when there are none. Undefined when it cannot be meant.
 *
 * @example directionsTyped(["proud", "stress", "consent"], "2 3?") // => "+proud -stress ?consent"
 * @example directionsTyped(["proud"], "4") // => undefined
 */
export function directionsTyped(values: readonly string[], typed: string): string | undefined {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== "" && word !== "0");
  const signs = new Map(words.map((word) => [Number(word.replace(/\?$/, "")), word.endsWith("?") ? "?" : "-"]));
  if (![...signs.keys()].every((place) => Number.isInteger(place) && place >= 1 && place <= values.length))
    return undefined;
  return values.map((value, index) => `${signs.get(index + 1) ?? "+"}${value}`).join(" ");
}
