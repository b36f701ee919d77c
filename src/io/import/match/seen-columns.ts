import type { ToolReading } from "../../tools/tool-reading.ts";
import { shortText } from "../short-text.ts";

/** More columns than this are counted. */
const mostNamed = 6;
/** A name is quoted up to this length. */
const longestNamed = 40;

/**
 * The columns of an export as one sees them on opening it, for who must tell whether it is the right file. Columns that tell who somebody is
 * are named as well: their names identify nobody.
 *
 * @example seenColumns({ columns: [{ index: 0, name: "Artikel", role: "question", text: "" }, { index: 1, name: "Prijs", role: "question", text: "" }] }) // => "“Artikel” and “Prijs”"
 */
export function seenColumns({ columns }: Pick<ToolReading, "columns">): string {
  const names = columns.slice(0, mostNamed).map(({ name }) => `“${shortText(name, longestNamed)}”`);
  const rest = columns.length - names.length;
  const last = rest > 0 ? `${rest} more` : names.pop();
  return names.length === 0 ? (last ?? "none") : `${names.join(", ")} and ${last}`;
}
