import {
  codeHeading,
  codeTextHeading,
  type Heading,
  underscoreHeading,
  withScales,
  wordHeading,
} from "./limesurvey-heading.ts";
import { type HeadingStyle, type MetaColumn, metaColumn } from "./limesurvey-meta.ts";
import { questionColumns } from "./limesurvey-questions.ts";
import { timeOfQuestion } from "./limesurvey-timing.ts";
import { isNotShownMark, vvHeader } from "./limesurvey-vv.ts";
import { parseMoment } from "./parse-moment.ts";
import type { ReadTool, ToolColumn } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** How the headings of an export name questions. */
type HeadingMode = "code" | "underscore" | "codetext" | "full" | "abbreviated";

const modeWords: Readonly<Record<HeadingMode, string>> = {
  code: "question codes as headings",
  underscore: "question codes of ExpressionManager as headings",
  codetext: "question codes and texts as headings",
  full: "full question texts as headings",
  abbreviated: "abbreviated question texts as headings",
};

/**
 * The answers of LimeSurvey as CSV or Excel, in each of its ways to write headings (code, code of ExpressionManager, code and text, full or abbreviated
 * text), with spaces or underscores, in English or Dutch, as exported by LimeSurvey or written again by R. Source: Writer, CsvWriter and
 * SurveyObj of LimeSurvey 2 to 6.
 */
export const readLimeSurvey: ReadTool = ({ sample }) => {
  const vv = vvHeader(sample);
  const [header = [], ...below] = vv === undefined ? sample : sample.slice(1);
  const rows = vv === undefined ? below : below.map((cells) => cells.map((cell) => (isNotShownMark(cell) ? "" : cell)));
  const metas = metaColumns(header, rows);
  const style = styleOf(metas);
  if (style === undefined) return undefined;

  const names = uniqueNames(header);
  const isR =
    (header[0] === "" && metas[1] !== undefined) || rows.some((cells) => cells[indexOf("submitdate", metas)] === "NA");
  const isQuestion = (index: number) => metas[index] === undefined && !(index === 0 && isR && header[0] === "");
  const found = headingsOf(header, isQuestion, style, spaceSign(header, metas));
  const { mode } = found;
  const headings = vv === undefined ? found.headings : found.headings.map(withTitle(vv.titles));
  const questions = questionColumns({ headings, names, rows, isR });
  const date = dateColumn(metas, rows);
  const columns = header.map((_, index): ToolColumn => {
    const name = names[index] ?? "";
    const meta = metas[index];
    const question = questions.columns[index];
    if (question !== undefined) {
      const { isMissing } = question;
      if (vv === undefined) return { index, name, ...question };
      return { index, name, ...question, isMissing: (cell) => isNotShownMark(cell) || isMissing?.(cell) === true };
    }
    if (meta === undefined) return { index, name, role: "process", text: "" };
    const role = meta.role === "date" || index === date.index ? (index === date.index ? "date" : "process") : meta.role;
    // The words of a timing name its question and follow the language; they are no id.
    const isWords = meta.style === "text" && meta.code === header[index]?.trim();
    const isMissing = vv === undefined ? {} : { isMissing: isNotShownMark };
    return { index, name, ...(isWords ? {} : { key: meta.code }), role, text: "", ...isMissing };
  });

  const submitted = indexOf("submitdate", metas);
  const id = indexOf("id", metas);
  const notices = [...(vv === undefined ? modeNotices(mode) : []), ...questions.notices, ...date.notices];
  if (metas.some((meta) => meta?.code.startsWith("attribute_"))) {
    notices.push(
      "participant attributes (attribute_1, …) tell of a person and are left out: map one as unit or segment where it names a group",
    );
  }
  if (submitted < 0)
    notices.push(
      "the export has no date of submission: answers that were never finished cannot be told from finished ones",
    );
  return {
    tool: "limesurvey",
    dialect: `${vv === undefined ? "" : "VV file, "}${dialectOf(mode, metas, questions.answers, isR)}`,
    headerRows: vv === undefined ? 1 : 2,
    columns: uniqueKeys(columns),
    aside(cells) {
      if (cells.every((cell) => cell.trim() === "" || (isR && cell === "NA"))) return "blank";
      if (id >= 0 && cells[id]?.trim() === header[id]?.trim()) return "header-again";
      if (submitted < 0) return undefined;
      const moment = (cells[submitted] ?? "").trim();
      const isNone = moment === "" || moment === "NA" || isNotShownMark(moment) || moment.startsWith("0000-");
      return isNone ? "partial" : undefined;
    },
    time: {
      why: "LimeSurvey writes moments in the time of its server, which the file does not name; days are taken as they are written",
    },
    notices,
  };
};

/** What each header says of a column that is no question. Words that a question may use too count only among the first columns. */
function metaColumns(header: readonly string[], rows: readonly (readonly string[])[]): (MetaColumn | undefined)[] {
  const codes = new Set(header.map((cell) => /^[A-Za-z][A-Za-z0-9]{0,63}(?![A-Za-z0-9])/.exec(cell.trim())?.[0]));
  const found = header.map((cell) => metaColumn(cell) ?? timeOfQuestion(cell, codes));
  const submitted = unnamedSubmission(found, rows);
  if (submitted !== undefined) {
    found[submitted] = { code: "submitdate", role: "date", style: "text", isSure: true };
  }
  let isStart = true;
  return found.map((meta, index) => {
    isStart &&= meta !== undefined || (index === 0 && header[0] === "");
    return isStart || meta?.isSure ? meta : undefined;
  });
}

/**
 * The date of submission in a language that is not known: it stands just before the last page, and holds moments or nothing. Without it,
 * answers that were never sent in would count.
 */
function unnamedSubmission(
  found: readonly (MetaColumn | undefined)[],
  rows: readonly (readonly string[])[],
): number | undefined {
  const before = found.findIndex((meta) => meta?.code === "lastpage") - 1;
  if (before < 0 || found[before] !== undefined || found.some((meta) => meta?.code === "submitdate")) return undefined;
  const filled = rows.map((cells) => cells[before]?.trim() ?? "").filter((cell) => cell !== "" && cell !== "NA");
  return filled.length > 0 && filled.every((cell) => parseMoment(cell) !== undefined) ? before : undefined;
}

function withTitle(titles: readonly string[]) {
  return (own: Heading | undefined, index: number): Heading | undefined =>
    own === undefined ? undefined : { ...own, stem: wordHeading(titles[index] ?? "").stem };
}

/**
 * The style that the columns beside the questions have, undefined where they are not those of LimeSurvey: other tools have a `Response ID` and
 * a `Date Submitted` too, so words count only with the last page or the language that a respondent started in.
 */
function styleOf(metas: readonly (MetaColumn | undefined)[]): HeadingStyle | undefined {
  const has = (style: HeadingStyle, ...codes: string[]) =>
    metas.some((meta) => meta?.style === style && codes.includes(meta.code));
  if (has("codetext", "id", "submitdate", "lastpage", "startlanguage")) return "codetext";
  if (has("code", "submitdate", "lastpage") && has("code", "id", "startlanguage", "datestamp")) return "code";
  if (has("code", "submitdate") && has("code", "lastpage")) return "code";
  const words = metas.filter(
    (meta) => meta?.style === "text" && ["id", "submitdate", "datestamp", "startdate"].includes(meta.code),
  );
  return has("text", "lastpage", "startlanguage") && words.length > 0 ? "text" : undefined;
}

/** What stands for a space in the headings: an underscore (`Date_submitted`), a point as R writes it (`Date.submitted`), or undefined for the space itself. */
function spaceSign(header: readonly string[], metas: readonly (MetaColumn | undefined)[]): "_" | "." | undefined {
  const said = header.filter((_, index) => metas[index]?.style !== "code" && metas[index] !== undefined);
  if (said.some((text) => /\p{L}[ ]\p{L}/u.test(text))) return undefined;
  return (["_", "."] as const).find((sign) =>
    said.some((text) => text.split(sign).length > 1 && !/\p{L} \p{L}/u.test(text)),
  );
}

function headingsOf(
  header: readonly string[],
  isQuestion: (index: number) => boolean,
  style: HeadingStyle,
  sign: "_" | "." | undefined,
): { mode: HeadingMode; headings: (Heading | undefined)[] } {
  const read = (parse: (text: string) => Heading | undefined) =>
    header.map((text, index) =>
      isQuestion(index) ? (parse(text.trim()) ?? wordHeading(spaced(text, sign))) : undefined,
    );
  if (style === "codetext") {
    const headings = read((text) => {
      const found = codeTextHeading(text);
      return found === undefined
        ? undefined
        : { ...found, stem: spaced(found.stem, sign), parts: found.parts.map((part) => spaced(part, sign)) };
    });
    return { mode: "codetext", headings: withScales(headings) };
  }
  if (style === "code") {
    const coded = read(codeHeading);
    if (coded.some((own) => own?.sub !== undefined)) return { mode: "code", headings: coded };
    const underscored = withScales(read((text) => underscoreHeading(text) ?? codeHeading(text)));
    return { mode: underscored.some((own) => own?.sub !== undefined) ? "underscore" : "code", headings: underscored };
  }
  const headings = read(() => undefined);
  return { mode: isAbbreviated(headings) ? "abbreviated" : "full", headings };
}

function spaced(text: string, sign: "_" | "." | undefined): string {
  if (sign === "_") return text.replaceAll("_", " ").trim();
  return sign === "." ? text.replace(/\.+/g, " ").trim() : text;
}

/** Whether texts were cut: some end with two dots, those are about as long as each other, and none is longer. */
function isAbbreviated(headings: readonly (Heading | undefined)[]): boolean {
  const texts = headings.flatMap((own) => (own === undefined ? [] : [own.stem, ...own.parts]));
  const cut = texts.filter((text) => /[^.]\.\.$/.test(text)).map((text) => text.length);
  const longest = Math.max(...cut);
  return cut.length > 0 && texts.every((text) => text.length <= longest + 1);
}

function indexOf(code: string, metas: readonly (MetaColumn | undefined)[]): number {
  return metas.findIndex((meta) => meta?.code === code);
}

/** The date of submission; where an anonymous survey writes 1980-01-01 for it, the day of the last action or the start. */
function dateColumn(
  metas: readonly (MetaColumn | undefined)[],
  rows: readonly (readonly string[])[],
): { index: number; notices: string[] } {
  const submitted = indexOf("submitdate", metas);
  const others = [indexOf("datestamp", metas), indexOf("startdate", metas)].filter((index) => index >= 0);
  const moments = rows.map((cells) => cells[submitted]?.trim() ?? "").filter((cell) => cell !== "" && cell !== "NA");
  const isHidden = moments.length > 0 && moments.every((cell) => cell.startsWith("1980-01-01"));
  if (submitted >= 0 && !isHidden) return { index: submitted, notices: [] };
  const [index = -1] = others;
  const instead = index < 0 ? "there is no date" : "the day of the last action is taken instead";
  const notice = `the survey was anonymous and kept no dates: every date of submission is 1980-01-01, so ${instead}`;
  return { index, notices: isHidden ? [notice] : [] };
}

function modeNotices(mode: HeadingMode): string[] {
  const remedy =
    "to join waves safely, export with question codes: Export questions as: Question code, or Question code & question text";
  if (mode === "full")
    return [`the headings are question texts and have no codes, so a changed wording is another question: ${remedy}`];
  if (mode === "abbreviated")
    return [`the headings are cut off, so that different questions may look alike: ${remedy}`];
  if (mode === "codetext") return [];
  return [
    "the headings are codes and hold no question texts: add the structure of the survey (.lss or .txt) for texts and labels in each language",
  ];
}

/** Whether a notice tells what the headings of an export leave out. */
export function isOfHeadings(notice: string): boolean {
  return notice.startsWith("the headings are ");
}

function dialectOf(
  mode: HeadingMode,
  metas: readonly (MetaColumn | undefined)[],
  answers: string | undefined,
  isR: boolean,
): string {
  const locales = metas.map((meta) => meta?.locale).filter((locale) => locale !== undefined);
  const isDutch = locales.filter((locale) => locale === "nl").length > locales.length / 2;
  const language = locales.length === 0 ? [] : [isDutch ? "in Dutch" : "in English"];
  return [
    modeWords[mode],
    ...language,
    ...(answers === undefined ? [] : [answers]),
    ...(isR ? ["written by R"] : []),
  ].join(", ");
}

/** Two columns under one key could not be told apart, so that the later one goes by its name only. */
function uniqueKeys(columns: readonly ToolColumn[]): ToolColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const { key, ...rest } = column;
    if (key === undefined || taken.has(key)) return rest;
    taken.add(key);
    return column;
  });
}
