import { identifyingName } from "../../privacy/identifying-name.ts";
import type { ToolReading } from "./tool-reading.ts";

/** In fewer rows people may share an address or a number by chance. */
const fewestRows = 20;
/** Fewer different ones are a word such as "anonymous", or a few shared addresses. */
const fewestPeople = 5;
const kinds = new Set(["email", "number", "name", "phone"]);
/** Who is named beside an answer, and did not give it. */
const others =
  /manager|supervisor|leader|leidinggevende|teamlead|agent|assignee|owner|interviewer|enumerator|behandelaar|company|bedrijf|account/i;

/**
 * What to tell of a file in which the same people come back, as in one of several rounds: each of their rows would count as somebody else, and
 * a team of five would seem large enough to show. Columns of people are not read further, and no cell is told.
 *
 * @param sample the first rows, the header included
 */
export function peopleAgain(
  { columns, headerRows }: Pick<ToolReading, "columns" | "headerRows">,
  sample: readonly (readonly string[])[],
): string[] {
  const rows = sample.slice(headerRows);
  return columns.flatMap(({ index, name, role }) => {
    if (role !== "person" || others.test(name) || !kinds.has(identifyingName(name) ?? "")) return [];
    const cells = rows.map((row) => row[index]?.trim().toLowerCase() ?? "").filter((cell) => cell !== "");
    const people = new Set(cells).size;
    if (cells.length < fewestRows || people < fewestPeople || people * 2 > cells.length) return [];
    return [
      `the same people seem to come back: “${name.slice(0, 60)}” has ${people} different cells in ${cells.length} rows. Each row counts as somebody of its own: where the file holds several rounds, import each as a wave, and where people answered more than once, export one answer of each`,
    ];
  });
}
