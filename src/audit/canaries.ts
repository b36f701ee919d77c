import { existsSync } from "node:fs";
import { handKey } from "../counts/comment-coding.ts";
import { columnPlan } from "../io/column-plan.ts";
import { sniffDialect } from "../io/dialect.ts";
import { isCountsFile } from "../io/is-counts-file.ts";
import { isScoresFile } from "../io/is-scores-file.ts";
import { problemList } from "../io/problem-list.ts";
import { quoteText } from "../io/quote-text.ts";
import { readRows } from "../io/read-rows.ts";
import { readTable, type SourceText } from "../io/read-table.ts";
import type { AuditedWorkspace } from "./audited-workspace.ts";
import { type RunSet, runSet } from "./run-set.ts";
import { fold, foldedWords, type HashedWords, hashRun, hashWords } from "./words.ts";

/** What a canary was in the raw rows. The finding names it; it never repeats the text. */
export type CanarySort = "comment" | "private cell";

/** Runs of words by their length. */
export type Runs = Map<number, RunSet>;

/** Runs of words that a site may say, by who wrote them. */
export interface PublicRuns {
  /** Texts of the workspace: content/, settings, descriptions of waves. */
  editors: Runs;
  /** Words of the product, and the names of units. */
  product: Runs;
}

/** Everything of the raw rows that may stand nowhere in the site, as hashes. */
export interface Canaries {
  /** Respondent ids, e-mail and IP addresses, long numbers: looked up as whole tokens. */
  tokens: RunSet;
  /** Runs of words that may stand nowhere within a text. */
  anywhere: Record<CanarySort, Runs>;
  /** Words so common that only a text that is nothing else betrays them. */
  whole: Record<CanarySort, Runs>;
  /** Three cells beside each other, one of them no answer. */
  cells: RunSet;
  /** `answerRun` answers beside each other. */
  answers: RunSet;
  /** Released comments as they may be quoted, each as one text: nothing else of a comment may stand anywhere. */
  quotes: ReadonlySet<string>;
  /** How much was there and how much of it could be searched. */
  counts: CanaryCounts;
}

export interface CanaryCounts {
  files: number;
  /** Files of counts or scores have no rows of respondents. */
  filesWithoutRows: number;
  rows: number;
  ids: number;
  /** Ids that read like an ordinary number or a word of the workspace. */
  idsTooPlain: number;
  comments: number;
  /** Comments of which every run also stands in the texts of the product or, when short, of the workspace. */
  commentsTooPlain: number;
  /** Comments that a person released. */
  released: number;
  /** Columns that the instrument does not use, or whose name says that they identify. */
  privateColumns: string[];
  privateCells: number;
}

/** Comments are searched by runs of this many words (whole, when shorter). */
export const commentRun = 5;
/** Answers repeat; only this many in a row are as good as a fingerprint. */
export const answerRun = 8;
/** Cells of a row that are as good as a fingerprint when one of them is no answer. */
export const cellRun = 3;

const identifying =
  /(^|[^a-z])(e-?mail|mail-?adres|mail|naam|name|voornaam|achternaam|first ?name|last ?name|surname|phone|telefoon|tel|mobiel|mobile|ip|ip-?adres|ip ?address|adres|address|bsn|personeelsnummer)([^a-z]|$)/i;
const dateLike = /^\d{1,4}[-/. ](\d{1,2}|[a-z]{3,9})[-/. ]\d{1,4}([ t].*)?$/i;

/**
 * Reads all rows of respondents of a workspace, streaming, and keeps what may stand nowhere in its site.
 *
 * What can be told from a figure or a word of the report is decided by where a site gets its words from: a run of words that the
 * product or, when it is shorter than five words, an editor uses too says nothing about a respondent. So the comment "goed" is not
 * searched where the playbook says "goed", while a comment of five words that an editor copied into a text is found.
 *
 * - **Ids** are searched as whole tokens when they have a letter and a digit and five signs or more, or nine digits or more, or
 *   are a word of five letters that the workspace does not use. Shorter numbers cannot be told from a figure; they are counted.
 * - **Comments**: every run of five words; whole, when they have three or four; as a whole text, when they have one or two. A comment
 *   that a person released is searched like any other; `canarySearch` lets it stand where it may be quoted, and nowhere else.
 * - **Cells of columns that are not used**, or whose name says that they identify: whole values with four letters or more,
 *   e-mail and IP addresses, numbers of eight digits or more. Dates and shorter numbers are not.
 * - **Raw rows**: three cells beside each other of which one is no answer, and eight answers beside each other.
 */
export async function collectCanaries(
  workspace: AuditedWorkspace,
  publicRuns: PublicRuns,
  log: (line: string) => void = () => {},
): Promise<Canaries> {
  const quotes = new Set<string>();
  const names = await rosterOf(workspace);
  const canaries: Canaries = {
    quotes,
    tokens: runSet(),
    anywhere: { comment: new Map(), "private cell": new Map() },
    whole: { comment: new Map(), "private cell": new Map() },
    cells: runSet(),
    answers: runSet(),
    counts: {
      files: 0,
      filesWithoutRows: 0,
      rows: 0,
      ids: 0,
      idsTooPlain: 0,
      comments: 0,
      commentsTooPlain: 0,
      released: 0,
      privateColumns: [],
      privateCells: 0,
    },
  };
  const { counts } = canaries;
  for (const { wave, survey, source, codes, instrument, format } of workspace.rowFiles) {
    if (isCountsFile(source.file) || isScoresFile(source.file)) {
      counts.filesWithoutRows += 1;
      continue;
    }
    counts.files += 1;
    const plan = columnPlan(instrument, wave);
    const released = await releasedIn(codes);
    const items = new Map<string, string>();
    const roles = new Map<string, Role>();
    for (const column of [plan.unit, plan.weight, plan.date, ...plan.segments.values()]) {
      if (column !== undefined) roles.set(column, "known");
    }
    for (const { id, type, columns } of plan.items) {
      for (const column of columns.values()) items.set(column, id);
      for (const column of columns.values()) roles.set(column, type === "comment" ? "comment" : "answer");
    }
    if (plan.respondent !== undefined) roles.set(plan.respondent, "id");
    let columns: { role: Role; isIdentifying: boolean; item: string }[] | undefined;
    let runs: ColumnRuns = { mixed: [], answers: [] };
    const dialect = await sniffDialect(source.path, format);
    await readRows(source.path, dialect, {
      row(cells) {
        if (columns === undefined) {
          columns = cells.map((cell) => {
            const name = cell.trim();
            const isIdentifying = identifying.test(name);
            const role = roles.get(name) ?? "private";
            if (role === "private") counts.privateColumns.push(`${survey}, ${wave}: ${name}`);
            return { role, isIdentifying, item: items.get(name) ?? "" };
          });
          runs = runsOfColumns(columns.map(({ role }) => role));
          return;
        }
        counts.rows += 1;
        if (counts.rows % 100_000 === 0) log(`the audit has read ${counts.rows} rows of respondents`);
        const respondent = cells[columns.findIndex(({ role }) => role === "id")]?.trim() ?? "";
        columns.forEach(({ role, isIdentifying, item }, index) => {
          const cell = (cells[index] ?? "").trim();
          if (cell === "") return;
          if (role === "id") addId(cell, canaries, publicRuns);
          else if (role === "comment") {
            addComment(cell, canaries, publicRuns);
            if (!released.has(handKey(respondent, item))) return;
            counts.released += 1;
            quotes.add(quoteText(cell, names));
          } else if (role === "private" || (isIdentifying && role !== "answer")) {
            addPrivateCell(cell, isIdentifying, canaries, publicRuns);
          }
        });
        addRow(cells, runs, canaries);
      },
      fault() {},
    });
  }
  return canaries;
}

/** The names that are taken out of quotes. */
async function rosterOf({ roster }: AuditedWorkspace): Promise<string[]> {
  if (!existsSync(roster.path)) return [];
  return (await readTable(roster, { required: ["name"] }, problemList())).rows.map((row) => row.cell("name"));
}

/** Which comments a person released, by `handKey`. */
async function releasedIn(codes: SourceText | undefined): Promise<ReadonlySet<string>> {
  if (codes === undefined) return new Set();
  const { rows } = await readTable(codes, { required: ["respondent", "item"], allows: () => true }, problemList());
  const isReleased = /^(true|yes|ja|waar|1|x)$/i;
  return new Set(
    rows.flatMap((row) =>
      isReleased.test(row.cell("released")) ? [handKey(row.cell("respondent"), row.cell("item"))] : [],
    ),
  );
}

type Role = "known" | "answer" | "comment" | "id" | "private";

function addId(cell: string, { tokens, counts }: Canaries, publicRuns: PublicRuns): void {
  counts.ids += 1;
  const id = fold(cell);
  const hasDigit = /\d/.test(id);
  const hasLetter = /\p{L}/u.test(id);
  const isDistinct = hasDigit
    ? hasLetter
      ? id.length >= 5
      : /^\d{9,}$/.test(id)
    : id.length >= 5 && !isPublic(hashWords(foldedWords(id)), publicRuns);
  // A token has no blanks: an id with one is searched as far as its first.
  if (!isDistinct || /[\s,;|"<>]/.test(id)) counts.idsTooPlain += 1;
  else tokens.add(tokenHash(id));
}

function addComment(cell: string, canaries: Canaries, publicRuns: PublicRuns): void {
  const { counts, anywhere, whole } = canaries;
  const words = hashWords(foldedWords(cell));
  if (!words.lettered.includes(1)) return;
  counts.comments += 1;
  let added = false;
  const length = Math.min(words.length, commentRun);
  for (let start = 0; start + length <= words.length; start += 1) {
    const hash = hashRun(words, start, length);
    if (isSaid(length, hash, publicRuns)) continue;
    // Five numbers in a row are a table, whoever wrote them.
    if (words.lettered.subarray(start, start + length).filter(Boolean).length * 2 < length) continue;
    addTo(length <= 2 ? whole.comment : anywhere.comment, length, hash);
    added = true;
  }
  if (!added) counts.commentsTooPlain += 1;
}

function addPrivateCell(cell: string, isIdentifying: boolean, canaries: Canaries, publicRuns: PublicRuns): void {
  const { counts, anywhere, whole, tokens } = canaries;
  const isMark = /^\S+@\S+\.\S+$/.test(cell) || /^\d+\.\d+\.\d+\.\d+$/.test(cell);
  if (isMark || /^\+?\d{8,}$/.test(cell.replace(/[\s()-]/g, ""))) {
    counts.privateCells += 1;
    tokens.add(tokenHash(fold(cell)));
    tokens.add(tokenHash(cell.replace(/[\s()-]/g, "")));
    return;
  }
  if (dateLike.test(cell) || (cell.match(/\p{L}/gu)?.length ?? 0) < 4) return;
  const words = hashWords(foldedWords(cell));
  const length = Math.min(words.length, commentRun);
  for (let start = 0; start + length <= words.length; start += 1) {
    const hash = hashRun(words, start, length);
    if (isSaid(length, hash, publicRuns)) continue;
    addTo(length >= 2 || isIdentifying ? anywhere["private cell"] : whole["private cell"], length, hash);
    counts.privateCells += 1;
  }
}

/** Where runs of cells begin in the rows of a file: with a cell that is no answer in them, and of answers alone. */
interface ColumnRuns {
  mixed: number[];
  answers: number[];
}

function runsOfColumns(roles: readonly Role[]): ColumnRuns {
  const isAnswers = (start: number, length: number) =>
    roles.slice(start, start + length).every((role) => role === "answer");
  const starts = roles.map((_, start) => start);
  return {
    mixed: starts.filter((start) => start + cellRun <= roles.length && !isAnswers(start, cellRun)),
    answers: starts.filter((start) => start + answerRun <= roles.length && isAnswers(start, answerRun)),
  };
}

function addRow(cells: readonly string[], runs: ColumnRuns, canaries: Canaries): void {
  const folded = cells.map((cell) => fold(cell.trim()));
  const hashed = hashWords(folded);
  for (const start of runs.mixed) {
    if (isFingerprint(folded, start)) canaries.cells.add(hashRun(hashed, start, cellRun));
  }
  for (const start of runs.answers) {
    let filled = 0;
    for (let at = start; at < start + answerRun; at += 1) if (folded[at] !== "") filled += 1;
    if (filled >= 6) canaries.answers.add(hashRun(hashed, start, answerRun));
  }
}

/** Whether three cells from `start` on are enough to tell a row: two have something in them, and together ten signs. */
export function isFingerprint(cells: readonly string[], start: number): boolean {
  let [filled, length] = [0, 0];
  for (let at = start; at < start + cellRun; at += 1) {
    const size = cells[at]?.length ?? 0;
    if (size > 0) filled += 1;
    length += size;
  }
  return filled >= 2 && length >= 10;
}

/** The hash of a token: an id, an address. */
export function tokenHash(token: string): number {
  return hashRun(hashWords([token]), 0, 1);
}

function isPublic(words: HashedWords, publicRuns: PublicRuns): boolean {
  return words.length > commentRun || isSaid(words.length, hashRun(words, 0, words.length), publicRuns);
}

function isSaid(length: number, hash: number, { editors, product }: PublicRuns): boolean {
  if (product.get(length)?.has(hash) === true) return true;
  return length < commentRun && editors.get(length)?.has(hash) === true;
}

/** Adds a run of words to those of its length. */
export function addTo(runs: Runs, length: number, hash: number): void {
  const found = runs.get(length);
  if (found === undefined) runs.set(length, runSet([hash]));
  else found.add(hash);
}
