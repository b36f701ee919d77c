/** What a file is, as far as its first bytes tell. */
export type FileKind =
  | "csv"
  | "zip"
  | "sav"
  | "parquet"
  | "locked-parquet"
  | "gzip"
  | "ole"
  | "html"
  | "lss"
  | "spreadsheet-xml"
  | "xml"
  | "qsf"
  | "json"
  | "pdf"
  | "picture"
  | "program"
  | "packed"
  | "database"
  | "rtf"
  | "stata"
  | "syntax"
  | "binary"
  | "empty";

const magic: readonly (readonly [kind: FileKind, start: string])[] = [
  // UTF-32, of which the first two bytes look like those of UTF-16.
  ["binary", "\xff\xfe\x00\x00"],
  ["zip", "PK\x03\x04"],
  ["zip", "PK\x05\x06"],
  ["zip", "PK\x07\x08"],
  ["sav", "$FL2"],
  ["sav", "$FL3"],
  ["parquet", "PAR1"],
  ["locked-parquet", "PARE"],
  ["gzip", "\x1f\x8b"],
  ["ole", "\xd0\xcf\x11\xe0"],
  ["pdf", "%PDF-"],
  ["picture", "\x89PNG"],
  ["picture", "\xff\xd8\xff"],
  ["picture", "GIF8"],
  ["program", "\x7fELF"],
  ["program", "\xcf\xfa\xed\xfe"],
  ["program", "\xca\xfe\xba\xbe"],
  ["packed", "7z\xbc\xaf\x27\x1c"],
  ["packed", "Rar!\x1a"],
  ["packed", "\xfd7zXZ"],
  ["packed", "\x28\xb5\x2f\xfd"],
  ["packed", "BZh91AY"],
  ["database", "SQLite format 3"],
  ["rtf", "{\\rtf"],
  ["stata", "<stata_dta>"],
];

/**
 * What a file is by its first bytes (some thousands of them), whatever it is called: where no mark and no opening words tell, text is
 * taken for CSV, and bytes that are no text in any encoding for `binary`.
 *
 * @example fileKind(new TextEncoder().encode("id;unit")) // => "csv"
 * @example fileKind(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)) // => "binary"
 * @example fileKind(new TextEncoder().encode("<!DOCTYPE html><title>Log in</title>")) // => "html"
 */
export function fileKind(start: Uint8Array): FileKind {
  const bytes = new TextDecoder("latin1").decode(start.subarray(0, 16));
  const marked = magic.find(([, mark]) => startsWithBytes(start, mark))?.[0];
  if (marked !== undefined) return marked;
  const text = textOf(start);
  if (text === undefined) return bytes.startsWith("MZ") ? "program" : bytes.startsWith("RIFF") ? "picture" : "binary";
  const words = text.trimStart();
  if (words === "") return "empty";
  if (isSyntax(words)) return "syntax";
  return words.startsWith("<") ? markupKind(words) : jsonKind(words);
}

/** Commands for SPSS or R that read a file of answers: LimeSurvey and Qualtrics write them beside it. */
function isSyntax(words: string): boolean {
  const commands = words.match(
    /^(?:GET DATA|DATA LIST|BEGIN DATA|VARIABLE LABELS|VALUE LABELS|SET UNICODE|GET FILE)\b/gm,
  );
  return (commands?.length ?? 0) > 1 || /^[\w.]{1,60} ?<- ?read\.(?:csv|table|delim)2?\(/m.test(words);
}

function startsWithBytes(start: Uint8Array, mark: string): boolean {
  for (let at = 0; at < mark.length; at += 1) if (start[at] !== mark.charCodeAt(at)) return false;
  return true;
}

function markupKind(words: string): FileKind {
  const lower = words.toLowerCase();
  if (/^<(!doctype html|html|head|body|script|meta|title|table)\b/.test(lower)) return "html";
  if (lower.includes("<limesurveydoctype>")) return "lss";
  if (!lower.startsWith("<?xml") && !lower.startsWith("<!--")) return "csv";
  if (lower.includes("<html")) return "html";
  return lower.includes("office:spreadsheet") || lower.includes('progid="excel.sheet"') ? "spreadsheet-xml" : "xml";
}

function jsonKind(words: string): FileKind {
  if (!/^(\{\s*["}]|\[\s*[{[])/.test(words)) return "csv";
  return words.includes('"SurveyEntry"') ? "qsf" : "json";
}

/** The start of a text in any encoding, roughly; undefined when these are no bytes of a text. */
function textOf(start: Uint8Array): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le").decode(start);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be").decode(start);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return new TextDecoder().decode(start);
  // In UTF-16 nearly every second byte of plain text is zero, and nearly none of the others.
  if (odd > start.length / 8 && even < odd / 8) return new TextDecoder("utf-16le").decode(start);
  if (even > start.length / 8 && odd < even / 8) return new TextDecoder("utf-16be").decode(start);
  return undefined;
}
