import { isUtf8 } from "node:buffer";
import Papa from "papaparse";
import type { Wave } from "../survey/wave.ts";
import { type ByteSource, byteStream, fileSource, startOf } from "./byte-source.ts";
import { type HighByte, looksLikeMacRoman } from "./looks-like-mac-roman.ts";
import { mostTangle, quoteTangle } from "./quote-tangle.ts";

/** How a file of rows is written. */
export interface Dialect {
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";
  delimiter: string;
  /** Packed with gzip, whatever the file is called. */
  gzip: boolean;
  /** The first line says `sep=;`, as Excel writes it, and is no row. */
  sepLine: boolean;
}

/** A dialect as found in a file, with what it was found from. */
export interface SniffedDialect extends Dialect {
  /** Size on disk. */
  bytes: number;
  /** The rows at the start of the file, the header first; none in an empty file, and none where the header does not end. */
  sample: readonly (readonly string[])[];
  /** Whether there is nothing in the file but white space. */
  isEmpty: boolean;
  /** What a person should know although it could be read. */
  notices: readonly string[];
}

/** What `wave.md` says where detection must be overruled. */
export type Format = Wave["format"];

/**
 * Finds out how a file is written: packed or not, its encoding (the mark at its start, else UTF-8 when every byte allows
 * it, else windows-1252, or macintosh where its letters stand better in that) and its delimiter. Reads the whole file once to
 * judge the encoding, since one ë at the very end decides it. `format` overrules the encoding and the delimiter.
 *
 * @throws FileFault when it is packed and damaged
 */
export async function sniffDialect(file: string | ByteSource, format: Format = {}): Promise<SniffedDialect> {
  const source = typeof file === "string" ? fileSource(file) : file;
  const size = await source.size();
  const magic = await startOf(source, 4);
  const gzip = magic[0] === 0x1f && magic[1] === 0x8b;
  const { head, isWhole, invalidAt, high } = await scanBytes(source, gzip);
  const encoding = format.encoding ?? encodingOf(head, invalidAt, high);
  const notices: string[] = [];
  if (encoding === "windows-1252" && format.encoding === undefined) {
    notices.push(`byte ${(invalidAt ?? 0) + 1} is not UTF-8: read as windows-1252`);
  }
  if (encoding === "macintosh" && format.encoding === undefined) {
    notices.push(
      `byte ${(invalidAt ?? 0) + 1} is not UTF-8: read as macintosh, the encoding of older Excel on the Mac`,
    );
  }
  if (doubleEncoded.test(textOf(head, encoding))) {
    notices.push("holds letters like Ã« or â‚¬: it was probably saved in the wrong encoding before it came here");
  }
  const table = tableIn(head, { encoding, delimiter: format.delimiter, isWhole });
  return { encoding, gzip, bytes: size, ...table, notices };
}

const sampleBytes = 256 * 1024;
/** A sample holds the header and some rows, however wide they are. */
const fewestLines = 50;
/** A header that does not end before this is none: a quote that is never closed, or a file without lines. In bytes. */
export const longestHeader = 4 * 1024 * 1024;
const sampleSize = 500;

/** The start of a file, as a table. */
function tableIn(
  head: Buffer,
  {
    encoding,
    delimiter: given,
    isWhole,
  }: { encoding: Dialect["encoding"]; delimiter: string | undefined; isWhole: boolean },
): Pick<SniffedDialect, "delimiter" | "sepLine" | "sample" | "isEmpty"> {
  const text = textOf(head, encoding);
  const sep = /^"?sep=(.)"?[;,\t|]*\n/i.exec(text);
  const body = sep === null ? text : text.slice(sep[0].length);
  const delimiter = given ?? sep?.[1] ?? sniffDelimiter(body, isWhole);
  const sample = sampleRows(body, delimiter, isWhole);
  return { delimiter, sepLine: sep !== null, sample, isEmpty: isWhole && body.trim() === "" };
}

function textOf(head: Buffer, encoding: Dialect["encoding"]): string {
  return new TextDecoder(encoding).decode(head, { stream: true }).replace(/\r\n?/g, "\n");
}

/** UTF-8 that was once read as windows-1252 and written again: ë became Ã«, € became â‚¬. */
const doubleEncoded = /Ã[\u00a0-\u00bf]|â‚¬|â€[™œ“”˜]/;

/**
 * The delimiter that splits the rows most alike: the one with which the most rows have as many cells as the header, and
 * among equals the one with the most cells. Counted on parsed rows, since a comma may stand in a quoted text.
 *
 * @example sniffDelimiter("a;b\n1,5;2\n2,5;3\n") // => ";"
 */
export function sniffDelimiter(text: string, isWhole = true): string {
  const parsed = [",", ";", "\t", "|"].map((delimiter) => ({
    delimiter,
    rows: sampleRows(text, delimiter, isWhole).slice(0, 51),
  }));
  const byHeader = bestOf(parsed, ([header]) => header?.length ?? 0);
  if (byHeader.share >= 0.5) return byHeader.delimiter;
  // Below a title no row is as wide as the first one; then most rows must agree with each other.
  const byRows = bestOf(parsed, ([, ...rows]) => mostCommon(rows.map(({ length }) => length)));
  return byRows.share >= 0.5 ? byRows.delimiter : byHeader.delimiter;
}

interface ParsedSample {
  delimiter: string;
  rows: readonly (readonly string[])[];
}

function bestOf(samples: readonly ParsedSample[], widthOf: (rows: ParsedSample["rows"]) => number) {
  let best = { delimiter: ",", share: 0, cells: 1 };
  for (const { delimiter, rows } of samples) {
    const cells = widthOf(rows);
    if (cells < 2) continue;
    const below = rows.slice(1);
    const share = below.length === 0 ? 1 : below.filter((row) => row.length === cells).length / below.length;
    if (share > best.share || (share === best.share && cells > best.cells)) best = { delimiter, share, cells };
  }
  return best;
}

function mostCommon(lengths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1);
  const [most] = [...times].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

function sampleRows(text: string, delimiter: string, isWhole: boolean): string[][] {
  if (quoteTangle(text) > mostTangle) return [];
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: sampleSize + 1 });
  // The last row of a sample that was cut off is not whole.
  const rows = isWhole || data.length > sampleSize ? data : data.slice(0, -1);
  return rows.filter((row) => row.length > 1 || row[0]?.trim() !== "");
}

function encodingOf(head: Buffer, invalidAt: number | undefined, high: readonly HighByte[]): Dialect["encoding"] {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // Without a mark: in UTF-16 every second byte of plain text is zero, in the others none is.
  const start = head.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  if ((zeros[1] ?? 0) > start.length / 8) return "utf-16le";
  if ((zeros[0] ?? 0) > start.length / 8) return "utf-16be";
  if (invalidAt === undefined) return "utf-8";
  return looksLikeMacRoman(high) ? "macintosh" : "windows-1252";
}

interface ScannedBytes {
  /** The start of the file. */
  head: Buffer;
  /** Whether that is all of it. */
  isWhole: boolean;
  /** The offset of the first bytes that are not UTF-8. */
  invalidAt: number | undefined;
  /** Bytes from there on that tell one old encoding from another; some thousands at most. */
  high: HighByte[];
}

async function scanBytes(source: ByteSource, gzip: boolean): Promise<ScannedBytes> {
  const start = fileStart();
  let invalidAt: number | undefined;
  let carry: Buffer = Buffer.alloc(0);
  let offset = 0;
  const high: HighByte[] = [];
  let judged = 0;
  for await (const chunk of byteStream(source, gzip)) {
    start.add(chunk);
    if (invalidAt === undefined) {
      const bytes: Buffer = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      const end = lastCharacterStart(bytes);
      if (!isUtf8(bytes.subarray(0, end))) {
        invalidAt = offset + firstInvalid(bytes.subarray(0, end));
        collectHigh(bytes.subarray(invalidAt - offset), bytes[invalidAt - offset - 1], high);
      }
      carry = bytes.subarray(end);
      offset += end;
    } else {
      collectHigh(chunk, undefined, high);
      judged += 1;
      if (start.isFull() && (high.length >= mostHigh || judged > mostJudged)) break;
    }
  }
  if (invalidAt === undefined && !isUtf8(carry)) {
    invalidAt = offset;
    collectHigh(carry, undefined, high);
  }
  return { head: start.bytes(), isWhole: !start.isFull(), invalidAt, high };
}

/** The first bytes of a file: enough for a header and some rows, and no more than `longestHeader`. */
function fileStart(): { add(chunk: Buffer): void; isFull(): boolean; bytes(): Buffer } {
  const pieces: Buffer[] = [];
  let [size, lines] = [0, 0];
  const isFull = () => size >= (lines >= fewestLines ? sampleBytes : longestHeader);
  return {
    isFull,
    add(chunk) {
      if (isFull()) return;
      const piece = chunk.subarray(0, longestHeader - size);
      pieces.push(piece);
      size += piece.length;
      for (const byte of piece) if (byte === lineFeed || byte === carriageReturn) lines += 1;
    },
    bytes: () => Buffer.concat(pieces),
  };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const mostHigh = 2000;
/** How many pieces are searched for them after the first. */
const mostJudged = 64;

/** The two bytes at a seam between pieces are judged without their neighbour: one in a hundred thousand. */
function collectHigh(bytes: Buffer, before: number | undefined, high: HighByte[]): void {
  for (let at = 0; at < bytes.length && high.length < mostHigh; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) high.push({ before: (at === 0 ? before : bytes[at - 1]) ?? 0, byte, after: bytes[at + 1] ?? 0 });
  }
}

/** Where the last, perhaps unfinished, character of a piece of UTF-8 begins; the end when it is finished for certain. */
function lastCharacterStart(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  // The longest valid piece from the start, give or take the character it cuts through.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(bytes.subarray(0, lastCharacterStart(bytes.subarray(0, middle))))) low = middle;
    else high = middle - 1;
  }
  return lastCharacterStart(bytes.subarray(0, low));
}
