import { identifyingName } from "../../privacy/identifying-name.ts";
import { plainText } from "./plain-text.ts";
import type { ReadTool } from "./tool-reading.ts";
import { uniqueNames } from "./unique-names.ts";

/** Any table with one header row: what no tool claims. */
export const readPlain: ReadTool = ({ sample }) => {
  const [header = []] = sample;
  const names = uniqueNames(header);
  return {
    tool: "plain",
    dialect: "one header row",
    headerRows: 1,
    columns: names.map((name, index) => ({
      index,
      name,
      role: identifyingName(name) === undefined ? "question" : "person",
      text: plainText(header[index] ?? ""),
    })),
    aside: (cells) => (cells.every((cell) => cell.trim() === "") ? "blank" : undefined),
    time: { why: "the file names no time zone; days are taken as they are written" },
    notices: [],
  };
};
