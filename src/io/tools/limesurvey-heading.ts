import { plainText } from "./plain-text.ts";

/** What the header of a question says: its codes where the headings have codes, its words where they have words. */
export interface Heading {
  /** The code of the question. */
  code?: string;
  /** The code of the sub-question or option: `SQ001`, `other`, `SQ001comment`, `SQ001_SQ002` of two axes. */
  sub?: string;
  /** Of an array with two scales: 1 or 2. */
  scale?: 1 | 2;
  /** The question in words; empty where the headings have none. */
  stem: string;
  /** What stands in the brackets behind the question, outermost first: a row, and its scale, column or comment. */
  parts: readonly string[];
}

/**
 * `Q01[SQ001]`, `Q01[SQ001][2]`, and as R puts those `Q01.SQ001.`; undefined for a header that is no code.
 *
 * @example codeHeading("Q01[SQ001][2]") // => { code: "Q01", sub: "SQ001", scale: 2, stem: "", parts: [] }
 * @example codeHeading("How old are you?") // => undefined
 */
export function codeHeading(header: string): Heading | undefined {
  const [, code, sub, scale] =
    /^([A-Za-z][A-Za-z0-9_]{0,63})(?:\[([^[\]\s]{1,64})\](?:\[([12])\])?)?$/.exec(header) ??
    /^([A-Za-z][A-Za-z0-9_]{0,63})\.([A-Za-z0-9_]{1,64})\.(?:\.([12])\.)?$/.exec(header) ??
    [];
  if (code === undefined) return undefined;
  return heading(code, sub, scale === undefined ? undefined : scale === "1" ? 1 : 2);
}

/**
 * `Q01_SQ001`: the codes of ExpressionManager. Codes of questions hold no underscore since LimeSurvey 2.05, so the first one ends it. Which of
 * these are the two scales of an array only shows beside the others: `withScales`.
 *
 * @example underscoreHeading("Q01_SQ001_SQ002") // => { code: "Q01", sub: "SQ001_SQ002", stem: "", parts: [] }
 */
export function underscoreHeading(header: string): Heading | undefined {
  const [, code, sub] = /^([A-Za-z][A-Za-z0-9]{0,63})(?:_([A-Za-z0-9_]{1,128}))?$/.exec(header) ?? [];
  return code === undefined ? undefined : heading(code, sub, undefined);
}

/**
 * Tells the scales of arrays in headings of ExpressionManager: `Q01_SQ001_0` beside `Q01_SQ001_1`, and no `Q01_SQ001_2`, are the first and second
 * scale of one row. An array of two axes whose columns are called 0 and 1 looks the same; the structure of the survey tells them apart.
 */
export function withScales(headings: readonly (Heading | undefined)[]): (Heading | undefined)[] {
  const there = new Set(headings.map((own) => `${own?.code}_${own?.sub}`));
  return headings.map((own) => {
    const [, row, number] = /^(.+)_([01])$/.exec(own?.sub ?? "") ?? [];
    if (own?.code === undefined || row === undefined) return own;
    const has = (end: string) => there.has(`${own.code}_${row}_${end}`);
    return has("0") && has("1") && !has("2") ? heading(own.code, row, number === "0" ? 1 : 2) : own;
  });
}

/**
 * `How satisfied are you with… [Your desk]`: the words of a question, and what stands in brackets at its end. Brackets within brackets belong
 * to the words.
 *
 * @example wordHeading("Rate these [Pay [gross]][Scale 1]") // => { stem: "Rate these", parts: ["Pay [gross]", "Scale 1"] }
 * @example wordHeading("filecount - Your photo") // => { stem: "Your photo", parts: ["filecount"] }
 */
export function wordHeading(header: string): Heading {
  const text = plainText(header.slice(0, longestHeading));
  const file = /^filecount - /.exec(text)?.[0];
  if (file !== undefined) return { stem: text.slice(file.length), parts: ["filecount"] };
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < 2 && text[end - 1] === "]") {
    const start = openingOf(text, end - 1);
    if (start === undefined || start === 0) break;
    parts.unshift(text.slice(start + 1, end - 1).trim());
    end = start;
  }
  return { stem: text.slice(0, end).trim(), parts };
}

/** Words beyond this say nothing more of a question. */
const longestHeading = 20_000;

/** The bracket that the one at `end` closes. */
function openingOf(text: string, end: number): number | undefined {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (text[at] === "]") depth += 1;
    if (text[at] === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/**
 * `Q01[SQ001]. How satisfied are you? [Your desk]`: codes and words, with whatever stands between them; undefined for a header without a code.
 *
 * @example codeTextHeading("Q1[A][1]. Rate [Pay][Scale 1]") // => { code: "Q1", sub: "A", scale: 1, stem: "Rate", parts: ["Pay", "Scale 1"] }
 */
export function codeTextHeading(header: string): Heading | undefined {
  const [all, codes = ""] =
    /^([A-Za-z][A-Za-z0-9_]{0,128}(?:\[[^[\]\s]{1,64}\]){0,2})(?:[.:;|,][\s_]*|\s{1,9}-\s|\s)/.exec(header) ?? [];
  if (all === undefined) return undefined;
  const own = codeHeading(codes);
  const coded = codes.includes("[") ? own : (underscoreHeading(codes) ?? own);
  if (coded === undefined) return undefined;
  const { stem, parts } = wordHeading(header.slice(all.length));
  return { ...coded, stem, parts };
}

/**
 * What LimeSurvey calls the column whatever its headings: `Q01[SQ001]`, `Q01[SQ001][2]`; undefined without codes.
 *
 * @example headingKey({ code: "Q01", sub: "SQ001", scale: 2 }) // => "Q01[SQ001][2]"
 */
export function headingKey({ code, sub, scale }: Pick<Heading, "code" | "sub" | "scale">): string | undefined {
  if (code === undefined) return undefined;
  return `${code}${sub === undefined ? "" : `[${sub}]`}${scale === undefined ? "" : `[${scale}]`}`;
}

/**
 * What a column is of its question, in words: the row, with its scale, column or comment in brackets.
 *
 * @example partText(["Pay", "Scale 1"]) // => "Pay [Scale 1]"
 */
export function partText([first, ...more]: readonly string[]): string | undefined {
  return first === undefined ? undefined : [first, ...more.map((part) => `[${part}]`)].join(" ");
}

function heading(code: string, sub: string | undefined, scale: 1 | 2 | undefined): Heading {
  return {
    code,
    ...(sub === undefined ? {} : { sub }),
    ...(scale === undefined ? {} : { scale }),
    stem: "",
    parts: [],
  };
}
