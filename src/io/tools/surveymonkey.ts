import { repeatedHeader } from "./repeated-header.ts";
import { isRounded, type MonkeyHeader, readMonkeyHeader } from "./surveymonkey-header.ts";
import { monkeyQuestions } from "./surveymonkey-questions.ts";
import type { ColumnRole, ReadTool, ToolColumn, ToolReading } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** Exports of SurveyMonkey: two header rows, condensed, or one; of surveys and of Audience panels. Source: formats.md 2. */
export const readSurveyMonkey: ReadTool = ({ sample, variables }) => {
  if (variables !== undefined) return undefined;
  const header = readMonkeyHeader(sample);
  if (header === undefined) return undefined;
  const isHeader = repeatedHeader(sample.slice(0, header.headerRows), header.respondent);
  const rows = sample.slice(header.headerRows).filter((row) => !isHeader(row));
  const rounded = rows.some((row) => isRounded((row[header.respondent] ?? "").trim()));
  const questions = monkeyQuestions(header, rows);
  const names = uniqueNames(
    header.titles.map((title, index) => {
      const label = questions.has(index) ? questions.get(index)?.label : "";
      return label === undefined || label === "" ? title : `${title} - ${label}`;
    }),
  );
  const roles = rolesOf(header, rounded);
  const columns = names.map((name, index): ToolColumn => {
    const question = questions.get(index);
    const role = roles[index];
    if (role !== undefined) return { index, name, role, text: header.titles[index] ?? "" };
    if (question === undefined) {
      // Lines that end with a comma make a column of nothing; one with answers and no words above it is still a question.
      const isEmpty = rows.every((row) => (row[index] ?? "").trim() === "");
      return { index, name, role: isEmpty ? "process" : "question", text: "" };
    }
    const { isPerson, label: _, ...found } = question;
    return isPerson ? { index, name, role: "person", text: found.text } : { index, name, role: "question", ...found };
  });
  return {
    tool: "surveymonkey",
    dialect: header.dialect,
    headerRows: header.headerRows,
    columns,
    aside: asideOf(columns, isHeader),
    time: {
      why: roles.includes("date")
        ? "SurveyMonkey writes moments in the time zone of the account and does not name it"
        : "the file holds no moments",
    },
    notices: noticesOf(header, rounded),
  };
};

/** One column of each kind; the day of an answer is when it ended, else when it began. */
function rolesOf({ roles, titles }: MonkeyHeader, rounded: boolean): (ColumnRole | undefined)[] {
  const date = roles.includes("end") ? roles.indexOf("end") : roles.indexOf("start");
  return titles.map((_, index) => {
    const role = roles[index];
    if (role === undefined) return undefined;
    if (index === date) return "date";
    if (role === "start" || role === "end" || roles.indexOf(role) < index)
      return role === "person" ? "person" : "process";
    return role === "respondent" && rounded ? "process" : role;
  });
}

function asideOf(
  columns: readonly ToolColumn[],
  isHeader: (cells: readonly string[]) => boolean,
): ToolReading["aside"] {
  const asked = columns.filter(({ role }) => role === "question");
  return (cells) => {
    const isEmpty = (cell: string) => cell.trim() === "" || cell.trim() === "-";
    if (cells.every(isEmpty)) return "blank";
    if (isHeader(cells)) return "header-again";
    return asked.length > 0 && asked.every(({ index }) => isEmpty(cells[index] ?? "")) ? "blank" : undefined;
  };
}

function noticesOf({ variant }: MonkeyHeader, rounded: boolean): string[] {
  const notices = [
    "SurveyMonkey gives questions no id, so they are matched with other waves by their wording",
    "SurveyMonkey does not write who finished: answers that were broken off are read like the others",
  ];
  if (variant === "condensed") {
    notices.push(
      "condensed: a question with several answers has them in one cell, where a comma may be part of an option: export with expanded columns",
    );
  }
  if (rounded) {
    notices.push(
      "a spreadsheet has rounded the ids of respondents, so they are not read: import the file as SurveyMonkey wrote it, without opening it first",
    );
  }
  return notices;
}
