import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { ColumnProfile } from "../column-profile.ts";
import { type PersonalSign, personalSign } from "./personal-sign.ts";

/**
 * What a column of an export tells of a person, by its cells and by what it is for. Ticks tell nothing. Where codes have labels these may be names: of
 * groups called after people, or below a header that speaks of somebody; all else about codes is an answer. Of the columns that a tool has for itself
 * only the id of a respondent is judged, and a key there is what a respondent is to be known by.
 *
 * @example columnSign({ index: 0, name: "Q1", role: "question", text: "" }, { filled: 1, distinct: new Map([["a.jansen@example.org", 1]]), isOpen: false, longest: 20 }) // => { kind: "email", isSure: true }
 */
export function columnSign(column: ToolColumn, cells: ColumnProfile | undefined): PersonalSign | undefined {
  const { role, shape, labels } = column;
  if ((role !== "respondent" && role !== "question") || shape === "option" || cells === undefined) return undefined;
  if (labels === undefined || labels.size === 0) {
    const sign = personalSign(column, cells);
    return role === "respondent" && sign?.kind === "number" ? undefined : sign;
  }
  const distinct = new Map([...cells.distinct].map(([cell, n]) => [labels.get(cell) ?? cell, n]));
  const sign = personalSign(column, { ...cells, distinct });
  return sign?.kind === "name" ? { ...sign, isSure: false } : undefined;
}
