import { identifyingName } from "../../privacy/identifying-name.ts";
import { damageNotices } from "./damage-notices.ts";
import { dateNotices, datePhrase } from "./date-notices.ts";
import { momentReader } from "./moment.ts";
import { plainText } from "./plain-text.ts";
import { rowAside } from "./row-aside.ts";
import type { ColumnRole, ReadTool, ToolColumn } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

const startHeaders: ReadonlySet<string> = new Set([
  "start time",
  "begintijd",
  "starttijd",
  "startzeit",
  "heure de début",
]);

/** The headers that Microsoft Forms writes before the questions, by what they are for. English and Dutch were seen in use, German and French are as its translations have them. */
const ownHeaders: ReadonlyMap<string, ColumnRole> = new Map([
  ...own("respondent", "id"),
  ...[...startHeaders].map((name): [string, ColumnRole] => [name, "process"]),
  ...own("date", "completion time|tijd van voltooien|voltooiingstijd|fertigstellungszeit|heure de fin"),
  ...own("person", "email|e-mail|name|naam|nom|adresse de messagerie"),
  ...own("process", "last modified time|tijd van laatste wijziging|laatst gewijzigd|uhrzeit der letzten änderung"),
  ...own("language", "language|taal|sprache|langue"),
  ...own(
    "process",
    "total points|totaal aantal punten|quiz feedback|feedback over quiz|grade posted time|tijdstip waarop het cijfer is geplaatst",
  ),
]);
/** What stands before the question in the columns of a quiz. */
const quizMarks = ["points - ", "feedback - ", "punten - "];

/**
 * Microsoft Forms, as a workbook or as a CSV that was saved from it: `ID`, `Start time`, `Completion time` and what follows, in English
 * or Dutch. Every statement of a likert question is a column of its own; nothing tells that they belong together. Questions with the
 * same text, as in branches, get a digit behind it (`When`, `When2`): the text is told without.
 */
export const readMsForms: ReadTool = ({ sample, container }) => {
  const [header = [], ...rows] = sample;
  const clean = header.map(plainText);
  const roles = clean.map((text) => ownHeaders.get(text.toLowerCase()));
  const start = clean.findIndex((text) => startHeaders.has(text.toLowerCase()));
  const end = roles.indexOf("date");
  if (roles[0] !== "respondent" || start < 1 || end < 1 || Math.max(start, end) > 3) return undefined;
  // The block of its own columns ends at the first question; a question "Naam" further on is judged by its name like any other.
  const first = roles.indexOf(undefined);
  const questions = first === -1 ? header.length : first;
  const texts = withoutDigits(header, questions);
  const all = new Set(clean.map((text) => text.toLowerCase()));
  const columns = uniqueNames(clean).map((name, index): ToolColumn => {
    const text = plainText(texts[index] ?? "");
    if (index < questions) return { index, name, role: roles[index] ?? "process", text };
    if (isQuizColumn(clean[index] ?? "", all)) return { index, name, role: "process", text };
    if (identifyingName(name) !== undefined) return { index, name, role: "person", text };
    return { index, name, role: "question", text, ...severalOf(rows, index) };
  });
  const finished = rows.map((row) => row[end] ?? "");
  const moments = momentReader(finished);
  const language =
    clean[end] === "Completion time" ? "English" : clean[end] === "Tijd van voltooien" ? "Dutch" : "other";
  return {
    tool: "ms-forms",
    dialect: [`one header row, ${language} headers`, datePhrase(moments)].filter((part) => part !== "").join(", "),
    headerRows: 1,
    columns,
    aside: rowAside(header),
    time: { why: "Microsoft Forms writes times without their zone; they are taken as they are written" },
    notices: [
      ...dateNotices(
        clean[end] ?? "",
        moments,
        finished.find((cell) => cell.trim() !== ""),
      ),
      ...branchNotices(columns),
      ...(container === "csv" ? damageNotices(columns, rows) : []),
    ],
  };
};

function own(role: ColumnRole, names: string): [string, ColumnRole][] {
  return names.split("|").map((name) => [name, role]);
}

/** `Points - Q` only where Q is a question of the file: somebody may ask for points himself. */
function isQuizColumn(text: string, all: ReadonlySet<string>): boolean {
  const lower = text.toLowerCase();
  const mark = quizMarks.find((one) => lower.startsWith(one));
  return (mark !== undefined && all.has(lower.slice(mark.length))) || ownHeaders.get(lower) === "process";
}

/**
 * The questions without the digit that tells doubled ones apart: `When2` after `When`, `When3` after both. A question that ends in a
 * digit of its own is left alone, for `Vraag 12` is not the second `Vraag 1`.
 */
function withoutDigits(header: readonly string[], from: number): string[] {
  const times = new Map<string, number>();
  return header.map((text, index) => {
    if (index < from) return text;
    const match = /^([\s\S]*\D)(\d{1,3})$/.exec(text);
    const [, base = "", digits = ""] = match ?? [];
    const before = times.get(base);
    if (before !== undefined && Number(digits) === before + 1) {
      times.set(base, before + 1);
      return base;
    }
    times.set(text, 1);
    return text;
  });
}

/** Several answers end with a semicolon, the last one too; nothing else does in every cell. */
function severalOf(rows: readonly (readonly string[])[], index: number): Pick<ToolColumn, "shape" | "separator"> {
  const cells = cellsOf(rows, index).filter((cell) => cell !== "");
  const several = cells.length > 0 && cells.every((cell) => cell.endsWith(";") && cell.length > 1);
  if (!several) return {};
  return isRankingOf(cells) ? { shape: "rank" } : { shape: "several", separator: ";" };
}

/** So few people may all have chosen every option. */
const fewestRanked = 5;

/** A ranking is written as several answers are; there everybody names everything, and not all in the same order. */
function isRankingOf(cells: readonly string[]): boolean {
  const named = new Set(cells.map((cell) => cell.slice(0, longestRanked).split(";").toSorted().join(";")));
  return cells.length >= fewestRanked && named.size === 1 && new Set(cells).size > 1;
}

const longestRanked = 4000;

function cellsOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => row[index]?.trim() ?? "");
}

function branchNotices(columns: readonly ToolColumn[]): string[] {
  const times = new Map<string, number>();
  for (const { role, text } of columns) if (role === "question") times.set(text, (times.get(text) ?? 0) + 1);
  const doubled = [...times].filter(([text, count]) => count > 1 && text !== "");
  const [first] = doubled;
  if (first === undefined) return [];
  const [text, count] = first;
  const others = doubled.length === 1 ? "" : `, and ${doubled.length - 1} more likewise`;
  return [
    `"${text}" stands above ${count} columns${others}: where they are branches of the form of which everybody fills in one, say so by giving them one item; nothing is joined by itself`,
  ];
}
