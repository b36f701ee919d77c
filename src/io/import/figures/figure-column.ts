import type { FigureTable } from "./figure-table.ts";
import { type HeadingParts, headingParts } from "./heading-parts.ts";
import { metricSense } from "./metric-sense.ts";
import type { TextKinds } from "./text-kinds.ts";

/** A column of figures, with what its headings say of all of them; what they do not say, the cells of a row do. */
export interface FigureColumn {
  /** The number of the column, from 0. */
  place: number;
  /** What stands above it, for messages: of two rows of headings both. */
  heading: string;
  unit?: string;
  question?: HeadingParts;
  answer?: string;
  /** What is said of the kind of figure: `% favourable`, `n`. */
  metric?: string;
}

/**
 * What the headings of a column say. Below a group of columns the names of the group and of the column are each what the survey knows them to be; what it does not know
 * of both is read as one, so that nothing is taken for what another column is called after.
 */
export function figureColumn(
  { header, groups }: Pick<FigureTable, "header" | "groups">,
  place: number,
  kinds: TextKinds,
): FigureColumn {
  const own = header.cells[place] ?? "";
  const group = groups?.[place] ?? "";
  if (group === "" || group === own) return { place, heading: own, ...said([own], kinds) };
  const heading = `${group} - ${own}`;
  const facts = said([group, own], kinds);
  if (facts.question !== undefined || facts.unit !== undefined) return { place, heading, ...facts };
  return {
    place,
    heading,
    question: together(group, own),
    ...(facts.metric === undefined ? {} : { metric: facts.metric }),
  };
}

function said(texts: readonly string[], kinds: TextKinds): Partial<FigureColumn> {
  const facts: Partial<FigureColumn> = {};
  const others: string[] = [];
  for (const text of texts.filter((own) => own !== "")) {
    if (facts.unit === undefined && kinds.isUnit(text)) facts.unit = text;
    else if (facts.answer === undefined && (kinds.isAnswer(text) || kinds.isPoint(text))) facts.answer = text;
    else if (isBetter(text, facts.question) && kinds.isQuestion(text)) {
      if (facts.question !== undefined) others.push(facts.question.heading);
      facts.question = headingParts(text);
    } else if (facts.metric === undefined && (metricSense(text) !== undefined || /^[^\p{L}]*%[^\p{L}]*$/u.test(text)))
      facts.metric = text;
    else others.push(text);
  }
  const { question } = facts;
  const [other] = others;
  if (question === undefined || other === undefined) return facts;
  const beside = headingParts(other);
  // The number of a question above its words, or below them: the words are what counts, since numbers move.
  if (question.words === "" && beside.words !== "") {
    const heading = `${question.code}. ${other}`;
    facts.question = { ...beside, heading, code: question.code };
  } else if (question.code === "" && beside.words === "") facts.question = { ...question, code: beside.code };
  return facts;
}

/** A question in words says more than the number of one. */
function isBetter(text: string, known: HeadingParts | undefined): boolean {
  return known === undefined || (known.words === "" && headingParts(text).words !== "");
}

function together(group: string, own: string): HeadingParts {
  const above = headingParts(group);
  const isCode = above.words === "" && above.code !== "";
  return isCode
    ? { ...headingParts(own), heading: `${group}. ${own}`, code: above.code }
    : headingParts(`${group} - ${own}`);
}
