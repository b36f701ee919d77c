import { visibleText } from "./visible-text.ts";

/** Something wrong in the inputs, told to the person with the file. */
export interface Problem {
  /** Relative to the workspace, with forward slashes. */
  file: string;
  /** 1-based, where it can be had. */
  line?: number;
  /** The name of the column, item or setting. */
  column?: string;
  /** What stands there. */
  value?: string;
  /** What was expected, as a phrase: `expected 1 to 5`. */
  expected: string;
  /** How to mend it, as an instruction. */
  remedy: string;
}

/**
 * One line for a person, and one line only: what stands in a file steers no terminal.
 *
 * @example problemLine({ file: "data/units.csv", line: 7, column: "parent", value: "sels", expected: "expected a unit of this file", remedy: "did you mean sales?" }) // => "data/units.csv:7  parent  expected a unit of this file, got \"sels\"  → did you mean sales?"
 */
export function problemLine({ file, line, column, value, expected, remedy }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const got = value === undefined ? "" : `, got ${JSON.stringify(value)}`;
  const parts = [place, column, `${expected}${got}`, `→ ${remedy}`].filter((part) => part !== undefined);
  return visibleText(parts.join("  "));
}
