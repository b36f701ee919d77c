import { answerRun, type Canaries, type CanarySort, cellRun, isFingerprint, tokenHash } from "./canaries.ts";
import type { Finding } from "./finding.ts";
import type { Legible } from "./legible.ts";
import { elementsOf, textOf } from "./markup.ts";
import { fold, hashRun, hashWords, wordsOfFolded } from "./words.ts";

/** Searches files one after the other; texts that come again are searched once. */
export type CanarySearch = (legible: Legible) => Finding[];

const sentences: Record<CanarySort | "token" | "row", string> = {
  comment: "words of a respondent's comment",
  "private cell": "a value of a column that identifies people or that the survey does not use",
  token: "a respondent's id, an address or a number of a respondent",
  row: "cells of a respondent's row beside each other",
};
const remedy = "Find the template or text that prints it; nothing of a row may reach the site.";

/** What a searched text is kept for; beyond it the memory of a large site would grow without end. */
const mostRemembered = 200_000;

/**
 * A search for what may stand nowhere in the site. Findings say the file and where in it, never the words themselves: what is
 * printed in a log of a build would be one leak more.
 */
export function canarySearch(canaries: Canaries): CanarySearch {
  const clean = new Set<string>();
  const lengths = [...new Set(sorts.flatMap((sort) => [...canaries.anywhere[sort].keys()]))].sort((a, b) => a - b);
  return (legible) => {
    const { file, rows } = legible;
    const texts = withoutQuotes(legible, canaries.quotes);
    const found = new Map<string, Finding>();
    const add = (what: keyof typeof sentences, place: string) => {
      if (found.has(what)) return;
      const text = `${sentences[what]}, ${place}. ${remedy}`;
      found.set(what, { rule: "canary", refuses: true, place: file.name, text });
    };
    // The product's scripts are the same in every workspace: only what is unmistakable is looked for in them.
    const isProduct = file.kind === "product" || file.kind === "chart-template";
    for (const text of texts) {
      if (clean.has(text)) continue;
      const before = found.size;
      const folded = fold(text);
      searchTokens(folded, canaries, add);
      if (!isProduct) {
        searchWords(folded, canaries, lengths, add);
        for (const line of linesOf(text)) searchRow(line, canaries, add);
      }
      if (found.size > before || text.length > 2000) continue;
      if (clean.size > mostRemembered) clean.clear();
      clean.add(text);
    }
    for (const row of rows) searchRow(row, canaries, add);
    return [...found.values()];
  };
}

/**
 * The texts of a file without the released comments that may be quoted in it: on the page about comments, each the whole text of a
 * `<blockquote data-quote>`, as it is after what names people is taken out. The same words anywhere else are searched.
 */
function withoutQuotes({ file, texts, markup }: Legible, quotes: ReadonlySet<string>): readonly string[] {
  if (markup === undefined || !/^[a-z]+\/friction\/index\.html$/.test(file.name)) return texts;
  const left = [...texts];
  for (const element of elementsOf(markup)) {
    if (element.name !== "blockquote" || !element.attributes.has("data-quote")) continue;
    const text = textOf(element);
    if (element.children.some((child) => typeof child !== "string") || !quotes.has(text)) continue;
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

const sorts = ["comment", "private cell"] as const;
const tokens = /[\p{L}\p{N}_.@+-]{5,}/gu;
type Add = (what: keyof typeof sentences, place: string) => void;

function searchTokens(text: string, canaries: Canaries, add: Add): void {
  if (canaries.tokens.size === 0) return;
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    const bare = token.replace(/[.@+-]+$/, "");
    if (canaries.tokens.has(tokenHash(token)) || (bare !== token && canaries.tokens.has(tokenHash(bare)))) {
      add("token", placeIn(text, match.index));
    }
  }
}

function searchWords(text: string, canaries: Canaries, lengths: readonly number[], add: Add): void {
  const words = hashWords(wordsOfFolded(text));
  for (const sort of sorts) {
    const whole = canaries.whole[sort].get(words.length);
    if (words.length > 0 && whole?.has(hashRun(words, 0, words.length)) === true) add(sort, placeIn(text, 0));
  }
  for (const length of lengths) {
    const sets = sorts.flatMap((sort) => {
      const runs = canaries.anywhere[sort].get(length);
      return runs === undefined ? [] : [{ sort, runs }];
    });
    for (let start = 0; start + length <= words.length; start += 1) {
      const hash = hashRun(words, start, length);
      for (const { sort, runs } of sets) if (runs.has(hash)) add(sort, `from word ${start + 1} of a text on`);
    }
  }
}

function searchRow(row: readonly string[], { cells, answers }: Canaries, add: Add): void {
  if (row.length < cellRun) return;
  const folded = row.map((cell) => fold(cell.trim()));
  const hashed = hashWords(folded);
  for (let start = 0; start + cellRun <= folded.length; start += 1) {
    if (isFingerprint(folded, start) && cells.has(hashRun(hashed, start, cellRun))) {
      add("row", `from cell ${start + 1} of a line on`);
    }
    if (start + answerRun <= folded.length && answers.has(hashRun(hashed, start, answerRun))) {
      add("row", `from cell ${start + 1} of a line on`);
    }
  }
}

/** The lines of a text that look like records, by each delimiter they could have. */
function linesOf(text: string): string[][] {
  if (!/[,;\t|]/.test(text)) return [];
  return text.split("\n").flatMap((line) =>
    [",", ";", "\t", "|"].flatMap((delimiter) => {
      const cells = line.split(delimiter);
      return cells.length < cellRun ? [] : [cells.map((cell) => cell.replace(/^\s*"|"\s*$/g, ""))];
    }),
  );
}

function placeIn(text: string, at: number): string {
  return at === 0 ? "at the start of a text" : `at sign ${at + 1} of a text of ${text.length} signs`;
}
