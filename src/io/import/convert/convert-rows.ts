import { createHash } from "node:crypto";
import { itemOf } from "../../column-plan.ts";
import { decimalSign, parseNumber, readsTwoWays } from "../../parse-number.ts";
import type { ProblemList } from "../../problem-list.ts";
import { addQuoteFault } from "../../read-table.ts";
import type { RawFacts, RawTable } from "../../tables/raw-table.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { isSetAside } from "../is-set-aside.ts";
import type { ColumnMatch } from "../match/match-columns.ts";
import {
  optionTranslator,
  scaleTranslator,
  segmentTranslator,
  type Translator,
  unitTranslator,
} from "./answer-translator.ts";
import type { ConvertContext } from "./convert-context.ts";
import { countedOutput } from "./counted-output.ts";
import { dateOutput } from "./date-output.ts";
import { inertText } from "./inert-text.ts";
import { otherAnswers } from "./other-answers.ts";
import { cellOf, type Output } from "./output.ts";
import { rowsDigest } from "./rows-digest.ts";

/** What the evidence says of the rows. */
export type ConvertedRows = Pick<Evidence, "answers" | "time" | "guarded"> & { kept: number; digest: string };

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
  const targets = matches.map(({ target }) => target);
  const digest = rowsDigest(targets);
  write(targets);
  let seen = 0;
  await raw.rows({
    row(cells, line) {
      seen += 1;
      if (seen <= reading.headerRows) return;
      if ((seen - reading.headerRows) % 10_000 === 0) context.progress?.(seen - reading.headerRows);
      if (isSetAside(reading.aside(cells), mapping.partial)) return;
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
      const row = outputs.map((output) => output.read(cells, line, problems));
      write(row);
      digest.add(row);
      others.see(cells, line);
    },
    fault: (line, kind) => addQuoteFault({ file, line }, kind, problems),
  });
  const answers: Evidence["answers"] = {};
  for (const output of outputs) output.done(answers, problems);
  others.done(problems);
  return { answers, time, guarded: state.guarded, kept: state.kept, digest: digest.done() };
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
  if (target === "respondent") return respondentIds(match, context);
  if (target === "seconds") return plainOutput(match, (cell) => cell.trim());
  if (item?.type === "comment") {
    return plainOutput(match, (cell, { isMissing }) => {
      // What the tool writes where nothing was said is no comment.
      if (isMissing?.(cell) === true) return "";
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

function plainOutput(match: ColumnMatch, take: (cell: string, column: ToolColumn) => string): Output {
  return {
    read(row) {
      const { cell, column } = cellOf(match, row);
      return take(cell, column);
    },
    done() {},
  };
}

/** Ids as they stand. Texts in somebody's own words are none: of ids that are doubled the log tells which. */
function respondentIds(match: ColumnMatch, { file }: ConvertContext): Output {
  let texts = 0;
  let first: { line: number; column: string } | undefined;
  return {
    read(row, line) {
      const { cell, column } = cellOf(match, row);
      const id = cell.trim();
      if (id.length <= longestId && !/\s\S+\s/.test(id)) return id;
      texts += 1;
      first ??= { line, column: column.name };
      return "";
    },
    done(_, problems) {
      if (first === undefined) return;
      const cells = texts === 1 ? "1 cell holds a text" : `${texts} cells hold texts`;
      problems.add({
        file,
        ...first,
        expected: `expected a code for each respondent, but ${cells} of several words`,
        remedy:
          "name the column with the ids of the tool under columns: { respondent: … } in the mapping, or take it out: rows need no id",
      });
    },
  };
}

/** No id of a tool is longer. */
const longestId = 100;

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
