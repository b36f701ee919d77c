import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { brokenFile } from "./broken-file.ts";
import type { ByteOrder } from "./byte-order.ts";
import { bytesAt } from "./byte-reader.ts";

/** Bytes of rows, unpacked if they were packed with zlib, and how far in the file they end. */
export interface CaseBytes {
  bytes: Buffer;
  position: number;
}

const chunkBytes = 1024 * 1024;

/** The bytes of rows as they lie in a file, in chunks. */
export async function* plainCaseBytes(handle: FileHandle, from: number, size: number): AsyncGenerator<CaseBytes> {
  for (let position = from; position < size; ) {
    const bytes = await bytesAt(handle, position, Math.min(chunkBytes, size - position));
    if (bytes.length === 0) return;
    position += bytes.length;
    yield { bytes, position };
  }
}

/** SPSS packs blocks of 4 MB. */
const largestBlock = 16 * 1024 * 1024;
const mostBlocks = 100_000;
/** Answers seldom pack better than 50 to 1. Beyond this, in a file that would unpack to more than a gigabyte, it is a bomb. */
const mostRatio = 250;
const gigabyte = 1024 ** 3;

/**
 * The bytes of rows out of the blocks of a .zsav file, one block at a time. What the trailer says of the blocks is checked against itself and against
 * what is found, so that no block takes more than it may. Source: PSPP, "Data Record".
 *
 * @throws FileFault where the blocks are not as the trailer says
 */
export async function* zlibCaseBytes(
  handle: FileHandle,
  from: number,
  size: number,
  order: ByteOrder,
): AsyncGenerator<CaseBytes> {
  for (const { at, packed, unpacked } of await readTrailer(handle, from, size, order)) {
    const block = await bytesAt(handle, at, packed);
    const bytes = await unpack(block, { maxOutputLength: Math.max(unpacked, 1) }).catch(() => undefined);
    if (bytes?.length !== unpacked) throw brokenFile("a packed part of it is damaged");
    yield { bytes, position: at + packed };
  }
}

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

interface Block {
  at: number;
  packed: number;
  unpacked: number;
}

async function readTrailer(handle: FileHandle, from: number, size: number, order: ByteOrder): Promise<Block[]> {
  const head = await bytesAt(handle, from, Math.min(24, size - from));
  if (head.length < 24) throw brokenFile("it ends before its rows");
  const [start, trailerAt, length] = [0, 8, 16].map((at) => order.int64(head, at)) as [number, number, number];
  const count = (length - 24) / 24;
  const fits = start === from && trailerAt >= from + 24 && length >= 24 && trailerAt + length <= size;
  if (!fits || !Number.isInteger(count)) throw brokenFile("the list of its packed parts is not where it should be");
  if (count > mostBlocks) throw brokenFile(`it has more than ${mostBlocks} packed parts`);
  const trailer = await bytesAt(handle, trailerAt, length);
  if (trailer.length < length || order.int32(trailer, 20) !== count) {
    throw brokenFile("the list of its packed parts is damaged");
  }
  const blocks: Block[] = [];
  let at = from + 24;
  let total = 0;
  for (let entry = 24; entry < length; entry += 24) {
    const packed = order.int32(trailer, entry + 20);
    const unpacked = order.int32(trailer, entry + 16);
    const isNext = order.int64(trailer, entry + 8) === at && order.int64(trailer, entry) === from + total;
    if (!isNext || packed < 0 || unpacked < 0 || at + packed > trailerAt) {
      throw brokenFile("its packed parts do not follow each other");
    }
    if (packed > largestBlock || unpacked > largestBlock) throw brokenFile("a packed part of it is larger than 16 MB");
    blocks.push({ at, packed, unpacked });
    at += packed;
    total += unpacked;
  }
  if (at !== trailerAt) throw brokenFile("its packed parts do not follow each other");
  if (total > gigabyte && total > mostRatio * (at - from)) {
    throw brokenFile("it would unpack to far more than answers ever do");
  }
  return blocks;
}
