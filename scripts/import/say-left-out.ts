import type { ProposedSurvey } from "../../src/io/import/propose/propose-survey.ts";
import { leftOutByReason } from "../../src/io/import/propose/survey-draft.ts";
import { shortText } from "../../src/io/import/short-text.ts";
import { shortenedTexts } from "../../src/io/import/shortened-texts.ts";
import { plainText } from "../../src/io/tools/plain-text.ts";
import { say } from "../say.ts";

/** More columns than this are not told one by one, for each reason. */
const mostTold = 5;
/** Longer names are cut. In characters. */
const longestTold = 60;

/** Columns that became no question, by the reason. */
export function sayLeftOut({ leftOut }: Pick<ProposedSurvey, "leftOut">): void {
  let isWhole = true;
  for (const [why, columns] of leftOutByReason(leftOut)) {
    const told = shortenedTexts(columns.slice(0, mostTold).map(plainText)).map(
      (text) => `“${shortText(text, longestTold)}”`,
    );
    const more = columns.length - told.length;
    if (more > 0) isWhole = false;
    say(`left out: ${told.join(", ")}${more > 0 ? ` and ${more} more` : ""}: ${why}`);
  }
  if (!isWhole) say("the survey file names all that is left out");
}
