import { FileFault } from "../file-fault.ts";
import type { ZipArchive } from "../zip/zip-archive.ts";
import { readXml } from "./read-xml.ts";
import { unescapeText } from "./unescape-text.ts";

/** What all texts of a workbook may take together, each with what it costs to keep. In characters. */
const mostCharacters = 128 * 1024 * 1024;
const costOfText = 24;

/**
 * The texts that cells refer to by number. They are the one part of a workbook that must be kept in memory, so they have a limit. Text
 * in several fonts is joined; how it is pronounced is left out.
 *
 * @throws FileFault when there are too many
 */
export async function readStrings(zip: ZipArchive, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined || !zip.has(part)) return strings;
  let characters = 0;
  let pieces = "";
  let isText = false;
  let spoken = 0;
  await readXml(part, zip.stream(part), {
    open(name) {
      if (name === "si") pieces = "";
      if (name === "rPh") spoken += 1;
      isText = name === "t" && spoken === 0;
    },
    text(text) {
      if (isText) pieces += text;
    },
    close(name) {
      isText = false;
      if (name === "rPh") spoken -= 1;
      if (name !== "si") return;
      characters += pieces.length + costOfText;
      if (characters > mostCharacters) {
        throw new FileFault(
          "expected a workbook with at most some hundred million characters of text, but this one holds more",
          "export the answers as CSV, which may be of any size",
        );
      }
      strings.push(kept(unescapeText(pieces)));
      pieces = "";
    },
  });
  return strings;
}

/** A text on its own: a piece cut from a larger one would keep the larger one in memory. */
function kept(text: string): string {
  if (text.length < 13) return text;
  const bytes = Buffer.from(text);
  return bytes.length === text.length ? bytes.toString("latin1") : Buffer.from(text, "utf16le").toString("utf16le");
}
