import { FileFault } from "../tables/file-fault.ts";
import { letters } from "./letters.ts";
import type { ToolReading } from "./tool-reading.ts";

/** How headers say that a column holds what was asked, and what was answered. Without capitals and signs, in English and Dutch. */
const asked = new Set(
  "question questiontext questionid questionname questioncode item itemtext itemid variable metric driver vraag vraagtekst vraagid vraagnummer stelling variabele".split(
    " ",
  ),
);
const answered = new Set(
  "answer answers answertext answervalue response responses responsevalue score value rating antwoord antwoorden antwoordtekst waarde cijfer".split(
    " ",
  ),
);
/** So few rows may repeat themselves by chance. */
const fewestRows = 6;

/**
 * Refuses a table in which each row is one answer instead of one respondent, as Peakon, Officevibe and pivoted tables are exported: read as it is,
 * everybody would count once for each question. Known by a column for what was asked, in which questions come back, beside one for what was answered.
 *
 * @throws FileFault when rows are answers
 */
export function refuseRowAnAnswer(
  { tool, columns, headerRows }: ToolReading,
  sample: readonly (readonly string[])[],
): void {
  if (tool !== "plain") return;
  const answer = columns.find(({ name }) => answered.has(letters(name)));
  const rows = sample.slice(headerRows);
  const question = columns.find(({ name, index }) => {
    if (!asked.has(letters(name))) return false;
    const cells = rows.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== "");
    const questions = new Set(cells);
    return (
      cells.length >= fewestRows &&
      questions.size * 2 <= cells.length &&
      [...questions].some((cell) => /\p{L}/u.test(cell))
    );
  });
  if (answer === undefined || question === undefined) return;
  throw new FileFault(
    `expected a row for each respondent with a column for each question, but each row seems to be one answer: “${question.name}” says what was asked, and “${answer.name}” what was answered`,
    "export the answers with a column for each question (often called wide, or raw responses)",
  );
}
