import { posix } from "node:path";
import { FileFault } from "../file-fault.ts";
import type { ZipArchive } from "../zip/zip-archive.ts";
import { readXml } from "./read-xml.ts";

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  /** Its place in the zip. */
  part: string;
  hidden: boolean;
}

/** What a workbook says of itself. */
export interface Workbook {
  /** Those that hold cells, in the order of their tabs. */
  sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as older Excel on the Mac does. */
  since1904: boolean;
  stylesPart?: string;
  stringsPart?: string;
}

/** Of a part that is no sheet and no list of texts: styles, relations. In bytes, unpacked. */
export const mostOfPart = 64 * 1024 * 1024;
/** Of what a workbook says of its sheets: more are in none. */
const mostSheets = 10_000;

/**
 * The sheets of a workbook and where their texts and styles stand.
 *
 * @throws FileFault when parts are missing
 */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const main =
    (await readRelations(zip, "")).find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = await readRelations(zip, main);
  const ofType = (kind: string) => relations.find(({ type }) => type === kind)?.target;
  const found: { name: string; relation: string; hidden: boolean }[] = [];
  let since1904 = false;
  await readXml(main, zip.stream(main, mostOfPart), {
    open(name, attributes) {
      if (name === "workbookPr") since1904 = isTrue(attributes.date1904);
      if (name === "sheet" && found.length < mostSheets) {
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
        const hidden = (attributes.state ?? "visible") !== "visible";
        found.push({ name: attributes.name ?? "", relation, hidden });
      }
    },
    close() {},
  });
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = found.flatMap(({ name, relation, hidden }) => {
    const known = byId.get(relation);
    if (known === undefined || !zip.has(known.target)) {
      throw new FileFault(
        `expected a whole workbook, but its sheet "${name}" is not in the file`,
        "open it in Excel or LibreOffice and save it as a new .xlsx",
      );
    }
    // A chart on a tab of its own is listed among the sheets but has no cells.
    return known.type === "worksheet" ? [{ name, part: known.target, hidden }] : [];
  });
  const [stylesPart, stringsPart] = [ofType("styles"), ofType("sharedStrings")];
  return { sheets, since1904, ...(stylesPart && { stylesPart }), ...(stringsPart && { stringsPart }) };
}

interface Relation {
  id: string;
  /** The last word of its address, the same in both variants of the format. */
  type: string;
  target: string;
}

/** Which parts a part refers to; of the whole workbook for an empty name. */
async function readRelations(zip: ZipArchive, part: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(part);
  const file = posix.join(dir, "_rels", `${base}.rels`);
  const relations: Relation[] = [];
  if (!zip.has(file)) return relations;
  await readXml(file, zip.stream(file, mostOfPart), {
    open(name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) {
      if (name !== "Relationship" || mode === "External" || relations.length >= mostSheets) return;
      const place = target.startsWith("/") ? posix.normalize(target.slice(1)) : posix.join(dir, target);
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: place });
    },
    close() {},
  });
  return relations;
}

/** A truth as XML writes it. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
