import { identifyingName } from "../../privacy/identifying-name.ts";
import { damageNotices } from "./damage-notices.ts";
import { optionGroups } from "./option-groups.ts";
import { questionText } from "./question-text.ts";
import { rowAside } from "./row-aside.ts";
import { severalIn } from "./several-answers.ts";
import type { ColumnRole, ReadTool, ToolColumn } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

const ownHeaders: ReadonlyMap<string, ColumnRole> = new Map([
  ["#", "respondent"],
  ["Response Type", "process"],
  ["Start Date (UTC)", "process"],
  ["Stage Date (UTC)", "process"],
  ["Submit Date (UTC)", "date"],
  ["Network ID", "person"],
  ["Tags", "process"],
  ["Ending", "process"],
]);

/**
 * Typeform, as it exports now (`Response Type`, `Stage Date (UTC)`, several answers in a cell) and as it did before (a column an
 * option, with the option as its header and as its cell, and the question nowhere). Its columns after the questions are known by name;
 * a question may have the same name, so only the last of each counts.
 */
export const readTypeform: ReadTool = ({ sample }) => {
  // Where options have a column each, some exports have their questions in a row above the header.
  const above = sample[0]?.[0]?.trim() === "" && sample[1]?.[0]?.trim() === "#" ? 1 : 0;
  const stems = above === 0 ? [] : goingOn(sample[0] ?? []);
  const [header = [], ...rows] = sample.slice(above);
  const raw = header.map((cell) => cell.trim());
  const submitted = raw.lastIndexOf("Submit Date (UTC)");
  if (raw[0] !== "#" || submitted < 1) return undefined;
  const type = raw.lastIndexOf("Response Type");
  // Where its own columns begin; before it had a response type, two stood before the submit date at most.
  const tail = type < 1 ? submitted - 2 : type;
  const texts = raw.map(questionText);
  const groups = optionGroups(texts, rows);
  const unclear: string[] = [];
  let guarded = 0;
  const columns = uniqueNames(raw).map((name, index): ToolColumn => {
    const text = texts[index] ?? "";
    const role = raw.lastIndexOf(raw[index] ?? "") === index ? ownHeaders.get(raw[index] ?? "") : undefined;
    if (role !== undefined && (index === 0 || index >= tail)) return { index, name, role, text };
    const group = groups.get(index);
    if (group !== undefined) return { index, name, role: "question", ...group, text: stems[index] ?? group.text };
    const cells = rows.map((row) => row[index] ?? "");
    if (identifyingName(text) !== undefined) return { index, name, role: "person", text };
    guarded += cells.filter((cell) => /^'[=+\-@]/.test(cell)).length;
    // A form that gave every option its column has no cell with several.
    const separator = (groups.size > 0 ? [] : [" / ", ", "]).find((one) => severalIn(cells, one) !== "no");
    if (separator === undefined) return { index, name, role: "question", text };
    if (severalIn(cells, separator) === "yes")
      return { index, name, role: "question", text, shape: "several", separator };
    unclear.push(name);
    return { index, name, role: "question", text };
  });
  const blankOrHeader = rowAside(header);
  return {
    tool: "typeform",
    dialect: [
      type < 1 ? "without Response Type, as before" : "with Response Type",
      ...(groups.size === 0 ? [] : ["a column an option"]),
      ...(above === 0 ? [] : ["questions in a row above the header"]),
    ].join(", "),
    headerRows: above + 1,
    columns,
    aside(cells) {
      const aside = blankOrHeader(cells);
      if (aside !== undefined) return aside;
      const partial = type > 0 ? cells[type]?.trim().toLowerCase() === "partial" : cells[submitted]?.trim() === "";
      return partial ? "partial" : undefined;
    },
    time: { zone: "UTC", why: "Typeform says so in the header of its dates" },
    notices: [
      ...unclearNotices(unclear),
      ...(guarded === 0
        ? []
        : [
            `${guarded === 1 ? "1 answer begins" : `${guarded} answers begin`} with ' before a sign: Typeform puts it there so that no spreadsheet reads them as a formula`,
          ]),
      ...damageNotices(columns, rows),
    ],
  };
};

/** Each question over all columns that it stands above: its own and the blank ones after it. */
function goingOn(cells: readonly string[]): string[] {
  let question = "";
  return cells.map((cell) => {
    question = questionText(cell) || question;
    return question;
  });
}

function unclearNotices(names: readonly string[]): string[] {
  const [first] = names;
  if (first === undefined) return [];
  const others = names.length === 1 ? "" : ` and ${names.length - 1} more columns`;
  return [
    `"${first}"${others} may hold several answers in one cell, or one answer with a comma or stroke: nothing is split`,
  ];
}
