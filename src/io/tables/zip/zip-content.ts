import { FileFault } from "../file-fault.ts";
import { type RefusedKind, refusedFile } from "../refused-file.ts";
import { withZip, type ZipArchive } from "./zip-archive.ts";

/** What of a zip can be read: it is a workbook, or packs one text file of rows. */
export type ZipContent = { kind: "xlsx" } | { kind: "csv"; name: string };

/**
 * What is in a zip, by the names of its parts.
 *
 * @throws FileFault when it is another document that is stored as a zip, or packs more or something else than one CSV
 */
export function zipContent(path: string): Promise<ZipContent> {
  return withZip(path, async (zip) => {
    const refused = await refusedKind(zip);
    if (refused !== undefined) throw refusedFile(refused);
    if (zip.has("[Content_Types].xml") || zip.has("xl/workbook.xml")) return { kind: "xlsx" };
    // A Mac adds a shadow of each file to a zip.
    const tables = zip.names.filter(
      (name) => /\.(csv|tsv|txt|tab)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name),
    );
    const [name] = tables;
    if (name === undefined) throw refusedFile("several-tables");
    if (tables.length > 1) {
      const list = tables.slice(0, 20).map((table) => `"${table.slice(0, 80)}"`);
      throw new FileFault(
        `expected one CSV file in the zip, but it holds ${tables.length}: ${list.join(", ")}`,
        "unpack it and give the one with the answers",
      );
    }
    return { kind: "csv", name };
  });
}

async function refusedKind(zip: ZipArchive): Promise<RefusedKind | undefined> {
  if (zip.has("mimetype")) {
    const type = await startOf(zip, "mimetype");
    if (type.startsWith("application/vnd.oasis.opendocument")) return type.includes("spreadsheet") ? "ods" : "document";
  }
  if (zip.has("xl/workbook.bin")) return "xlsb";
  if (zip.has("word/document.xml") || zip.has("ppt/presentation.xml")) return "document";
  if (zip.names.some((name) => /\.(lss|lsr)$/i.test(name))) return "lsa";
  if (zip.has("Index.zip") || zip.names.some((name) => name.startsWith("Index/") && name.endsWith(".iwa")))
    return "numbers";
  return undefined;
}

async function startOf(zip: ZipArchive, name: string): Promise<string> {
  for await (const chunk of zip.stream(name, 64 * 1024)) return chunk.toString("latin1", 0, 200);
  return "";
}
