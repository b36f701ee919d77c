import { areTicks } from "./are-ticks.ts";
import { closedAnswers } from "./closed-answers.ts";
import { isRanking } from "./is-ranking.ts";
import { joinedAnswers } from "./joined-answers.ts";
import { type NegativeCodes, negativeCodes } from "./negative-codes.ts";
import type { QuestionPath } from "./question-path.ts";
import { sharedStem } from "./shared-stem.ts";
import type { ToolColumn } from "./tool-reading.ts";

/** A column with answers, as the header tells of it. */
export interface QuestionColumn {
  index: number;
  name: string;
  /** What stands above it as the question, as plain text. */
  text: string;
  path: QuestionPath;
}

/** What is found out of the columns with answers. */
export interface Questions {
  columns: ReadonlyMap<number, Pick<ToolColumn, "text" | "group" | "part" | "shape" | "separator" | "isMissing">>;
  notices: string[];
}

/** How far the ids of an export can be relied on. */
export interface HowIds {
  /** Whether paths come from import ids; else from names that anybody may have given. */
  hasIds: boolean;
  /** Whether a column of ticks says so in its id. */
  ticksHaveChoices: boolean;
}

interface Group {
  members: readonly QuestionColumn[];
  codes: NegativeCodes;
  /** The cells of each member, row by row, no answer as the empty text. */
  cells: readonly (readonly string[])[];
}

/**
 * What the questions of Qualtrics are: which columns belong together, which text is the question and which the row or option, what
 * cells hold, and which codes mean no answer.
 *
 * @param rows the sample without its header
 */
export function qualtricsQuestions(
  columns: readonly QuestionColumn[],
  rows: readonly (readonly string[])[],
  how: HowIds,
): Questions {
  const { hasIds } = how;
  const sets = hasIds ? byQuestion(columns) : byNeighbours(columns);
  const groups = sets.map((members) => groupOf(members, rows));
  const farCodes = new Set(groups.flatMap(({ codes }) => [...codes.missing].filter((code) => Number(code) <= -50)));
  const found = new Map<number, Pick<ToolColumn, "text" | "group" | "part" | "shape" | "separator" | "isMissing">>();
  const doubtful: string[] = [];
  const joined: string[] = [];
  for (const group of groups) {
    const words = wordsOf(group.members, hasIds);
    const shapes = shapesOf(group, words, how);
    const missing = new Set([...group.codes.missing, ...farCodes]);
    const parts = group.members.filter(isPart);
    const isGroup = parts.length > 1 || parts.some(({ path }) => path.kind === "tick");
    const name = hasIds ? group.members[0]?.path.question : parts[0]?.name;
    if (group.codes.doubtful.size > 0) {
      doubtful.push(`${group.members[0]?.name} (${[...group.codes.doubtful].join(", ")})`);
    }
    group.members.forEach((member, at) => {
      const { text = member.text, part } = words[at] ?? {};
      const shape = shapes[at];
      if (shape === "perhaps several") joined.push(member.name);
      // In words of one's own -1 may be an answer; a code from far below never is.
      const codes = member.path.kind === "text" ? farCodes : missing;
      found.set(member.index, {
        text,
        ...(isGroup && isPart(member) && name !== undefined ? { group: name } : {}),
        ...(part === undefined || part === "" ? {} : { part }),
        ...(shape === undefined || shape === "perhaps several" ? {} : { shape }),
        ...(shape === "several" ? { separator: "," } : {}),
        ...(codes.size > 0 ? { isMissing: (cell: string) => codes.has(cell.trim()) } : {}),
      });
    });
  }
  const notices: string[] = [];
  if (doubtful.length > 0) {
    notices.push(
      `negative answers in ${list(doubtful)} may be the low end of a scale or mean no answer: nothing was decided; name them under missing: where they mean no answer`,
    );
  }
  if (joined.length > 0) {
    notices.push(
      `cells of ${list(joined)} hold commas that may part several answers, and nothing shows it: export with "Split multi-value fields into columns"`,
    );
  }
  return { columns: found, notices };
}

/** Whether a column is a row or an option of its question, and not what was written beside one. */
function isPart({ path }: QuestionColumn): boolean {
  return path.choice !== undefined && path.kind !== "text";
}

function byQuestion(columns: readonly QuestionColumn[]): QuestionColumn[][] {
  const sets = new Map<string, QuestionColumn[]>();
  for (const column of columns) {
    const set = sets.get(column.path.question);
    if (set === undefined) sets.set(column.path.question, [column]);
    else set.push(column);
  }
  return [...sets.values()];
}

/** Without ids, columns belong together when they stand side by side, are numbered alike, and their texts begin alike. */
function byNeighbours(columns: readonly QuestionColumn[]): QuestionColumn[][] {
  const runs: QuestionColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.index === column.index - 1 && last.path.question === column.path.question;
    if (run !== undefined && follows) run.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((run) => {
    if (run.length > 1 && sharedStem(run.map(({ text }) => text)) !== undefined) return [run];
    return run.map(({ path: { choice: _, ...path }, ...column }) => [
      { ...column, path: { ...path, question: path.key } },
    ]);
  });
}

function groupOf(members: readonly QuestionColumn[], rows: readonly (readonly string[])[]): Group {
  const answers = members.filter(({ path }) => path.kind !== "text");
  const codes = negativeCodes(
    (function* () {
      for (const { index } of answers) for (const row of rows) yield row[index] ?? "";
    })(),
  );
  const cells = members.map(({ index }) =>
    rows.map((row) => {
      const cell = (row[index] ?? "").trim();
      return codes.missing.has(cell) ? "" : cell;
    }),
  );
  return { members, codes, cells };
}

/** How Qualtrics says "of the choices, not of the text beside them", in the languages of exports seen. */
const choice =
  "(?:Selected Choice|Geselecteerde keuze|Ausgewählte (?:Auswahl|Option)|Choix sélectionné|Opción seleccionada)";
const choiceWords = new RegExp(`^${choice}(?: - |$)`);
const stemChoiceWords = new RegExp(` - ${choice}$`);
const textWords = /(?:^| - )(?:Text|Tekst|Texte|Texto)$/;

function wordsOf(members: readonly QuestionColumn[], hasIds: boolean): { text: string; part?: string }[] {
  const shared = sharedStem(members.map(({ text }) => text));
  // Where no text stands beside the choices, those words are part of what all begin with.
  const stem = shared?.stem.replace(stemChoiceWords, "") ?? "";
  return members.map(({ text, path }, at) => {
    // Of a choice with a text beside it, what stands behind the question only says that this is the choice.
    if (shared !== undefined && path.choice === undefined && path.kind === "answer") return { text: stem };
    if (shared !== undefined) {
      const part = (shared.parts[at] ?? "")
        .replace(choiceWords, "")
        .replace(path.kind === "text" ? textWords : /(?!)/, "");
      return { text: stem, part };
    }
    // A column alone shows no stem, but a row or option has its own words behind the last dash.
    const dash = hasIds && members.length === 1 && path.choice !== undefined ? text.lastIndexOf(" - ") : -1;
    return dash > 0 ? { text: text.slice(0, dash), part: text.slice(dash + 3) } : { text };
  });
}

type Shape = NonNullable<ToolColumn["shape"]> | "perhaps several" | undefined;

function shapesOf({ members, cells }: Group, words: readonly { part?: string }[], how: HowIds): Shape[] {
  const parts = members.flatMap((member, at) => (isPart(member) && member.path.kind === "answer" ? [at] : []));
  const theirs = shapeTogether(
    parts.map((at) => cells[at] ?? []),
    parts.map((at) => words[at]?.part ?? ""),
    how,
  );
  return members.map((member, at): Shape => {
    const own = cells[at] ?? [];
    const { kind } = member.path;
    if (kind === "text" || kind === "rank") return kind;
    if (kind === "tick") return distinctOf(own, 2).length > 1 ? undefined : "option";
    if (isPart(member)) return theirs;
    const joined = joinedAnswers(own);
    if (joined !== "no") return joined === "yes" ? "several" : "perhaps several";
    // Free text says so in its id, so what is left is a choice, however long its list.
    const isChoice = how.hasIds && distinctOf(own, 1).length > 0;
    return isChoice || closedAnswers([own]) === "closed" ? "one" : undefined;
  });
}

function shapeTogether(
  columns: readonly (readonly string[])[],
  labels: readonly string[],
  { ticksHaveChoices }: HowIds,
): "option" | "rank" | "one" | undefined {
  if (columns.length < 2) return closedAnswers(columns) === "closed" ? "one" : undefined;
  if (!ticksHaveChoices && areTicks(columns, labels)) return "option";
  if (isRanking(columns)) return "rank";
  // One tick in a column and nothing else anywhere: too few answers to tell a matrix from ticks.
  if (!ticksHaveChoices && columns.every((cells) => distinctOf(cells, 2).length < 2)) return undefined;
  return closedAnswers(columns) === "closed" ? "one" : undefined;
}

function distinctOf(cells: readonly string[], most: number): string[] {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (cell !== "") seen.add(cell);
    if (seen.size >= most) break;
  }
  return [...seen];
}

/** The first of them, and how many more. */
function list(names: readonly string[]): string {
  const shown = names
    .slice(0, 5)
    .map((name) => name.slice(0, 60))
    .join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
