/**
 * A file that cannot be read, with what a person can do about it. Thrown by the readers of `src/io/tables/` and turned into a
 * problem by who opened the file; anything else that is thrown there is a fault of ours and must be seen.
 */
export class FileFault extends Error {
  /** As a phrase: `expected a whole workbook, but it ends halfway`. */
  readonly expected: string;
  /** As an instruction: `export it again`. */
  readonly remedy: string;
  /** Where in the file, where it can be told: the line of a text, the row of a sheet or of a table. */
  readonly line: number | undefined;
  /** Which file, where it is another than the one that was opened: the structure beside an export. */
  readonly file: string | undefined;

  constructor(expected: string, remedy: string, line?: number, file?: string) {
    super(`${expected}: ${remedy}`);
    this.name = "FileFault";
    this.expected = expected;
    this.remedy = remedy;
    this.line = line;
    this.file = file;
  }
}
