import type { Scale } from "../../survey/scale.ts";
import type { Text } from "../../survey/text.ts";
import type { ToolColumn } from "../tools/tool-reading.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type Doubt, settle } from "./doubt.ts";
import { itemId } from "./item-id.ts";
import { missingAnswer } from "./mapping.ts";
import { type ProposedScale, proposeScales } from "./propose-scale.ts";
import { questionText, questionTexts, toldOr } from "./question-texts.ts";
import { fewestOfOption, leaveOut, type SurveyDraft, sourceOf } from "./survey-draft.ts";

const groupNames =
  /afdeling|team(?!mate|lead|leider|manager)|department|\bdept\b|unit|onderdeel|vestiging|locatie|location|regio|region|sector|gender|geslacht|\bsex\b|leeftijd|\bage\b|dienst(?:jaren|verband)|tenure|how long (?:have you|do you)|hoe lang (?:werk|ben)|years of service|functie|\brole\b|\bjob\b|opleiding|education|income|company size|how many employees|country|\bland\b|contract|klantsoort|customer type|channel|kanaal/i;

/** A question that stands in one column: a comment, answers on a scale, a group, or something that only a person knows. */
export function addQuestion(column: ToolColumn, cells: ColumnProfile, state: SurveyDraft): void {
  const text = questionTexts(column, state);
  if (column.shape === "text") {
    addComment(column, text, state);
    return;
  }
  if (column.shape === "rank") {
    leaveOut(column, "a ranking: places are no answers on a scale", state);
    return;
  }
  const known = proposeScales(column, cells, state.locale);
  // "In my team I can speak up" names a group, but agree and disagree are answers on a scale all the same.
  const isAnswered = known[0]?.isCertain === true && known[0].scale.texts !== undefined;
  const isNamed = groupNames.test(`${column.name} ${column.text}`);
  const isGroup = isNamed && !isAnswered && !cells.isOpen && cells.distinct.size <= 15;
  const scales = isGroup ? [] : known;
  const [first] = scales;
  if (first !== undefined) addScaled(column, cells, [first, ...scales.slice(1)], state);
  else if (isGroup) addSegment(column, cells, state);
  else if (cells.longest > 60 || (cells.isOpen && cells.longest > 25)) addComment(column, text, state);
  else if (!cells.isOpen && cells.distinct.size > 1 && cells.distinct.size <= 15) addByAsking(column, cells, state);
  else {
    const why = cells.distinct.size <= 1 ? "everybody gave the same answer" : "neither a scale nor a list of answers";
    leaveOut(column, why, state);
  }
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
    const doubt: Doubt = {
      id: `scale ${id}`,
      question: `On which scale was “${questionText(column)}” answered? The answers given are ${[...cells.distinct.keys()].slice(0, 12).join(", ")}.`,
      choices: [
        ...scales.map((own) => ({ value: own.id, says: scaleWords(own.scale) })),
        { value: "-", says: "leave it out for now" },
      ],
      cautious: "-",
    };
    state.doubts.push(doubt);
    const answer = settle(doubt, state.settled);
    chosen = scales.find((own) => own.id === answer);
  }
  if (chosen === undefined) {
    state.taken.delete(id);
    leaveOut(column, "the answers given do not tell the scale", state);
    return;
  }
  const direction = directionOf(id, questionText(column), state);
  if (direction === undefined) {
    state.taken.delete(id);
    leaveOut(column, "it seems to ask for something unfavourable, and nobody said so", state);
    return;
  }
  const scale = addScale(chosen.id, chosen.scale, chosen.missing, state);
  const reversed = direction === "reversed" ? { reversed: true } : {};
  state.items[id] = { column: sourceOf(column), scale, ...reversed, text: questionTexts(column, state) };
  state.columns[id] = sourceOf(column);
}

/** What nobody wants more of: a high answer that counts as favourable would turn the report round. */
const unwanted =
  /\bte (?:hoog|hoge|veel|zwaar|zware|druk|lang|weinig)\b|\btoo (?:high|much|many|heavy|little|long|often)\b|stress|werkdruk|workload|burn-?out|overwhelm|uitgeput|opgebrand|exhaust|worn out|piekeren|worry|(?:overweeg|denk erover|consider|thinking (?:of|about)).*(?:vertrek|weg te gaan|andere baan|leav|quit|another job)/i;

/** Whether a high answer to a question is favourable; undefined where it seems not, and nobody says. */
function directionOf(id: string, question: string, state: SurveyDraft): "as asked" | "reversed" | undefined {
  if (!unwanted.test(question)) return "as asked";
  const doubt: Doubt = {
    id: `direction ${id}`,
    question: `Is a high answer to “${question}” good news?`,
    choices: [
      { value: "reversed", says: "no: the higher the answer, the worse" },
      { value: "as asked", says: "yes: the higher the answer, the better" },
      { value: "-", says: "leave it out for now" },
    ],
    cautious: "-",
  };
  state.doubts.push(doubt);
  const answer = settle(doubt, state.settled);
  return answer === "-" ? undefined : (answer as "as asked" | "reversed");
}

/** A few answers in words that no dictionary knows: a group, answers in an order that only a person knows, or neither. */
function addByAsking(column: ToolColumn, cells: ColumnProfile, state: SurveyDraft): void {
  const answers = [...cells.distinct.keys()].filter((cell) => column.isMissing?.(cell) !== true);
  const question = questionText(column);
  const kind: Doubt = {
    id: `kind ${column.name}`,
    question: `What is “${question}”?`,
    holds: answers.slice(0, 8),
    choices: [
      { value: "-", says: "leave it out for now" },
      { value: "segment", says: "a group that respondents belong to, to compare scores by" },
      { value: "scale", says: "answers with an order, which you give next" },
    ],
    cautious: "-",
  };
  state.doubts.push(kind);
  const answer = settle(kind, state.settled);
  if (answer === "segment") {
    addSegment(column, cells, state);
    return;
  }
  if (answer === "scale" && answers.length > 1 && answers.length <= 11) {
    const order: Doubt = {
      id: `order ${column.name}`,
      question: `In which order do the answers to “${question}” stand, from the least to the most?`,
      choices: answers.map((says) => ({ value: says, says })),
      cautious: "",
      isOrder: true,
    };
    state.doubts.push(order);
    const places = settle(order, state.settled);
    if (places !== "") {
      const id = itemId(column.name, column.part ?? question, state.taken);
      const texts = places.split(/\s+/).map((place, index) => [answers[Number(place) - 1] ?? "", index + 1] as const);
      const labels = texts.map(([says, value]) => [String(value), { [state.locale]: says }] as const);
      const scale = { min: 1, max: texts.length, texts: Object.fromEntries(texts), labels: Object.fromEntries(labels) };
      const name = addScale(`${id}-answers`, scale, [], state);
      state.items[id] = { column: sourceOf(column), scale: name, text: questionTexts(column, state) };
      state.columns[id] = sourceOf(column);
      return;
    }
  }
  const why = "answers that no scale is known by, and not said to be a group";
  leaveOut(column, why, state);
}

function scaleWords({ min, max, metric }: Partial<Scale>): string {
  const kind = metric === "nps" ? ": a recommendation, scored as NPS" : "";
  return `${min} to ${max}${kind}`;
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
  const answers = [...cells.distinct].filter(([cell]) => column.isMissing?.(cell) !== true);
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
  if (rare.length > 0) {
    state.answers[id] = Object.fromEntries(rare);
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
