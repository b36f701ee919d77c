import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { ProblemList } from "./problem-list.ts";
import type { SourceText } from "./read-table.ts";

/**
 * The text of a file that people write by hand: YAML or Markdown, always UTF-8, without its byte order mark. Another encoding is
 * a problem, since it would reach readers as broken letters.
 */
export async function readUtf8({ path, file }: SourceText, problems: ProblemList): Promise<string> {
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) {
    const line = bytes.subarray(0, firstBroken(bytes)).toString("latin1").split("\n").length;
    const remedy = "save it as UTF-8; most editors offer that under Save as";
    problems.add({ file, line, expected: "expected text in UTF-8", remedy });
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** Where the bytes stop being UTF-8: the end of the first line that is not. */
function firstBroken(bytes: Buffer): number {
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next;
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end + 1;
  }
  return bytes.length;
}
