import { identifyingName } from "../../privacy/identifying-name.ts";
import { type Heading, headingKey, partText } from "./limesurvey-heading.ts";
import {
  type AnswerWords,
  answerWords,
  isCommentWord,
  isOtherWord,
  isTickWord,
  isUntickWord,
  notShown,
} from "./limesurvey-words.ts";
import type { ToolColumn } from "./tool-reading.ts";

type QuestionColumn = Omit<ToolColumn, "index" | "name">;

/** What is known of the questions of an export from its headings and its first rows. */
export interface QuestionColumns {
  /** By place in the row; undefined for a column that is no question. */
  columns: (QuestionColumn | undefined)[];
  /** Whether answers are codes or words, as far as it shows. */
  answers?: string;
  notices: string[];
}

/**
 * Puts the columns of one question together, and says what their cells hold as far as codes and cells tell it: ticks, one answer, text. What they do
 * not tell is left open.
 */
export function questionColumns({
  headings,
  names,
  rows,
  isR,
}: {
  headings: readonly (Heading | undefined)[];
  names: readonly string[];
  rows: readonly (readonly string[])[];
  /** Whether R wrote the file, so that `NA` is no answer. */
  isR: boolean;
}): QuestionColumns {
  const groups = groupsOf(headings);
  const cells = headings.map((own, index) => (own === undefined ? [] : filledCells(rows, index, isR)));
  const members = membersOf(headings, groups);
  const ticks = groupsAnswered(members, cells, areAllTicks);
  const lists = groupsAnswered(members, cells, areOfAList);
  const uploads = new Set(headings.filter((own) => isFileCount(own)).map((own) => own?.code ?? own?.stem));
  const columns = headings.map((own, index): QuestionColumn | undefined => {
    if (own === undefined) return undefined;
    const group = groups[index];
    const key = headingKey(own);
    const part = partText(own.parts) ?? subText(own);
    const known = cells[index] ?? [];
    const isTick = group !== undefined && ticks.has(group) && !isOpen(own);
    const column: QuestionColumn = {
      ...(key === undefined ? {} : { key }),
      role: roleOf(own, names[index] ?? "", known, uploads, isTick),
      text: own.stem,
      ...(group === undefined ? {} : { group }),
      ...(part === undefined ? {} : { part }),
    };
    if (isOpen(own)) column.shape = "text";
    else if (isTick) column.shape = "option";
    else if (group !== undefined && lists.has(group)) column.shape = "one";
    const words = answerWords(known);
    if (isR || isTick || words === "yes-no")
      column.isMissing = missingReader({ isR, isTick, isYesNo: words === "yes-no" });
    return column;
  });
  hideContacts(columns, cells);
  return { columns, ...answersOf(columns, cells), notices: noticesOf(columns, headings, groups, cells) };
}

/** Which cells of a column are no answer: what R writes for nothing, and the words for “not shown” and “not ticked”. */
function missingReader({ isR, isTick, isYesNo }: { isR: boolean; isTick: boolean; isYesNo: boolean }) {
  return (cell: string) => {
    const text = cell.trim();
    if (isR && text === "NA") return true;
    // Converted to N or 2, "not ticked" and "not shown" are the same cell, as is the empty one.
    return (isTick || isYesNo) && (notShown(text) || (isTick && text === "N"));
  };
}

function filledCells(rows: readonly (readonly string[])[], index: number, isR: boolean): string[] {
  return rows.map((cells) => (cells[index] ?? "").trim()).filter((cell) => cell !== "" && !(isR && cell === "NA"));
}

/** The question that each column belongs to, where it has more than one column or a part. */
function groupsOf(headings: readonly (Heading | undefined)[]): (string | undefined)[] {
  const withParts = new Set<string>();
  for (const own of headings) if (own?.code !== undefined && own.sub !== undefined) withParts.add(own.code);
  const taken = new Map<string, number>();
  let last: { stem: string; group: string | undefined } = { stem: "", group: undefined };
  return headings.map((own, index) => {
    if (own === undefined) {
      last = { stem: "", group: undefined };
      return undefined;
    }
    if (own.code !== undefined) return withParts.has(own.code) ? own.code : undefined;
    if (own.stem === last.stem && own.parts.length > 0) return last.group;
    // Without codes, columns side by side with the same words and a part each are one question.
    const next = headings[index + 1];
    const hasParts =
      own.parts.length > 0 || (next?.code === undefined && next?.stem === own.stem && next.parts.length > 0);
    last = { stem: own.stem, group: hasParts ? uniqueGroup(own.stem, taken) : undefined };
    return last.group;
  });
}

function uniqueGroup(stem: string, taken: Map<string, number>): string {
  const name = stem.slice(0, 200) || "question";
  const again = (taken.get(name) ?? 0) + 1;
  taken.set(name, again);
  return again === 1 ? name : `${name} (${again})`;
}

/** Without words, the code says which part it is. */
function subText({ sub, scale }: Heading): string | undefined {
  if (sub === undefined) return undefined;
  return scale === undefined ? sub : `${sub} [${scale}]`;
}

/** Whether respondents wrote the cells themselves: the text behind "other", and comments. */
function isOpen({ sub, parts }: Heading): boolean {
  if (sub !== undefined) return sub === "other" || /comment$/.test(sub);
  const last = parts.at(-1) ?? "";
  return isCommentWord(last) || (parts.length === 1 && isOtherWord(last));
}

function isFileCount(own: Heading | undefined): boolean {
  return own?.sub === "filecount" || own?.parts[0] === "filecount";
}

/** Groups of two columns or more whose answers are of one kind, so far as the first rows show. */
function groupsAnswered(
  members: ReadonlyMap<string, readonly number[]>,
  cells: readonly (readonly string[])[],
  isKind: (answers: readonly string[]) => boolean,
): Set<string> {
  const several = [...members].filter(([, columns]) => columns.length > 1);
  return new Set(
    several.flatMap(([group, columns]) => (isKind(columns.flatMap((index) => cells[index] ?? [])) ? [group] : [])),
  );
}

/** Ticks and nothing else. One option alone may be a question that is answered with yes or no. */
function areAllTicks(answers: readonly string[]): boolean {
  return answers.some(isTickWord) && answers.every((cell) => isTickWord(cell) || isUntickWord(cell) || notShown(cell));
}

/** A short list of answers that come back: the rows of an array. */
function areOfAList(answers: readonly string[]): boolean {
  const distinct = new Set(answers).size;
  const isShort = distinct <= 15 && answers.length >= 2 * distinct;
  return answers.length > 0 && isShort && answers.every((cell) => cell.length <= 80);
}

/** The columns of each group that hold choices. */
function membersOf(
  headings: readonly (Heading | undefined)[],
  groups: readonly (string | undefined)[],
): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const [index, group] of groups.entries()) {
    const own = headings[index];
    if (group === undefined || own === undefined || isOpen(own) || isFileCount(own)) continue;
    // The list itself beside its text for "other" is no part of it.
    if (own.sub === undefined && own.parts.length === 0) continue;
    const list = members.get(group);
    if (list === undefined) members.set(group, [index]);
    else list.push(index);
  }
  return members;
}

/**
 * A column that is called after what tells who somebody is, is that, unless its answers come back as those of a scale do: a channel called
 * "E-mail" may be judged as well.
 */
function roleOf(
  own: Heading,
  name: string,
  cells: readonly string[],
  uploads: ReadonlySet<string | undefined>,
  isTick: boolean,
): ToolColumn["role"] {
  if (isFileCount(own)) return "process";
  // The names of files and what was said of them.
  if (uploads.has(own.code ?? own.stem)) return "person";
  const called = [name, own.code, own.sub, own.stem, own.parts.at(-1)].filter((text) => text !== undefined);
  if (isTick || !called.some((text) => identifyingName(text) !== undefined)) return "question";
  return comeBack(cells) && (own.sub !== undefined || own.parts.length > 0) ? "question" : "person";
}

function comeBack(cells: readonly string[]): boolean {
  return cells.length >= 4 && new Set(cells).size * 2 <= cells.length;
}

/** Where two columns of a question tell who somebody is (street and postcode, name and e-mail), what was written beside them does too. */
function hideContacts(columns: readonly (QuestionColumn | undefined)[], cells: readonly (readonly string[])[]): void {
  const identifying = new Map<string, number>();
  for (const column of columns) {
    if (column?.role === "person" && column.group !== undefined && column.part !== undefined)
      identifying.set(column.group, (identifying.get(column.group) ?? 0) + 1);
  }
  for (const [index, column] of columns.entries()) {
    if (column?.role !== "question" || (identifying.get(column.group ?? "") ?? 0) < 2) continue;
    if (column.shape === undefined && !comeBack(cells[index] ?? [])) column.role = "person";
  }
}

function answersOf(
  columns: readonly (QuestionColumn | undefined)[],
  cells: readonly (readonly string[])[],
): { answers?: string } {
  const kinds = new Set<AnswerWords>();
  for (const [index, column] of columns.entries()) {
    const known = column === undefined || column.shape === "text" ? [] : (cells[index] ?? []);
    const kind = known.includes("-oth-") ? "code" : answerWords(known);
    if (kind !== undefined) kinds.add(kind);
  }
  // A code may be called yes; no label is called A1 or -oth-.
  if (kinds.has("code")) return { answers: "answers as codes" };
  return kinds.has("yes-no") ? { answers: "answers in words" } : {};
}

function noticesOf(
  columns: readonly (QuestionColumn | undefined)[],
  headings: readonly (Heading | undefined)[],
  groups: readonly (string | undefined)[],
  cells: readonly (readonly string[])[],
): string[] {
  const notices: string[] = [];
  const options = columns.flatMap((column, index) => (column?.shape === "option" ? (cells[index] ?? []) : []));
  if (
    columns.some((column) => column?.shape === "option") &&
    !options.some((cell) => notShown(cell) || isUntickWord(cell))
  ) {
    notices.push(
      "an option that was not ticked and one that was not shown are the same empty cell: export full answers where that matters",
    );
  }
  for (const [group, members] of membersOf(headings, groups)) {
    const answers = new Set(members.flatMap((index) => cells[index] ?? []));
    const isDual = members.some(
      (index) => headings[index]?.scale !== undefined || (headings[index]?.parts.length ?? 0) > 1,
    );
    if (members.length < 2 || isDual || answers.size !== 2 || !answers.has("1") || !answers.has("2")) continue;
    notices.push(
      `${group.slice(0, 60)} holds only 1 and 2: if these are ticks, export again without converting Y and N, or say in the mapping that 2 is not ticked`,
    );
  }
  return notices;
}
