import { FileFault } from "../tables/file-fault.ts";

/** Fewer lines may have as many commas as their header by chance. */
const fewestLines = 3;

/**
 * Refuses a table of one column in which each line is a row of its own between quotes, as a spreadsheet saves a file that it opened as one column:
 * read as it is, everything that somebody answered would be one text.
 *
 * @throws FileFault when lines are rows
 */
export function refuseQuotedLines(sample: readonly (readonly string[])[]): void {
  const lines = sample.map((row) => row.filter((cell) => cell.trim() !== "")).filter((row) => row.length > 0);
  const [header, ...rows] = lines.map(([line = ""]) => line);
  if (header === undefined || rows.length < fewestLines || lines.some((row) => row.length > 1)) return;
  for (const separator of [",", ";", "\t"]) {
    const width = header.split(separator).length;
    if (width < 3 || !rows.every((row) => row.split(separator).length >= width)) continue;
    throw new FileFault(
      `expected a column for each question, but the file has one column in which each line is a whole row between quotes: “${header.slice(0, 60)}”`,
      "export the answers from the survey tool again, and do not open and save the file in a spreadsheet before it is imported",
    );
  }
}
