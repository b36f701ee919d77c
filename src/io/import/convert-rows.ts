import { createHash } from "node:crypto";
import type { Instrument } from "../../survey/instrument.ts";
import { fold } from "../cell-reader.ts";
import { itemOf } from "../column-plan.ts";
import { didYouMeanOr } from "../did-you-mean.ts";
import { decimalSign, parseNumber, readsTwoWays } from "../parse-number.ts";
import type { ProblemList } from "../problem-list.ts";
import { addQuoteFault } from "../read-table.ts";
import type { RawFacts, RawTable } from "../tables/raw-table.ts";
import { type MomentReader, momentReader } from "../tools/moment.ts";
import type { ToolColumn, ToolReading } from "../tools/tool-reading.ts";
import { type AnswerCount, answerCount } from "./answer-count.ts";
import {
  answersIn,
  optionTranslator,
  scaleTranslator,
  segmentTranslator,
  type Translation,
  type Translator,
  unitTranslator,
} from "./answer-translator.ts";
import type { ColumnProfile, FileProfile } from "./column-profile.ts";
import type { Evidence } from "./evidence.ts";
import { inertText } from "./inert-text.ts";
import { dayIn, knownZone } from "./local-day.ts";
import type { Mapping } from "./mapping.ts";
import type { ColumnMatch } from "./match-columns.ts";

/** What the rows of an export are turned into answers with. */
export interface ConvertContext {
  /** As problems name the export. */
  file: string;
  reading: ToolReading;
  matches: readonly ColumnMatch[];
  instrument: Instrument;
  survey: string;
  wave: string;
  mapping: Pick<Mapping, "answers" | "others" | "partial" | "zone" | "dates" | "decimal">;
  profile: FileProfile;
  /** What units are called, with their ids; undefined where the units of the workspace could not be read. */
  units: ReadonlyMap<string, string> | undefined;
  /** Whether problems may quote what fewer than five people said: where only somebody with the file reads them. */
  quotesFew?: boolean | undefined;
  progress?: ((rows: number) => void) | undefined;
}

/** What the evidence says of the rows. */
export type ConvertedRows = Pick<Evidence, "answers" | "time" | "guarded"> & { kept: number };

/**
 * Streams the rows of an export as rows of answers, header first, whose columns are called after what they hold. Rows that the tool sets
 * aside do not come along. Whatever cannot be matched is a problem with its count and its first line, and is written as no answer:
 * who calls keeps nothing of the output then.
 *
 * @throws FileFault when the file is damaged
 */
export async function convertRows(
  raw: RawTable,
  context: ConvertContext,
  write: (cells: readonly string[]) => void,
  problems: ProblemList,
): Promise<ConvertedRows> {
  const { file, reading, matches, mapping } = context;
  const time: Evidence["time"] = { decided: reading.time.why };
  if (reading.time.zone !== undefined) time.zone = reading.time.zone;
  const state = { guarded: 0, kept: 0 };
  const outputs = matches.map((match) =>
    match.target === "weight" ? weightOutput(match, context, raw.facts) : outputOf(match, context, time, state),
  );
  const others = otherAnswers(context);
  write(matches.map(({ target }) => target));
  let seen = 0;
  await raw.rows({
    row(cells, line) {
      seen += 1;
      if (seen <= reading.headerRows) return;
      if ((seen - reading.headerRows) % 10_000 === 0) context.progress?.(seen - reading.headerRows);
      const aside = reading.aside(cells);
      if (aside !== undefined && !(aside === "partial" && mapping.partial === "keep")) return;
      // In a workbook cells that are empty need not be there; in a text file a row that is short was torn apart.
      const isShort = raw.container === "csv" && cells.length < reading.columns.length;
      if (isShort || cells.slice(reading.columns.length).some((cell) => cell.trim() !== "")) {
        const remedy =
          "export it again: a delimiter or quote too many, a line break without quotes, or a file that ends halfway tears rows apart";
        const expected = `expected ${reading.columns.length} cells, as in the header`;
        problems.add({ file, line, value: `${cells.length} cells`, expected, remedy }, "ragged");
        return;
      }
      state.kept += 1;
      write(outputs.map((output) => output.read(cells, line, problems)));
      others.see(cells, line);
    },
    fault: (line, kind) => addQuoteFault({ file, line }, kind, problems),
  });
  const answers: Evidence["answers"] = {};
  for (const output of outputs) output.done(answers, problems);
  others.done(problems);
  return { answers, time, guarded: state.guarded, kept: state.kept };
}

/** Makes one column of the output. */
interface Output {
  read(cells: readonly string[], line: number, problems: ProblemList): string;
  done(answers: Evidence["answers"], problems: ProblemList): void;
}

function outputOf(
  match: ColumnMatch,
  context: ConvertContext,
  time: Evidence["time"],
  state: { guarded: number },
): Output {
  const { target } = match;
  const { instrument } = context;
  const item = instrument.items[itemOf(target)];
  if (match.by === "made") return madeIds();
  if (target === "date") return dateOutput(match, context, time);
  if (target === "respondent" || target === "seconds") return plainOutput(match, (cell) => cell.trim());
  if (item?.type === "comment") {
    return plainOutput(match, (cell) => {
      const text = inertText(cell);
      if (text.guarded) state.guarded += 1;
      return text.text;
    });
  }
  const translate = translatorOf(target, match, context);
  // Units that could not be read are a problem of their own.
  if (translate === undefined) return plainOutput(match, (cell) => cell.trim());
  return countedOutput(match, translate, context);
}

function translatorOf(target: string, { says }: ColumnMatch, context: ConvertContext): Translator | undefined {
  const { instrument, units } = context;
  const item = instrument.items[itemOf(target)];
  if (target === "unit") return units === undefined ? undefined : unitTranslator(units, context);
  if (item?.type === "choices") return optionTranslator(target, says, context);
  if (item?.type === "scale") return scaleTranslator(target, context);
  return segmentTranslator(target, context);
}

/** The first of its columns that is filled; two that say different things are a problem. */
function cellOf(match: ColumnMatch, cells: readonly string[]): { cell: string; column: ToolColumn; clash?: string } {
  const [first] = match.columns as [ToolColumn, ...ToolColumn[]];
  if (match.columns.length === 1) return { cell: cells[first.index] ?? "", column: first };
  const filled = match.columns.filter(({ index }) => (cells[index] ?? "").trim() !== "");
  const [own = first, other] = filled;
  const cell = cells[own.index] ?? "";
  if (other === undefined || fold(cells[other.index] ?? "") === fold(cell)) return { cell, column: own };
  return { cell, column: own, clash: other.name };
}

function plainOutput(match: ColumnMatch, take: (cell: string) => string): Output {
  return { read: (cells) => take(cellOf(match, cells).cell), done() {} };
}

/** An id for each row, from its place and what stands in it: the same file gives the same ids. */
function madeIds(): Output {
  return {
    read: (cells, line) =>
      createHash("sha256")
        .update([line, ...cells].join("\0"))
        .digest("hex")
        .slice(0, 16),
    done() {},
  };
}

/** Weights with a decimal point, as the file that is written has them: `1,125` between semicolons is no thousand. */
function weightOutput(match: ColumnMatch, { file, mapping, profile }: ConvertContext, { delimiter }: RawFacts): Output {
  const [column] = match.columns as [ToolColumn];
  const cells = profile.columns[column.index]?.distinct.keys() ?? [];
  const sign = mapping.decimal ?? decimalSign(cells, delimiter ?? ",");
  return {
    read(row, line, problems) {
      const cell = cellOf(match, row).cell.trim();
      if (sign === "ambiguous" && readsTwoWays(cell)) {
        const remedy = 'say decimal: "," or decimal: "." in the mapping';
        const expected = "expected a number that reads only one way";
        problems.add({ file, line, column: column.name, value: cell, expected, remedy }, "weight");
        return "";
      }
      // What is no number is left to the reader of answers, which says so.
      return String(parseNumber(cell, sign === "," ? "," : ".") ?? cell);
    },
    done() {},
  };
}

const remembered = 1000;

function countedOutput(
  match: ColumnMatch,
  translate: Translator,
  { file, profile, quotesFew = true }: ConvertContext,
): Output {
  const counted: AnswerCount = answerCount();
  const known = new Map<ToolColumn, Map<string, Translation>>(match.columns.map((column) => [column, new Map()]));
  return {
    read(cells, line, problems) {
      const { cell, column, clash } = cellOf(match, cells);
      if (clash !== undefined) {
        const expected = `expected one answer, but the column ${clash} holds another one on the same row`;
        const remedy = "map each of these columns to an item of its own";
        problems.add({ file, line, column: column.name, expected, remedy }, "clash");
      }
      const cache = known.get(column);
      let translation = cache?.get(cell);
      if (translation === undefined) {
        translation = translate(cell, column);
        if (cache !== undefined && cache.size < remembered) cache.set(cell, translation);
      }
      counted.add(cell, line, translation);
      return translation.kind === "answer" ? translation.out : "";
    },
    done(answers, problems) {
      const { taken, unmatched, unmatchedCells } = counted.done();
      answers[match.target] = taken;
      const [column] = match.columns;
      if (column === undefined || unmatched.length === 0) return;
      const isOwn = match.columns.some(({ index }) => isOfTheirOwn(profile.columns[index]));
      const singles = unmatched.filter(({ n }) => n === 1).length;
      // What people wrote in words of their own is quoted nowhere, also when it was mapped to the wrong item.
      if (isOwn || (singles >= manySingles && singles > unmatched.length / 2)) {
        const [{ line, expected }] = unmatched as [(typeof unmatched)[number]];
        const said = `${expected}, but ${unmatchedCells} cells hold texts of their own`;
        const remedy = `look whether this is the column of ${match.target}: columns: { ${match.target}: … } in the mapping`;
        problems.add({ file, line, column: column.name, expected: said, remedy });
        return;
      }
      for (const { says, n, line, expected, remedy } of unmatched) {
        // What a few people said is shown to who has the file at hand, and stands in no log of a machine.
        const isQuoted = quotesFew || n >= fewestQuoted;
        const value = isQuoted ? { value: says } : {};
        const told = isQuoted
          ? remedy
          : `see the line in the export, and declare what it says under answers: { ${match.target}: … } in the mapping`;
        const often = n === 1 ? "1 row says this" : `${n} rows say this`;
        problems.add(
          {
            file,
            line,
            column: column.name,
            ...value,
            expected: `${expected} for ${match.target} (${often})`,
            remedy: told,
          },
          `unmatched ${match.target}`,
        );
      }
    },
  };
}

/** No answer of a list is longer than this. */
const longestAnswer = 120;
/** What fewer people than this said may be their own. */
const fewestQuoted = 5;
/** So many answers that one row each has are no list either: names, texts. */
const manySingles = 5;

function isOfTheirOwn(cells: ColumnProfile | undefined): boolean {
  return cells !== undefined && (cells.isOpen || cells.longest > longestAnswer);
}

function dateOutput(
  match: ColumnMatch,
  { file, reading, mapping, profile }: ConvertContext,
  time: Evidence["time"],
): Output {
  const [column] = match.columns as [ToolColumn];
  const moments = momentReader(profile.columns[column.index]?.distinct.keys() ?? [], mapping.dates);
  const zone = moments.zone ?? reading.time.zone;
  const from = zone === undefined ? undefined : knownZone(zone);
  const dayOf = dayIn(from, mapping.zone);
  if (moments.order !== undefined) time.order = moments.order;
  if (zone !== undefined) time.zone = zone;
  const undecided = undecidedDates(moments);
  let isTold = false;
  if (mapping.zone !== undefined) {
    time.decided =
      from === undefined
        ? `${reading.time.why}; days are taken as they stand in the file, not those of ${mapping.zone}`
        : `${reading.time.why}; days are those of ${mapping.zone}`;
  }
  return {
    read(cells, line, problems) {
      const { cell } = cellOf(match, cells);
      if (cell.trim() === "") return "";
      const moment = moments.read(cell);
      if (moment === undefined && undecided !== undefined && isTold) return "";
      if (moment === undefined) {
        isTold = true;
        const expected = undecided ?? "expected a day, or a day and a time";
        const remedy =
          undecided === undefined
            ? "write it as YYYY-MM-DD, or say columns: { date: null } in the survey file"
            : "say dates: dmy, mdy or ymd in the mapping, or export again with days as YYYY-MM-DD";
        // Words in a column of days are perhaps a comment that was mapped to it.
        const value = /^[\d\s:./,+TZ-]{1,40}$/.test(cell) ? { value: cell } : {};
        problems.add({ file, line, column: column.name, ...value, expected, remedy }, "date");
        return "";
      }
      const day = dayOf(moment);
      if (time.first === undefined || day < time.first) time.first = day;
      if (time.last === undefined || day > time.last) time.last = day;
      return day;
    },
    done() {},
  };
}

/** Why days cannot be told from months, where they cannot. */
function undecidedDates({ order, clash }: MomentReader): string | undefined {
  if (clash !== undefined)
    return `expected one order of days and months, but the column holds “${clash[0]}” and “${clash[1]}”`;
  return order === "ambiguous" ? "expected days that read one way, but no day is after the twelfth" : undefined;
}

/** Watches over answers in cells with several that no option of the survey knows. */
function otherAnswers({ file, matches, mapping, instrument }: ConvertContext): {
  see(cells: readonly string[], line: number): void;
  done(problems: ProblemList): void;
} {
  const columns = new Map<ToolColumn, { item: string; known: Set<string> }>();
  for (const { target, columns: own, says } of matches) {
    const item = itemOf(target);
    const [column] = own;
    if (says === undefined || column === undefined || mapping.others.includes(item)) continue;
    const entry = columns.get(column) ?? { item, known: new Set(noAnswersOf(instrument)) };
    for (const answer of says) entry.known.add(fold(answer));
    columns.set(column, entry);
  }
  const strangers = new Map<ToolColumn, Map<string, { says: string; n: number; line: number }>>();
  return {
    see(cells, line) {
      for (const [column, { known }] of columns) {
        for (const answer of answersIn(cells[column.index] ?? "", column)) {
          if (known.has(fold(answer))) continue;
          const own = strangers.get(column) ?? new Map<string, { says: string; n: number; line: number }>();
          strangers.set(column, own);
          const entry = own.get(fold(answer)) ?? { says: answer.slice(0, 60), n: 0, line };
          entry.n += 1;
          if (own.size < remembered) own.set(fold(answer), entry);
        }
      }
    },
    done(problems) {
      for (const [column, own] of strangers) {
        const { item } = columns.get(column) ?? { item: "" };
        const options = Object.keys(instrument.items[item]?.options ?? {});
        for (const { says, n, line } of own.values()) {
          const expected = `expected one of the options of ${item} (${n === 1 ? "1 row says this" : `${n} rows say this`})`;
          const otherwise = `add an option to ${item}, or say others: [${item}] in the mapping when these are texts of the respondents' own`;
          // Said once, it is probably somebody's own words, which are not quoted.
          const value = n === 1 ? {} : { value: says };
          const remedy = n === 1 ? otherwise : didYouMeanOr(says, options, otherwise);
          problems.add({ file, line, column: column.name, ...value, expected, remedy }, `others ${item}`);
        }
      }
    },
  };
}

function noAnswersOf(instrument: Instrument): string[] {
  return instrument.missing.map(fold);
}
