import type { TableMapping } from "../table-mapping.ts";
import { bareNumber } from "./bare-number.ts";
import { type FigureColumn, figureColumn } from "./figure-column.ts";
import { columnCalled, type FigureTable } from "./figure-table.ts";
import { isTotalName } from "./is-total-name.ts";
import { looksLikeFigure } from "./looks-like-figure.ts";
import { metricSense } from "./metric-sense.ts";
import type { TextKinds } from "./text-kinds.ts";

/** What the cells of a row can say of its figures. */
export type RowPart = "unit" | "question" | "code" | "answer" | "metric" | "segment" | "category" | "n";

/**
 * How a table of figures lies: which columns say what the figures of a row are about, and what stands above each column of figures. `shape` names it for
 * people:
 *
 * - `long`: a row for each figure
 * - `units-down`: a row for each unit, a column for each question
 * - `questions-down`: a row for each question, a column for each unit
 * - `answers-across`: a column for each answer
 * - `metrics-across`: a row for each question, a column for each kind of figure
 */
export interface FigureLayout {
  shape: "long" | "units-down" | "questions-down" | "answers-across" | "metrics-across";
  /** By what they say: the numbers of columns, from 0. */
  row: Readonly<Partial<Record<RowPart, number | undefined>>>;
  columns: readonly FigureColumn[];
}

/** What was found: a layout, a column that the mapping names and the table does not have, or nothing that can be told. */
export type FoundLayout = { layout: FigureLayout } | { absent: string } | undefined;

/**
 * Finds how a table lies: from the columns that the mapping names, else from where the names of units, questions and answers stand. Undefined where it may
 * just as well be a list of respondents: a table of units and questions counts only with marks that no list of answers has.
 */
export function findLayout(table: FigureTable, kinds: TextKinds, told: TableMapping | undefined): FoundLayout {
  const placed: Partial<Record<RowPart | "value", number>> = {};
  for (const [part, column] of toldColumns(told)) {
    const place = columnCalled(table, column);
    if (place === undefined) return { absent: column };
    placed[part] = place;
  }
  const { header, rows } = table;
  // The corner above the first column is often blank.
  const places = header.cells.flatMap((cell, place) => (cell === "" && place > 0 ? [] : [place]));
  const share = (place: number, isKind: (text: string) => boolean) => {
    const texts = rows.map(({ cells }) => cells[place] ?? "").filter((cell) => cell !== "");
    return texts.length === 0 ? 0 : texts.filter(isKind).length / texts.length;
  };
  const most = (isKind: (text: string) => boolean, taken: number | undefined) =>
    places
      .filter((place) => place !== taken)
      .map((place) => ({ place, share: share(place, isKind) }))
      .sort((a, b) => b.share - a.share)
      .find((own) => own.share >= 0.5)?.place;
  const named = (...words: string[]) =>
    places.find((place) => words.includes((header.cells[place] ?? "").toLowerCase()));

  const isNative = named("item") !== undefined && named("value") !== undefined && named("n") !== undefined;
  const question =
    placed.question ??
    (isNative ? named("item") : named("subject")) ??
    most((text) => !kinds.isUnit(text) && kinds.isQuestion(text), placed.unit);
  const unit = placed.unit ?? named("unit") ?? most(kinds.isUnit, question);
  const isTaken = (place: number) => [question, unit, ...Object.values(placed)].includes(place);
  const isFigure = (text: string) => looksLikeFigure(text, told?.marks);
  // “n/a” is an answer to some questions, and no figure in others.
  const isAnswer = (text: string) => kinds.isAnswer(text) && !isFigure(text);
  // A column that is called after a question or a unit holds its figures, whatever else its cells say.
  const figures = places
    .filter((place) => !isTaken(place))
    .map((place) => figureColumn(table, place, kinds))
    .filter((own) => share(own.place, isFigure) >= 0.5 || (isNamed(own) && share(own.place, isFigure) > 0));

  if (question === undefined) {
    return unit === undefined ? undefined : unitsDown({ table, kinds, unit, figures, isTold: told !== undefined });
  }
  const { code } = placed;
  const isOfPeople = (place: number) => share(place, (cell) => bareNumber(cell).isPercent) === 0;
  const base = figures.find(({ heading, place }) => metricSense(heading) === "respondents" && isOfPeople(place));
  const n = told?.n === null ? undefined : (placed.n ?? base?.place);
  const others = figures.filter(({ place }) => place !== n);
  const answers = others.filter(({ answer }) => answer !== undefined);
  if (placed.value === undefined) {
    if (answers.length >= 2 && told?.kind !== "scores") {
      const total = n ?? (told?.n === null ? undefined : others.find(({ heading }) => isTotalName(heading))?.place);
      const columns = others.filter(({ place }) => place !== total).map(withAnswer);
      return { layout: { shape: "answers-across", row: { unit, question, code, n: total }, columns } };
    }
    if (figures.some((own) => own.unit !== undefined)) {
      const columns = figures.map((own) => ({ ...own, unit: own.unit ?? own.heading }));
      return { layout: { shape: "questions-down", row: { question, code }, columns } };
    }
    if (isNative) {
      const row = {
        unit,
        question,
        code,
        answer: named("value"),
        segment: named("segment"),
        category: named("category"),
      };
      return { layout: { shape: "long", row, columns: [{ place: named("n") ?? 0, heading: "n" }] } };
    }
  }
  const answer =
    placed.answer ??
    places.find((place) => !isTaken(place) && share(place, isAnswer) >= 0.5 && named("value") !== place);
  const metric = placed.metric ?? named("metric", "measure", "maat");
  const row = {
    unit,
    question,
    code,
    answer,
    metric,
    segment: named("segment"),
    category: named("category", "categorie"),
  };
  const isLeft = (place: number) => place !== n && !Object.values(row).includes(place);
  const said = others.flatMap((own) => {
    const words = own.metric ?? (metricSense(own.heading) === undefined ? undefined : own.heading);
    return words === undefined || !isLeft(own.place) ? [] : [{ ...own, metric: words }];
  });
  const isScore = ({ metric: words }: { metric: string }) =>
    !["other", "response-rate"].includes(metricSense(words) ?? "");
  if (placed.value === undefined && answer === undefined && metric === undefined && said.some(isScore)) {
    const shape = said.length === 1 ? "long" : "metrics-across";
    return { layout: { shape, row: { ...row, n }, columns: said } };
  }
  const left = others.filter(({ place }) => isLeft(place));
  // A column that says itself that it is no score is taken only where there is no other.
  const unsaid = left.filter((own) => !said.some(({ place }) => place === own.place));
  const [only, second] = unsaid.length === 0 ? left : unsaid;
  // Of counts the number of people is the figure itself, whatever share of them stands beside it.
  const people = answer === undefined ? undefined : (n ?? named("count", "aantal"));
  const value =
    placed.value ??
    people ??
    named("value", "score", "waarde", "percentage", "%") ??
    (second === undefined ? only?.place : undefined);
  if (value === undefined) return undefined;
  const heading = header.cells[value] ?? "";
  const column = { place: value, heading, ...(answer === undefined ? { metric: heading } : {}) };
  return { layout: { shape: "long", row: { ...row, ...(n === value ? {} : { n }) }, columns: [column] } };
}

function* toldColumns(told: TableMapping | undefined): Generator<[RowPart | "value", string]> {
  for (const part of ["unit", "question", "code", "answer", "value", "n"] as const) {
    const column = told?.[part];
    if (column !== undefined && column !== null) yield [part, column];
  }
  if (typeof told?.metric === "object") yield ["metric", told.metric.column];
}

/** A row for each unit: with questions above the columns, or with the answers of each below the questions. */
function unitsDown({
  table: { rows },
  kinds,
  unit,
  figures,
  isTold,
}: {
  table: FigureTable;
  kinds: TextKinds;
  unit: number;
  figures: readonly FigureColumn[];
  isTold: boolean;
}): FoundLayout {
  const questions = figures.filter((own) => own.question !== undefined && kinds.isQuestion(own.question.heading));
  const answers = questions.filter((own) => own.answer !== undefined);
  const shape = answers.length >= 2 && answers.length * 2 > figures.length ? "answers-across" : "units-down";
  const columns = shape === "answers-across" ? figures.map(withAnswer) : figures;
  const layout: FigureLayout = { shape, row: { unit }, columns };
  if (isTold) return { layout };
  const names = rows.map(({ cells }) => cells[unit] ?? "").filter(kinds.isUnit);
  const isEachOnce = new Set(names).size === names.length;
  const isMarked =
    shape === "answers-across" ||
    questions.some(({ question, metric }) => question?.qualifier !== "" || metric !== undefined) ||
    rows.some(({ cells }) => questions.some(({ place }) => bareNumber(cells[place] ?? "").isPercent));
  return questions.length === 0 || !isEachOnce || !isMarked ? undefined : { layout };
}

function isNamed({ unit, question, answer }: FigureColumn): boolean {
  return unit !== undefined || question !== undefined || answer !== undefined;
}

/** A column beside answers is one too, for the scale to know or to refuse, unless it says itself that it is a score or a number of people. */
function withAnswer(column: FigureColumn): FigureColumn {
  return column.answer !== undefined || column.metric !== undefined ? column : { ...column, answer: column.heading };
}
