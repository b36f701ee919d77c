/** Words between a first and a last name, in Dutch and other languages of Europe. */
const between = new Set(
  "van de der den ten ter te op in 't von zu da di du do dos la le del della bin ibn al el y".split(" "),
);

/** What stands in the name of a part of an organisation, a job or a place, and in no name of a person. */
const ofThings =
  /\b(?:team|afdeling|department|dept|unit|divisie|division|sector|regio|region|district|locatie|location|vestiging|branch|office|kantoor|school|service|services|support|sales|human|resources|finance|marketing|management|manager|medewerker|engineer|developer|consultant|analyst|north|south|east|west|noord|zuid|oost|very|not|yes|no|ja|nee|zeer|niet|eens|oneens|agree|disagree|united|new)\b/i;

/** A word that begins with a capital, also of two parts, or behind an apostrophe: Jansen, Smit-Bakker, O'Neill, d'Arc. */
const capitalised = /^(?:[dD]['’])?\p{Lu}[\p{L}\p{M}'’]*(?:-\p{Lu}?[\p{L}\p{M}'’]*)?$/u;
const initials = /^(?:\p{Lu}[a-z]{0,2}\.-?){1,6}$/u;

/**
 * Whether a text reads like the name of a person: two to six words with capitals or initials, with small words only between them; or initials alone.
 * One text proves nothing (`Customer Contact` reads like one): `identifyingCells` asks for a column in which nearly everybody has another.
 *
 * @example looksLikeName("Aafke van der Berg") // => true
 * @example looksLikeName("Jansen, J.P.") // => true
 * @example looksLikeName("Strongly agree") // => false
 * @example looksLikeName("Amsterdam") // => false
 */
export function looksLikeName(text: string): boolean {
  if (text.length > 60 || ofThings.test(text)) return false;
  const words = text
    .replace(/^(?:dhr|mevr|mw|mr|mrs|ms|dr|prof|drs|ir|ing)\.?\s+/i, "")
    .split(/[\s,]+/)
    .filter(Boolean);
  const isInitials = (word: string) => initials.test(word);
  const [first = ""] = words;
  if (words.length === 1) return isInitials(first);
  if (words.length < 2 || words.length > 6) return false;
  const named = words.filter((word) => capitalised.test(word) || isInitials(word)).length;
  return (
    named >= 2 && words.every((word) => capitalised.test(word) || isInitials(word) || between.has(word.toLowerCase()))
  );
}
