import type { Instrument } from "../../survey/instrument.ts";
import { itemWording } from "../../survey/item-wording.ts";
import { type Locale, type Text, textsIn } from "../../survey/text.ts";
import { itemOf } from "../column-plan.ts";
import type { ProblemList } from "../problem-list.ts";
import type { ToolColumn } from "../tools/tool-reading.ts";
import { type ColumnMatch, spokenBy } from "./match-columns.ts";
import { wordDifference, wordingDiff, wordingKey } from "./wording-key.ts";

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
 * A column that was found by its words, or whose header is only a code, says nothing new.
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
    const state = by === "wording" ? "same" : stateOf(column, [...textsIn(known), ...textsIn(option)]);
    findings.set(item, { item, state });
    if (state !== "changed") continue;
    const now = questionOf(column);
    const [locale, before] = closest(known, now);
    const entry = `wording: { ${item}: { text: { ${locale}: ${JSON.stringify(now)} }, comparable: false } }`;
    problems.add({
      file,
      line,
      column: column.name,
      value: wordingDiff(before, now),
      expected: `expected ${item} in the words of content/surveys/${survey}.yaml, but the question was changed`,
      remedy: `add to waves.${wave} there: ${entry} (comparable: true only if an answer still means the same), or mend the text of the item if it was never put so`,
    });
  }
  return [...findings.values()];
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

/** The language in which the known words are most like the new ones, with those words. */
function closest(known: Text, now: string): [Locale, string] {
  const shared = (words: string) =>
    wordDifference(words, now)
      .filter(({ kind }) => kind === "both")
      .reduce((sum, run) => sum + run.words.length, 0);
  const { nl, en } = known;
  if (nl === undefined) return ["en", en ?? ""];
  if (en === undefined) return ["nl", nl];
  return shared(nl) >= shared(en) ? ["nl", nl] : ["en", en];
}
