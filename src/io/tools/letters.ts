/**
 * The letters and digits of a header or a question, small: white space, underscores, points and brackets are what tools and spreadsheets change on
 * their own.
 *
 * @example letters("Respons_ID") // => "responsid"
 * @example letters("Q1. Hoe gaat het?") // => "q1hoegaathet"
 */
export function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
