import { identifyingName, identifyingWords } from "../../../privacy/identifying-name.ts";
import type { Instrument } from "../../../survey/instrument.ts";
import { itemWording } from "../../../survey/item-wording.ts";
import { type Text, textsIn } from "../../../survey/text.ts";
import { columnPlan, roleColumns } from "../../column-plan.ts";
import { type ToolColumn, type ToolReading, toldRoles } from "../../tools/tool-reading.ts";
import { rowUnder } from "../ledger/question-stem.ts";
import { wordingKey } from "../ledger/wording-key.ts";
import type { MappedColumn, Mapping } from "../mapping.ts";

/** What was looked for in an export, and where it was found. */
export interface ColumnMatch {
  /** unit, respondent, weight, date, a segment, an item, or an option: `feelings.proud`. */
  target: string;
  /** One column; several where one question stands in several columns of which a respondent filled one at most; none of what is made. */
  columns: readonly ToolColumn[];
  /** Of a cell with several answers: the answer that is meant, in each of the ways it may be written. */
  says?: readonly string[];
  /** What it was found by; the surest first. made: the tool gives no ids, and each row gets one of its own. */
  by: "mapping" | "key" | "name" | "role" | "wording" | "made";
}

/** What a survey asks for and was not found. */
export interface Unmatched {
  target: string;
  candidates: readonly ToolColumn[];
  /** The column that the survey names, where that tells who somebody is and no mapping may name it. */
  personal?: ToolColumn | undefined;
}

/** How an export lies on a survey. */
export interface Matching {
  matches: readonly ColumnMatch[];
  /** What the survey asks for in this wave and nothing in the file answers to; with several candidates where the wording fits more than one. */
  unmatched: readonly Unmatched[];
  /** Names in the mapping that no column of the file has. */
  unknown: readonly { target: string; column: string }[];
  /** Columns of the file that nothing asks for. */
  unused: readonly ToolColumn[];
}

/**
 * Finds the columns that a survey asks for in a wave: those a mapping names, then by the id under which the tool knows the
 * question, then by the name that the survey file gives, then by the words of the question in any language. What the mapping says is
 * never overruled, and a column answers to one question only, a cell with several answers apart.
 */
export function matchColumns(
  { columns }: Pick<ToolReading, "columns">,
  {
    instrument,
    wave,
    mapping,
  }: { instrument: Instrument; wave: string; mapping?: Pick<Mapping, "columns"> | undefined },
): Matching {
  const usable = columns.filter(({ role }) => isUsable(role));
  const byName = namesOf(usable);
  // Units and groups are compared with those that somebody has declared, so that no other name comes through: what only looks like names is no bar.
  const byGroup = namesOf(
    columns.filter(({ role, holds }) => isUsable(role) || (role === "person" && holds === identifyingWords.name)),
  );
  const byMapping = namesOf(columns.filter(isMappable));
  const byPerson = namesOf(columns.filter((column) => !isMappable(column)));
  const matches: ColumnMatch[] = [];
  const unmatched: Unmatched[] = [];
  const unknown: { target: string; column: string }[] = [];
  const taken = new Set<ToolColumn>();
  const found = (match: ColumnMatch) => {
    matches.push(match);
    for (const column of match.columns) taken.add(column);
  };

  const wanted = targetsOf(instrument, wave);
  const declared = new Set(wanted.map((target) => target.declared));
  const left: Target[] = [];
  for (const target of wanted) {
    const mapped = mapping?.columns[target.name];
    if (mapped === undefined) {
      left.push(target);
      continue;
    }
    const [names, says] = namesIn(mapped);
    const named = (name: string) => byMapping.get(name) ?? (target.isGroup ? byGroup.get(name) : undefined);
    const there = names.flatMap((name) => named(name) ?? []);
    for (const name of names) if (named(name) === undefined) unknown.push({ target: target.name, column: name });
    if (there.length === names.length) {
      // A column with all answers in one cell holds those of the option, also where only the column was named.
      const own = says === undefined && there.every(({ shape }) => shape === "several") ? target.option : undefined;
      const meant = says === undefined ? own : [says];
      found({ target: target.name, columns: there, by: "mapping", ...(meant === undefined ? {} : { says: meant }) });
    }
  }
  const spoken = spokenIn(usable);
  const later: Target[] = [];
  for (const target of left) {
    const column = (target.isGroup ? byGroup : byName).get(target.declared);
    const twin = column?.name === target.declared ? byName.get(`${target.declared} (2)`) : undefined;
    if (column === undefined || taken.has(column)) later.push(target);
    // A header that stands there twice names neither column.
    else if (twin !== undefined && column.key !== target.declared && !declared.has(twin.name)) {
      unmatched.push({ target: target.name, candidates: [column, twin] });
    } else found({ target: target.name, columns: [column], by: column.key === target.declared ? "key" : "name" });
  }
  for (const target of later) {
    const role = toldRoles.find((own) => own === target.name);
    const ofRole = role === undefined ? [] : usable.filter((column) => column.role === role && !taken.has(column));
    const [first, second] = ofRole;
    if (first !== undefined && second === undefined) {
      found({ target: target.name, columns: [first], by: "role" });
      continue;
    }
    if (role === "respondent" && first === undefined) {
      found({ target: target.name, columns: [], by: "made" });
      continue;
    }
    const near = [...target.words].flatMap((word) => spoken.get(word) ?? []);
    const fitting = [...new Set(near)].sort((a, b) => a.index - b.index);
    const candidates = fitting.filter((column) => !taken.has(column) && target.fits(column));
    const several = fitting.filter((column) => column.shape === "several" && target.fitsQuestion(column));
    const [only, ...others] = candidates;
    const [joined] = several;
    if (only !== undefined && others.every(({ shape }) => shape !== "several" && shape === only.shape)) {
      found({ target: target.name, columns: candidates, by: "wording" });
    } else if (joined !== undefined && several.length === 1 && target.option !== undefined) {
      found({ target: target.name, columns: [joined], says: target.option, by: "wording" });
    } else {
      const personal = byPerson.get(target.declared);
      unmatched.push({ target: target.name, candidates: [...candidates, ...ofRole], personal });
    }
  }
  return { matches, unmatched, unknown, unused: usable.filter((column) => !taken.has(column)) };
}

function isUsable(role: ToolColumn["role"]): boolean {
  return role !== "person" && role !== "process";
}

/** What a tool takes for personal, an attribute of a participant, may be mapped by who knows better; what its words call personal, or its cells, may not. */
function isMappable({ role, holds, name, text, part = "" }: ToolColumn): boolean {
  if (role !== "person") return true;
  return holds === undefined && [name, text, part].every((words) => identifyingName(words) === undefined);
}

/** Words that more columns say than this tell none of them apart. */
const mostAlike = 1000;

/** Columns by the words that they say: thousands of questions cannot each look at thousands of columns. */
function spokenIn(columns: readonly ToolColumn[]): ReadonlyMap<string, readonly ToolColumn[]> {
  const spoken = new Map<string, ToolColumn[]>();
  for (const column of columns) {
    for (const key of new Set(spokenBy(column).map(wordingKey))) {
      const own = spoken.get(key);
      if (own === undefined) spoken.set(key, [column]);
      else own.push(column);
    }
  }
  for (const [key, { length }] of spoken) if (length > mostAlike) spoken.delete(key);
  return spoken;
}

/** Columns by their names and by their ids, which go first. */
function namesOf(columns: readonly ToolColumn[]): ReadonlyMap<string, ToolColumn> {
  const named = columns.map((column) => [column.name, column] as const);
  const known = columns.flatMap((column) => (column.key === undefined ? [] : [[column.key, column] as const]));
  return new Map([...named, ...known]);
}

/** What a survey asks for: under which name, in which column, in which words. */
interface Target {
  name: string;
  declared: string;
  /** Whether it is the unit or a segment. */
  isGroup: boolean;
  /** The words of an option in every language, with its id. */
  option?: readonly string[];
  /** Of the question, as they are compared; what says none of them does not fit. */
  words: ReadonlySet<string>;
  fits(column: ToolColumn): boolean;
  fitsQuestion(column: ToolColumn): boolean;
}

function targetsOf(instrument: Instrument, wave: string): Target[] {
  const plan = columnPlan(instrument, wave);
  const nowhere = () => false;
  const targets: Target[] = [];
  for (const role of roleColumns) {
    const declared = plan[role];
    if (declared !== undefined)
      targets.push({
        name: role,
        declared,
        isGroup: role === "unit",
        words: new Set(),
        fits: nowhere,
        fitsQuestion: nowhere,
      });
  }
  for (const [segment, declared] of plan.segments) {
    const words = wordsOf(instrument.segments[segment]?.title);
    const fits = (column: ToolColumn) => says(column, words);
    targets.push({ name: segment, declared, isGroup: true, words, fits, fitsQuestion: nowhere });
  }
  for (const { id, type, columns } of plan.items) {
    const words = wordsOf(itemWording(instrument, id, wave));
    const fitsQuestion = (column: ToolColumn) => words.has(wordingKey(column.text));
    for (const [name, declared] of columns) {
      if (type !== "choices")
        targets.push({ name, declared, isGroup: false, words, fits: (column) => says(column, words), fitsQuestion });
      else {
        const option = name.slice(id.length + 1);
        const titles = textsIn(instrument.items[id]?.options?.[option]);
        const labels = new Set([option, ...titles].map(wordingKey));
        const fits = (column: ToolColumn) => fitsQuestion(column) && labels.has(wordingKey(column.part ?? ""));
        targets.push({ name, declared, isGroup: false, option: [...titles, option], words, fits, fitsQuestion });
      }
    }
  }
  return targets;
}

function wordsOf(text: Text | undefined): ReadonlySet<string> {
  return new Set(textsIn(text).map(wordingKey));
}

/** Whether a column says these words: its question, its part of one, or both. */
function says(column: ToolColumn, words: ReadonlySet<string>): boolean {
  return spokenBy(column).some((spoken) => words.has(wordingKey(spoken)));
}

/** The ways in which a column may put its question. */
export function spokenBy({ text, part = "", name, texts, partTexts }: ToolColumn): string[] {
  const both = part === "" ? [] : [`${text} ${part}`, rowUnder(text, part)];
  const said = [text, part, ...both, name, ...textsIn(texts), ...textsIn(partTexts)];
  return said.filter((spoken) => spoken.trim() !== "");
}

function namesIn(mapped: MappedColumn): [names: readonly string[], says?: string] {
  if (typeof mapped === "string") return [[mapped]];
  return "says" in mapped ? [[mapped.column], mapped.says] : [mapped.first];
}
