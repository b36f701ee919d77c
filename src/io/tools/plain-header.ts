import { kindOf } from "../../privacy/identifying-cells.ts";
import { nameLikeness } from "../../privacy/name-likeness.ts";

/** How the header of a plain table is made. */
export interface PlainHeader {
  /** 0 without a header, 1, or 2 where a row of questions stands below a row of codes. */
  rows: 0 | 1 | 2;
  /** What a person should know about it. */
  notices: readonly string[];
}

/**
 * Finds the header of a plain table. A first row between single quotes, or of nothing but numbers that is not a count (1, 2, 3 …), with a day or an address in it, or with a name or answers that the rows below it hold too, is no header but an answer.
 * A row of sentences below a row of codes, above short answers, belongs to the header: codebooks and SPSS tables are exported so.
 *
 * @example plainHeader([["id", "v1"], ["1", "4"]]).rows // => 1
 * @example plainHeader([["3", "4"], ["5", "4"]]).rows // => 0
 * @example plainHeader([["piet jansen", "Eens"], ["fatima", "Oneens"], ["J. Smit", "Eens"]]).rows // => 0
 * @example plainHeader([["2026-05-01", "Eens"], ["2026-05-02", "Oneens"]]).rows // => 0
 */
export function plainHeader(sample: readonly (readonly string[])[]): PlainHeader {
  const [first = [], second = [], ...rest] = sample;
  const filled = first.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length > 0 && filled.every((cell) => /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(cell))) {
    const counts = filled.length > 1 && filled.every((cell, index) => Number(cell) === Number(filled[0]) + index);
    if (counts && Number(filled[0]) <= 1) {
      return { rows: 1, notices: ["the header holds nothing but numbers; they are read as the names of the columns"] };
    }
    return {
      rows: 0,
      notices: [
        "the first row holds nothing but numbers and is read as an answer: put a row with names above it, so that columns can be told apart in every wave",
      ],
    };
  }
  const quoted = filled.filter((cell) => cell.length > 1 && cell.startsWith("'") && cell.endsWith("'"));
  if (quoted.length > 2 && quoted.length * 2 > filled.length) {
    return {
      rows: 0,
      notices: [
        "cells stand between single quotes and there is no header, as LimeSurvey writes for SPSS (.dat): the questions are not in this file; export the answers as CSV instead",
      ],
    };
  }
  // What one person answered must not become the questions of a survey.
  if (filled.some((cell) => day.test(cell) || kindOf(cell) === "email")) {
    return {
      rows: 0,
      notices: [
        "the first row holds a day or an address and is read as an answer: put a row with names above it, so that columns can be told apart in every wave",
      ],
    };
  }
  const below = [second, ...rest].filter((row) => row.some((cell, index) => cell !== first[index]));
  if (holdsPeople(first, below) || comesBack(first, below)) {
    return {
      rows: 0,
      notices: [
        "the first row holds what the rows below it hold too, a name or answers, and is read as an answer: put a row with names above it, so that columns can be told apart in every wave",
      ],
    };
  }
  return { rows: isQuestionRow(first, second, rest) ? 2 : 1, notices: [] };
}

/** Whether the first row holds the name of somebody above the names of others. */
function holdsPeople(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return first.some((cell, index) => {
    if (!isPerson(cell)) return false;
    const filled = rows.map((row) => row[index]?.trim() ?? "").filter((text) => text !== "");
    return filled.length > 1 && filled.filter(isPerson).length * 2 > filled.length;
  });
}

function isPerson(cell: string): boolean {
  return ["full", "first"].includes(nameLikeness(cell.trim()));
}

/**
 * Whether half of what the first row holds, and twice at least, stands below it again among other answers. The header of a tick comes back as well, alone
 * in its column.
 */
function comesBack(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const filled = first.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  const again = filled.filter((index) => {
    const cells = new Set(rows.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== ""));
    return cells.size > 1 && cells.has(first[index]?.trim() ?? "");
  });
  return again.length >= 2 && again.length * 2 >= filled.length;
}

/** A day and nothing but its time behind it: no question is called so. */
const day = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ]\d{1,2}:\d{2}[\d:.]*(?: ?[ap]m|z)?)?$/i;

/** Whether the second row holds the questions of the codes in the first: sentences there, and nothing as long below them. */
function isQuestionRow(
  codes: readonly string[],
  texts: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  if (rows.length === 0) return false;
  const coded = codes.flatMap((cell, index) => (isCode(cell) && wordsOf(texts[index]) >= 3 ? [index] : []));
  if (coded.length < 2 || coded.length * 2 < codes.length) return false;
  return coded.every((index) => rows.every((row) => row[index] !== texts[index])) && mostlyShort(coded, rows);
}

function mostlyShort(columns: readonly number[], rows: readonly (readonly string[])[]): boolean {
  const short = columns.filter((index) => rows.every((row) => wordsOf(row[index]) < 3));
  return short.length * 2 > columns.length;
}

/**
 * Whether a header is a code rather than words: one run of letters, figures, points and underscores, with a figure or an underscore.
 *
 * @example isCode("Q1_3") // => true
 * @example isCode("tevreden") // => false
 */
export function isCode(header: string): boolean {
  const text = header.trim();
  return /^[\p{L}\p{N}_.$#@]{1,64}$/u.test(text) && /[\d_]/.test(text);
}

function wordsOf(cell = ""): number {
  return cell
    .slice(0, 500)
    .split(/\s+/u)
    .filter((word) => word !== "").length;
}
