import type { Translation } from "./answer-translator.ts";
import type { Evidence } from "./evidence.ts";

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
}

/** What became of the cells of one column. */
export interface AnswerCount {
  add(cell: string, line: number, translation: Translation): void;
  done(): { taken: Evidence["answers"][string]; unmatched: UnmatchedAnswer[]; unmatchedCells: number };
}

/** Counts cells by what they say, in bounded memory whatever stands in the column. */
export function answerCount(): AnswerCount {
  const matched = new Map<string, { says: string; becomes: string; n: number; by: string }>();
  const missing = new Map<string, { says: string; n: number; by: string }>();
  const unmatched = new Map<string, UnmatchedAnswer>();
  const counts = { given: 0, blank: 0, unmatched: 0 };
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
        raise(matched, `${says}\0${translation.out}`, () => ({
          says,
          becomes: translation.out,
          n: 0,
          by: translation.by,
        }));
      } else if (translation.kind === "missing") {
        raise(missing, says, () => ({ says, n: 0, by: translation.by }));
      } else {
        counts.unmatched += 1;
        const { expected, remedy } = translation;
        raise(unmatched, says, () => ({ says, n: 0, line, expected, remedy }));
      }
    },
    done() {
      const { given, blank } = counts;
      const taken = { given, blank, matched: [...matched.values()], missing: [...missing.values()], unseen: [] };
      return { taken, unmatched: [...unmatched.values()], unmatchedCells: counts.unmatched };
    },
  };
}

function raise<Entry extends { n: number }>(entries: Map<string, Entry>, key: string, fresh: () => Entry): void {
  let entry = entries.get(key);
  if (entry === undefined) {
    if (entries.size >= mostListed) return;
    entry = fresh();
    entries.set(key, entry);
  }
  entry.n += 1;
}
