import type { CommentCoding } from "../counts/comment-coding.ts";
import { type PairTally, tallyPair } from "../counts/pair-counts.ts";
import type { SurveyCounts } from "../counts/survey-counts.ts";
import { type Answer, type Respondent, type Tally, tally } from "../counts/tally.ts";
import { type MomentTally, tallyMoments } from "../counts/tally-moments.ts";
import { tookPart } from "../counts/took-part.ts";
import { addWeight, type WeightSums } from "../counts/weight-sums.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { missingIn } from "../survey/missing-in.ts";
import type { UnitTree } from "../survey/unit.ts";
import { type CellReader, optionReader, scaleReader } from "./cell-reader.ts";
import { choicesOf } from "./choices-of.ts";
import { columnFinder } from "./column-finder.ts";
import { columnPlan } from "./column-plan.ts";
import { type CommentColumn, type CommentReader, commentReader } from "./comment-reader.ts";
import type { SniffedDialect } from "./dialect.ts";
import { idChecker } from "./id-checker.ts";
import { type IdentifyingColumn, type IdentifyingColumns, identifyingColumns } from "./identifying-columns.ts";
import { type InvalidShares, invalidShares } from "./invalid-shares.ts";
import { decimalSign } from "./parse-number.ts";
import { type AnswerProfile, answerProfile, type ProfileTally } from "./plausible/answer-profile.ts";
import type { ProblemList } from "./problem-list.ts";
import { readRows } from "./read-rows.ts";
import { addEmptyFile, addQuoteFault, isRagged, type SourceText } from "./read-table.ts";
import { rowKey } from "./row-key.ts";
import { type SegmentCategory, segmentReader } from "./segment-reader.ts";
import { type SegmentTallies, segmentAdder, segmentTallies } from "./segment-tallies.ts";
import { unitReader } from "./unit-reader.ts";
import { weightReader } from "./weight-reader.ts";

/** What the answers belong to. */
export interface AnswersContext {
  wave: string;
  survey: string;
  instrument: Instrument;
  tree: UnitTree;
  dialect: SniffedDialect;
  /** Whether an import wrote the file: its evidence lies beside it. */
  isImported?: boolean | undefined;
  /** Overrules what the weights look like. */
  decimal?: "." | "," | undefined;
  /** Rows read so far, every hundred thousand. */
  progress?: ((rows: number) => void) | undefined;
  /** Told which columns identify people and were not read, once the file is read. */
  identifying?: ((columns: readonly IdentifyingColumn[]) => void) | undefined;
  /** Told how the rows were answered, once the file is read; without it that is not looked at. */
  profile?: ((profile: AnswerProfile) => void) | undefined;
  /** How comments are coded; without it they are not read. */
  coding?: CommentCoding | undefined;
  /** What somebody weighs who is in these categories; without it, or where it says nothing, the weight column. */
  weigh?:
    | ((respondent: Respondent, categories: readonly (SegmentCategory | undefined)[]) => bigint | undefined)
    | undefined;
  /** Told everybody who is counted, with the weight they count for; for who must compare releases of a wave (spec 6.7). */
  respond?: ((respondent: Respondent, categories: readonly (SegmentCategory | undefined)[]) => void) | undefined;
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
  const plan = columnPlan(instrument, wave);
  const asked = new Set(plan.items.map(({ id }) => id));
  const profile = context.profile === undefined ? undefined : answerProfile(wave, instrument, plan);
  const moments = tallyMoments(wave, instrument, asked, { tree: context.tree });
  const pair = tallyPair(wave, instrument, asked);
  const segments = segmentTallies(instrument);
  let header: string[] | undefined;
  let read: ((cells: readonly string[], line: number) => void) | undefined;
  let watch: IdentifyingColumns | undefined;
  let rows = 0;
  const invalid = invalidShares();
  const comments: { reader?: CommentReader } = {};
  let weights: WeightSums | undefined;
  const weighed = (weight: bigint) => {
    weights = addWeight(weights, weight);
  };

  await readRows(source.path, dialect, {
    row(cells, line) {
      if (header === undefined || read === undefined) {
        header = cells.map((cell) => cell.trim());
        const place = { file: source.file, line, survey };
        watch = identifyingColumns(header, place, plan, dialect.sample.slice(1), problems);
        read = rowReader(
          source.file,
          { header, line, ...watch },
          context,
          { whole, moments, pair, segments, invalid, weighed, comments, profile },
          problems,
        );
        return;
      }
      rows += 1;
      watch?.see(cells);
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
  if (watch !== undefined) context.identifying?.(watch.done());
  if (profile !== undefined) context.profile?.(profile.done());
  const counts: SurveyCounts = {
    ...whole.done(),
    ...(weights === undefined ? {} : { weights }),
    moments: moments.done(),
    ...(pair === undefined ? {} : { pair: pair.done() }),
    ...comments.reader?.done(problems),
  };
  if (segments.tallies.length === 0) return counts;
  return {
    ...counts,
    segments: segments.tallies.map((own) => own.done()),
    patterns: segments.patterns.done(),
  };
}

interface Sinks {
  whole: Tally;
  moments: MomentTally;
  pair: PairTally | undefined;
  segments: SegmentTallies;
  invalid: InvalidShares;
  /** Told the weight of everybody who took part. */
  weighed(weight: bigint): void;
  /** Set where a column of comments was found. */
  comments: { reader?: CommentReader };
  profile: ProfileTally | undefined;
}

/** The header of a file, with the columns that are closed. */
interface HeaderRow extends Pick<IdentifyingColumns, "closed" | "named"> {
  header: readonly string[];
  line: number;
}

/** Reads one row, given the header: finds every column once, and says which are not there. Closed columns it never opens. */
function rowReader(
  file: string,
  { header, line: headerLine, closed, named }: HeaderRow,
  context: AnswersContext,
  { whole, moments, pair, segments, invalid, weighed, comments, profile }: Sinks,
  problems: ProblemList,
): (cells: readonly string[], line: number) => void {
  const { instrument, wave, tree, dialect } = context;
  const plan = columnPlan(instrument, wave);
  const asked = instrumentIn(instrument, wave);
  const findAny = columnFinder(file, header, headerLine, context, plan, problems);
  const find = (name: string, column: string | undefined) =>
    column !== undefined && closed.has(column) ? undefined : findAny(name, column);

  const unitOf = unitReader(
    file,
    { tree, unitNames: instrument.unitNames },
    plan.unit,
    find("unit", plan.unit),
    problems,
  );
  const idColumn = find("respondent", plan.respondent);
  const checkId = idChecker(file, plan.respondent, idColumn, problems);
  const keyOf = rowKey(header, idColumn, new Set([...named, ...(plan.unit === undefined ? [] : [plan.unit])]));
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
  const secondsColumn = find("seconds", plan.seconds);
  const segmentReaders = [...plan.segments].map(([segment, column]) =>
    segmentReader(file, segment, column, find(segment, column), context, problems),
  );
  const addToSegments = segmentAdder(segments, asked);
  const scales: { id: string; column: string; index: number; reader: CellReader; excludes: boolean }[] = [];
  const choices: { options: { key: string; index: number }[]; reader: CellReader }[] = [];
  const written: CommentColumn[] = [];
  for (const { id, type, columns } of plan.items) {
    // What no codebook can count is never opened.
    if (type === "comment" && context.coding?.items.has(id) !== true) continue;
    const item = asked.items[id];
    const scale = asked.scales[item?.scale ?? ""];
    const missing = missingIn(instrument, id, wave);
    const found = [...columns].flatMap(([key, column]) => {
      const index = find(key, column);
      return index === undefined ? [] : [{ key, column, index }];
    });
    if (type === "comment") written.push(...found.map(({ index }) => ({ item: id, index, missing })));
    if (type === "choices") choices.push({ options: found, reader: optionReader(missing) });
    const [only] = found;
    if (type === "scale" && item !== undefined && scale !== undefined && only !== undefined) {
      const reader = scaleReader(item, scale, missing);
      scales.push({ id, ...only, reader, excludes: item.invalid === "exclude" });
    }
  }
  if (written.length > 0 && context.coding !== undefined) comments.reader = commentReader(written, context.coding);

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
      profile?.cell(id, cell, answer);
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
    profile?.add(answers, cells[secondsColumn ?? -1], unit);
    moments.add(keyOf(cells), respondent);
    pair?.add(respondent);
    addToSegments(respondent, groups);
    // Spec 0.2: who weighs nothing took part, and stands behind no figure.
    if (weight !== 0n) comments.reader?.read(cells, cells[idColumn ?? -1]?.trim() ?? "", unit);
    context.respond?.(respondent, groups);
  };
}
