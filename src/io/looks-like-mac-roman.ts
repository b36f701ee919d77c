/** A byte that is not plain ASCII, with the ones around it. */
export interface HighByte {
  before: number;
  byte: number;
  after: number;
}

const windows = letterKinds("windows-1252");
const macintosh = letterKinds("macintosh");

/**
 * Whether the bytes of a text that is not UTF-8 read better in the encoding of older Excel on the Mac than in that of Windows. Judged by
 * where signs stand: an accented letter in lower case belongs beside other letters, one in upper case neither behind a small letter nor
 * behind the end of a sentence, a quotation mark at an end of a word, an apostrophe or a dash also in one, and other signs not in one.
 * In doubt it is Windows, which is far more frequent.
 *
 * @example looksLikeMacRoman([{ before: 0x66, byte: 0x8e, after: 0x20 }]) // => true
 * @example looksLikeMacRoman([{ before: 0x66, byte: 0xe9, after: 0x20 }]) // => false
 */
export function looksLikeMacRoman(found: readonly HighByte[]): boolean {
  let lead = 0;
  for (const high of found) lead += naturalness(high, macintosh) - naturalness(high, windows);
  return lead > 0;
}

type LetterKind = "lower" | "upper" | "joint" | "mark" | "sign" | "none";

function naturalness({ before, byte, after }: HighByte, kinds: readonly LetterKind[]): number {
  const isInWord = isLetter(before) && isLetter(after);
  const touches = isLetter(before) || isLetter(after);
  switch (kinds[byte]) {
    case "lower":
      return touches ? 1 : 0;
    case "upper":
      return isSmall(before) || (!touches && endsSentence(before)) ? -1 : 0;
    case "joint":
      return touches ? 1 : 0;
    case "mark":
      return isInWord ? -1 : touches ? 1 : 0;
    case "sign":
      return isInWord ? -1 : 0;
    default:
      return -4;
  }
}

function letterKinds(encoding: string): LetterKind[] {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 256 }, (_, byte) => {
    const sign = decoder.decode(Uint8Array.of(byte));
    if (/\p{Ll}/u.test(sign)) return "lower";
    if (/\p{Lu}/u.test(sign)) return "upper";
    if (/[’–—\u00a0]/u.test(sign)) return "joint";
    if (/[“”‘„‚«»…™©®€£°]/u.test(sign)) return "mark";
    return /\p{Cc}/u.test(sign) ? "none" : "sign";
  });
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** With one of `?` `!` `.` `:` `)`. */
function endsSentence(byte: number): boolean {
  return [0x3f, 0x21, 0x2e, 0x3a, 0x29].includes(byte);
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
