import type { MetaColumn } from "./limesurvey-meta.ts";

const codes =
  /^(groupTime\d{1,9}|(?:questionTime)?\d{1,9}X\d{1,9}(?:X\d{1,9})?time|questionTime\d{1,9})(?=$|[^A-Za-z0-9])/;
const words = /^(?:(?:group|question)[ ._]?time|(?:groeps?|vraag)[ ._]?tijd)(?::|\.\.)/i;

/**
 * The column of a time that a page or a question was on the screen, by its code (`groupTime12`) or its words (`Group time: About you`,
 * `Vraag tijd: Q1`, and `Vraag.tijd..Q1` as R puts it); undefined for any other.
 *
 * @example timingColumn("Groep.tijd..Group")?.role // => "process"
 * @example timingColumn("Question time is over?") // => undefined
 */
export function timingColumn(header: string): Omit<MetaColumn, "isSure"> | undefined {
  const code = codes.exec(header)?.[1];
  if (code !== undefined) return { code, role: "process", style: code === header ? "code" : "codetext" };
  const said = words.exec(header)?.[0];
  if (said === undefined) return undefined;
  return { code: header, role: "process", style: "text", locale: /tijd/i.test(said) ? "nl" : "en" };
}

/**
 * The column of the time on one question, which goes by the code of that question: `Q01Time` beside `Q01[SQ001]`, and `Q01Time. Question time: Q01`.
 *
 * @param codes the codes of the questions of the file
 * @example timeOfQuestion("moodTime", new Set(["mood"]))?.role // => "process"
 * @example timeOfQuestion("partTime", new Set(["mood"])) // => undefined
 */
export function timeOfQuestion(
  header: string,
  codes: ReadonlySet<string | undefined>,
): Omit<MetaColumn, "locale"> | undefined {
  const [, code = "", question] = /^(([A-Za-z][A-Za-z0-9]{0,63})Time)(?:$|[.:;|,\s])/.exec(header.trim()) ?? [];
  if (question === undefined || !codes.has(question)) return undefined;
  return { code, role: "process", style: code === header.trim() ? "code" : "codetext", isSure: true };
}
