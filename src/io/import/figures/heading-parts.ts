import { isCode } from "../../tools/plain-header.ts";
import { metricSense } from "./metric-sense.ts";

/** A heading of a table of figures, taken apart. */
export interface HeadingParts {
  /** As it stands in the table. */
  heading: string;
  /** The number or short name of the question; empty where there is none. It moves from year to year. */
  code: string;
  /** The question in words, or the name of what is scored; empty where the heading is a code. */
  words: string;
  /** All of it without the number: words and qualifier as they stand. */
  said: string;
  /** What is said of the figure, or of where it comes from: `% strongly agree or agree`, `B01-B05 average`. */
  qualifier: string;
}

/** Longer headings are cut before they are looked at. In characters. */
const longestHeading = 2000;

/**
 * Takes the number of a question, its words and what is said of the figure apart.
 *
 * @example headingParts("B07. I know our aims (% agree)") // => { heading: "B07. I know our aims (% agree)", code: "B07", words: "I know our aims", said: "I know our aims (% agree)", qualifier: "% agree" }
 * @example headingParts("E06_A").code // => "E06_A"
 * @example headingParts("My work theme score (B01-B05)").words // => "My work theme score"
 */
export function headingParts(heading: string): HeadingParts {
  const whole = heading.slice(0, longestHeading).replace(/\s+/g, " ").trim();
  const text = whole.replace(/ ?\[note \d{1,3}\]$/i, "");
  if (isCode(text)) return { heading: whole, code: text, words: "", said: "", qualifier: "" };
  const [first = ""] = text.split(" ", 1);
  const code = codeAt(first);
  const said = code === "" ? text : text.slice(first.length).replace(/^[\s–—-]+/, "");
  const [words, qualifier] = apart(said);
  return { heading: whole, code, words, said, qualifier };
}

/** `B07.`, `Q12`, `3)`: a bare number only counts with a sign behind it, since a question may begin with one. */
function codeAt(word: string): string {
  const code = word.replace(/[.):]+$/, "");
  if (code.length > 16) return "";
  const isNumbered = /^\p{L}{1,6}[._-]?\d[\p{L}\d._-]*$/u.test(code);
  const isBare = /^\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?$/i.test(code) && code !== word;
  return isNumbered || isBare ? code : "";
}

/** Words, and what stands behind them in brackets or after a dash, as far as that is about the figure. */
function apart(text: string): [words: string, qualifier: string] {
  const open = text.lastIndexOf("(");
  if (text.endsWith(")") && open > 0 && isQualifier(text.slice(open + 1, -1))) {
    return [text.slice(0, open).trim(), text.slice(open + 1, -1).trim()];
  }
  for (const sign of [" - ", " – ", " — ", " | ", ": "]) {
    const at = text.lastIndexOf(sign);
    if (at > 0 && isQualifier(text.slice(at + sign.length))) {
      return [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
    }
  }
  return [text, ""];
}

function isQualifier(text: string): boolean {
  const said = text.trim();
  // The questions that a theme is made of.
  if (/^\p{L}{0,6}\d{1,4}(?: ?[-–,&] ?\p{L}{0,6}\d{1,4}){0,40}(?: average| mean| gemiddelde)?$/u.test(said))
    return true;
  return said.length <= 120 && (said.includes("%") || metricSense(said) !== undefined);
}
