import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { FileFault } from "./tables/file-fault.ts";
import { limitInflation } from "./tables/zip/limit-inflation.ts";

/** Bytes that can be read as often as wanted, from their beginning: a file on disk, or a file in a zip. */
export interface ByteSource {
  /** Size on disk. */
  size(): Promise<number>;
  stream(): AsyncIterable<Buffer>;
}

const pieceBytes = 256 * 1024;
/** What may come out of a packed table: half a billion rows. In bytes. */
const mostUnpacked = 64 * 1024 ** 3;

/** A file on disk as a source of bytes. */
export function fileSource(path: string): ByteSource {
  return {
    size: async () => (await stat(path)).size,
    stream: () => createReadStream(path, { highWaterMark: pieceBytes }),
  };
}

/**
 * The bytes of a source, unpacked where they are packed with gzip.
 *
 * @throws FileFault when the gzip is damaged, or unpacks to more than a table can be
 */
export async function* byteStream(source: ByteSource, gzip: boolean): AsyncGenerator<Buffer> {
  if (!gzip) {
    yield* source.stream();
    return;
  }
  const unpacked = createGunzip({ chunkSize: pieceBytes });
  // What goes wrong on either side ends the other, and is thrown to who reads.
  pipeline(Readable.from(source.stream()), unpacked, () => {});
  try {
    yield* limitInflation(unpacked, { packed: await source.size(), most: mostUnpacked });
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      throw new FileFault(`expected a whole gzip file (${error.message})`, "pack or export it again");
    }
    throw error;
  } finally {
    unpacked.destroy();
  }
}

/**
 * The first bytes of a source, unpacked where they are packed with gzip; fewer where there are no more.
 *
 * @throws FileFault when the gzip is damaged
 */
export async function startOf(source: ByteSource, bytes: number, gzip = false): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of byteStream(source, gzip)) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(pieces).subarray(0, bytes);
}
