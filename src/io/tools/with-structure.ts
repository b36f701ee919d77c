import { identifyingName } from "../../privacy/identifying-name.ts";
import type { Locale, Text } from "../../survey/text.ts";
import { isOfHeadings } from "./limesurvey.ts";
import { type StructureField, structureFields } from "./limesurvey-fields.ts";
import { partText } from "./limesurvey-heading.ts";
import { notShown } from "./limesurvey-words.ts";
import { matchFields } from "./match-fields.ts";
import type { SurveyStructure } from "./survey-structure.ts";
import type { ToolColumn, ToolReading } from "./tool-reading.ts";

/**
 * The reading of an export with what the structure of its survey tells: key, group, text, part and labels of each column, the same whatever the
 * headings of the export were, with texts in both languages. `text`, `part` and `labels` are in `locale`, or in the other language where the survey has
 * only that. Columns that the structure does not know, or that it cannot tell apart, stay as they were and are counted in a notice.
 */
export function withStructure(reading: ToolReading, structure: SurveyStructure, locale: Locale = "nl"): ToolReading {
  const fields = structureFields(structure);
  const found = matchFields(reading.columns, fields);
  const columns = reading.columns.map((column) => {
    const field = found.get(column.index);
    return field === undefined ? column : enriched(column, field, locale);
  });
  const questions = reading.columns.filter(isMatchable);
  const strangers = questions.filter(({ index }) => !found.has(index));
  // What headings leave out, the structure has brought in; unless it did not know them.
  const notices = reading.notices.filter((notice) => strangers.length > 0 || !isOfHeadings(notice));
  notices.push(...structure.notices);
  if (strangers.length > 0) {
    const named = strangers.slice(0, 5).map(({ name }) => name.slice(0, 40));
    const more = strangers.length > named.length ? ", …" : "";
    notices.push(
      `the structure does not tell which question ${strangers.length} of ${questions.length} columns answer: ${named.join(", ")}${more}`,
    );
  }
  return { ...reading, columns, notices };
}

/** Whether a column may answer a question of the structure. */
function isMatchable({ role, text, key }: ToolColumn): boolean {
  return role === "question" || (role === "person" && (text !== "" || key?.includes("[") === true));
}

function enriched(column: ToolColumn, field: StructureField, locale: Locale): ToolColumn {
  const { question, key, parts, labels, shape } = field;
  const says = (text: Text | undefined) => text?.[locale] ?? text?.nl ?? text?.en;
  const words = parts.map((part) => says(part) ?? "");
  const { group, part, shape: guessed, isMissing, labels: own, ...rest } = column;
  const text = says(question.text) ?? column.text;
  const hasFields = parts.length > 0 || question.other || question.type === "O";
  const said = partText(words);
  const texts = labels.map(({ code, text: label }) => [code, label] as const).filter(([, label]) => says(label));
  const missing = shape === "option" ? isNoTick : undefined;
  return {
    ...rest,
    key,
    role: roleOf(column, field),
    text,
    ...(hasFields ? { group: question.code } : {}),
    ...(said === undefined ? {} : { part: said === "" ? (part ?? key) : said }),
    ...(shape === undefined ? {} : { shape }),
    texts: question.text,
    ...(parts.length === 0 ? {} : { partTexts: partTexts(parts) }),
    ...(texts.length === 0
      ? {}
      : {
          labels: new Map(texts.map(([code, label]) => [code, says(label) ?? code])),
          labelTexts: new Map(texts),
        }),
    ...(isMissing === undefined && missing === undefined
      ? {}
      : { isMissing: (cell: string) => isMissing?.(cell) === true || missing?.(cell) === true }),
  };
}

/** Y and N may have been converted to 1 and 2; what is no tick may be one that was not shown, as the empty cell of a short export is. */
function isNoTick(cell: string): boolean {
  const text = cell.trim();
  return text === "N" || text === "2" || notShown(text);
}

/** The type of a question knows better than its name whether its cells tell who somebody is. */
function roleOf({ role }: ToolColumn, { shape, role: own, question, parts, key }: StructureField): ToolColumn["role"] {
  if (own !== "question") return own;
  const isWritten = shape === undefined || shape === "text";
  if (!isWritten) return "question";
  const called = [question.code, key, ...[question.text, ...parts].flatMap(({ nl, en }) => [nl, en])];
  const tells = called.some((text) => text !== undefined && identifyingName(text) !== undefined);
  return tells ? "person" : role;
}

function partTexts(parts: readonly Text[]): Text {
  const texts: Text = {};
  for (const locale of ["nl", "en"] as const) {
    if (!parts.every((part) => part[locale] !== undefined)) continue;
    const text = partText(parts.map((part) => part[locale] ?? ""));
    if (text !== undefined) texts[locale] = text;
  }
  return texts;
}
