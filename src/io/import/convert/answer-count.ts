import type { Evidence } from "../evidence/evidence.ts";
import type { Translation } from "./answer-translator.ts";

/** More different cells than this are not listed one by one in the evidence. */
const mostListed = 200;
/** A cell is quoted up to this length. */
const longestQuoted = 60;

/** An answer that nothing knows, with how often and where first. */
export interface UnmatchedAnswer {
  says: string;
  n: number;
  line: number;
  expected: string;
  remedy: string;
  /** Whether it is a number between two of a scale of whole numbers. */
  isBetween: boolean;
}

/** What became of the cells of one column. */
export interface AnswerCount {
  add(cell: string, line: number, translation: Translation): void;
  /** Of the unmatched no more different ones than are listed; `cells` counts them all. */
  done(): {
    taken: Evidence["answers"][string];
    unmatched: UnmatchedAnswer[];
    cells: { unmatched: number; between: number };
  };
}

/** Counts cells by what they say, in bounded memory whatever stands in the column. */
export function answerCount(): AnswerCount {
  const matched = new Map<string, { says: string; becomes: string; n: number; by: string }>();
  const missing = new Map<string, { says: string; n: number; by: string }>();
  const unmatched = new Map<string, UnmatchedAnswer>();
  const counts = { given: 0, blank: 0, unmatched: 0, between: 0 };
  const unlisted = { matched: 0, missing: 0 };
  return {
    add(cell, line, translation) {
      if (translation.kind === "blank") {
        counts.blank += 1;
        return;
      }
      const says = cell.trim().slice(0, longestQuoted);
      if (translation.kind === "answer") {
        counts.given += 1;
        // Long labels may begin alike and mean the two ends of a scale.
        const isListed = raise(matched, `${says}\0${translation.out}`, () => ({
          says,
          becomes: translation.out,
          n: 0,
          by: translation.by,
        }));
        if (!isListed) unlisted.matched += 1;
      } else if (translation.kind === "missing") {
        if (!raise(missing, says, () => ({ says, n: 0, by: translation.by }))) unlisted.missing += 1;
      } else {
        counts.unmatched += 1;
        const { expected, remedy, isBetween = false } = translation;
        if (isBetween) counts.between += 1;
        raise(unmatched, says, () => ({ says, n: 0, line, expected, remedy, isBetween }));
      }
    },
    done() {
      const { given, blank } = counts;
      const rest = unlisted.matched + unlisted.missing === 0 ? {} : { unlisted };
      const listed = { matched: [...matched.values()], missing: [...missing.values()] };
      return {
        taken: { given, blank, ...listed, ...rest, unseen: [] },
        unmatched: [...unmatched.values()],
        cells: { unmatched: counts.unmatched, between: counts.between },
      };
    },
  };
}

/** Counts one more; false where the list is full and has no such entry. */
function raise<Entry extends { n: number }>(entries: Map<string, Entry>, key: string, fresh: () => Entry): boolean {
  let entry = entries.get(key);
  if (entry === undefined) {
    if (entries.size >= mostListed) return false;
    entry = fresh();
    entries.set(key, entry);
  }
  entry.n += 1;
  return true;
}
