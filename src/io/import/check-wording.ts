import type { Instrument } from "../../survey/instrument.ts";
import { itemWording } from "../../survey/item-wording.ts";
import { type Locale, type Text, textsIn } from "../../survey/text.ts";
import { wordDifference } from "../../survey/word-difference.ts";
import { itemOf } from "../column-plan.ts";
import type { ProblemList } from "../problem-list.ts";
import type { ToolColumn } from "../tools/tool-reading.ts";
import { ledgerRemedy } from "./ledger-remedy.ts";
import { type ColumnMatch, spokenBy } from "./match-columns.ts";
import { wordingDiff, wordingKey } from "./wording-key.ts";

/** How the words of an item in an export stand to those in the ledger. */
export interface WordingFinding {
  item: string;
  /** same: as the survey file has it for this wave. silent: the export holds no words. changed: neither, and a problem. */
  state: "same" | "silent" | "changed";
}

/**
 * Holds the questions of an export against the ledger: the words of an item in the survey file, or those that the wave has under
 * `wording:`. A question that reads otherwise without an entry is a problem with the difference and the entry to add: whether the old and
 * the new words may stand in one series is for people to say, never for a machine to pass over.
 *
 * A column that was found by its words, or whose header is only a code, says nothing new. Where the structure of a survey tells a question
 * in several languages, each is held against its own.
 */
export function checkWording(
  file: string,
  line: number,
  matches: readonly ColumnMatch[],
  { instrument, survey, wave }: { instrument: Instrument; survey: string; wave: string },
  problems: ProblemList,
): WordingFinding[] {
  const findings = new Map<string, WordingFinding>();
  for (const { target, columns, by } of matches) {
    const item = itemOf(target);
    const known = itemWording(instrument, item, wave);
    const [column] = columns;
    if (instrument.items[item] === undefined || column === undefined || findings.get(item)?.state === "changed")
      continue;
    const option = instrument.items[item]?.options?.[target.slice(item.length + 1)];
    const told = changedTexts(column, known);
    const state =
      told !== undefined
        ? stateOfTold(told)
        : by === "wording"
          ? "same"
          : stateOf(column, [...textsIn(known), ...textsIn(option)]);
    findings.set(item, { item, state });
    if (state !== "changed") continue;
    const changed = told ?? spokenTexts(column, known);
    const pairs = (["nl", "en"] as const).flatMap((own) =>
      changed[own] === undefined ? [] : [[known[own] ?? "", changed[own]] as const],
    );
    problems.add({
      file,
      line,
      column: column.name,
      value: pairs.map(([before, now]) => wordingDiff(before, now)).join(" / "),
      expected: `expected ${item} in the words of content/surveys/${survey}.yaml, but the question was changed`,
      remedy: `${ledgerRemedy(item, changed, { instrument, survey, wave })}; or mend the text of the item, if it was never put so`,
    });
  }
  return [...findings.values()];
}

/** The languages in which the structure of a survey tells other words than the ledger has; undefined where it tells no words. */
function changedTexts(column: ToolColumn, known: Text): Text | undefined {
  const { texts = {}, partTexts = {} } = column;
  const told = (["nl", "en"] as const).filter(
    (own) => known[own] !== undefined && (texts[own] ?? partTexts[own] ?? "") !== "",
  );
  if (told.length === 0) return undefined;
  const changed: Text = {};
  for (const own of told) {
    const other = own === "nl" ? "en" : "nl";
    const [stem = "", part = ""] = [texts[own], partTexts[own]];
    // A language that was never filled in repeats the other one, and is that language.
    const isRepeated = stem === (texts[other] ?? "") && part === (partTexts[other] ?? "");
    const keys = new Set((isRepeated ? textsIn(known) : [known[own] ?? ""]).map(wordingKey));
    if ([stem, part, `${stem} ${part}`].some((spoken) => keys.has(wordingKey(spoken)))) continue;
    const now = part === "" || column.shape === "option" ? stem : part;
    changed[isRepeated ? closest(known, now) : own] = now;
  }
  return changed;
}

function stateOfTold(changed: Text): WordingFinding["state"] {
  return textsIn(changed).length === 0 ? "same" : "changed";
}

/** The words of a header, in the language that they are most like. */
function spokenTexts(column: ToolColumn, known: Text): Text {
  const now = questionOf(column);
  return { [closest(known, now)]: now };
}

function stateOf(column: ToolColumn, known: readonly string[]): WordingFinding["state"] {
  // The label of an option is not the question.
  const said = [column.text, column.shape === "option" ? "" : (column.part ?? "")].filter((spoken) => spoken !== "");
  // A header that is a code or a part of one (`1` of `Q4_1`), or the very name that the survey file gives, holds no words.
  const name = wordingKey(column.name);
  if (said.every((spoken) => name.includes(wordingKey(spoken)) && !/\s/.test(spoken))) return "silent";
  const words = new Set(known.map(wordingKey));
  return spokenBy(column).some((spoken) => words.has(wordingKey(spoken))) ? "same" : "changed";
}

/** The question as one sentence: of a matrix its row, of a question with options its stem. */
function questionOf({ text, part, shape }: ToolColumn): string {
  return part === undefined || part === "" || shape === "option" ? text : part;
}

/** The language in which the known words are most like the new ones. */
function closest({ nl, en }: Text, now: string): Locale {
  const shared = (words: string) =>
    wordDifference(words, now)
      .filter(({ kind }) => kind === "both")
      .reduce((sum, run) => sum + run.words.length, 0);
  if (nl === undefined) return "en";
  return en === undefined || shared(nl) >= shared(en) ? "nl" : "en";
}
