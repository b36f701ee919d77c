import { SaxesParser } from "saxes";
import { FileFault } from "../file-fault.ts";

/** What `readXml` hands over: elements of the main namespace of a part by their bare names, others as they are written. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** The text since the last tag. */
  text?(text: string): void;
  /** Bytes read so far, now and then. */
  progress?(bytes: number): void;
}

/** No part of a workbook nests its elements deeper. */
const deepest = 64;
/** What may stand between two tags, or in one: a cell takes at most 32,767 characters. In characters. */
const longestStretch = 8 * 1024 * 1024;

const mainNamespaces = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
  "http://schemas.openxmlformats.org/package/2006/content-types",
]);

/**
 * Streams a part of a workbook in constant memory. A part may name its namespace by a prefix (`x:row`) and may be of the transitional or
 * the strict variant (ECMA-376 parts 1 and 4). Declarations of a DOCTYPE are refused, so that nothing is ever looked up or multiplied.
 *
 * @throws FileFault when it is no whole XML, or nests or stretches further than a workbook does
 */
export async function readXml(part: string, bytes: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let stretch = 0;
  let prefix: string | undefined;
  const bare = (name: string) => (prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on("doctype", () => {
    throw badXml(part, "it holds a DOCTYPE");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    stretch = 0;
    if (depth > deepest) throw badXml(part, `its elements nest deeper than ${deepest}`);
    prefix ??= mainPrefix(tag.attributes);
    handler.open(bare(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    stretch = 0;
    handler.close(bare(tag.name));
  });
  if (handler.text) parser.on("text", handler.text);
  if (handler.text) parser.on("cdata", handler.text);

  let decoder: TextDecoder | undefined;
  let total = 0;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      const text = decoder.decode(chunk, { stream: true });
      // Counted before it is parsed: what is open after the last tag of a piece is carried into the next.
      stretch += text.length;
      if (stretch > longestStretch) throw badXml(part, "one of its texts is millions of characters long");
      parser.write(text);
      total += chunk.length;
      handler.progress?.(total);
    }
    parser.write(decoder?.decode() ?? "");
    parser.close();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    if (isFaultOfXml(error)) throw badXml(part, "it is cut off or damaged");
    throw error;
  }
}

/** The parser throws plain errors without a class of their own, the decoder a TypeError with a code. */
function isFaultOfXml(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    Object.getPrototypeOf(error) === Error.prototype ||
    ("code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA")
  );
}

function badXml(part: string, why: string): FileFault {
  return new FileFault(
    `expected a workbook as Excel saves it, but ${part} cannot be read: ${why}`,
    "open it in Excel or LibreOffice and save it as a new .xlsx, or export the answers as CSV",
  );
}

/** `x:` where the root element says `xmlns:x="…/main"`, nothing where the main namespace needs no prefix. */
function mainPrefix(attributes: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("xmlns:") && mainNamespaces.has(value)) return `${name.slice("xmlns:".length)}:`;
  }
  return "";
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
