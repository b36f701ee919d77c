import type { ProposedSurvey } from "../../src/io/import/propose/propose-survey.ts";
import { leftOutByReason } from "../../src/io/import/propose/survey-draft.ts";
import { say } from "../say.ts";
import { namedColumns } from "./named-columns.ts";

/** More columns than this are not told one by one, for each reason. */
const mostTold = 5;

/** Columns that became no question, by the reason. */
export function sayLeftOut({ leftOut }: Pick<ProposedSurvey, "leftOut">): void {
  const reasons = leftOutByReason(leftOut);
  for (const [why, columns] of reasons) say(`left out: ${namedColumns(columns, mostTold)}: ${why}`);
  const isWhole = [...reasons.values()].every(({ length }) => length <= mostTold);
  if (!isWhole) say("the survey file names all that is left out");
}
