const wordPattern = /[\p{L}\p{N}]+/gu;
const marks = /\p{M}+/gu;

/**
 * The words of a text without case, accents and punctuation, so that a quotation is found however it was set.
 *
 * @example foldedWords("Één beker, à la carte!") // => ["een", "beker", "a", "la", "carte"]
 */
export function foldedWords(text: string): string[] {
  return wordsOfFolded(fold(text));
}

/** The words of a text that is folded already. */
export function wordsOfFolded(folded: string): string[] {
  return folded.match(wordPattern) ?? [];
}

/** A text without case and accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return foldable.test(lower) ? lower.normalize("NFKD").replace(marks, "") : lower;
}

/** Letters and digits that are another one with something added. Dashes and quotes are not among them: they need no folding. */
const foldable =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u00c0-\u036f\u1d00-\u1eff\u2070-\u209c\u2100-\u214f\ufb00-\ufb06\uff00-\uffef]/;

/** Two 32-bit hashes of a word, the halves of a 53-bit one. */
export interface HashedWords {
  low: Int32Array;
  high: Int32Array;
  /** Whether the word has a letter in it. */
  lettered: Uint8Array;
  length: number;
}

/** The words of a text as hashes: what is searched is compared by number. */
export function hashWords(words: readonly string[]): HashedWords {
  const low = new Int32Array(words.length);
  const high = new Int32Array(words.length);
  const lettered = new Uint8Array(words.length);
  words.forEach((word, index) => {
    let [a, b] = [0x811c9dc5 | 0, 0x9e3779b9 | 0];
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (code > 57) lettered[index] = 1;
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
    }
    low[index] = a;
    high[index] = b;
  });
  return { low, high, lettered, length: words.length };
}

/** The hash of the run of `length` words from `start` on: a whole number from 1 to 2^53. */
export function hashRun({ low, high }: HashedWords, start: number, length: number): number {
  let [a, b] = [length, 0x2545f491];
  for (let at = start; at < start + length; at += 1) {
    a = Math.imul(a ^ (low[at] ?? 0), 0x5bd1e995);
    a ^= a >>> 15;
    b = Math.imul(b ^ (high[at] ?? 0), 0xc2b2ae35 | 0);
    b ^= b >>> 13;
  }
  return (a >>> 0) + (b >>> 12) * 4294967296 + 1;
}
