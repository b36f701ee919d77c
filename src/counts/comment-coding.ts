import type { ThemeKind } from "../survey/codebook.ts";
import type { ThemePatterns } from "./code-comment.ts";

/** A theme as far as it decides what a comment is counted as. */
export interface CodingTheme extends ThemePatterns {
  kind: ThemeKind;
}

/** What a person said of one comment. */
export interface HandCode {
  /** Where it stands. */
  line: number;
  /** Absent where the comment was released without being coded: the themes of the machine then hold. */
  themes?: readonly string[];
  /** May be quoted, after what names people is taken out. */
  released: boolean;
}

/** How the comments of one survey in one wave are coded. */
export interface CommentCoding {
  /** By item: its themes, in the order of the codebook. */
  items: ReadonlyMap<string, readonly CodingTheme[]>;
  /** By `handKey`; empty where nobody coded by hand. */
  hand: ReadonlyMap<string, HandCode>;
  /** The file of the hand codes, as problems name it. */
  file?: string;
  /** Names of people that are taken out of quotes. */
  names: readonly string[];
}

/**
 * A comment of somebody as one key.
 *
 * @example handKey("r17", "obstacle") // => "r17 obstacle"
 */
export function handKey(respondent: string, item: string): string {
  return `${respondent} ${item}`;
}
