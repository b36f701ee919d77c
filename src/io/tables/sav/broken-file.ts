import { FileFault } from "../file-fault.ts";

/**
 * The fault of an SPSS file that is not what the format allows.
 *
 * @param found what was met instead, as the end of a sentence: `it ends in the middle of a variable`
 * @example brokenFile("it ends early").expected // => "expected a whole SPSS file, but it ends early"
 */
export function brokenFile(found: string): FileFault {
  return new FileFault(
    `expected a whole SPSS file, but ${found}`,
    "open it in SPSS or PSPP, save it again and import that file, or save the answers as CSV",
  );
}
