import type { SurveyCounts } from "../counts/survey-counts.ts";
import { type Answer, exactWeight, type Respondent, type Tally, tally } from "../counts/tally.ts";
import { type MomentTally, tallyMoments } from "../counts/tally-moments.ts";
import { tookPart } from "../counts/took-part.ts";
import { addWeight, type WeightSums } from "../counts/weight-sums.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import type { UnitTree } from "../survey/unit.ts";
import { type CellReader, fold, missingIn, optionReader, scaleReader } from "./cell-reader.ts";
import { choicesOf } from "./choices-of.ts";
import { type ColumnPlan, columnPlan } from "./column-plan.ts";
import type { SniffedDialect } from "./dialect.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { decimalSign, parseNumber, readsTwoWays } from "./parse-number.ts";
import type { ProblemList } from "./problem-list.ts";
import { readRows } from "./read-rows.ts";
import { addDoubledColumn, addEmptyFile, addQuoteFault, isRagged, type SourceText } from "./read-table.ts";
import { seenIds } from "./seen-ids.ts";

/** What the answers belong to. */
export interface AnswersContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  tree: UnitTree;
  dialect: SniffedDialect;
  /** Overrules what the weights look like. */
  decimal?: "." | "," | undefined;
  /** Rows read so far, every hundred thousand. */
  progress?: ((rows: number) => void) | undefined;
  /** What somebody weighs who is in these categories; without it, or where it says nothing, the weight column. */
  weigh?:
    | ((respondent: Respondent, categories: readonly (SegmentCategory | undefined)[]) => bigint | undefined)
    | undefined;
}

/** A category of a segment. */
export interface SegmentCategory {
  segment: string;
  category: string;
}

/**
 * Reads a file of respondents, one a row, and reduces it to counts as it streams by. Whatever is wrong becomes a problem
 * with its line; what could be read is counted all the same, so that one run shows all problems.
 */
export async function readAnswers(
  source: SourceText,
  context: AnswersContext,
  problems: ProblemList,
): Promise<SurveyCounts> {
  const { wave, survey, instrument, dialect } = context;
  const whole = tally(wave, survey, instrument);
  const moments = tallyMoments(wave, instrument, new Set(columnPlan(instrument, wave).items.map(({ id }) => id)));
  const categories = categoryTallies(context);
  let header: string[] | undefined;
  let read: ((cells: readonly string[], line: number) => void) | undefined;
  let rows = 0;
  const invalid = invalidShares();
  let weights: WeightSums | undefined;
  const weighed = (weight: bigint) => {
    weights = addWeight(weights, weight);
  };

  await readRows(source.path, dialect, {
    row(cells, line) {
      if (header === undefined || read === undefined) {
        header = cells.map((cell) => cell.trim());
        read = rowReader(
          source.file,
          header,
          line,
          context,
          { whole, moments, categories, invalid, weighed },
          problems,
        );
        return;
      }
      rows += 1;
      if (rows % 100_000 === 0) context.progress?.(rows);
      if (!isRagged(cells, header, { file: source.file, line }, problems)) read(cells, line);
    },
    fault: (line, kind) => addQuoteFault({ file: source.file, line }, kind, problems),
  });

  if (header === undefined) addEmptyFile(source.file, problems);
  else if (rows === 0) {
    const remedy = `add the answers, or take ${survey} out of wave.md of ${wave}`;
    problems.add({ file: source.file, expected: "expected at least one respondent below the header", remedy });
  }
  invalid.check(source.file, problems);
  const counts: SurveyCounts = {
    ...whole.done(),
    ...(weights === undefined ? {} : { weights }),
    moments: moments.done(),
  };
  if (Object.keys(instrument.segments).length === 0) return counts;
  return {
    ...counts,
    segments: categories.map(({ segment, category, tally }) => ({ segment, category, units: tally.done().units })),
  };
}

interface CategoryTally extends SegmentCategory {
  tally: Tally;
}

function categoryTallies({ wave, survey, instrument }: AnswersContext): CategoryTally[] {
  return Object.entries(instrument.segments).flatMap(([segment, { categories }]) =>
    Object.keys(categories).map((category) => ({ segment, category, tally: tally(wave, survey, instrument) })),
  );
}

interface Sinks {
  whole: Tally;
  moments: MomentTally;
  categories: readonly CategoryTally[];
  invalid: InvalidShares;
  /** Told the weight of everybody who took part. */
  weighed(weight: bigint): void;
}

/** Reads one row, given the header: finds every column once, and says which are not there. */
function rowReader(
  file: string,
  header: readonly string[],
  headerLine: number,
  context: AnswersContext,
  { whole, moments, categories, invalid, weighed }: Sinks,
  problems: ProblemList,
): (cells: readonly string[], line: number) => void {
  const { instrument, wave, tree, dialect } = context;
  const plan = columnPlan(instrument, wave);
  const asked = instrumentIn(instrument, wave);
  const find = columnFinder(file, header, headerLine, context, plan, problems);

  const unitOf = unitReader(
    file,
    { tree, unitNames: instrument.unitNames },
    plan.unit,
    find("unit", plan.unit),
    problems,
  );
  const idColumn = find("respondent", plan.respondent);
  const checkId = idChecker(file, plan.respondent, idColumn, problems);
  const keyOf = rowKey(header, idColumn, plan.unit);
  const weightColumn = find("weight", plan.weight);
  const sample = dialect.sample.slice(1).map((row) => row[weightColumn ?? -1] ?? "");
  const weightOf = weightReader(
    file,
    plan.weight,
    weightColumn,
    context.decimal ?? decimalSign(sample, dialect.delimiter),
    problems,
  );
  find("date", plan.date);
  const segmentReaders = [...plan.segments].map(([segment, column]) =>
    segmentReader(file, segment, column, find(segment, column), context, categories, problems),
  );
  const scales: { id: string; column: string; index: number; reader: CellReader; excludes: boolean }[] = [];
  const choices: { options: { key: string; index: number }[]; reader: CellReader }[] = [];
  for (const { id, type, columns } of plan.items) {
    const item = asked.items[id];
    const scale = asked.scales[item?.scale ?? ""];
    const missing = missingIn(instrument, id, wave);
    const found = [...columns].flatMap(([key, column]) => {
      const index = find(key, column);
      return index === undefined ? [] : [{ key, column, index }];
    });
    if (type === "choices") choices.push({ options: found, reader: optionReader(missing) });
    const [only] = found;
    if (type === "scale" && item !== undefined && scale !== undefined && only !== undefined) {
      const reader = scaleReader(item, scale, missing);
      scales.push({ id, ...only, reader, excludes: item.invalid === "exclude" });
    }
  }

  return (cells, line) => {
    const unit = unitOf(cells, line);
    checkId(cells, line);
    const given = weightOf(cells, line);
    const answers = new Map<string, Answer>();
    let answeredAnything = false;
    for (const { id, column, index, reader, excludes } of scales) {
      const cell = cells[index] ?? "";
      const { answer, fault } = reader.read(cell);
      answers.set(id, answer);
      if (typeof answer === "number") answeredAnything = true;
      if (excludes) invalid.count(id, column, answer);
      else if (fault !== undefined) {
        const { kind, expected, remedy } = fault;
        problems.add({ file, line, column, value: cell.trim(), expected, remedy }, kind);
      }
    }
    for (const { options, reader } of choices) {
      const chosen = new Map(options.map(({ key, index }) => [key, reader.read(cells[index] ?? "").answer]));
      for (const [key, answer] of choicesOf(chosen, answeredAnything)) answers.set(key, answer);
    }
    const groups = segmentReaders.map((read) => read(cells, line));
    if (unit === undefined) return;
    const weight = context.weigh?.({ unit, answers }, groups) ?? given;
    const respondent: Respondent = { unit, answers, ...(weight === undefined ? {} : { weight }) };
    if (weight !== undefined && tookPart(answers, instrument)) weighed(weight);
    whole.add(respondent);
    moments.add(keyOf(cells), respondent);
    for (const group of groups) group?.tally.add(respondent);
  };
}

/** Looks columns up in the header; those that are not there, or twice, become problems. */
function columnFinder(
  file: string,
  header: readonly string[],
  line: number,
  { instrument, survey, wave }: AnswersContext,
  plan: ColumnPlan,
  problems: ProblemList,
): (name: string, column: string | undefined) => number | undefined {
  const planned = [
    ...[plan.unit, plan.respondent, plan.weight, plan.date].filter((column) => column !== undefined),
    ...plan.segments.values(),
    ...plan.items.flatMap(({ columns }) => [...columns.values()]),
  ];
  const strangers = header.filter((column) => !planned.includes(column));
  const doubled = new Set<string>();
  return (name, column) => {
    if (column === undefined) return undefined;
    const index = header.indexOf(column);
    if (index !== -1) {
      if (index !== header.lastIndexOf(column) && !doubled.has(column)) {
        doubled.add(column);
        addDoubledColumn(column, { file, line }, problems);
      }
      return index;
    }
    const isQuestion = instrument.items[name.split(".")[0] ?? ""] !== undefined;
    const settled = isQuestion && !name.includes(".") ? `without: [${name}]` : `columns: { ${name}: null }`;
    const otherwise = `say so under waves.${wave} in content/surveys/${survey}.yaml: its name in this file, or ${settled}; the columns here are ${listed(header)}`;
    problems.add({
      file,
      line,
      column,
      expected: `expected a column "${column}" for ${name}`,
      remedy: didYouMeanOr(column, strangers, otherwise),
    });
    return undefined;
  };
}

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 40).join(", ");
  return columns.length > 40 ? `${shown} and ${columns.length - 40} more` : shown;
}

type RowPart<Value> = (cells: readonly string[], line: number) => Value;

function unitReader(
  file: string,
  { tree, unitNames }: { tree: UnitTree; unitNames: Readonly<Record<string, string>> },
  column: string | undefined,
  index: number | undefined,
  problems: ProblemList,
): RowPart<string | undefined> {
  if (column === undefined) return () => tree.root;
  // The missing column is a problem already; the answers themselves can still be checked.
  if (index === undefined) return () => undefined;
  const remedies = new Map<string, string>();
  return (cells, line) => {
    const named = cells[index]?.trim() ?? "";
    const unit = unitNames[named] ?? named;
    if (tree.units.has(unit)) return unit;
    const otherwise =
      unit === ""
        ? `name the unit; ${tree.root} stands for the whole organisation`
        : "add it to units.csv, or name the unit it belongs to";
    const remedy = remedies.get(unit) ?? didYouMeanOr(unit, tree.units.keys(), otherwise);
    if (remedies.size < 1000) remedies.set(unit, remedy);
    problems.add({ file, line, column, value: named, expected: "expected the id of a unit", remedy }, "unknown-unit");
    return undefined;
  };
}

function idChecker(
  file: string,
  column: string | undefined,
  index: number | undefined,
  problems: ProblemList,
): RowPart<void> {
  if (column === undefined || index === undefined) return () => undefined;
  const seen = seenIds();
  return (cells, line) => {
    const respondent = cells[index]?.trim() ?? "";
    // Somebody without an id is counted all the same: counts are sums, and need no key.
    if (respondent === "") return;
    const first = seen.firstLine(respondent, line);
    if (first === undefined) return;
    const expected = `expected each respondent once; this one is also on line ${first}`;
    const remedy = "remove one of the two rows; two people need two ids";
    problems.add({ file, line, column, value: respondent, expected, remedy }, "doubled-respondent");
  };
}

/**
 * What tells a row from the others, whatever the order of rows and columns: the respondent's id, else all its cells but the unit. Rows
 * that are alike then have the same key.
 */
function rowKey(
  header: readonly string[],
  idColumn: number | undefined,
  unitColumn: string | undefined,
): (cells: readonly string[]) => string {
  const others = header
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column !== unitColumn)
    .sort((a, b) => (a.column < b.column ? -1 : a.column > b.column ? 1 : a.index - b.index));
  return (cells) => {
    const id = cells[idColumn ?? -1]?.trim() ?? "";
    return id === "" ? others.map(({ index }) => cells[index]?.trim() ?? "").join("\0") : id;
  };
}

/** Weights count in billionths; what is smaller than a millionth, or larger than a million, is a slip of the pen. */
const smallestWeight = 0.000001;
const largestWeight = 1_000_000;

function weightReader(
  file: string,
  column: string | undefined,
  index: number | undefined,
  sign: ReturnType<typeof decimalSign>,
  problems: ProblemList,
): RowPart<bigint | undefined> {
  if (column === undefined || index === undefined) return () => undefined;
  const one = exactWeight(1);
  const known = new Map<string, bigint>();
  return (cells, line) => {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") return one;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const place = { file, line, column, value: cell };
    if (sign === "ambiguous" && readsTwoWays(cell)) {
      const remedy = 'write format: { decimal: "," } or { decimal: "." } in wave.md';
      problems.add({ ...place, expected: "expected a number that reads only one way", remedy }, "weight");
      return one;
    }
    const weight = parseNumber(cell, sign === "," ? "," : ".");
    const isTooSmall = weight !== undefined && weight > 0 && weight < smallestWeight;
    if (weight === undefined || weight < 0 || weight > largestWeight || isTooSmall) {
      const expected =
        weight === undefined
          ? "expected a weight as a number"
          : weight < 0
            ? "expected a weight of 0 or more"
            : `expected 0, or a weight from ${smallestWeight} to ${largestWeight}`;
      problems.add({ ...place, expected, remedy: "mend the weight; empty means 1" }, "weight");
      return one;
    }
    const exact = exactWeight(weight);
    if (known.size < 10_000) known.set(cell, exact);
    return exact;
  };
}

function segmentReader(
  file: string,
  segment: string,
  column: string,
  index: number | undefined,
  { instrument }: AnswersContext,
  categories: readonly CategoryTally[],
  problems: ProblemList,
): RowPart<CategoryTally | undefined> {
  if (index === undefined) return () => undefined;
  const declared = instrument.segments[segment]?.categories ?? {};
  const tallies = new Map<string, CategoryTally | undefined>(
    ["", ...instrument.missing].map((text) => [fold(text), undefined]),
  );
  for (const category of categories) {
    if (category.segment !== segment) continue;
    for (const value of declared[category.category]?.values ?? []) tallies.set(fold(value), category);
  }
  const values = Object.values(declared).flatMap((category) => category.values);
  return (cells, line) => {
    const cell = cells[index] ?? "";
    const text = fold(cell);
    if (!tallies.has(text)) {
      const expected = `expected a value of the segment ${segment}`;
      const otherwise = `add it to the values of a category (${values.join(", ")}), or to missing:`;
      const remedy = didYouMeanOr(text, values, otherwise);
      problems.add({ file, line, column, value: cell.trim(), expected, remedy }, "unknown-category");
    }
    return tallies.get(text);
  };
}

interface InvalidShares {
  count(item: string, column: string, answer: Answer): void;
  check(file: string, problems: ProblemList): void;
}

/** For items with `invalid: exclude`: how many answers were set aside, and whether those are too many (spec 0.1). */
export function invalidShares(): InvalidShares {
  const counts = new Map<string, { column: string; answered: number; invalid: number }>();
  return {
    count(item, column, answer) {
      const own = counts.get(item) ?? { column, answered: 0, invalid: 0 };
      counts.set(item, own);
      if (answer !== "missing") own.answered += 1;
      if (answer === "invalid") own.invalid += 1;
    },
    check(file, problems) {
      for (const [item, { column, answered, invalid }] of counts) {
        if (invalid * 100 <= answered) continue;
        problems.add({
          file,
          column,
          value: `${invalid} of ${answered}`,
          expected: `expected at most 1 % of the answers to ${item} off its scale`,
          remedy: "look whether the scale or the column is the wrong one; declare codes for no answer under missing:",
        });
      }
    },
  };
}
