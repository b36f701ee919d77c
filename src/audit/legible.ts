import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { type CborValue, readCbor } from "./cbor.ts";
import { elementsOf, type Markup, readMarkup, textOf } from "./markup.ts";
import { readCsv } from "./read-csv.ts";
import type { SiteFile } from "./site-files.ts";

/** A file of the site as it can be read: the same shape for every kind, so that one search does for all. */
export interface Legible {
  file: SiteFile;
  /** Stretches of text, each what a person or a program would take for one: a paragraph, an attribute, a string of JSON. */
  texts: string[];
  /** Records of cells: lines of a table, of a file or a page. */
  rows: (readonly string[])[];
  /** The tree of a page or a drawing. */
  markup?: Markup;
  /** JSON as parsed. */
  json?: unknown;
  /** Words of a search index. */
  words?: string[];
  /** Why the file cannot be read; then nobody can say what is in it. */
  fault?: string;
}

/**
 * Reads one file of the site by its kind: pages and drawings as a tree, JSON parsed, tables by their cells, the parts of the
 * search index unpacked, PDF as its text. What cannot be read has a `fault`.
 */
export async function readLegible(file: SiteFile): Promise<Legible> {
  const legible: Legible = { file, texts: [file.name], rows: [] };
  try {
    const bytes = await readFile(file.path);
    await read(legible, bytes);
  } catch (error) {
    legible.fault = error instanceof Error ? error.message : String(error);
  }
  return legible;
}

async function read(legible: Legible, bytes: Buffer): Promise<void> {
  const { file, texts, rows } = legible;
  switch (file.kind) {
    case "page":
    case "drawing":
    case "logo":
      return readTree(legible, utf8(bytes));
    case "chart-data":
    case "chart-template":
    case "package":
    case "index-entry":
      legible.json = JSON.parse(utf8(bytes));
      return gatherJson(legible.json, texts, rows);
    case "table":
    case "download": {
      const source = utf8(bytes);
      legible.rows = readCsv(source, file.kind === "table" || !file.name.startsWith("nl/") ? "," : ";");
      legible.texts = [file.name, ...new Set(legible.rows.flat())];
      return;
    }
    case "index-fragment":
      legible.json = JSON.parse(unpacked(bytes).toString("utf8"));
      return gatherJson(legible.json, texts, rows);
    case "index-part": {
      legible.words = [];
      gatherCbor(readCbor(unpacked(bytes)), legible.words);
      legible.texts = [file.name, ...legible.words];
      return;
    }
    case "pdf": {
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
      texts.push(...text);
      return;
    }
    case "calendar":
      // Long lines are folded, in the middle of a word too; commas and semicolons are escaped.
      texts.push(
        ...utf8(bytes)
          .replace(/\r\n[ \t]/g, "")
          .replace(/\\([,;\\])/g, "$1")
          .split("\r\n"),
      );
      return;
    case "brand-style":
    case "product":
      if (!/\.(woff2|pagefind)$/.test(file.name)) texts.push(utf8(bytes));
      return;
    case "unknown":
      throw new Error("nothing that the audit knows how to read");
  }
}

/** @throws on bytes that are no UTF-8: a reader that guesses would not see what others see */
function utf8(bytes: Buffer): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

const signature = "pagefind_dcd";

function unpacked(bytes: Buffer): Buffer {
  const content = gunzipSync(bytes);
  if (content.subarray(0, signature.length).toString("latin1") !== signature) {
    throw new Error(`expected ${signature} at the start of a part of the search index`);
  }
  return content.subarray(signature.length);
}

const blocks = new Set(
  "p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption summary button option label title text blockquote div section header footer main nav table tr thead tbody tfoot ul ol dl figure article aside details form fieldset svg g body head html".split(
    " ",
  ),
);
const geometry = new Set("d transform points x y x1 x2 y1 y2 cx cy r width height viewBox dx dy class id".split(" "));
const drawn = /^[\d\s.,()%a-zA-Z-]*$/;

function readTree(legible: Legible, source: string): void {
  const { root, comments, fault } = readMarkup(source);
  if (fault !== undefined) legible.fault = fault;
  legible.markup = root;
  const { texts, rows } = legible;
  texts.push(...comments);
  for (const element of elementsOf(root)) {
    if (
      blocks.has(element.name) &&
      !element.children.every((child) => typeof child !== "string" && blocks.has(child.name))
    ) {
      const text = ownText(element);
      if (text !== "") texts.push(text);
    } else if (element.name === "script" || element.name === "style") {
      texts.push(String(element.children[0] ?? ""));
    }
    for (const [name, value] of element.attributes) {
      // Where a mark stands is read with its axis; words of a respondent have no place in it.
      if (value === "" || (geometry.has(name) && drawn.test(value) && !/\d[a-z]\w*\d/i.test(value))) continue;
      texts.push(value);
    }
    if (element.name === "tr") rows.push(cellsOf(element));
  }
}

/** The text of a block without the blocks in it. */
function ownText(element: Markup): string {
  const parts: string[] = [];
  const gather = (each: Markup) => {
    for (const child of each.children) {
      if (typeof child === "string") parts.push(child);
      else if (child.name === "br" || blocks.has(child.name)) parts.push(" ");
      else if (child.name !== "script" && child.name !== "style") gather(child);
    }
  };
  gather(element);
  return parts.join("").replace(/\s+/g, " ").trim();
}

function cellsOf(row: Markup): string[] {
  return row.children.flatMap((child) =>
    typeof child !== "string" && (child.name === "td" || child.name === "th") ? [textOf(child)] : [],
  );
}

function gatherJson(value: unknown, texts: string[], rows: (readonly string[])[]): void {
  if (typeof value === "string") texts.push(value);
  else if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== "object" || each === null))
      rows.push(value.map((each) => String(each ?? "")));
    for (const each of value) gatherJson(each, texts, rows);
  } else if (value !== null && typeof value === "object") {
    rows.push(Object.values(value).map((each) => (typeof each === "object" ? "" : String(each))));
    for (const [key, each] of Object.entries(value)) {
      texts.push(key);
      gatherJson(each, texts, rows);
    }
  }
}

function gatherCbor(value: CborValue, words: string[]): void {
  if (typeof value === "string") words.push(value);
  else if (Array.isArray(value)) for (const each of value) gatherCbor(each, words);
  else if (value instanceof Map) {
    for (const [key, each] of value) {
      gatherCbor(key, words);
      gatherCbor(each, words);
    }
  }
}
