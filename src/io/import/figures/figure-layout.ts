import type { TableMapping } from "../table-mapping.ts";
import { bareNumber } from "./figure-cell.ts";
import { figureMark } from "./figure-mark.ts";
import { columnCalled, type FigureTable } from "./figure-table.ts";
import { headingParts } from "./heading-parts.ts";
import { metricSense } from "./metric-sense.ts";

/**
 * How a table of figures lies. All places are numbers of columns, from 0.
 *
 * - `long`: a row for each figure
 * - `units-down`: a row for each unit, a column for each question
 * - `questions-down`: a row for each question, a column for each unit
 * - `answers-across`: a row for each unit and question, a column for each answer
 */
export type FigureLayout =
  | {
      shape: "long";
      unit?: number | undefined;
      question: number;
      code?: number | undefined;
      answer?: number | undefined;
      metric?: number | undefined;
      segment?: number | undefined;
      category?: number | undefined;
      value: number;
      n?: number | undefined;
    }
  | { shape: "units-down"; unit: number; figures: readonly number[] }
  | { shape: "questions-down"; question: number; code?: number | undefined; figures: readonly number[] }
  | {
      shape: "answers-across";
      unit?: number | undefined;
      question: number;
      code?: number | undefined;
      figures: readonly number[];
      n?: number | undefined;
    };

/** What can be told of the texts in a table. */
export interface TextKinds {
  isUnit(text: string): boolean;
  isQuestion(text: string): boolean;
  /** Whether it is an answer to some question of the survey, in words. */
  isAnswer(text: string): boolean;
  /** Whether it is a number on a short scale of the survey: only the heading of a column can be told to be one. */
  isPoint(text: string): boolean;
}

/** What was found: a layout, a column that the mapping names and the table does not have, or nothing that can be told. */
export type FoundLayout = { layout: FigureLayout } | { absent: string } | undefined;

/**
 * Finds how a table lies: from the columns that the mapping names, else from where the names of units, questions and answers stand. Undefined where it may
 * just as well be a list of respondents: a table of units and questions counts only with marks that no list of answers has.
 */
export function findLayout(table: FigureTable, kinds: TextKinds, told: TableMapping | undefined): FoundLayout {
  const names = ["unit", "question", "code", "answer", "value", "n"] as const;
  const placed: Partial<Record<(typeof names)[number] | "metric", number>> = {};
  for (const name of names) {
    const column = told?.[name];
    if (column === undefined || column === null) continue;
    const place = columnCalled(table, column);
    if (place === undefined) return { absent: column };
    placed[name] = place;
  }
  if (typeof told?.metric === "object") {
    const place = columnCalled(table, told.metric.column);
    if (place === undefined) return { absent: told.metric.column };
    placed.metric = place;
  }
  const { header, rows } = table;
  // The corner above the first column is often blank.
  const columns = header.cells.flatMap((cell, place) => (cell === "" && place > 0 ? [] : [place]));
  const share = (place: number, isKind: (text: string) => boolean) => {
    const texts = rows.map(({ cells }) => cells[place] ?? "").filter((cell) => cell !== "");
    return texts.length === 0 ? 0 : texts.filter(isKind).length / texts.length;
  };
  const most = (isKind: (text: string) => boolean, taken: number | undefined) =>
    columns
      .filter((place) => place !== taken)
      .map((place) => ({ place, share: share(place, isKind) }))
      .sort((a, b) => b.share - a.share)
      .find((own) => own.share >= 0.5)?.place;
  const named = (...words: string[]) =>
    columns.find((place) => words.includes((header.cells[place] ?? "").toLowerCase()));

  const question =
    placed.question ??
    named("subject", "item") ??
    most((text) => !kinds.isUnit(text) && kinds.isQuestion(text), placed.unit);
  const unit = placed.unit ?? named("unit") ?? most(kinds.isUnit, question);
  const isTaken = (place: number) => place === question || place === unit || Object.values(placed).includes(place);
  const figures = columns.filter((place) => !isTaken(place) && share(place, looksLikeFigure) >= 0.5);

  if (question !== undefined) {
    const code = placed.code;
    const n =
      told?.n === null
        ? undefined
        : (placed.n ?? columns.find((place) => !isTaken(place) && isBase(header.cells[place])));
    const answersAcross = figures.filter((place) =>
      [kinds.isAnswer, kinds.isPoint].some((isKind) => isKind(header.cells[place] ?? "")),
    );
    if (answersAcross.length >= 2 && placed.value === undefined && told?.kind !== "scores") {
      return {
        layout: { shape: "answers-across", unit, question, code, figures: figures.filter((place) => place !== n), n },
      };
    }
    const isAcross = figures.some((place) => kinds.isUnit(header.cells[place] ?? ""));
    if (isAcross && placed.value === undefined) {
      return { layout: { shape: "questions-down", question, code, figures } };
    }
    const answer =
      placed.answer ??
      columns.find((place) => !isTaken(place) && share(place, kinds.isAnswer) >= 0.5 && named("value") !== place);
    const isNative = named("item") !== undefined && named("value") !== undefined && named("n") !== undefined;
    const metric = placed.metric ?? named("metric", "measure", "maat");
    const [segment, category] = [named("segment"), named("category", "categorie")];
    if (isNative && placed.value === undefined) {
      return {
        layout: {
          shape: "long",
          unit,
          question,
          code,
          answer: named("value"),
          segment,
          category,
          value: named("n") ?? 0,
        },
      };
    }
    const others = [answer, metric, segment, category, unit];
    const value =
      placed.value ??
      named("value", "score", "waarde", "percentage", "%") ??
      (answer === undefined ? undefined : n) ??
      figures
        .filter((place) => place !== n && !others.includes(place))
        .find((_, at, all) => all.length === 1 && at === 0) ??
      // Of counts the number of people is the figure itself.
      (answer === undefined ? undefined : named("count", "aantal"));
    if (value === undefined) return undefined;
    return {
      layout: {
        shape: "long",
        unit,
        question,
        code,
        answer,
        metric,
        segment,
        category,
        value,
        ...(n === value ? {} : { n }),
      },
    };
  }
  if (unit === undefined) return undefined;
  const questions = figures.filter((place) => kinds.isQuestion(header.cells[place] ?? ""));
  if (told !== undefined) return { layout: { shape: "units-down", unit, figures } };
  const unitNames = rows.map(({ cells }) => cells[unit] ?? "").filter(kinds.isUnit);
  const isEachOnce = new Set(unitNames).size === unitNames.length;
  const isMarked =
    questions.some((place) => headingParts(header.cells[place] ?? "").qualifier !== "") ||
    rows.some(({ cells }) => questions.some((place) => bareNumber(cells[place] ?? "").isPercent));
  if (questions.length === 0 || !isEachOnce || !isMarked) return undefined;
  return { layout: { shape: "units-down", unit, figures } };
}

/** Whether a cell may hold a figure, whatever its decimal sign. */
export function looksLikeFigure(cell: string): boolean {
  return figureMark(cell) || /^[+-]?[\d.,]*\d$/.test(bareNumber(cell).number.slice(0, 60));
}

function isBase(heading = ""): boolean {
  return metricSense(heading) === "respondents";
}
