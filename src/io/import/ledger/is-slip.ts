/** More words than this are no slip of the pen. */
const mostWords = 400;

/** A pair of shorter words is too easily two words: "kan" and "kun", "ever" and "over". */
const shortest = 5;

/**
 * Whether two wordings differ in nothing but spelling or punctuation, as far as letters tell: the same words in the same order, of which some
 * differ by one letter inside, and whatever number stands before them. An ending may make another word and a number another question, so they count as more than a slip. It is a
 * proposal: only a person can tell a "fiend" from a "friend".
 *
 * @example isSlip("Ik krijg waardring, ook van klanten", "Ik krijg waardering ook van klanten") // => true
 * @example isSlip("Our system helps me", "Our systems help me") // => false
 * @example isSlip("I work 24 hours", "I work 34 hours") // => false
 * @example isSlip("How are you?", "Question 5: How are you?") // => true
 */
export function isSlip(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => wordsOf(text.replace(ownNumber, ""))) as [string[], string[]];
  // Joined or parted words are the same letters: "e-mail" and "e mail".
  if (old.join("") === now.join("")) return true;
  if (old.length !== now.length || old.length > mostWords) return false;
  return old.every((word, index) => word === now[index] || isMisspelt(word, now[index] ?? ""));
}

/** The number of a question in its survey, which says nothing of what is asked: "1. ", "Vraag 5: ". */
const ownNumber = /^\s{0,9}(?:(?:vraag|question|q) ?)?\d{1,3}[a-z]?[.):]\s+/i;

/** Words without capitals, accents and punctuation; a sign beside a digit belongs to the number. */
function wordsOf(text: string): string[] {
  return `${text} `
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<!\d)[-.,;:!?'"()[\]‘’“”„«»…‐-―*_`´](?!\d)|[.,;:!?…](?=\s)/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

function isMisspelt(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest || /\d/.test(one + other)) return false;
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  return isOneEdit(one, other);
}

/** One letter more, less or other, or two neighbours exchanged (Damerau 1964). */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  const isExchanged =
    rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.length > 1 && rest.slice(2) === otherRest.slice(2);
  return (
    isExchanged || rest.slice(1) === otherRest.slice(1) || rest === otherRest.slice(1) || rest.slice(1) === otherRest
  );
}
