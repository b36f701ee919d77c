import { letters } from "./letters.ts";
import type { StructureField } from "./limesurvey-fields.ts";
import { partText, wordHeading } from "./limesurvey-heading.ts";
import { metaColumn } from "./limesurvey-meta.ts";
import { isCommentWord, isOtherWord } from "./limesurvey-words.ts";
import type { ToolColumn } from "./tool-reading.ts";

/** Where more columns than this begin alike, none of them is told by its words. */
const mostAlike = 500;

/**
 * Which field of a structure each column of an export is, by the place of the column: by its codes where the headings have them, else by
 * its words in any language of the structure, whole or cut off. Columns with the same words go to fields with these words in order where there
 * are as many of both; what remains open stays out.
 */
export function matchFields(
  columns: readonly ToolColumn[],
  fields: readonly StructureField[],
): ReadonlyMap<number, StructureField> {
  const found = new Map<number, StructureField>();
  const byKey = onlyOnes(fields, ({ key }) => key);
  const byUnderscore = onlyOnes(fields, ({ underscored }) => underscored);
  const open: ToolColumn[] = [];
  for (const column of columns) {
    const { key = "", name, index, text, role } = column;
    if (role !== "question" && (!["person", "process"].includes(role) || metaColumn(key) !== undefined)) continue;
    // ExpressionManager writes alike what the structure can tell apart: look for the whole code first.
    const field =
      byUnderscore.get(name) ?? byKey.get(key) ?? byUnderscore.get(key.replaceAll("[", "_").replaceAll("]", ""));
    if (field !== undefined) found.set(index, field);
    else if (text !== "" && column.key === undefined) open.push(column);
  }
  matchWords(open, fields, found);
  return found;
}

/** Values under a name that is theirs alone. */
function onlyOnes(
  fields: readonly StructureField[],
  nameOf: (field: StructureField) => string,
): Map<string, StructureField> {
  const found = new Map<string, StructureField>();
  const doubled = new Set<string>();
  for (const field of fields) {
    const name = nameOf(field);
    if (found.has(name)) doubled.add(name);
    found.set(name, field);
  }
  for (const name of doubled) found.delete(name);
  return found;
}

interface Wording {
  field: StructureField;
  stem: string;
  parts: readonly string[];
}

function matchWords(
  columns: readonly ToolColumn[],
  fields: readonly StructureField[],
  found: Map<number, StructureField>,
): void {
  const wordings = new Map<string, Wording[]>();
  for (const field of fields) {
    for (const wording of wordingsOf(field)) {
      const start = wording.stem.slice(0, 6);
      const own = wordings.get(start) ?? [];
      own.push(wording);
      wordings.set(start, own);
    }
  }
  // Columns that fit the same fields wait for each other, so that as many columns as fields go in order.
  const waiting = new Map<string, { columns: ToolColumn[]; fields: StructureField[] }>();
  const order = new Map(fields.map((field, index) => [field, index]));
  for (const column of columns) {
    const stem = cut(column.text);
    const parts = partsOf(column.part).map(cut);
    const alike = wordings.get(stem.text.slice(0, 6)) ?? [];
    if (alike.length > mostAlike) continue;
    const fits = new Set(
      alike
        .filter((own) => isAlike(own.stem, stem) && own.parts.length === parts.length)
        .filter((own) => parts.every((part, place) => isAlike(own.parts[place] ?? "", part)))
        .map(({ field }) => field),
    );
    if (fits.size === 0) continue;
    const name = [...fits].map((field) => order.get(field)).join(" ");
    const own = waiting.get(name) ?? { columns: [], fields: [...fits] };
    own.columns.push(column);
    waiting.set(name, own);
  }
  for (const { columns: own, fields: fits } of waiting.values()) {
    if (own.length !== fits.length) continue;
    const inOrder = fits.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    for (const [place, column] of own.entries()) {
      const field = inOrder[place];
      if (field !== undefined) found.set(column.index, field);
    }
  }
}

/** The words of a field in each language. */
function wordingsOf(field: StructureField): Wording[] {
  return (["nl", "en"] as const).flatMap((locale) => {
    const stem = field.question.text[locale];
    if (stem === undefined) return [];
    const parts = field.parts.map((part) => part[locale] ?? part.nl ?? part.en ?? "");
    return [{ field, stem: letters(stem), parts: partsOf(partText(parts)).map((part) => cut(part).text) }];
  });
}

/** What stands for a part: the row, and its scale, column or comment, in brackets or not. */
function partsOf(part: string | undefined): string[] {
  if (part === undefined) return [];
  const { stem, parts } = wordHeading(part);
  return [stem, ...parts];
}

interface Cut {
  text: string;
  isCut: boolean;
}

/** The letters and digits of words, and whether they were cut off: `How satisfied a..`. */
function cut(words: string): Cut {
  // These are words of LimeSurvey, which has translated them in more than one way.
  if (isOtherWord(words)) return { text: "other", isCut: false };
  if (isCommentWord(words)) return { text: "comment", isCut: false };
  const place = /^(?:rank|rang|rangorde|ranking) (\d{1,4})$/i.exec(words.trim())?.[1];
  if (place !== undefined) return { text: `rank${place}`, isCut: false };
  return { text: letters(words), isCut: /[^.]\.\.$/.test(words.trim()) };
}

function isAlike(whole: string, { text, isCut }: Cut): boolean {
  return isCut ? whole.startsWith(text) : whole === text;
}
