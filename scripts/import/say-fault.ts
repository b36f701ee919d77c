import { FileFault } from "../../src/io/tables/file-fault.ts";
import { problemLine } from "../../src/survey/problem.ts";
import type { ImportRequest } from "./import-request.ts";

/** Codes of the system for a place that cannot be written. */
const unwritable = ["ENOSPC", "EACCES", "EROFS", "EPERM", "ENOTDIR"];

/** Whether the system refused to write: no room, or no right to. */
export function isUnwritable(error: unknown): error is Error {
  if (!(error instanceof Error) || !("code" in error)) return false;
  // On a disk that is read-only Node says of folders in folders that the one around them is not there.
  const isNoFolder = error.code === "ENOENT" && "syscall" in error && error.syscall === "mkdir";
  return isNoFolder || unwritable.includes(String(error.code));
}

/** Tells what is wrong with the file, or with the place to write; false, as the answers are not in place. Any other error is thrown on. */
export function sayFault(error: unknown, { workspace, file }: Pick<ImportRequest, "workspace" | "file">): false {
  if (isUnwritable(error)) {
    const expected = `expected a place to write (${error.message})`;
    const remedy = "make room or get the right to write there, and import again; nothing was left half done";
    console.error(problemLine({ file: workspace, expected, remedy }));
    return false;
  }
  if (!(error instanceof FileFault)) throw error;
  const { expected, remedy, line } = error;
  console.error(problemLine({ file: error.file ?? file, ...(line === undefined ? {} : { line }), expected, remedy }));
  return false;
}
