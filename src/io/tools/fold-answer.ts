/** Words that say who agrees, not how much: "Ik ben het er helemaal mee eens" is "helemaal eens". */
const idle = new Set("i am im ik ben het er hier hiermee daarmee mee maar ook".split(" "));

/**
 * An answer as it is compared: without capitals, accents, apostrophes, dashes, brackets and end punctuation, and without the words
 * that only say who is answering. Empty where nothing is left.
 *
 * @example foldAnswer("Zeer mee ONEENS.") // => "zeer oneens"
 * @example foldAnswer("I don’t know") // => "dont know"
 * @example foldAnswer("n.v.t.") // => "n v t"
 */
export function foldAnswer(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`´]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !idle.has(word))
    .join(" ");
}
