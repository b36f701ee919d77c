import { identifyingCells } from "../../privacy/identifying-cells.ts";
import { type IdentifyingKind, identifyingName, identifyingWords } from "../../privacy/identifying-name.ts";
import { defaultMissing } from "../../survey/instrument.ts";
import type { Scale } from "../../survey/scale.ts";
import { type Locale, type Text, textsIn } from "../../survey/text.ts";
import { roleColumns } from "../column-plan.ts";
import type { ToolColumn, ToolReading } from "../tools/tool-reading.ts";
import { answersIn } from "./answer-translator.ts";
import type { ColumnProfile, FileProfile } from "./column-profile.ts";
import { type Doubt, type Settled, settle } from "./doubt.ts";
import { itemId } from "./item-id.ts";
import { type MappedColumn, type Mapping, missingAnswer } from "./mapping.ts";
import { namesUnit } from "./names-unit.ts";
import { type ProposedScale, proposeScales } from "./propose-scale.ts";

/** A first definition of a survey, as it will stand in `content/surveys/<survey>.yaml`, with where each thing stands in the export. */
export interface ProposedSurvey {
  definition: Record<string, unknown> & { items: Record<string, unknown> };
  columns: Record<string, MappedColumn>;
  /** Items with other answers than their options. */
  others: readonly string[];
  /** Answers that are taken for none, by what they are answers to. */
  answers: Mapping["answers"];
  /** Questions that were left out, with the reason. */
  leftOut: readonly { column: string; why: string }[];
  /** What somebody should look at; settled ones included. */
  doubts: readonly Doubt[];
  /** What the unit column says of five people or more. */
  units: readonly string[];
  /** What it says of fewer: perhaps a name, which must not become that of a unit. */
  rareUnits: readonly string[];
}

/** What a definition is proposed with. */
export interface ProposalContext {
  side: "ex" | "cx";
  /** The language of the questions. */
  locale: Locale;
  /** The languages of readers; texts in others are left out. */
  locales: readonly Locale[];
  settled: Settled;
}

/**
 * Proposes the definition of a survey from an export: what is asked, on which scale, which columns are groups, comments, units and the
 * id of a respondent. It is a first version for a person to read: directions (`reversed`), what belongs together (`constructs`) and
 * what is favourable are theirs. Columns of which nobody can tell what they are stay out and are named.
 */
export function proposeSurvey(
  reading: ToolReading,
  profile: FileProfile,
  { side, locale, locales, settled }: ProposalContext,
): ProposedSurvey {
  const state: Draft = {
    locale,
    locales,
    settled,
    taken: new Set(roleColumns),
    doubts: [],
    scales: new Map(),
    items: {},
    segments: {},
    columns: {},
    others: [],
    answers: {},
    leftOut: [],
  };
  const declared: Record<string, string> = {};
  const role = (name: "respondent" | "date" | "seconds", wanted: ToolColumn["role"]) => {
    const column = reading.columns.find((own) => own.role === wanted && (profile.columns[own.index]?.filled ?? 0) > 0);
    if (column === undefined || identifyingName(column.name) === "email") return;
    const kind = toldBy(profile.columns[column.index]);
    if (kind !== undefined) {
      state.leftOut.push({ column: column.name, why: `it holds ${identifyingWords[kind]}` });
      return;
    }
    declared[name] = sourceOf(column);
    state.columns[name] = sourceOf(column);
  };
  role("respondent", "respondent");
  role("date", "date");
  role("seconds", "seconds");
  const questions = reading.columns.filter((column) => column.role === "question");
  const unit = unitColumn(questions, profile, state);
  if (unit !== undefined) {
    declared.unit = sourceOf(unit);
    state.columns.unit = sourceOf(unit);
  }
  const cellsOfUnit = [...(profile.columns[unit?.index ?? -1]?.distinct ?? [])];
  const done = new Set<ToolColumn>(unit === undefined ? [] : [unit]);
  for (const column of questions) {
    if (done.has(column)) continue;
    const cells = profile.columns[column.index];
    const kind = column.shape === "option" ? undefined : toldBy(cells);
    if (cells === undefined || cells.filled === 0) state.leftOut.push({ column: column.name, why: "no answers" });
    else if (kind !== undefined) state.leftOut.push({ column: column.name, why: `it holds ${identifyingWords[kind]}` });
    else if (column.shape === "option")
      addChoices(
        questions.filter((own) => isSameQuestion(own, column)),
        profile,
        state,
        done,
      );
    else if (column.shape === "several") addSeveral(column, cells, state);
    else addQuestion(column, cells, state);
    done.add(column);
  }
  return {
    definition: {
      side,
      title: { [locale]: titles[side][locale] },
      columns: declared,
      missing: [...new Set([...defaultMissing, ...[...state.scales.values()].flatMap(({ missing }) => [...missing])])],
      scales: Object.fromEntries([...state.scales].map(([id, { scale }]) => [id, scale])),
      ...(Object.keys(state.segments).length === 0 ? {} : { segments: state.segments }),
      items: state.items,
    },
    columns: state.columns,
    others: state.others,
    answers: state.answers,
    leftOut: state.leftOut,
    doubts: state.doubts,
    units: cellsOfUnit.filter(([, n]) => n >= fewestOfOption).map(([cell]) => cell),
    rareUnits: cellsOfUnit.filter(([, n]) => n < fewestOfOption).map(([cell]) => cell),
  };
}

const titles = {
  ex: { nl: "Medewerkersonderzoek", en: "Employee survey" },
  cx: { nl: "Klantonderzoek", en: "Customer survey" },
} as const;

interface Draft {
  locale: Locale;
  locales: readonly Locale[];
  settled: Settled;
  taken: Set<string>;
  doubts: Doubt[];
  scales: Map<string, { scale: Partial<Scale>; missing: Set<string> }>;
  items: Record<string, Record<string, unknown>>;
  segments: Record<string, Record<string, unknown>>;
  columns: Record<string, MappedColumn>;
  others: string[];
  answers: Record<string, Record<string, string>>;
  leftOut: { column: string; why: string }[];
}

/** What the cells of a column tell of a person, whatever its header says. */
function toldBy(cells: ColumnProfile | undefined): IdentifyingKind | undefined {
  const watch = identifyingCells();
  for (const cell of cells?.distinct.keys() ?? []) watch.add(cell);
  return watch.kind;
}

/** How a mapping names a column: by the id that survives a new name, where there is one. */
function sourceOf({ key, name }: ToolColumn): string {
  return key ?? name;
}

function isSameQuestion(one: ToolColumn, other: ToolColumn): boolean {
  return one === other || (one.shape === "option" && one.group !== undefined && one.group === other.group);
}

const groupNames =
  /afdeling|team|department|unit|onderdeel|vestiging|locatie|location|regio|region|sector|gender|geslacht|\bsex\b|leeftijd|\bage\b|dienst(?:jaren|verband)|tenure|how long (?:have you|do you)|hoe lang (?:werk|ben)|years of service|functie|\brole\b|\bjob\b|opleiding|education|income|company size|how many employees|country|\bland\b|contract|klantsoort|customer type|channel|kanaal/i;

function unitColumn(questions: readonly ToolColumn[], profile: FileProfile, state: Draft): ToolColumn | undefined {
  const candidates = questions.filter((column) => {
    const cells = profile.columns[column.index];
    if (cells === undefined || !namesUnit(column)) return false;
    if (cells.filled <= profile.kept / 2 || cells.distinct.size < 2 || cells.longest >= 80) return false;
    // "Team spirit is good" names a unit, but agree and disagree are none.
    const [scale] = proposeScales(column, cells, state.locale);
    if (scale?.isCertain === true && scale.scale.texts !== undefined) return false;
    // "Team: what could be better?" is answered in words of one's own, which must not become the names of units.
    const inGroups = [...cells.distinct.values()].filter((n) => n >= fewestOfOption).reduce((sum, n) => sum + n, 0);
    return inGroups > cells.filled / 2;
  });
  const [first] = candidates;
  if (first === undefined) return undefined;
  const doubt: Doubt = {
    id: "unit",
    question: `Which column says to which unit of the organisation somebody belongs?`,
    choices: [
      ...candidates.map(({ name }) => ({ value: name, says: name })),
      { value: "-", says: "none: everybody belongs to the whole organisation" },
    ],
    cautious: "-",
  };
  state.doubts.push(doubt);
  const chosen = settle(doubt, state.settled);
  return candidates.find(({ name }) => name === chosen);
}

/** The question in each language in which the export tells it. */
function questionTexts(column: ToolColumn, { locale, locales }: Pick<Draft, "locale" | "locales">): Text {
  const told = column.partTexts ?? column.texts;
  const kept = locales.flatMap((own) => (told?.[own] === undefined ? [] : [[own, told[own]] as const]));
  return kept.length > 0 ? Object.fromEntries(kept) : { [locale]: questionText(column) };
}

/** What an export tells in some language; else what can be said without. */
function toldOr(told: Text | undefined, otherwise: Text): Text {
  return textsIn(told).length === 0 ? otherwise : (told ?? otherwise);
}

/** The question as a reader sees it: of a matrix the row, with the stem where the row is only a word or two. */
function questionText({ text, part = "", name }: ToolColumn): string {
  // Of a heading that is a code its part is one too.
  if (part === "" || text === "") return text === "" ? name : text;
  if (part.split(/\s+/).length > 2) return part;
  return `${text} ${part}`;
}

function addQuestion(column: ToolColumn, cells: ColumnProfile, state: Draft): void {
  const text = questionTexts(column, state);
  if (column.shape === "text") {
    addComment(column, text, state);
    return;
  }
  if (column.shape === "rank") {
    state.leftOut.push({ column: column.name, why: "a ranking: places are no answers on a scale" });
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
    state.leftOut.push({ column: column.name, why });
  }
}

/** A question on a scale that is certain, or that somebody chose. */
function addScaled(
  column: ToolColumn,
  cells: ColumnProfile,
  scales: readonly [ProposedScale, ...ProposedScale[]],
  state: Draft,
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
    state.leftOut.push({ column: column.name, why: "the answers given do not tell the scale" });
    return;
  }
  const direction = directionOf(id, questionText(column), state);
  if (direction === undefined) {
    state.taken.delete(id);
    state.leftOut.push({ column: column.name, why: "it seems to ask for something unfavourable, and nobody said so" });
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
function directionOf(id: string, question: string, state: Draft): "as asked" | "reversed" | undefined {
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
function addByAsking(column: ToolColumn, cells: ColumnProfile, state: Draft): void {
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
  state.leftOut.push({ column: column.name, why });
}

function scaleWords({ min, max, metric }: Partial<Scale>): string {
  const kind = metric === "nps" ? ": a recommendation, scored as NPS" : "";
  return `${min} to ${max}${kind}`;
}

/**
 * Adds a scale, or joins it to the one of that name: other questions may have used other words for the same answers. One that runs from
 * another number is another scale, whatever its words: `yes` is 1 in one file and 2 in the next. Tells the name it got.
 */
function addScale(wanted: string, scale: Scaled, missing: readonly string[], state: Draft): string {
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

function addComment(column: ToolColumn, text: Text, state: Draft): void {
  const id = itemId(column.name, column.part ?? questionText(column), state.taken);
  state.items[id] = { type: "comment", column: sourceOf(column), core: false, text };
  state.columns[id] = sourceOf(column);
}

function addSegment(column: ToolColumn, cells: ColumnProfile, state: Draft): void {
  const id = itemId(column.name, column.part ?? questionText(column), state.taken);
  const names = new Set<string>();
  const answers = [...cells.distinct].filter(([cell]) => column.isMissing?.(cell) !== true);
  const values = answers
    .filter(([, n]) => n >= fewestOfOption)
    .map(([cell]) => cell)
    .sort();
  if (values.length < 2) {
    state.taken.delete(id);
    state.leftOut.push({ column: column.name, why: "no two groups of five people or more" });
    return;
  }
  if (values.every((value) => /^-?\d+$/.test(value) && (column.labels?.get(value) ?? "") === "")) {
    state.taken.delete(id);
    state.leftOut.push({
      column: column.name,
      why: "a group whose names are numbers: the file does not tell what they mean",
    });
    return;
  }
  const rare = answers.filter(([, n]) => n < fewestOfOption).map(([cell]) => [cell, missingAnswer] as const);
  if (rare.length > 0) {
    state.answers[id] = Object.fromEntries(rare);
    const how = rare.length === 1 ? "one answer" : `${rare.length} answers`;
    state.leftOut.push({ column: column.name, why: `${how} that fewer than five people gave: they are in no group` });
  }
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

function addChoices(columns: readonly ToolColumn[], profile: FileProfile, state: Draft, done: Set<ToolColumn>): void {
  const [first] = columns;
  if (first === undefined) return;
  for (const column of columns) done.add(column);
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
  if (isEmpty) state.leftOut.push({ column: first.name, why: "no answers" });
}

/** An answer of fewer people than this may be a text of somebody's own, and must not become the name of an option or a group that readers see. */
const fewestOfOption = 5;

function addSeveral(column: ToolColumn, cells: ColumnProfile, state: Draft): void {
  const counts = new Map<string, number>();
  for (const [cell, n] of cells.distinct) {
    for (const answer of answersIn(cell, column)) counts.set(answer, (counts.get(answer) ?? 0) + n);
  }
  const known = [...counts].filter(([answer, n]) => n >= fewestOfOption && answer.length <= 80);
  if (known.length < 2 || known.length > 30) {
    state.leftOut.push({
      column: column.name,
      why: "several answers in a cell, and no list of options that can be told",
    });
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
