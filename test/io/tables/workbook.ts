import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { temporaryFolder } from "../fixture.ts";

/** The parts of a workbook by their names in the zip; `undefined` leaves out one that `workbook` would write. */
export type Parts = Record<string, string | Buffer | undefined>;

/** What a workbook is made of, as XML. Everything has a default. */
export interface WorkbookParts {
  /** What stands inside `<sheetData>` of each sheet, by its name. */
  sheets?: Record<string, string>;
  /** By the name of the sheet: `hidden` or `veryHidden`. */
  states?: Record<string, string>;
  /** What stands inside `<sst>`. */
  strings?: string;
  /** Number formats of its own, by id, and the format of each cell style. */
  formats?: Record<number, string>;
  styles?: readonly number[];
  since1904?: boolean;
  /** Before every element of the main namespace: `x:`. */
  prefix?: string;
  main?: string;
  /** Further parts, or other contents of those above. */
  parts?: Parts;
}

const transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a small workbook, as Excel names them. */
export function workbookParts({
  sheets = { Answers: "" },
  states = {},
  strings,
  formats = {},
  styles = [0],
  since1904 = false,
  prefix = "",
  main = transitional,
  parts = {},
}: WorkbookParts): Parts {
  const spaced = `xmlns${prefix === "" ? "" : `:${prefix.slice(0, -1)}`}="${main}"`;
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const tag = (name: string, inside: string, attributes = "") =>
    `<${prefix}${name}${attributes === "" ? "" : ` ${attributes}`}>${inside}</${prefix}${name}>`;
  const sheetTags = names.map((name, index) => {
    const state = states[name] === undefined ? "" : ` state="${states[name]}"`;
    return `<${prefix}sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const numFmts = Object.entries(formats).map(
    ([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
  );
  const xfs = styles.map((id) => `<${prefix}xf numFmtId="${id}"/>`);
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${relations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": tag(
      "workbook",
      `<${prefix}workbookPr date1904="${since1904 ? 1 : 0}"/>${tag("sheets", sheetTags.join(""))}`,
      `${spaced} xmlns:r="${office}"`,
    ),
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${[
      ...names.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
      relation("rId90", "styles", "styles.xml"),
      relation("rId91", "sharedStrings", "sharedStrings.xml"),
    ].join("")}</Relationships>`,
    "xl/styles.xml": tag("styleSheet", tag("numFmts", numFmts.join("")) + tag("cellXfs", xfs.join("")), spaced),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": tag("sst", strings, spaced) }),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>${tag("worksheet", tag("sheetData", sheets[name] ?? ""), spaced)}`,
      ]),
    ),
    ...parts,
  };
}

/** A workbook on disk. */
export function workbook(parts: WorkbookParts, name = "answers.xlsx"): Promise<string> {
  return zipWith(workbookParts(parts), name);
}

/** A zip on disk with these files in it. */
export async function zipWith(files: Parts, name = "answers.zip"): Promise<string> {
  const zip = new ZipFile();
  for (const [entry, content] of Object.entries(files)) {
    if (content !== undefined) zip.addBuffer(Buffer.from(content as string), entry, { mtime: new Date(0) });
  }
  zip.end();
  const file = path.join(temporaryFolder(), name);
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** A text inside XML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
