/**
 * Words as a sentence, a heading or a line begins with them: eNPS keeps its small letter, and so does what stands between quotation marks.
 * In Dutch the capital of "één" has no accent.
 *
 * @example sentenceStart("de eNPS") // => "De eNPS"
 * @example sentenceStart("eNPS and NPS") // => "eNPS and NPS"
 * @example sentenceStart("één van de vijf") // => "Eén van de vijf"
 */
export function sentenceStart(words: string): string {
  if (/^e\p{Lu}/u.test(words)) return words;
  if (words.startsWith("é")) return `E${words.slice(1)}`;
  return words.charAt(0).toLocaleUpperCase("nl") + words.slice(1);
}
