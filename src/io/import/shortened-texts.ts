/** Shorter beginnings are read as quickly as they are skipped. In characters. */
const leastShared = 24;

/**
 * Texts for a list, in which whatever a text begins with that the one above it begins with too is said once: `…` stands for it from the second on.
 * Cut after the question, else between words, and only where the shared part is long.
 *
 * @example shortenedTexts(["How satisfied are you with your pay?", "How satisfied are you with your desk?", "Why?"]) // => ["How satisfied are you with your pay?", "… desk?", "Why?"]
 * @example shortenedTexts(["How good is your manager? [At work][1]", "How good is your manager? [At work][2]"]) // => ["How good is your manager? [At work][1]", "… [2]"]
 * @example shortenedTexts(["I am proud", "I am tired"]) // => ["I am proud", "I am tired"]
 */
export function shortenedTexts(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const shared = sharedStart(texts[index - 1] ?? "", text);
    return shared < leastShared ? text : `… ${text.slice(shared)}`;
  });
}

/** How far two texts are the same: up to where a question ends and its row begins, else in whole words; never all of the second. */
function sharedStart(one: string, other: string): number {
  // The first may be all that the second begins with.
  const above = `${one} `;
  let same = 0;
  while (same < other.length && above[same] === other[same]) same += 1;
  if (same === other.length) return 0;
  const shared = other.slice(0, same);
  // "[Your team][Scale 1]" under "[Your team][Scale 2]": what stands in brackets stays whole.
  const bracket = shared.lastIndexOf("[");
  if (bracket >= leastShared && bracket > shared.lastIndexOf("]")) return bracket;
  const end = Math.max(...[": ", "? ", ". ", "… ", " - "].map((sign) => shared.lastIndexOf(sign) + sign.length));
  return end >= leastShared ? end : shared.lastIndexOf(" ") + 1;
}
