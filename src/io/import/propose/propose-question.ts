import { defaultMissing } from "../../../survey/instrument.ts";
import type { Text } from "../../../survey/text.ts";
import { asksWho } from "../../tools/asks-who.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";
import { missingAnswer } from "../mapping.ts";
import { type AlikeQuestions, answersGiven } from "./alike-questions.ts";
import type { Doubt } from "./doubt.ts";
import { itemId } from "./item-id.ts";
import { namesGroup } from "./names-group.ts";
import { namesUnit } from "./names-unit.ts";
import { areNumbers, areOwnWords } from "./own-words.ts";
import type { ProposedScale } from "./propose-scale.ts";
import { askOnce, askTogether, asNps, kindDoubt, named, scaleDoubt } from "./question-doubts.ts";
import { questionText, questionTexts, toldOr } from "./question-texts.ts";
import { fewestOfOption, leaveOut, type SurveyDraft, sourceOf } from "./survey-draft.ts";

/** Why a few answers in words are left out when nobody says what they are. */
export const unknownAnswers = "answers that no scale is known by, and not said to be a group";

/** A question that stands in one column: a comment, answers on a scale, a group, or something that only a person knows. */
export function addQuestion(column: ToolColumn, cells: ColumnProfile, state: SurveyDraft): void {
  const text = questionTexts(column, state);
  const known = state.likely.get(column) ?? [];
  // A comment with names in it would be read by people, and a group of one name is a person.
  if (known[0]?.isCertain !== true && asksWho(column)) {
    leaveOut(column, "it asks who somebody is", state);
    return;
  }
  if (column.shape === "text") {
    if (areNumbers(cells)) leaveOut(column, "numbers that were typed, and neither a scale nor words", state);
    else addComment(column, text, state);
    return;
  }
  if (column.shape === "rank") {
    leaveOut(column, "a ranking: places are no answers on a scale", state);
    return;
  }
  const isGroup = mayBeGroup(column, cells, known);
  const scales = isGroup ? [] : known;
  const [first] = scales;
  if (first !== undefined) addScaled(column, cells, [first, ...scales.slice(1)], state);
  else if (isGroup) addSegment(column, cells, state);
  else if (areOwnWords(cells)) addComment(column, text, state);
  else if (isShortList(cells)) addByAsking(column, cells, state);
  else {
    leaveOut(column, whyNone(column, cells), state);
  }
}

function whyNone(column: ToolColumn, { distinct }: ColumnProfile): string {
  if (distinct.size <= 1) return "everybody who answered gave the same answer";
  if (namesUnit(column))
    return "perhaps the unit of a respondent, which nobody said (under columns: unit: and its header)";
  return "neither a scale nor a list of answers";
}

/**
 * As what a question in one column is asked about, where only a person knows what it is: a scale of those that fit, or a few answers in words that
 * no dictionary knows. Undefined where nothing is asked.
 */
export function askedAs(
  column: ToolColumn,
  cells: ColumnProfile,
  { likely }: Pick<SurveyDraft, "likely">,
): string | undefined {
  if ((column.shape ?? "one") !== "one" || asksWho(column)) return undefined;
  const known = likely.get(column) ?? [];
  if (known[0]?.isCertain === true || mayBeGroup(column, cells, known)) return undefined;
  if (known.length > 0) return `scale ${known.map(({ id }) => id).join(" ")}`;
  return !areOwnWords(cells) && isShortList(cells) ? "kind" : undefined;
}

function isShortList({ isOpen, distinct }: ColumnProfile): boolean {
  return !isOpen && distinct.size > 1 && distinct.size <= 15;
}

function mayBeGroup(column: ToolColumn, cells: ColumnProfile, [first]: readonly ProposedScale[]): boolean {
  // "Team and leadership" names a group, but agree and disagree are answers on a scale all the same, also where few of its answers were given.
  const isAnswered = first?.scale.texts !== undefined;
  return namesGroup(column) && !isAnswered && !cells.isOpen && cells.distinct.size <= 15;
}

/** A question on a scale that is certain, or that somebody chose. */
function addScaled(
  column: ToolColumn,
  cells: ColumnProfile,
  scales: readonly [ProposedScale, ...ProposedScale[]],
  state: SurveyDraft,
): void {
  const [first] = scales;
  const id = itemId(column.name, column.part ?? questionText(column), state.taken);
  let chosen: ProposedScale | undefined = first;
  if (!first.isCertain) {
    const alone: AlikeQuestions = { columns: [column], answers: answersGiven(column, cells) };
    const answer = askTogether(column, alone, (alike) => scaleDoubt(alike, id, scales), state).answer;
    chosen = scales.find((own) => own.id === answer) ?? (answer === asNps.id ? asNps : undefined);
    if (chosen === undefined) state.taken.delete(id);
    if (answer === "segment") {
      addSegment(column, cells, state);
      return;
    }
    if (answer === "comment") {
      addComment(column, questionTexts(column, state), state);
      return;
    }
  }
  if (chosen === undefined) {
    leaveOut(column, "the answers given do not tell the scale", state);
    return;
  }
  const isCode = (text: string) => /^-?\d/.test(text);
  const words = chosen.missing.filter((text) => !isCode(text));
  const codes = chosen.missing.filter(isCode);
  const scale = addScale(chosen.id, chosen.scale, words, state);
  state.items[id] = {
    column: sourceOf(column),
    scale,
    // Codes that run against their labels; an unfavourable question is turned round once more where directions are settled.
    ...(chosen.isReversed === true ? { reversed: true } : {}),
    text: questionTexts(column, state),
    // Of this question only: 9 is no answer on five points, and an answer on ten.
    ...(codes.length === 0 ? {} : { missing: [...defaultMissing, ...words, ...codes] }),
  };
  state.columns[id] = sourceOf(column);
  // More likely to recommend is better, whoever asks.
  const { isReversed = false } = chosen;
  if (chosen.scale.metric !== "nps") state.scaled.set(id, { column, scale: chosen.scale, isReversed });
}

/**
 * A few answers in words that no dictionary knows: a group, answers in an order that only a person knows, or neither. Questions with the same
 * answers are asked about once, unless somebody says that they are not alike.
 */
function addByAsking(column: ToolColumn, cells: ColumnProfile, state: SurveyDraft): void {
  const alone: AlikeQuestions = { columns: [column], answers: answersGiven(column, cells) };
  const { answer, alike } = askTogether(column, alone, kindDoubt, state);
  const { answers } = alike;
  const question = questionText(column);
  const saysOf = (cell: string) => column.labels?.get(cell) || cell;
  if (answer === "comment") {
    addComment(column, questionTexts(column, state), state);
    return;
  }
  if (answer === "segment") {
    addSegment(column, cells, state);
    return;
  }
  if (answer === "scale" && answers.length > 1 && answers.length <= 11) {
    const order: Doubt = {
      id: `order ${alike.columns[0]?.name}`,
      question: `In which order do the answers to ${named(alike)} stand, from the least to the most?`,
      choices: answers.map((cell) => ({ value: cell, says: saysOf(cell) })),
      cautious: "",
      isOrder: true,
    };
    const places = askOnce(order, column, alike, state);
    if (places !== "") {
      const id = itemId(column.name, column.part ?? question, state.taken);
      const given = places.split(/\s+/).map((place, index) => [answers[Number(place) - 1] ?? "", index + 1] as const);
      const labels = given.map(([cell, value]) => [String(value), { [state.locale]: saysOf(cell) }] as const);
      const texts = given.map(([cell, value]) => [saysOf(cell), value] as const);
      const scale = { min: 1, max: given.length, texts: Object.fromEntries(texts), labels: Object.fromEntries(labels) };
      const missing = [...cells.distinct.keys()].filter((cell) => !answers.includes(cell));
      const name = addScale(alike.scale ?? `${id}-answers`, scale, missing, state);
      alike.scale ??= name;
      state.items[id] = { column: sourceOf(column), scale: name, text: questionTexts(column, state) };
      state.scaled.set(id, { column, scale });
      state.columns[id] = sourceOf(column);
      // A code would be read as the number that it is, and not as the place that somebody gave to it.
      const codes = given.filter(([cell]) => /^[+-]?\d/.test(cell));
      if (codes.length > 0) state.answers[id] = Object.fromEntries(codes.map(([cell, value]) => [cell, String(value)]));
      return;
    }
  }
  leaveOut(column, unknownAnswers, state);
}

/**
 * Adds a scale, or joins it to the one of that name: other questions may have used other words for the same answers. One that runs from
 * another number is another scale, whatever its words: `yes` is 1 in one file and 2 in the next. Tells the name it got.
 */
function addScale(wanted: string, scale: Scaled, missing: readonly string[], state: SurveyDraft): string {
  const named = state.scales.get(wanted)?.scale;
  const isAlike = named === undefined || (named.min === scale.min && named.max === scale.max);
  const id = isAlike ? wanted : `${wanted}-from-${scale.min}-to-${scale.max}`;
  const known = state.scales.get(id);
  if (known === undefined) {
    state.scales.set(id, { scale, missing: new Set(missing) });
    return id;
  }
  if (scale.texts !== undefined) known.scale.texts = { ...scale.texts, ...known.scale.texts };
  if (scale.labels !== undefined) known.scale.labels = { ...scale.labels, ...known.scale.labels };
  for (const word of missing) known.missing.add(word);
  return id;
}

type Scaled = ProposedScale["scale"];

function addComment(column: ToolColumn, text: Text, state: SurveyDraft): void {
  const id = itemId(column.name, column.part ?? questionText(column), state.taken);
  state.items[id] = { type: "comment", column: sourceOf(column), core: false, text };
  state.columns[id] = sourceOf(column);
}

function addSegment(column: ToolColumn, cells: ColumnProfile, state: SurveyDraft): void {
  const given = [...cells.distinct].filter(([cell]) => column.isMissing?.(cell) !== true);
  // Who says "n.v.t." is in no group, and the survey file counts those words for no answer.
  const answers = given.filter(([cell]) => !isNoAnswer(column.labels?.get(cell) || cell));
  const none = given.filter((answer) => !answers.includes(answer)).map(([cell]) => cell);
  const values = answers
    .filter(([, n]) => n >= fewestOfOption)
    .map(([cell]) => cell)
    .sort();
  if (values.length < 2) {
    leaveOut(column, "no two groups of five people or more", state);
    return;
  }
  if (values.every((value) => /^-?\d+$/.test(value) && (column.labels?.get(value) ?? "") === "")) {
    leaveOut(column, "a group whose names are numbers: the file does not tell what they mean", state);
    return;
  }
  const id = itemId(column.name, column.part ?? questionText(column), state.taken);
  const rare = answers.filter(([, n]) => n < fewestOfOption).map(([cell]) => [cell, missingAnswer] as const);
  const inNone = [...rare, ...none.map((cell) => [cell, missingAnswer] as const)];
  if (inNone.length > 0) state.answers[id] = Object.fromEntries(inNone);
  if (none.length > 0)
    leaveOut(column, "answers that mean none, such as “not applicable”: they are in no group", state);
  if (rare.length > 0) {
    const how = rare.length === 1 ? "one answer" : `${rare.length} answers`;
    leaveOut(column, `${how} that fewer than five people gave: they are in no group`, state);
  }
  const names = new Set<string>();
  const categories = values.map((cell) => {
    const title = column.labels?.get(cell) || cell;
    return [
      itemId("", title, names),
      { title: toldOr(column.labelTexts?.get(cell), { [state.locale]: title }), values: [cell] },
    ];
  });
  state.segments[id] = {
    title: questionTexts(column, state),
    column: sourceOf(column),
    categories: Object.fromEntries(categories),
  };
  state.columns[id] = sourceOf(column);
}
