import type { Instrument } from "../../../survey/instrument.ts";
import { itemWording } from "../../../survey/item-wording.ts";
import { type Locale, type Text, textsIn } from "../../../survey/text.ts";
import { wordDifference } from "../../../survey/word-difference.ts";
import { itemOf } from "../../column-plan.ts";
import type { ProblemList } from "../../problem-list.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import { type ColumnMatch, spokenBy } from "../match/match-columns.ts";
import { isSilent } from "./is-silent.ts";
import { ledgerRemedy, type NewWords } from "./ledger-remedy.ts";
import { type ChangedStem, changedStem, type EarlierStem, questionStem, rowUnder } from "./question-stem.ts";
import { wordingDiff, wordingKey } from "./wording-key.ts";

/** How the words of an item in an export stand to those in the ledger. */
export interface WordingFinding {
  item: string;
  /** same: as the survey file has it for this wave. silent: the export holds no words. changed: neither, and a problem. */
  state: "same" | "silent" | "changed";
}

/** What the words of an export are held against. */
interface WordingContext {
  instrument: Instrument;
  survey: string;
  wave: string;
  /** What stood above the rows of matrices in earlier waves, the last first. */
  earlier?: readonly EarlierStem[] | undefined;
}

/**
 * Holds the questions of an export against the ledger: the words of an item in the survey file, or those that the wave has under
 * `wording:`. A question that reads otherwise without an entry is a problem with the difference and the entry to add: whether the old and
 * the new words may stand in one series is for people to say, never for a machine to pass over. So is a row of a matrix of which the question
 * above it is another one than in the waves before.
 *
 * A column that was found by its words, or whose header is only a code, says nothing new. Where the structure of a survey tells a question
 * in several languages, each is held against its own. Of branches each column is held against the ledger.
 */
export function checkWording(
  file: string,
  line: number,
  matches: readonly ColumnMatch[],
  context: WordingContext,
  problems: ProblemList,
): WordingFinding[] {
  const { instrument, survey, wave } = context;
  const findings = new Map<string, WordingFinding>();
  const stems = new Map<string, { stem: ChangedStem; column: string; words: NewWords[] }>();
  const asked = matches.flatMap(({ columns, ...match }) => columns.map((column) => ({ ...match, column })));
  for (const { target, column, by } of asked) {
    const item = itemOf(target);
    const known = itemWording(instrument, item, wave);
    if (instrument.items[item] === undefined || findings.get(item)?.state === "changed") continue;
    const option = instrument.items[item]?.options?.[target.slice(item.length + 1)];
    const told = changedTexts(column, known);
    const state =
      told !== undefined ? stateOfTold(told) : by === "wording" ? "same" : stateOf(column, textsIn(known), option);
    const stem =
      state === "same"
        ? changedStem(questionStem(column, known), item, { ...context, earlier: context.earlier ?? [] })
        : undefined;
    findings.set(item, { item, state: stem === undefined ? state : "changed" });
    if (stem !== undefined) {
      const key = JSON.stringify(stem);
      const group = stems.get(key) ?? { stem, column: column.name, words: [] };
      stems.set(key, group);
      const { locale, before, now } = stem;
      const row = known[locale] ?? "";
      group.words.push({
        item,
        changed: { [locale]: rowUnder(now, row) },
        before: { [locale]: rowUnder(before, row) },
      });
    }
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
      remedy: `${ledgerRemedy([{ item, changed }], context)}; or mend the text of the item, if it was never put so`,
    });
  }
  for (const { stem, column, words } of stems.values()) {
    const items = words.map(({ item }) => item).join(", ");
    problems.add({
      file,
      line,
      column,
      value: wordingDiff(stem.before, stem.now),
      expected: `expected ${items} under the question of the waves before, but it was changed`,
      remedy: ledgerRemedy(words, context),
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
    if ([stem, part, `${stem} ${part}`, rowUnder(stem, part)].some((spoken) => keys.has(wordingKey(spoken)))) continue;
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

/** @param option the words of the option that the column is; its label is not the question, unless the header has nothing else */
function stateOf(column: ToolColumn, known: readonly string[], option: Text | undefined): WordingFinding["state"] {
  const { text, part = "", shape } = column;
  const hasOwnLabel = option !== undefined && part !== "";
  const said = [text, shape === "option" || hasOwnLabel ? "" : part].filter((spoken) => spoken !== "");
  if (said.every((spoken) => isSilent(spoken, column))) return "silent";
  const words = new Set([...known, ...(hasOwnLabel ? [] : textsIn(option))].map(wordingKey));
  const spoken = hasOwnLabel ? [text, column.name] : spokenBy(column);
  return spoken.some((own) => words.has(wordingKey(own))) ? "same" : "changed";
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
