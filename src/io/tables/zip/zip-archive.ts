import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from "yauzl";
import { FileFault } from "../file-fault.ts";
import { BoundedReader } from "./bounded-reader.ts";
import { limitInflation } from "./limit-inflation.ts";

/** A zip that is open for reading. Nothing of it is ever written to disk. */
export interface ZipArchive {
  /** The names of the files in it, as they are written there, in the order of its directory. */
  names: readonly string[];
  has(name: string): boolean;
  /**
   * What is in one of its files, unpacked, as a stream. Names are compared without regard to case, as workbooks do.
   *
   * @throws FileFault when it is not there, is locked with a password or damaged, or unpacks to more than `most` bytes
   */
  stream(name: string, most?: number): AsyncIterable<Buffer>;
}

/** More files are in no workbook, however many pictures it has. */
const mostEntries = 20_000;
/** Of all names together, in characters. */
const longestNames = 4 * 1024 * 1024;
/** Of one file in a zip, unpacked: a sheet with all its million rows and a hundred columns. In bytes. */
const mostOfEntry = 8 * 1024 ** 3;
/** Of everything that is unpacked while a zip is open. In bytes. */
const mostInAll = 16 * 1024 ** 3;

/** Opens a zip, hands it to `use`, and closes it. Throws as `openZip` does. */
export async function withZip<T>(path: string, use: (zip: ZipArchive) => Promise<T>): Promise<T> {
  const zip = await openZip(path);
  try {
    return await use(zip);
  } finally {
    await zip.close();
  }
}

/**
 * Opens a zip. Who opens it closes it.
 *
 * @throws FileFault when it is damaged, locked with a password, or not what a zip of answers is
 */
export async function openZip(path: string): Promise<ZipArchive & { close(): Promise<void> }> {
  const handle = await open(path);
  try {
    const file = await orDamaged(openDirectory(handle));
    const entries = await orDamaged(listEntries(file));
    return { ...archiveOf(file, entries), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openDirectory(handle: FileHandle): Promise<ZipFile> {
  const { size } = await handle.stat();
  return fromRandomAccessReaderPromise(new BoundedReader(handle, size), size, { autoClose: false });
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let characters = 0;
  for await (const entry of file.eachEntry()) {
    characters += entry.fileName.length;
    if (entries.size >= mostEntries || characters > longestNames) {
      throw new FileFault("expected a workbook, but this zip holds thousands of files", "export the answers as CSV");
    }
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) {
      // Programs differ in which of two they read, so what one sees in Excel need not be what is read here.
      throw new FileFault(
        `expected each file in the zip once, but "${entry.fileName}" is in it twice`,
        "open it in Excel and save it as a new workbook",
      );
    }
    entries.set(key, entry);
  }
  return entries;
}

function archiveOf(file: ZipFile, entries: ReadonlyMap<string, Entry>): ZipArchive {
  let inAll = 0;
  async function* stream(name: string, most = mostOfEntry): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw new FileFault(`expected a whole zip, but "${name}" is not in it`, "export it again");
    refuseLocked(entry);
    const opened = await orDamaged(file.openReadStreamPromise(entry));
    const limits = { packed: entry.compressedSize, most: Math.min(most, mostInAll - inAll) };
    let sum = 0;
    for await (const chunk of limitInflation(unpacked(opened), limits)) {
      inAll += chunk.length;
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw damaged();
  }
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    stream,
  };
}

function refuseLocked(entry: Entry): void {
  if (entry.isEncrypted()) throw locked();
  if (!entry.canDecodeFileData()) {
    throw new FileFault(
      `expected a zip packed in the usual way, but "${entry.fileName}" is packed with method ${entry.compressionMethod}`,
      "unpack it and pack it again with the zip of Windows or macOS, or give the file that is in it",
    );
  }
}

async function* unpacked(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch {
    // Whatever goes wrong between the bytes on disk and those that come out is a fault of the file.
    throw damaged();
  } finally {
    stream.destroy();
  }
}

async function orDamaged<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const message = error instanceof Error ? error.message : "";
    if (message.includes("encrypt")) throw locked();
    if (/^(absolute path|invalid relative path|invalid characters)/.test(message)) {
      throw new FileFault(
        "expected a zip with plain names in it, but one leads out of its folder",
        "do not use this file unless you know who made it; export the answers again",
      );
    }
    throw damaged();
  }
}

function damaged(): FileFault {
  return new FileFault(
    "expected a whole file, but this zip or workbook is cut off or damaged",
    "export or download it again, and copy it as a file, not as text",
  );
}

function locked(): FileFault {
  return new FileFault(
    "expected an open file, but this zip is locked with a password",
    "unpack it and give the file that is in it",
  );
}
