/** What the cells of a column look like: the codes of short answers, or the words of long ones to yes and no. */
export type AnswerWords = "code" | "yes-no";

const ticked = new Set(["y", "yes", "ja", "1"]);
const unticked = new Set(["n", "no", "nee", "0"]);
const unseen = new Set(["n/a", "n.v.t.", "nvt", "n.v.t", "niet van toepassing"]);
const alsoYesNo = new Set(["uncertain", "onzeker", "niet zeker", "weet niet"]);
const comments = new Set(["comment", "opmerking", "opmerkingen", "commentaar", "toelichting"]);
const others = new Set(["other", "anders", "andere", "overig"]);

/**
 * Whether a heading says that its column holds comments, in what LimeSurvey has called them.
 *
 * @example isCommentWord("Opmerking") // => true
 */
export function isCommentWord(words: string): boolean {
  return comments.has(words.trim().toLowerCase());
}

/**
 * Whether a heading says that its column holds what was written behind "other".
 *
 * @example isOtherWord("Anders:") // => true
 */
export function isOtherWord(words: string): boolean {
  return others.has(words.trim().toLowerCase().replace(/:$/, ""));
}

/**
 * Whether a cell of a question with several answers is a tick: `Y`, `Yes`, `Ja`, or `1` where R or SPSS was exported to.
 *
 * @example isTickWord("Ja") // => true
 */
export function isTickWord(cell: string): boolean {
  return ticked.has(cell.toLowerCase());
}

/**
 * Whether a cell of a question with several answers says that an option was shown and not ticked.
 *
 * @example isUntickWord("Nee") // => true
 */
export function isUntickWord(cell: string): boolean {
  return unticked.has(cell.toLowerCase());
}

/**
 * Whether a cell of a question with several answers, or of yes and no, says that the question was never shown: what full answers write for NULL.
 *
 * @example notShown("N/A") // => true
 * @example notShown("No") // => false
 */
export function notShown(cell: string): boolean {
  return unseen.has(cell.toLowerCase());
}

/**
 * Whether a column holds codes or words, told by the cells that are the same in every survey; undefined where none is.
 *
 * @example answerWords(["Yes", "No", "N/A"]) // => "yes-no"
 * @example answerWords(["A1", "-oth-"]) // => "code"
 * @example answerWords(["3", "4"]) // => undefined
 */
export function answerWords(cells: readonly string[]): AnswerWords | undefined {
  const distinct = new Set(cells.map((cell) => cell.toLowerCase()));
  if (distinct.size === 0) return undefined;
  if ([...distinct].every((cell) => /^[yn]$/.test(cell) || /^[a-z]{1,2}\d{1,3}$/.test(cell) || cell === "-oth-"))
    return "code";
  const words = [...distinct].filter((cell) => cell.length > 1);
  const isYesNo = [...distinct].every(
    (cell) => ["yes", "ja", "no", "nee"].includes(cell) || unseen.has(cell) || alsoYesNo.has(cell),
  );
  return isYesNo && words.some((cell) => !unseen.has(cell)) ? "yes-no" : undefined;
}
