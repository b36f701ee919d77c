import type { Instrument } from "../../../survey/instrument.ts";
import type { UnitTree } from "../../../survey/unit.ts";
import { type DecimalSign, decimalSign, readsTwoWays } from "../../parse-number.ts";
import type { ProblemList } from "../../problem-list.ts";
import { unitTranslator } from "../convert/answer-translator.ts";
import { namesOfUnits } from "../convert/names-of-units.ts";
import { ledgerRemedy } from "../ledger/ledger-remedy.ts";
import type { Mapping } from "../mapping.ts";
import { bareNumber } from "./bare-number.ts";
import type { FigureAccount } from "./figure-account.ts";
import { type FigureCell, type FigureNotation, figureCell } from "./figure-cell.ts";
import { type MetricSense, metricSense } from "./metric-sense.ts";
import { type FoundQuestion, questionFinder } from "./question-finder.ts";
import type { TableFigure } from "./table-figures.ts";
import { unitKey } from "./unit-key.ts";

/** What figures are placed with. */
export interface FiguresContext {
  /** As problems name the table. */
  file: string;
  instrument: Instrument;
  survey: string;
  wave: string;
  tree: UnitTree;
  mapping: Pick<Mapping, "table" | "columns" | "answers" | "decimal">;
  /** Columns of the table that are not read, by their headings. */
  unread: readonly string[];
  /** The smallest group of which a score may be shown. In people. */
  least: number;
  /** How the cells of the file are kept apart; a workbook has points in its numbers. */
  delimiter: string;
}

/** A figure of which it is known what it is about. */
export interface PlacedFigure {
  from: TableFigure;
  unit: string;
  /** An item, an option or a construct; empty for how many took part. */
  subject: string;
  /** What the table says that the figure is. */
  sense: MetricSense | undefined;
  cell: FigureCell;
}

/** What became of the names in a table. */
export interface PlacedNames {
  units: Map<string, { becomes: string; n: number }>;
  questions: Map<string, { becomes: string; by: string; n: number; words: "same" | "silent" }>;
  unknown: Map<string, number>;
}

/** The decimal sign of all figures of a table; undefined, with a problem, where nobody can tell. */
export function tableNotation(
  figures: readonly TableFigure[],
  { file, mapping, delimiter }: FiguresContext,
  problems: ProblemList,
): FigureNotation | undefined {
  const numbers = function* () {
    for (const { cell, n = "" } of figures) {
      yield bareNumber(cell).number;
      if (n !== "") yield bareNumber(n).number;
    }
  };
  const sign: DecimalSign = mapping.decimal ?? decimalSign(numbers(), delimiter);
  // What means nobody is no figure either; counts know it again.
  const marks = [...(mapping.table?.marks ?? []), ...(mapping.table?.zero ?? [])];
  if (sign !== "ambiguous") return { decimal: sign, marks };
  const first = figures.find(({ cell, n = "" }) => [cell, n].some((own) => readsTwoWays(bareNumber(own).number)));
  if (first === undefined) return { decimal: ".", marks };
  problems.add({
    file,
    line: first.line,
    column: first.column,
    value: first.cell,
    expected: "expected figures that read only one way, but 1.234 may be a little more than one, or a thousand",
    remedy: 'say how decimals are written: decimal: "," or decimal: "." in the mapping',
  });
  return undefined;
}

/**
 * Finds of each figure the unit and the subject it is about. A unit or a question that nothing knows is a problem, once for each; a unit that the mapping
 * leaves out, a question that the survey does not ask for in the wave, and a cell without a figure are booked as set aside.
 */
export function placedFigures(
  figures: readonly TableFigure[],
  notation: FigureNotation,
  context: FiguresContext,
  account: FigureAccount,
  problems: ProblemList,
): { placed: PlacedFigure[]; names: PlacedNames } {
  const { file, instrument, survey, wave, mapping } = context;
  const find = questionFinder(instrument, wave, mapping);
  const unitOf = unitFinder(context, problems);
  const names: PlacedNames = { units: new Map(), questions: new Map(), unknown: new Map() };
  const told = new Set<string>();
  const once = (key: string, add: () => void) => {
    if (!told.has(key)) add();
    told.add(key);
  };
  const placed: PlacedFigure[] = [];
  const isOneOfTwo = oneAnswer(figures);
  for (const from of figures) {
    const cell = figureCell(from.cell, notation);
    const { line, heading } = from;
    const isBlank = cell.kind === "blank";
    const setAside = (reason: string) => {
      if (!isBlank) account.setAside(reason);
    };
    const unit = unitOf(from);
    if (unit === undefined) continue;
    if (unit.id === undefined) {
      setAside("a row or column that the mapping leaves out");
      continue;
    }
    const ofAll = ofHeading(from);
    const isBlankHeading = heading.heading === "" && heading.code === "";
    const said = ofAll ?? senseOf(from.metrics, heading.qualifier, isOneOfTwo);
    const isAboutAll = ofAll !== undefined || (isBlankHeading && (from.answer !== undefined || said === "respondents"));
    if (isBlankHeading && !isAboutAll) {
      if (!isBlank)
        problems.add(
          { file, line, column: "question", expected: "expected a question in each row", remedy: noName },
          "blank",
        );
      continue;
    }
    const found: FoundQuestion = isAboutAll ? { state: "found", subject: "", by: "name" } : find(heading);
    const isWhole = found.state === "found" && found.isWhole;
    const sense = isWhole ? senseOf(from.metrics, "", isOneOfTwo) : said;
    if (sense === "response-rate") {
      setAside("a response rate: it is worked out from numbers of people, never taken over");
      continue;
    }
    const spot = { file, line, column: heading.heading || heading.code };
    if (found.state === "unknown") {
      names.unknown.set(spot.column, (names.unknown.get(spot.column) ?? 0) + (isBlank ? 0 : 1));
      setAside("a question that the survey does not ask for in this wave");
      continue;
    }
    if (found.state === "several") {
      once(`q ${spot.column}`, () => {
        const remedy = `say which: columns: { …: ${JSON.stringify(spot.column)} } in the mapping`;
        problems.add({ ...spot, expected: `expected one subject, but ${found.subjects.join(" and ")} fit`, remedy });
      });
      continue;
    }
    if (found.state === "changed") {
      once(`q ${spot.column}`, () => addChanged(spot, found, { instrument, survey, wave }, problems));
      continue;
    }
    const question = names.questions.get(spot.column);
    if (question !== undefined) question.n += isBlank ? 0 : 1;
    else if (found.subject !== "") {
      const words = found.by === "number" || heading.words === "" ? "silent" : "same";
      names.questions.set(spot.column, { becomes: found.subject, by: found.by, n: isBlank ? 0 : 1, words });
    }
    const says = from.unit ?? "";
    const known = names.units.get(says) ?? { becomes: unit.id, n: 0 };
    known.n += isBlank ? 0 : 1;
    names.units.set(says, known);
    if (cell.kind === "other") {
      const expected = "expected a figure, or a mark that none is given";
      const remedy = `${isNearFigure(from.cell) ? otherFigure : ""}if it means that no figure is given: table: { marks: [${JSON.stringify(from.cell.slice(0, 60))}] } in the mapping`;
      problems.add({ file, line, column: from.column, value: from.cell.slice(0, 60), expected, remedy }, "figure");
      continue;
    }
    placed.push({ from, unit: unit.id, subject: found.subject, sense, cell });
  }
  if (placed.length === 0 && problems.size === 0) {
    const heard = [...names.unknown.keys()].slice(0, 5).map((name) => `“${name.slice(0, 60)}”`);
    const expected = `expected at least one question of the survey${heard.length === 0 ? "" : `, got ${heard.join(", ")}`}`;
    const remedy = `say which is which: columns: { item: heading } in the mapping, or describe them in content/surveys/${survey}.yaml`;
    problems.add({ file, expected, remedy });
  }
  return { placed, names };
}

const otherFigure =
  "where it is a figure with a sign of its source behind it, or decimals that are written otherwise than in the other cells, put it right in a copy; ";

function isNearFigure(cell: string): boolean {
  return /^[+-]?\d/.test(cell);
}

const noName =
  "where a name stands once above several rows (merged cells, a pivot table), have it repeated in each: Repeat All Item Labels in Excel; a total without a name is to be taken out";

/** What to do about two rows that are the same as far as they are read; empty where all columns are. */
export function unreadRemedy(unread: readonly string[]): string {
  if (unread.length === 0) return "";
  const shown = unread.slice(0, 3).map((name) => `“${name.slice(0, 60)}”`);
  return `; ${shown.join(", ")} is not read: where it tells the rows apart (a year, a group of people), keep those of one in a copy of the table`;
}

/** A column that is called “n” or “Response rate” says so itself. */
function ofHeading({ heading }: TableFigure): MetricSense | undefined {
  const own = metricSense(heading.words || heading.heading);
  return own === "response-rate" || own === "respondents" ? own : undefined;
}

/** What is said of a figure in all places together: what is no score in one of them is none. */
function senseOf(
  metrics: readonly string[],
  qualifier: string,
  isOneOfTwo: (words: string) => boolean,
): MetricSense | undefined {
  const texts = [...metrics, qualifier].filter((text) => text !== "");
  const senses = texts.map((text) => (isOneOfTwo(text) ? "other" : metricSense(text)));
  return senses.find((own) => own === "other") ?? senses.find((own) => own !== undefined);
}

/** “Agree” is all who agreed, unless the table also says how many agreed strongly: then it is the rest of them. */
function oneAnswer(figures: readonly TableFigure[]): (words: string) => boolean {
  const texts = new Set(figures.flatMap(({ metrics, heading }) => [...metrics, heading.qualifier]));
  const isStrong = [...texts].some((text) => strongAlone.test(text.slice(0, 200)));
  return (words) => isStrong && plainAlone.test(words.slice(0, 200));
}

const strongAlone =
  /^%? ?(?:strongly|totally|completely|helemaal|volledig|zeer) (?:mee )?(?:agree|eens)(?: ?\(?%\)?)?$/i;
const plainAlone = /^%? ?(?:mee )?(?:agree|eens)(?: ?\(?%\)?)?$/i;

function addChanged(
  spot: { file: string; line: number; column: string },
  { subject, diff, now, locale }: Extract<FoundQuestion, { state: "changed" }>,
  { instrument, survey, wave }: Pick<FiguresContext, "instrument" | "survey" | "wave">,
  problems: ProblemList,
): void {
  problems.add({
    ...spot,
    value: diff,
    expected: `expected ${subject} in the words of content/surveys/${survey}.yaml, but the question was changed, or its number moved`,
    remedy: `${ledgerRemedy([{ item: subject, changed: { [locale]: now } }], { instrument, survey, wave })}; if it is another question, give ${subject} its own number there under columns:`,
  });
}

/** Names of units stand in no column of an export here. */
const unitColumn = { index: 0, name: "unit", role: "question", text: "" } as const;

/** The unit of a figure: its id; `{ id: undefined }` where the mapping leaves it out; undefined, with a problem, where nothing knows it. */
function unitFinder(
  { file, instrument, survey, wave, tree, mapping }: FiguresContext,
  problems: ProblemList,
): (figure: TableFigure) => { id: string | undefined } | undefined {
  const named = namesOfUnits(tree);
  const translate = unitTranslator(named, {
    instrument,
    survey,
    wave,
    mapping: { answers: mapping.answers, others: [] },
  });
  // As the table spells a name, and as somebody spelled it who said what it means.
  const spelled = new Map<string, Set<string>>();
  for (const name of [
    ...named.keys(),
    ...Object.keys(instrument.unitNames),
    ...Object.keys(mapping.answers.unit ?? {}),
  ]) {
    const key = unitKey(name);
    spelled.set(key, (spelled.get(key) ?? new Set()).add(name));
  }
  const translated = (says: string) => {
    const exact = translate(says, unitColumn);
    const others = exact.kind === "unmatched" && says !== "" ? [...(spelled.get(unitKey(says)) ?? [])] : [];
    const found = new Map(others.map((name) => translate(name, unitColumn)).map((own) => [JSON.stringify(own), own]));
    return found.size === 1 ? ([...found.values()][0] ?? exact) : exact;
  };
  const known = new Map<string, { id: string | undefined } | undefined>();
  return ({ unit, line, column }) => {
    const says = unit ?? "";
    if (known.has(says)) return known.get(says);
    const found = find();
    known.set(says, found);
    return found;

    function find(): { id: string | undefined } | undefined {
      const translation = translated(says);
      if (translation.kind === "missing") return { id: undefined };
      if (translation.kind === "answer" && tree.units.has(translation.out)) return { id: translation.out };
      if (says === "" && tree.units.size === 1) return { id: tree.root };
      const remedy =
        unit === undefined
          ? `if all figures are about the whole organisation: answers: { unit: { "": ${tree.root} } } in the mapping; else name the column with the units, table: { unit: … }`
          : `${says === "" ? `${noName}; ` : ""}${translation.kind === "unmatched" ? translation.remedy : "name a unit"}; to leave it out: answers: { unit: { ${JSON.stringify(says)}: missing } }`;
      problems.add(
        {
          file,
          line,
          column: unit === undefined ? column : "unit",
          value: says,
          expected: "expected a unit of data/units.csv",
          remedy,
        },
        "unit",
      );
      return undefined;
    }
  };
}
