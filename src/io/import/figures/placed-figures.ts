import type { Instrument } from "../../../survey/instrument.ts";
import type { UnitTree } from "../../../survey/unit.ts";
import { type DecimalSign, decimalSign, readsTwoWays } from "../../parse-number.ts";
import type { ProblemList } from "../../problem-list.ts";
import { unitTranslator } from "../answer-translator.ts";
import { ledgerRemedy } from "../ledger-remedy.ts";
import type { Mapping } from "../mapping.ts";
import { namesOfUnits } from "../names-of-units.ts";
import type { FigureAccount } from "./figure-account.ts";
import { bareNumber, type FigureCell, type FigureNotation, figureCell } from "./figure-cell.ts";
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
    const sense = metricSense(from.metric ?? "") ?? metricSense(heading.qualifier) ?? ofHeading(from);
    if (sense === "response-rate") {
      setAside("a response rate: it is worked out from numbers of people, never taken over");
      continue;
    }
    const isAboutAll = sense === "respondents" || (heading.heading === "" && from.answer !== undefined);
    const found: FoundQuestion = isAboutAll ? { state: "found", subject: "", by: "name" } : find(heading);
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
      const remedy = `if it means that no figure is given: table: { marks: [${JSON.stringify(from.cell.slice(0, 60))}] } in the mapping`;
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

/** A column that is called “n” or “Response rate” says so itself. */
function ofHeading({ heading, metric }: TableFigure): MetricSense | undefined {
  const own = metricSense(heading.words || heading.heading);
  const isTaken = own === "response-rate" || own === "respondents";
  return isTaken && metric === undefined ? own : undefined;
}

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
          : `${translation.kind === "unmatched" ? translation.remedy : "name a unit"}; to leave it out: answers: { unit: { ${JSON.stringify(says)}: missing } }`;
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
