import { identifyingName } from "../../privacy/identifying-name.ts";
import { damageNotices } from "./damage-notices.ts";
import { dateNotices, datePhrase } from "./date-notices.ts";
import { momentReader } from "./moment.ts";
import { plainText } from "./plain-text.ts";
import { rowAside } from "./row-aside.ts";
import { severalIn } from "./several-answers.ts";
import type { ReadTool, ToolColumn, ToolReading } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** How the first column is called in the language of whoever made the form. */
const stamps: ReadonlySet<string> = new Set([
  "Timestamp",
  "Tijdstempel",
  "Zeitstempel",
  "Horodateur",
  "Marca temporal",
  "Informazioni cronologiche",
  "Carimbo de data/hora",
  "Tidsstempel",
  "Tidsstämpel",
  "Tidstämpel",
  "Aikaleima",
  "Sygnatura czasowa",
]);
const scores: ReadonlySet<string> = new Set(["score", "total score", "puntentelling", "totaalscore", "punten"]);

/**
 * Google Forms: the CSV it writes itself, in which moments name their zone and checkboxes stand apart by `;`, and the one of its
 * spreadsheet, in which they stand apart by `, ` and moments are as the spreadsheet shows them. There is no id of a respondent.
 * The rows of a grid are columns `Question [Row]`. With `, ` answers are told apart only where the cells show that no option holds a
 * comma itself.
 */
export const readGoogleForms: ReadTool = ({ sample }) => {
  const [header = [], ...rows] = sample;
  if (!stamps.has(header[0]?.trim() ?? "")) return undefined;
  const stamped = rows.map((row) => row[0] ?? "");
  const moments = momentReader(stamped);
  const filled = stamped.filter((cell) => cell.trim() !== "");
  if (filled.length > 0 && moments.order === undefined && moments.clash === undefined) return undefined;
  // A script that copies the sheet writes a zone as well, behind a weekday.
  const direct = moments.zone !== undefined && /^\d/.test(filled[0]?.trim() ?? "");
  const clean = header.map(plainText);
  const all = new Set(clean);
  const grids = gridsOf(clean);
  const unclear: string[] = [];
  const columns = uniqueNames(clean).map((name, index): ToolColumn => {
    const text = clean[index] ?? "";
    if (index === 0) return { index, name, role: "date", text };
    const cells = rows.map((row) => row[index] ?? "");
    if (isScore(text, cells, all)) return { index, name, role: "process", text };
    if (identifyingName(name) !== undefined) return { index, name, role: "person", text };
    const separator = direct ? ";" : ", ";
    const several = severalIn(cells, separator, direct);
    if (several === "unclear") unclear.push(name);
    return {
      index,
      name,
      role: "question",
      ...(grids.get(index) ?? { text }),
      ...(several === "yes" ? { shape: "several", separator } : {}),
    };
  });
  return {
    tool: "google-forms",
    dialect: [
      direct ? "its own CSV, checkboxes apart by ;" : "CSV of a spreadsheet, checkboxes apart by commas",
      datePhrase(moments),
    ]
      .filter((part) => part !== "")
      .join(", "),
    headerRows: 1,
    columns,
    aside: rowAside(header),
    time: timeOf(moments.zone),
    notices: [
      ...dateNotices(clean[0] ?? "", moments, filled[0]),
      ...unclear.map(
        (name) =>
          `"${name}" may hold several answers in one cell, or one answer with a comma: it is not split; export the responses from the form itself (Responses, Download responses) for a file that tells`,
      ),
      ...damageNotices(columns, rows),
    ],
  };
};

function timeOf(zone: string | undefined): ToolReading["time"] {
  if (zone === undefined) {
    return {
      why: "the spreadsheet writes times in the zone of its owner without naming it; they are taken as they are written",
    };
  }
  return { zone, why: "every moment of the file names its zone" };
}

/** Scores of a quiz: `8 / 10`, above a word for it or above the title of a question with `[Score]` behind it. */
function isScore(text: string, cells: readonly string[], all: ReadonlySet<string>): boolean {
  const marked = /^(.{1,1000}) \[(?:score|feedback|puntentelling)\]$/i.exec(text)?.[1];
  if (marked !== undefined && all.has(marked)) return true;
  if (!scores.has(text.toLowerCase())) return false;
  return cells.every((cell) => cell.trim() === "" || /^\d{1,6}(?:[.,]\d{1,4})? ?\/ ?\d{1,6}$/.test(cell.trim()));
}

/** The columns of grids: those with the same question before a row in brackets. A bracket that stands alone belongs to its question. */
function gridsOf(headers: readonly string[]): ReadonlyMap<number, Pick<ToolColumn, "text" | "group" | "part">> {
  const parts = headers.map((text) => {
    const open = text.endsWith("]") ? text.indexOf(" [") : -1;
    return open < 1 ? undefined : { text: text.slice(0, open), part: text.slice(open + 2, -1).trim() };
  });
  const sizes = new Map<string, number>();
  for (const one of parts) if (one !== undefined) sizes.set(one.text, (sizes.get(one.text) ?? 0) + 1);
  return new Map(
    parts.flatMap((one, index) =>
      one === undefined || (sizes.get(one.text) ?? 0) < 2 ? [] : [[index, { ...one, group: one.text }] as const],
    ),
  );
}
