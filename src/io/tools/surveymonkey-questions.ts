import { areTicks } from "./are-ticks.ts";
import { asksWho } from "./asks-who.ts";
import { closedAnswers } from "./closed-answers.ts";
import { isRanking } from "./is-ranking.ts";
import { sharedStem } from "./shared-stem.ts";
import type { MonkeyHeader } from "./surveymonkey-header.ts";
import type { ToolColumn } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** A column with answers, before it is known what they are. */
interface Asked {
  index: number;
  text: string;
  part: string;
  /** What the second header row adds to the first; empty where that is nothing of its own. */
  label: string;
  /** By the words above it: free text, one answer, or whatever its cells show. */
  by: "text" | "one" | "cells";
}

/** What is found out of a column with answers. */
export interface MonkeyQuestion extends Pick<ToolColumn, "text" | "group" | "part" | "shape" | "isMissing"> {
  /** What the second header row adds to its name. */
  label: string;
  /** It asks for what identifies, or belongs to a form for a name and an address. */
  isPerson: boolean;
}

/**
 * What the questions of SurveyMonkey are: which columns belong together and what their cells hold, by the words of both header rows and
 * by the cells, since the file tells no kinds.
 *
 * @param rows the sample without its header
 */
export function monkeyQuestions(
  header: MonkeyHeader,
  rows: readonly (readonly string[])[],
): Map<number, MonkeyQuestion> {
  const found = new Map<number, MonkeyQuestion>();
  const groups = groupsOf(header).map((members) => loneTick(members, rows));
  const names = uniqueNames(groups.map(([first]) => first?.text ?? ""));
  for (const [place, members] of groups.entries()) {
    const { shapes, byRow } = shapesOf(members, rows);
    const isGroup = shapes.filter((shape) => shape !== "text").length > 1 || shapes.includes("option");
    const questions = members.map((member, at) => {
      const { index, label } = member;
      const shape = shapes[at];
      const { row = "", part } = byRow ? rowOf(member.part) : { part: member.part };
      const below = row === "" ? "" : ` - ${row}`;
      const text = member.text + below;
      return {
        index,
        label,
        text,
        ...(isGroup && shape !== "text" ? { group: (names[place] ?? "") + below } : {}),
        ...(part === "" ? {} : { part }),
        ...(shape === undefined ? {} : { shape }),
        isMissing: shape === "text" || shape === "option" ? isDash : saysNotApplicable,
        isPerson: asksWho({ name: text, text, part, ...(shape === undefined ? {} : { shape }) }),
      };
    });
    // Two fields that identify make a form for an address, and then its town and country do so too.
    const isForm = questions.filter(({ isPerson }) => isPerson).length > 1;
    for (const { index, ...question } of questions) {
      const isField = question.shape === "text" || question.shape === undefined;
      found.set(index, { ...question, isPerson: question.isPerson || (isForm && isField) });
    }
  }
  return found;
}

/** Files of SurveyMonkey Audience have a dash where nothing was answered. */
function isDash(cell: string): boolean {
  return cell.trim() === "-";
}

/**
 * Whether a cell says that the question does not apply, in the words SurveyMonkey gives the column beside a scale, or is the dash of an Audience
 * file.
 *
 * @example saysNotApplicable("Unfamiliar (N/A)") // => true
 * @example saysNotApplicable("N.v.t.") // => true
 * @example saysNotApplicable("NA") // => false
 */
export function saysNotApplicable(cell: string): boolean {
  const text = cell.trim();
  return isDash(text) || notApplicable.test(text);
}

const notApplicable =
  /^(?:n\/a|n\.?v\.?t\.?|not applicable|niet van toepassing)$|\((?:n\/a|n\.?v\.?t\.?|not applicable|niet van toepassing)\)$/i;

/** How SurveyMonkey names the only column of a question, by the language of the account. */
const single = /^(?:Response|Antwoord|Réponse|Antwort|Respuesta)$/i;
const openEnded =
  /^(?:Open-Ended Response|Open[ -]antwoord|Open(?:eind)?[ -]?(?:respons|reactie)|Antwoord op open vraag|Réponse ouverte|Offene Antwort|Respuesta abierta)$/i;
/** "Other (please specify)", "Anders (geef nadere toelichting)", "Anders, namelijk". */
const specify =
  /^(?:other|anders|andere|overig|autre|sonstige|otr[oa])[^(,]{0,40}(?:\(|, ?)(?:.{0,40})(?:specif|especif|toelicht|namelijk|angeben|préciser)/i;

function groupsOf({ variant, roles, titles, labels }: MonkeyHeader): Asked[][] {
  const asked = titles.flatMap((text, index): Asked[] => {
    if (roles[index] !== undefined || (text === "" && labels[index] === "")) return [];
    const label = labels[index] ?? "";
    const by = openEnded.test(label) ? "text" : single.test(label) ? "one" : "cells";
    const part = by === "cells" ? label : "";
    return [{ index, text, part, label: part, by }];
  });
  return variant === "two-rows" ? byTitle(asked) : byStem(asked);
}

/** Columns side by side under one question, each with words of its own. */
function byTitle(asked: readonly Asked[]): Asked[][] {
  const groups: Asked[][] = [];
  for (const column of asked) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const belongs =
      last !== undefined &&
      last.index === column.index - 1 &&
      last.text === column.text &&
      column.part !== "" &&
      last.by !== "text";
    // A choice and the text beside it: "Response" above the first, words above the second.
    if (group !== undefined && belongs && (last?.part !== "" || specify.test(column.part))) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** With one header row: columns side by side whose texts begin alike, up to a dash. */
function byStem(asked: readonly Asked[]): Asked[][] {
  const groups: Asked[][] = [];
  for (let at = 0; at < asked.length; ) {
    const first = asked[at] as Asked;
    const next = asked[at + 1];
    const stem = next === undefined ? undefined : sharedStem([first.text, next.text], [" - "])?.stem;
    const group = [first];
    while (stem !== undefined && asked[at + group.length]?.text.startsWith(`${stem} - `)) {
      group.push(asked[at + group.length] as Asked);
    }
    groups.push(
      group.length < 2 || stem === undefined
        ? [first]
        : group.map((one) => ({ ...one, text: stem, part: one.text.slice(stem.length + 3).trim() })),
    );
    at += group.length;
  }
  return groups;
}

/** With one header row, the only option of a question shows itself by cells that repeat what stands behind its dash. */
function loneTick(members: readonly Asked[], rows: readonly (readonly string[])[]): readonly Asked[] {
  const [only, ...others] = members;
  if (only === undefined || others.length > 0 || only.part !== "" || only.by !== "cells") return members;
  const { row, part } = rowOf(only.text);
  const cells = rows.map(({ [only.index]: cell = "" }) => (isDash(cell) ? "" : cell));
  return row !== "" && areTicks([cells], [part]) ? [{ ...only, text: row, part }] : members;
}

type Shape = NonNullable<ToolColumn["shape"]> | undefined;

/** What each column of a group holds, and whether each part is made of a row and an option of it. */
function shapesOf(
  members: readonly Asked[],
  rows: readonly (readonly string[])[],
): { shapes: Shape[]; byRow: boolean } {
  const cells = members.map(({ index }) =>
    rows.map((row) => (isDash(row[index] ?? "") ? "" : (row[index] ?? "").trim())),
  );
  const isText = members.map(
    ({ by, part }, at) => by === "text" || isWrittenOut(part, cells[at] ?? [], members[at - 1]?.part === part),
  );
  const others = members.flatMap((_, at) => (isText[at] ? [] : [at]));
  const { shape, byRow } = shapeTogether(
    others.map((at) => cells[at] ?? []),
    others.map((at) => members[at]?.part ?? ""),
  );
  // A choice with a text beside it, or below "Response", is one out of a list however few answers there are.
  const isChoice = (at: number) =>
    members[at]?.by === "one" || (members[at]?.part === "" && specify.test(members[at + 1]?.part ?? ""));
  return { shapes: members.map((_, at) => (isText[at] ? "text" : isChoice(at) ? "one" : shape)), byRow };
}

/** Whether "Other (please specify)" holds what was written. A tick before it has the same words above it, and repeats them. */
function isWrittenOut(part: string, cells: readonly string[], isSecond: boolean): boolean {
  if (!specify.test(part)) return false;
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 0 ? isSecond : filled.some((cell) => cell !== part);
}

function shapeTogether(
  columns: readonly (readonly string[])[],
  parts: readonly string[],
): { shape: Shape; byRow: boolean } {
  const together = (shape: Shape) => ({ shape, byRow: false });
  if (columns.length === 0) return together(undefined);
  if (parts.some((part) => part !== "") && areTicks(columns, parts)) return together("option");
  // Of a matrix with several answers a row, "row - option" stands above and the option in the cell.
  const rows = parts.map(rowOf);
  const hasRows = rows.every(({ row }) => row !== "");
  const ends = rows.map(({ part }) => part);
  if (hasRows && areTicks(columns, ends)) return { shape: "option", byRow: true };
  const answers = columns.map((cells) => cells.map((cell) => (saysNotApplicable(cell) ? "" : cell)));
  if (columns.length > 1 && isRanking(answers)) return together("rank");
  const kind = closedAnswers(answers);
  return together(kind === "closed" ? "one" : kind === "open" ? "text" : undefined);
}

function rowOf(label: string): { row: string; part: string } {
  const at = label.lastIndexOf(" - ");
  return at <= 0 ? { row: "", part: label } : { row: label.slice(0, at), part: label.slice(at + 3) };
}
