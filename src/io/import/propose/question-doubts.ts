import type { Scale } from "../../../survey/scale.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import { shortText } from "../short-text.ts";
import { shortenedTexts } from "../shortened-texts.ts";
import type { AlikeQuestions } from "./alike-questions.ts";
import { type Doubt, settle } from "./doubt.ts";
import type { ProposedScale } from "./propose-scale.ts";
import { questionText } from "./question-texts.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** For who knows that answers of 0 to 10 are a recommendation, although the question does not say so. */
export const asNps: ProposedScale = {
  id: "recommend",
  scale: { min: 0, max: 10, metric: "nps" },
  missing: [],
  isCertain: false,
};

const asGroup = { value: "segment", says: "no scale: a group that respondents belong to, to compare scores by" };
const asComment = { value: "comment", says: "no scale: an answer in own words" };
const leftOut = { value: "-", says: "leave it out for now" };

const oneByOne = { value: "each", says: "not the same thing: ask them one by one" };

/** On which scale questions with the same answers were answered, where these do not tell how far it goes. */
export function scaleDoubt(
  alike: AlikeQuestions,
  id: string,
  scales: readonly [ProposedScale, ...ProposedScale[]],
): Doubt {
  const { columns, answers } = alike;
  const [first] = columns;
  const isOne = columns.length === 1;
  const areNumbers = answers.every((cell) => /^-?\d+$/.test(cell) && (first?.labels?.get(cell) ?? "") === "");
  const mayRecommend = scales.some((own) => own.id === "zero-to-ten") && !scales.some((own) => own.id === asNps.id);
  return {
    id: isOne ? `scale ${id}` : `scales ${first?.name}`,
    question: isOne
      ? `On which scale was ${named(alike)} answered?`
      : `On which scale were these ${columns.length} questions answered: ${named(alike)}?`,
    why: `only ${answers.slice(0, 12).join(", ")} ${answers.length === 1 ? "was" : "were"} given, which does not tell how far the scale goes`,
    choices: [
      ...[...scales, ...(mayRecommend ? [asNps] : [])].map((own) => ({ value: own.id, says: scaleWords(own.scale) })),
      ...(areNumbers ? [] : [asGroup, asComment]),
      leftOut,
      ...(isOne ? [] : [oneByOne]),
    ],
    cautious: leftOut.value,
  };
}

/** What questions with the same answers, in words that no dictionary knows, are. */
export function kindDoubt(alike: AlikeQuestions): Doubt {
  const [first] = alike.columns;
  const isOne = alike.columns.length === 1;
  return {
    id: `${isOne ? "kind" : "kinds"} ${first?.name}`,
    question: isOne
      ? `What is ${named(alike)}?`
      : `These ${alike.columns.length} questions have the same answers: ${named(alike)}. What are they?`,
    holds: alike.answers.slice(0, 8).map((cell) => first?.labels?.get(cell) || cell),
    choices: [
      leftOut,
      {
        value: "segment",
        says: `${isOne ? "a group" : "each a group"} that respondents belong to, to compare scores by`,
      },
      { value: "scale", says: "answers with an order, which you give next" },
      { value: "comment", says: "answers in own words (a comment)" },
      ...(isOne ? [] : [oneByOne]),
    ],
    cautious: leftOut.value,
  };
}

/** What was answered about questions that are alike, and about which of them; about one alone where somebody says that they are not alike. */
export function askTogether(
  column: ToolColumn,
  alone: AlikeQuestions,
  doubtOn: (alike: AlikeQuestions) => Doubt,
  state: SurveyDraft,
): { answer: string; alike: AlikeQuestions } {
  const alike = state.alike.get(column) ?? alone;
  const answer = alike.columns.length > 1 ? askOnce(doubtOn(alike), column, alike, state) : oneByOne.value;
  if (answer !== oneByOne.value) return { answer, alike };
  return { answer: askOnce(doubtOn(alone), column, alone, state), alike: alone };
}

/** What was answered about questions that are alike; it is put at the first of them. */
export function askOnce(doubt: Doubt, column: ToolColumn, { columns }: AlikeQuestions, state: SurveyDraft): string {
  if (columns[0] === column) state.doubts.push(doubt);
  return settle(doubt, state.settled);
}

/** The questions by their first words, three at most: a terminal is no wider. */
export function named({ columns }: AlikeQuestions): string {
  const most = columns.length === 1 ? 200 : 40;
  const shown = shortenedTexts(columns.slice(0, 3).map(questionText)).map((text) => `“${shortText(text, most)}”`);
  const more = columns.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function scaleWords({ min, max, metric }: Partial<Scale>): string {
  const kind = metric === "nps" ? ": a recommendation, scored as NPS" : "";
  return `${min} to ${max}${kind}`;
}
