import { identifyingName } from "../../privacy/identifying-name.ts";
import { damageNotices } from "./damage-notices.ts";
import { dateNotices, datePhrase } from "./date-notices.ts";
import { type MomentReader, momentReader } from "./moment.ts";
import { parseMoment } from "./parse-moment.ts";
import { isCode, plainHeader } from "./plain-header.ts";
import { plainOptions } from "./plain-options.ts";
import { plainRole } from "./plain-roles.ts";
import { plainStatus } from "./plain-status.ts";
import { questionText } from "./question-text.ts";
import { rowAside } from "./row-aside.ts";
import { severalIn } from "./several-answers.ts";
import type { ColumnRole, ReadTool, ToolColumn } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/**
 * Any table: what no tool claims. Columns that are no question are known by their names: who answered, when, in which language, how
 * long it took; the moment of an answer also by its cells, where no name tells. A name alone does not do: an id that comes back is none, a date must be readable. A column that only counts the rows is of no use. A
 * header that is a code (`Q1_3`) holds no question; one that begins with a code (`Q1. How …`) holds it behind.
 */
export const readPlain: ReadTool = ({ sample }) => {
  const head = plainHeader(sample);
  const [codes = []] = sample;
  const rows = sample.slice(head.rows);
  const names = uniqueNames(head.rows === 0 ? codes.map(() => "") : codes);
  const cellsOf = (index: number) => rows.map((row) => row[index] ?? "");
  const claims = head.rows === 0 ? [] : claimsOf(codes, cellsOf);
  const timed = head.rows === 0 || claims.includes("date") ? undefined : momentsOf(claims, cellsOf);
  if (timed !== undefined) claims[timed] = "date";
  const status = plainStatus(head.rows === 0 ? [] : codes, rows);
  const { options, again } = plainOptions(head.rows === 1 ? codes : [], rows);
  const columns = names.map((name, index): ToolColumn => {
    const header = head.rows === 0 ? "" : (codes[index] ?? "");
    const option = options.get(index);
    if (option !== undefined) return { index, name, role: "question", ...option };
    if (status.columns.has(index) || again.has(index))
      return { index, name, role: "process", text: textOf(header, "") };
    const role = claims[index] ?? (isCount(header, cellsOf(index)) ? "process" : undefined) ?? personOr(name);
    const text = textOf(header, head.rows === 2 ? (sample[1]?.[index] ?? "") : "");
    const separator =
      role === "question" ? separators.find((own) => severalIn(cellsOf(index), own) === "yes") : undefined;
    return { index, name, role, text, ...(separator === undefined ? {} : { shape: "several", separator }) };
  });
  const dated = columns.find(({ role }) => role === "date");
  const moments = dated === undefined ? undefined : momentReader(cellsOf(dated.index));
  const layout = ["no header row", "one header row", "two header rows, codes and questions"][head.rows] ?? "";
  const aside = rowAside(codes);
  return {
    tool: "plain",
    dialect: [layout, moments === undefined ? "" : datePhrase(moments)].filter((part) => part !== "").join(", "),
    headerRows: head.rows,
    columns,
    aside:
      head.rows === 0 ? rowAside([]) : (cells) => aside(cells) ?? (status.isPartial(cells) ? "partial" : undefined),
    time: timeOf(moments),
    notices: [
      ...head.notices,
      ...(timed === undefined
        ? []
        : [
            `no column is called after the moment of an answer: the moments under "${names[timed]}" are taken for it, as no other column holds a day with its time`,
          ]),
      ...(dated === undefined || moments === undefined
        ? []
        : dateNotices(dated.name, moments, exampleOf(cellsOf(dated.index)))),
      ...damageNotices(columns, rows),
    ],
  };
};

/** What stands between the answers of a cell that holds several. */
const separators = ["; ", ";", ", "];

function timeOf(moments: MomentReader | undefined) {
  if (moments?.zone !== undefined) return { zone: moments.zone, why: "the moments of the file name their zone" };
  return { why: "the file names no time zone; days are taken as they are written" };
}

/** The roles that headers claim and cells do not deny, by column. Of several ids or dates only the surest is one. */
function claimsOf(header: readonly string[], cellsOf: (index: number) => string[]): (ColumnRole | undefined)[] {
  const claims = header.map((cell) => plainRole(cell));
  const single = new Map<ColumnRole, number>();
  for (const role of ["respondent", "date", "language", "seconds"] as const) {
    const able = claims.flatMap((claim, index) =>
      claim?.role === role && holds(role, cellsOf(index)) ? [{ index, rank: claim.rank }] : [],
    );
    const [surest] = able.sort((a, b) => a.rank - b.rank);
    if (surest !== undefined) single.set(role, surest.index);
  }
  return claims.map((claim, index) => {
    if (claim === undefined || claim.role === "process") return claim?.role;
    if (single.get(claim.role) === index) return claim.role;
    // A second date, or a number that comes back, is nothing that anybody was asked.
    return holds(claim.role, cellsOf(index)) ? "process" : undefined;
  });
}

/** The one column, of those whose header claims nothing, of which every cell is a day with its time: people do not type these. */
function momentsOf(
  claims: readonly (ColumnRole | undefined)[],
  cellsOf: (index: number) => string[],
): number | undefined {
  const timed = claims.flatMap((claim, index) => (claim === undefined && areMoments(cellsOf(index)) ? [index] : []));
  return timed.length === 1 ? timed[0] : undefined;
}

function areMoments(all: readonly string[]): boolean {
  const cells = all.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const isTimed = (cell: string) => cell.includes(":") && (parseMoment(cell)?.time ?? "") !== "";
  return cells.length > 2 && cells.length * 10 >= all.length * 9 && cells.every(isTimed);
}

function holds(role: ColumnRole, all: readonly string[]): boolean {
  const cells = all.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (role === "respondent") return cells.length === 0 || new Set(cells).size * 10 >= cells.length * 9;
  if (role === "seconds") return cells.every((cell) => /^\d{1,9}(?:[.,]\d{1,9})?$/.test(cell));
  if (role === "language") return cells.every((cell) => /^[\p{L}_ ()-]{2,40}$/u.test(cell));
  const { order, clash } = momentReader(cells);
  return cells.length === 0 || order !== undefined || clash !== undefined;
}

/** Enough rows to see that a column does nothing but count, and how many where its header says so too. */
const countsFrom = { named: 3, unnamed: 20 };

function isCount(header: string, cells: readonly string[]): boolean {
  const named = header.trim() === "" || /^(?:index|row|rij|regel|nr|no|#|x|x1|unnamed: 0)$/i.test(header.trim());
  const least = named ? countsFrom.named : countsFrom.unnamed;
  const start = Number(cells[0]);
  if (cells.length < least || (start !== 0 && start !== 1) || cells[0]?.trim() === "") return false;
  return cells.every((cell, index) => cell.trim() === String(start + index));
}

function personOr(name: string): ColumnRole {
  return identifyingName(name) === undefined ? "question" : "person";
}

/** The question, where the header holds it: below a code, behind a code, or as the header itself. */
function textOf(header: string, below: string): string {
  if (below.trim() !== "") return questionText(below);
  if (isCode(header)) return "";
  const text = questionText(header);
  const behind = /^\p{L}{1,8}[_.]?\d{1,4}(?:[_.]\d{1,3}|[a-z])?\s?[.:)–-]\s+(?=\S)/u.exec(text);
  return behind === null ? text : text.slice(behind[0].length);
}

function exampleOf(cells: readonly string[]): string | undefined {
  return cells.find((cell) => cell.trim() !== "");
}
