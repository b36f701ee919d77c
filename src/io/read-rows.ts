import { Readable } from "node:stream";
import Papa from "papaparse";
import { type ByteSource, byteStream, fileSource } from "./byte-source.ts";
import type { Dialect } from "./dialect.ts";
import { mostTangle, quoteTangle } from "./quote-tangle.ts";

/** What `readRows` hands over. */
export interface RowHandler {
  /** One record: its cells, and the line of the file on which it begins. The header comes first. */
  row(cells: string[], line: number): void;
  /** A quote that spoils the record on this line, or a line that never ends. */
  fault(line: number, kind: RowFault): void;
  /** Characters read so far, now and then. */
  progress?(characters: number): void;
}

/** Why a record cannot be read. */
export type RowFault = "unclosed-quote" | "stray-quote" | "endless-line";

/** A record longer than this has a quote that was never closed, or is no record. In characters. */
const longestRecord = 8 * 1024 * 1024;

/**
 * Streams the records of a CSV in constant memory. Line breaks of any kind end a record, except in quotes, where they
 * become "\n". Wholly blank lines are not records (spec 0.1).
 *
 * @throws when the file cannot be read, unpacked or decoded
 */
export async function readRows(file: string | ByteSource, dialect: Dialect, handler: RowHandler): Promise<void> {
  let line = dialect.sepLine ? 2 : 1;
  const reading = { characters: 0, sinceRow: 0, tangle: 0, sawQuote: false };
  const source = typeof file === "string" ? fileSource(file) : file;
  const chunks = textChunks(source, dialect, (text) => {
    reading.characters += text.length;
    reading.sinceRow += text.length;
    reading.sawQuote ||= text.includes('"');
    handler.progress?.(reading.characters);
    // An endless record would be held, and read again, with every chunk.
    if (reading.sinceRow > longestRecord) throw new EndlessRecord();
    if (text.includes('"')) reading.tangle += quoteTangle(text);
    if (reading.tangle > mostTangle) throw new EndlessRecord();
  });
  const done = new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(Readable.from(chunks), {
      delimiter: dialect.delimiter,
      newline: "\n",
      step({ data, errors }) {
        reading.sinceRow = 0;
        reading.tangle = 0;
        for (const { code } of errors) {
          if (code === "MissingQuotes") handler.fault(line, "unclosed-quote");
          if (code === "InvalidQuotes") handler.fault(line, "stray-quote");
        }
        if (data.length > 1 || data[0]?.trim() !== "") handler.row(data, line);
        line += 1 + (reading.sawQuote ? lineBreaks(data) : 0);
      },
      complete: () => resolve(),
      error: (error) => reject(error),
    });
  });
  await done.catch((error: unknown) => {
    if (error instanceof EndlessLine) handler.fault(line, "endless-line");
    else if (error instanceof EndlessRecord) handler.fault(line, "unclosed-quote");
    else throw error;
  });
}

class EndlessRecord extends Error {}
class EndlessLine extends Error {}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}

/**
 * The text of a file in pieces that end with a line break, with every line break as "\n", without the mark at its start
 * and without a `sep=` line.
 */
async function* textChunks(
  source: ByteSource,
  { encoding, gzip, sepLine }: Dialect,
  onText: (text: string) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  let isStart = sepLine;
  for await (const bytes of byteStream(source, gzip)) {
    rest += decoder.decode(bytes, { stream: true });
    const end = rest.lastIndexOf("\n") + 1 || lastReturn(rest);
    if (end === 0) {
      if (rest.length > longestRecord) throw new EndlessLine();
      continue;
    }
    const text = withPlainBreaks(rest.slice(0, end));
    rest = rest.slice(end);
    const piece = isStart ? text.slice(text.indexOf("\n") + 1) : text;
    isStart = false;
    onText(piece);
    if (piece !== "") yield piece;
  }
  rest = withPlainBreaks(rest + decoder.decode());
  const piece = isStart ? rest.slice(rest.indexOf("\n") + 1) : rest;
  onText(piece);
  if (piece !== "") yield piece;
}

/** The end of the last line of a text with old Macintosh line ends; a "\r" at the very end may be half of "\r\n". */
function lastReturn(text: string): number {
  return text.lastIndexOf("\r", text.length - 2) + 1;
}

function withPlainBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
