import { type Text, textsIn } from "../../../survey/text.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** The question in each language in which the export tells it. */
export function questionTexts(column: ToolColumn, { locale, locales }: Pick<SurveyDraft, "locale" | "locales">): Text {
  const told = column.partTexts ?? column.texts;
  const kept = locales.flatMap((own) => (told?.[own] === undefined ? [] : [[own, told[own]] as const]));
  return kept.length > 0 ? Object.fromEntries(kept) : { [locale]: questionText(column) };
}

/** What an export tells in some language; else what can be said without. */
export function toldOr(told: Text | undefined, otherwise: Text): Text {
  return textsIn(told).length === 0 ? otherwise : (told ?? otherwise);
}

/** The question as a reader sees it: of a matrix the row, with the stem where the row is only a word or two. */
export function questionText({ text, part = "", name }: ToolColumn): string {
  // Of a heading that is a code its part is one too.
  if (part === "" || text === "") return text === "" ? name : text;
  if (part.split(/\s+/).length > 2) return part;
  return `${text} ${part}`;
}
