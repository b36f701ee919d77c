import { foldAnswer } from "./fold-answer.ts";

/** Answers that say there is none, in Dutch and English, as people write them. */
const written = [
  "n.v.t. | nvt | n.v.t | niet van toepassing | niet van toepassing op mij | is niet van toepassing | geldt niet voor mij",
  "weet niet | weet ik niet | ik weet het niet | weet het niet | weet niet zeker | geen idee | onbekend | kan ik niet zeggen | niet te zeggen",
  "geen mening | geen oordeel | weet niet / geen mening | kan ik niet beoordelen | niet te beoordelen | kan niet beoordelen",
  "geen antwoord | niet ingevuld | niet beantwoord | overgeslagen | niet gesteld | niet getoond",
  "zeg ik liever niet | wil ik niet zeggen | wil niet zeggen | liever niet | zeg liever niet | dat zeg ik liever niet | wil niet antwoorden | weigert | geweigerd",
  "not applicable | N/A | NA | n.a. | not applicable to me | does not apply | doesn't apply | does not apply to me | inapplicable",
  "don't know | do not know | I don't know | I do not know | dk | no idea | unknown | can't say | cannot say | unable to say | unable to rate | no basis to judge | no basis for evaluation | can't rate",
  "no opinion | no answer | no response | not answered | not asked | not shown | skipped | missing | blank | no experience",
  "prefer not to say | prefer not to answer | I prefer not to answer | I prefer not to say | would rather not say | rather not say | decline to answer | refused | refuse to answer | declined",
  "don't know / no opinion | don't know / not applicable | weet niet / n.v.t.",
];
const words: ReadonlySet<string> = new Set(written.flatMap((line) => line.split(" | ")).map(foldAnswer));

/** No such label is longer. */
const longest = 80;

/**
 * Whether a label says that there is no answer: not applicable, do not know, no opinion, refused, left open. Two such words joined
 * by a stroke, "of" or "or" are one, and so is any label that says so between brackets: "Unfamiliar (N/A)". A dash alone is one
 * too. What is left empty is no label.
 *
 * "Not sure" and "maybe" are left to people: on some scales they are the middle.
 *
 * @example isNoAnswer("Weet niet / geen mening") // => true
 * @example isNoAnswer("Prefer not to say.") // => true
 * @example isNoAnswer("Neutraal") // => false
 */
export function isNoAnswer(label: string): boolean {
  const text = label.trim();
  if (text === "" || text.length > longest) return false;
  if (/^[-–—]+$/.test(text)) return true;
  if (words.has(foldAnswer(text))) return true;
  const bracketed = /\(([^()]*)\)$/.exec(text)?.[1];
  if (bracketed !== undefined && words.has(foldAnswer(bracketed))) return true;
  const parts = text.split(/\s*[/,]\s*|\s(?:of|or)\s/iu).map(foldAnswer);
  return parts.length > 1 && parts.every((part) => words.has(part));
}
