import { metaColumn } from "./limesurvey-meta.ts";

/** What a VV file writes where a question was not shown. */
const mark = "{question_not_shown}";

/** The head of a VV file. */
export interface VvHeader {
  /** The questions in words, one a column. */
  titles: readonly string[];
  /** Their codes, one a column. */
  codes: readonly string[];
}

/**
 * Recognises the file with which LimeSurvey moves answers to another server ("Export a VV survey file"): words in its first row, codes
 * in its second. Undefined for any other. Source: `vvexport` of LimeSurvey 2 to 6.
 */
export function vvHeader([titles = [], codes = []]: readonly (readonly string[])[]): VvHeader | undefined {
  const isCode = (cell = "") => metaColumn(cell)?.style === "code";
  const known = codes.flatMap((cell, index) => (isCode(cell) ? [index] : []));
  const isOwn = codes.includes("submitdate") && known.length >= 3;
  return isOwn && known.some((index) => !isCode(titles[index])) ? { titles, codes } : undefined;
}

/**
 * Whether a cell of a VV file says that its question was not shown.
 *
 * @example isNotShownMark("{question_not_shown}") // => true
 */
export function isNotShownMark(cell: string): boolean {
  return cell.trim() === mark;
}
