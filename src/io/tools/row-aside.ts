import type { AsideReason } from "../../survey/aside-reason.ts";

/** What a row of sums or means below the answers begins with. “Gemiddeld” and “Average” alone are answers on many scales. */
const sums =
  /^(?:(?:grand |sub)?totals?|(?:eind|sub)?totaal|gemiddelde[n]?|mean|median|mediaan|som|sum|count|aantal|n ?=.{0,12})\s?:?$/i;
/** What a remark on the table begins with. */
const remark =
  /^(?:bron|source|toelichting|notes?|noot|let op|applied filters|toegepaste filters|gemaakt op|created on|exported)\b.{0,2}[:\n ]/i;

/**
 * Tells of every row whether it is no answer whatever the tool: nothing stands in it, it is the header once more, as when files
 * were put behind each other, or it is a total or a remark that a spreadsheet has below the answers.
 *
 * @example rowAside(["Afdeling", "Vraag 1", "Vraag 2"])(["Totaal", "", "240"]) // => "total"
 * @example rowAside(["id", "Hoe gaat het?"])(["id", "Hoe gaat het?"]) // => "header-again"
 * @example rowAside(["id"])([" "]) // => "blank"
 */
export function rowAside(header: readonly string[]): (cells: readonly string[]) => AsideReason | undefined {
  const headers = header.map((cell) => cell.trim());
  const filled = headers.filter((cell) => cell !== "").length;
  return (cells) => {
    const said = cells.filter((cell) => cell.trim() !== "");
    const [start] = said;
    if (start === undefined) return "blank";
    if (filled > 2 && isBelow(start.trim(), said.length)) return "total";
    // A single column may well hold its own header as an answer.
    const again =
      filled > 1 && cells.length === headers.length && headers.every((cell, at) => cells[at]?.trim() === cell);
    return again ? "header-again" : undefined;
  };
}

/** A total may fill all its cells; a remark stands alone. Neither can be told in a table of two columns. */
function isBelow(start: string, filled: number): boolean {
  if (start.length > 400) return false;
  return sums.test(start) || (filled === 1 && remark.test(start));
}
