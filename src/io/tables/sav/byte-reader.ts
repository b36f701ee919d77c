import type { FileHandle } from "node:fs/promises";
import { brokenFile } from "./broken-file.ts";

/** Reads a file from its start onwards. */
export interface ByteReader {
  /** Where the next byte stands. */
  readonly position: number;
  /**
   * The next bytes. They are valid until the next call: what is kept is copied.
   *
   * @param what what they are, as the error names it: `a value label`
   * @throws FileFault when the file ends before
   */
  take(count: number, what: string): Promise<Buffer>;
  /** Passes over bytes without reading them. */
  skip(count: number, what: string): void;
}

const windowBytes = 64 * 1024;

/**
 * A reader that holds a small window of a file. A length that reaches past the end of the file is refused before anything is allocated for it.
 *
 * @param size of the file, in bytes
 */
export function byteReader(handle: FileHandle, size: number): ByteReader {
  let held: Buffer = Buffer.alloc(0);
  let heldFrom = 0;
  let position = 0;
  const refuse = (count: number, what: string) => {
    if (count < 0) throw brokenFile(`it gives ${what} a negative length`);
    if (position + count > size) throw brokenFile(`it ends in the middle of ${what}`);
  };
  return {
    get position() {
      return position;
    },
    async take(count, what) {
      refuse(count, what);
      if (position < heldFrom || position + count > heldFrom + held.length) {
        held = await bytesAt(handle, position, Math.min(Math.max(windowBytes, count), size - position));
        heldFrom = position;
        if (held.length < count) throw brokenFile(`it ends in the middle of ${what}`);
      }
      const start = position - heldFrom;
      position += count;
      return held.subarray(start, start + count);
    },
    skip(count, what) {
      refuse(count, what);
      position += count;
    },
  };
}

/** A part of a file; shorter where the file ends. */
export async function bytesAt(handle: FileHandle, position: number, count: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(count);
  let filled = 0;
  while (filled < count) {
    const { bytesRead } = await handle.read(bytes, filled, count - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
