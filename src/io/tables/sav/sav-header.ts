import { brokenFile } from "./broken-file.ts";
import { type ByteOrder, bigEndian, littleEndian } from "./byte-order.ts";
import type { ByteReader } from "./byte-reader.ts";

/** What the first 176 bytes of an SPSS file say. */
export interface SavHeader {
  order: ByteOrder;
  compression: "none" | "bytecode" | "zlib";
  /** What is added to a whole number to make it one byte; 100 in practice. */
  bias: number;
  /** Rows; undefined where the file does not tell. */
  cases: number | undefined;
  /** The place of the weight among the variables, from 1; 0 for none. */
  weight: number;
  /** The product that wrote it. */
  writtenBy: string;
}

const packings = ["none", "bytecode", "zlib"] as const;

/** The header of an SPSS system file, as PSPP documents it ("File Header Record"). */
export async function readHeader(reader: ByteReader): Promise<SavHeader> {
  const bytes = await reader.take(176, "its header");
  const magic = bytes.toString("latin1", 0, 4);
  if (magic !== "$FL2" && magic !== "$FL3") throw brokenFile("it does not begin with $FL2 or $FL3");
  const order = [littleEndian, bigEndian].find(({ int32 }) => [2, 3].includes(int32(bytes, 64)));
  if (order === undefined) throw brokenFile("its header does not tell how its numbers are written");
  const compression = packings[order.int32(bytes, 72)];
  if (compression === undefined) throw brokenFile("it is packed in an unknown way");
  const bias = order.float64(bytes, 84);
  if (!Number.isFinite(bias)) throw brokenFile("its numbers are not written as machines of today write them");
  const cases = order.int32(bytes, 80);
  return {
    order,
    compression,
    bias,
    cases: cases < 0 ? undefined : cases,
    weight: order.int32(bytes, 76),
    writtenBy: bytes
      .toString("latin1", 4, 64)
      .replace(/^[@$]\(#\)/, "")
      .replace(/[^\x20-\x7e]/g, " ")
      .trim(),
  };
}
