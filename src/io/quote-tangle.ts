/**
 * How much work a text makes for a parser that looks, at each quote, whether only white space stands between it and the next delimiter:
 * over the lines, the quotes of a line times its longest run of white space. Thousands at most in a file of answers; a file that was made to
 * stop the parser has billions of it in a few hundred kilobytes.
 *
 * @example quoteTangle('"a","b"\n"c"   ,1\n') // => 10
 */
export function quoteTangle(text: string): number {
  let sum = 0;
  let quotes = 0;
  let run = 0;
  let longest = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? lineBreak : text.charCodeAt(at);
    if (code === lineBreak) {
      sum += quotes * Math.max(1, longest);
      quotes = 0;
      longest = 0;
      run = 0;
    } else if (code === quote) {
      quotes += 1;
      run = 0;
    } else if (code === space || code === tab || code >= firstOther) {
      // Letters beyond Latin count as white space: some of them are, and a text of them is no line of hundreds of kilobytes.
      run += 1;
      if (run > longest) longest = run;
    } else run = 0;
  }
  return sum;
}

/** More than this is no table: about a second of work. */
export const mostTangle = 500_000_000;

const lineBreak = 10;
const quote = 34;
const space = 32;
const tab = 9;
/** The no-break space, the first white space beyond ASCII. */
const firstOther = 0xa0;
