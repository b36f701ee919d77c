import { categoryHolders } from "../survey/category-holders.ts";
import { problemList } from "./problem-list.ts";
import { readSurvey, type SurveyContext } from "./read-survey.ts";
import type { SourceText } from "./read-table.ts";
import type { SegmentCategory } from "./segment-reader.ts";

/** A respondent as two releases of a wave are compared by. Never leaves the build. */
export interface ReleasePerson {
  unit: string;
  /** By segment: the category, and the coarser ones that hold it. */
  categories: Readonly<Record<string, readonly string[]>>;
  /** Per item what was answered; empty for no answer. */
  answers: readonly string[];
  /** In whole trillionths; empty in a survey without weights. */
  weight: string;
}

/**
 * The respondents of one survey of one wave, in an order of their own: row order leaves no trace. Somebody's id is not kept, since it
 * is in no figure; neither are comments.
 *
 * @param items the items and options to compare; who answered others has answered nothing here
 */
export async function readReleasePeople(
  source: SourceText,
  context: Omit<SurveyContext, "respond">,
  items: readonly string[],
): Promise<ReleasePerson[]> {
  const people: { person: ReleasePerson; order: string }[] = [];
  // What is wrong with the rows was said when they were read to be counted.
  const lists = { problems: problemList(), notices: problemList() };
  const holders = ({ segment, category }: SegmentCategory) => {
    const declared = context.instrument.segments[segment];
    return declared === undefined ? [category] : categoryHolders(declared, category);
  };
  const respond: SurveyContext["respond"] = ({ unit, answers, weight }, groups) => {
    const given = items.map((item) => {
      const answer = answers.get(item);
      return typeof answer === "number" ? String(answer) : "";
    });
    // Who answered nothing is in no score.
    if (given.every((answer) => answer === "")) return;
    const person = {
      unit,
      categories: Object.fromEntries(groups.flatMap((group) => (group ? [[group.segment, holders(group)]] : []))),
      answers: given,
      weight: weight === undefined ? "" : String(weight),
    };
    people.push({ person, order: JSON.stringify(person) });
  };
  await readSurvey(source, { ...context, respond }, lists);
  return people.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ person }) => person);
}
