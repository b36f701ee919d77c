import type { ZipArchive } from "../zip/zip-archive.ts";
import { builtInKind, type NumberKind, numberKind } from "./number-format.ts";
import { mostOfPart } from "./read-workbook.ts";
import { readXml } from "./read-xml.ts";

/** Excel allows 65,490 cell styles. */
const mostStyles = 100_000;
/** Excel allows 255 characters in a format; what comes after says nothing about its kind. */
const longestFormat = 512;

/** What the numbers of each cell style are shown as, by the number that cells refer to it with. */
export async function readStyles(zip: ZipArchive, part: string | undefined): Promise<readonly NumberKind[]> {
  const own = new Map<string, NumberKind>();
  const styles: NumberKind[] = [];
  if (part === undefined || !zip.has(part)) return styles;
  let inCellStyles = false;
  await readXml(part, zip.stream(part, mostOfPart), {
    open(name, attributes) {
      if (name === "cellXfs") inCellStyles = true;
      if (name === "numFmt" && own.size < mostStyles) {
        own.set(attributes.numFmtId ?? "", numberKind((attributes.formatCode ?? "").slice(0, longestFormat)));
      }
      if (name === "xf" && inCellStyles && styles.length < mostStyles) {
        const id = attributes.numFmtId ?? "0";
        styles.push(own.get(id) ?? builtInKind(Number(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}
