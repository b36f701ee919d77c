import { commentCoder } from "../counts/code-comment.ts";
import { type CommentCoding, handKey } from "../counts/comment-coding.ts";
import {
  type CodedComment,
  type CommentCounts,
  commentsOf,
  mergeComments,
  noComments,
  type Quote,
} from "../counts/comment-counts.ts";
import { foldCell } from "../survey/fold-cell.ts";
import type { ProblemList } from "./problem-list.ts";
import { quoteText } from "./quote-text.ts";

/** A column of comments. */
export interface CommentColumn {
  item: string;
  index: number;
  /** Cells that mean no answer. */
  missing: readonly string[];
}

/** Codes the comments of a file row by row, and keeps counts and released quotes. */
export interface CommentReader {
  /** One respondent; the id is empty where the survey has none. */
  read(cells: readonly string[], respondent: string, unit: string): void;
  /** What all rows came to. Hand codes that no comment answers to are problems. */
  done(problems: ProblemList): { comments: CommentCounts; quotes: Quote[] };
}

/** Counts that wait to be merged; a merge costs as much as what is merged already. */
const mostWaiting = 500;

/**
 * Reads comments as they stream by: a person's codes where there are any, else those that the patterns of the codebook propose
 * (spec 10.2). Texts are let go at once, but for those that a person released.
 */
export function commentReader(columns: readonly CommentColumn[], coding: CommentCoding): CommentReader {
  const readers = columns.map(({ item, index, missing }) => {
    const themes = coding.items.get(item) ?? [];
    return { item, index, empty: new Set(["", ...missing].map(foldCell)), code: commentCoder(themes) };
  });
  const kinds = new Map(
    [...coding.items].map(([item, themes]) => [item, new Map(themes.map(({ id, kind }) => [id, kind]))]),
  );
  const left = new Map(coding.hand);
  const quotes: Quote[] = [];
  let waiting: CommentCounts[] = [];
  return {
    read(cells, respondent, unit) {
      const comments = readers.flatMap(({ item, index, empty, code }): CodedComment[] => {
        const text = cells[index] ?? "";
        if (empty.has(foldCell(text))) return [];
        const key = handKey(respondent, item);
        const hand = respondent === "" ? undefined : coding.hand.get(key);
        left.delete(key);
        const proposed = code(text);
        const themes = hand?.themes ?? proposed;
        if (hand?.released === true) {
          const quote = quoteText(text, coding.names);
          if (quote !== "") quotes.push({ item, themes, text: quote });
        }
        return [{ item, themes, ...(hand?.themes === undefined ? {} : { proposed }) }];
      });
      if (comments.length === 0) return;
      waiting.push(commentsOf(unit, comments, kinds));
      if (waiting.length >= mostWaiting) waiting = [mergeComments(...waiting)];
    },
    done(problems) {
      const { file = "" } = coding;
      for (const [key, { line }] of left) {
        const [respondent = ""] = key.split(" ");
        const expected = "expected a respondent of this wave with a comment on that item";
        const remedy = "mend the id or the item, or remove the row";
        problems.add({ file, line, column: "respondent", value: respondent, expected, remedy }, "no-comment");
      }
      // By their words, so that the order of the rows shows nowhere.
      const sorted = quotes.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
      return { comments: mergeComments(noComments, ...waiting), quotes: sorted };
    },
  };
}
