import { withFile } from "./with-file.ts";

/** How far the names of streams are searched for; in bytes. */
const farthest = 64 * 1024 * 1024;
const pieceBytes = 1024 * 1024;

/**
 * What is in a file of the container that older Office and locked workbooks share, by the names of the streams in it: they stand in its
 * directory in UTF-16, which may lie anywhere.
 */
export async function oleKind(path: string): Promise<"locked-workbook" | "old-workbook" | "old-document"> {
  const names = { locked: utf16("EncryptedPackage"), workbook: utf16("Workbook\0"), book: utf16("\0Book\0") };
  return withFile(path, async (handle) => {
    let isWorkbook = false;
    let carry = Buffer.alloc(0);
    for (let at = 0; at < farthest; at += pieceBytes) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(pieceBytes), 0, pieceBytes, at);
      const piece = Buffer.concat([carry, buffer.subarray(0, bytesRead)]);
      if (piece.includes(names.locked)) return "locked-workbook";
      isWorkbook ||= piece.includes(names.workbook) || piece.includes(names.book);
      if (bytesRead < pieceBytes) break;
      carry = piece.subarray(-64);
    }
    return isWorkbook ? "old-workbook" : "old-document";
  });
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}
