import type { ProposedSurvey } from "../../src/io/import/propose-survey.ts";
import { shortText } from "../../src/io/import/short-text.ts";
import { plainText } from "../../src/io/tools/plain-text.ts";
import { say } from "../say.ts";

/** More columns than this are not told one by one. */
const mostTold = 10;

/** Columns that became no question, with the reason. */
export function sayLeftOut({ leftOut }: Pick<ProposedSurvey, "leftOut">): void {
  const more = leftOut.length - mostTold;
  for (const { column, why } of leftOut.slice(0, mostTold))
    say(`left out: “${shortText(plainText(column), 60)}”: ${why}`);
  if (more > 0) say(`left out: ${more} more; the survey file names them all`);
}
