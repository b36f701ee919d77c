import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile, FileProfile } from "../column-profile.ts";
import { answersIn } from "../convert/answer-translator.ts";
import { itemId } from "./item-id.ts";
import { questionTexts, toldOr } from "./question-texts.ts";
import { fewestOfOption, leaveOut, type SurveyDraft, sourceOf } from "./survey-draft.ts";

/** A question whose options have a column each. */
export function addChoices(columns: readonly ToolColumn[], profile: FileProfile, state: SurveyDraft): void {
  const [first] = columns;
  if (first === undefined) return;
  const id = itemId(first.group ?? first.name, first.text, state.taken);
  const names = new Set<string>();
  const options = columns.map((column) => {
    const says = column.part ?? column.name;
    return { option: itemId("", says, names), says, column };
  });
  state.items[id] = {
    type: "choices",
    columns: Object.fromEntries(options.map(({ option, column }) => [option, sourceOf(column)])),
    options: Object.fromEntries(
      options.map(({ option, says, column }) => [option, toldOr(column.partTexts, { [state.locale]: says || option })]),
    ),
    text: toldOr(first.texts, { [state.locale]: first.text === "" ? first.name : first.text }),
  };
  for (const { option, column } of options) state.columns[`${id}.${option}`] = sourceOf(column);
  const isEmpty = columns.every(({ index }) => (profile.columns[index]?.filled ?? 0) === 0);
  if (isEmpty) leaveOut(first, "no answers", state);
}

/** A question of which a cell holds all answers that were chosen. */
export function addSeveral(column: ToolColumn, cells: ColumnProfile, state: SurveyDraft): void {
  const counts = new Map<string, number>();
  for (const [cell, n] of cells.distinct) {
    for (const answer of answersIn(cell, column)) counts.set(answer, (counts.get(answer) ?? 0) + n);
  }
  const known = [...counts].filter(([answer, n]) => n >= fewestOfOption && answer.length <= 80);
  if (known.length < 2 || known.length > 30) {
    leaveOut(column, "several answers in a cell, and no list of options that can be told", state);
    return;
  }
  const id = itemId(column.name, column.text, state.taken);
  const names = new Set<string>();
  const options = known.map(([says]) => ({ option: itemId("", says, names), says }));
  state.items[id] = {
    type: "choices",
    columns: Object.fromEntries(options.map(({ option }) => [option, `${id}.${option}`])),
    options: Object.fromEntries(options.map(({ option, says }) => [option, { [state.locale]: says }])),
    text: questionTexts(column, state),
  };
  for (const { option, says } of options) state.columns[`${id}.${option}`] = { column: sourceOf(column), says };
  if (known.length < counts.size || cells.isOpen) state.others.push(id);
}
