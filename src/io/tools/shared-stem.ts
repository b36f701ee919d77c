/** Texts of columns that answer one question, taken apart. */
export interface SharedStem {
  /** What all begin with: the question. */
  stem: string;
  /** What each adds, in the order given; empty for a text that is the question alone. */
  parts: string[];
}

/**
 * Takes apart the texts of the columns of one question, `stem - part`, at the last separator that all have in common. A separator with
 * spaces goes first; without spaces it is how exports of Qualtrics before 2017 were written. Undefined when they share none, or nothing
 * tells them apart.
 *
 * @example sharedStem(["How often? - Alone", "How often? - Together"]) // => { stem: "How often?", parts: ["Alone", "Together"] }
 * @example sharedStem(["I work-Part-time", "I work-Full-time"]) // => { stem: "I work", parts: ["Part-time", "Full-time"] }
 * @example sharedStem(["Gender?", "Gender? - Other"]) // => { stem: "Gender?", parts: ["", "Other"] }
 * @example sharedStem(["Happy at work", "Happy at home"]) // => undefined
 */
export function sharedStem(
  texts: readonly string[],
  separators: readonly string[] = [" - ", "-"],
): SharedStem | undefined {
  const [first = "", ...others] = texts;
  let common = first.length;
  for (const text of others) {
    let same = 0;
    while (same < common && text[same] === first[same]) same += 1;
    common = same;
  }
  if (texts.every((text) => text.length === common)) return undefined;
  for (const separator of separators) {
    const whole = texts.every((text) => text.length === common || text.startsWith(separator, common));
    const at = whole ? common : first.slice(0, common).lastIndexOf(separator);
    if (at <= 0) continue;
    const stem = first.slice(0, at).trim();
    if (stem !== "") return { stem, parts: texts.map((text) => text.slice(at + separator.length).trim()) };
  }
  return undefined;
}
