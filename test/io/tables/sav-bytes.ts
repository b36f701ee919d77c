import { deflateSync } from "node:zlib";

/** An SPSS file to be written for a test. */
export interface SavFile {
  variables: readonly SavColumn[];
  /** A cell is a number, a text, or null for the system-missing value. */
  rows: readonly (readonly (number | string | null)[])[];
  packing?: "none" | "bytecode" | "zlib";
  bigEndian?: boolean;
  bias?: number;
  /** What the header says of the number of rows; the truth where it is absent. */
  cases?: number;
  /** Of record 20; absent to leave the record out. */
  encoding?: string;
  /** Of record 3. */
  codePage?: number;
  /** How texts become bytes; UTF-8 where it is absent. */
  bytesOf?: (text: string) => Buffer;
  /** The content of the records of subtype 7 and 19. */
  sets?: string;
  countedSets?: string;
  /** The place of the weight, from 1. */
  weight?: number;
  /** Unpacked bytes in a block of a .zsav. */
  block?: number;
}

export interface SavColumn {
  name: string;
  /** Bytes of a text; a number where it is absent. */
  width?: number;
  /** The number of its format: 20 for DATE. */
  format?: number;
  label?: string;
  values?: readonly (readonly [number | string, string])[];
  missing?: readonly (number | string)[];
  range?: readonly [number, number];
}

/** 8 bytes of a row; of a number with its value. */
interface Slot {
  value?: number;
  bytes: Buffer;
}

/** The numbers that SPSS writes for LOWEST and HIGHEST. */
export const lowest = -1.7976931348623155e308;
export const highest = Number.MAX_VALUE;

const productName = "@(#) SPSS DATA FILE written by a test";

/** The bytes of an SPSS file: every record that the reader knows and two that it does not. Source of the format: PSPP, "System File Format". */
export function savBytes(file: SavFile): Buffer {
  const { packing = "none", bigEndian = false, bias = 100, bytesOf = (text) => Buffer.from(text) } = file;
  const int32 = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [index, value] of values.entries()) {
      if (bigEndian) bytes.writeInt32BE(value, index * 4);
      else bytes.writeInt32LE(value, index * 4);
    }
    return bytes;
  };
  const int64 = (value: number) => {
    const bytes = Buffer.alloc(8);
    if (bigEndian) bytes.writeBigInt64BE(BigInt(value));
    else bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  };
  const float64 = (value: number) => {
    const bytes = Buffer.alloc(8);
    if (bigEndian) bytes.writeDoubleBE(value);
    else bytes.writeDoubleLE(value);
    return bytes;
  };
  const padded = (text: string | Buffer, length: number) => {
    const bytes = Buffer.alloc(length, " ");
    (typeof text === "string" ? bytesOf(text) : text).copy(bytes);
    return bytes;
  };
  const counted = (text: string) => Buffer.concat([int32(bytesOf(text).length), bytesOf(text)]);
  const extension = (subtype: number, size: number, content: Buffer) =>
    Buffer.concat([int32(7, subtype, size, content.length / size), content]);

  const segments = file.variables.flatMap((variable, index) => {
    const width = variable.width ?? 0;
    const count = Math.max(1, width > 255 ? Math.ceil(width / 252) : 1);
    return Array.from({ length: count }, (_, part) => ({
      variable,
      part,
      shortName: part === 0 ? `V${index}` : `V${index}_${part}`,
      width: count === 1 ? width : part < count - 1 ? 255 : width - 252 * part,
    }));
  });
  const slotsOf = (width: number) => Math.max(1, Math.ceil(width / 8));
  const positionOf = new Map<SavColumn, number>();
  let positions = 0;
  for (const { variable, part, width } of segments) {
    if (part === 0) positionOf.set(variable, positions);
    positions += slotsOf(width);
  }

  const records = segments.flatMap(({ variable, part, shortName, width }) => {
    const { label, format = width > 0 ? 1 : 5, range } = variable;
    const missing = width > 8 || part > 0 ? [] : (variable.missing ?? []);
    const code = (format << 16) | (Math.min(width || 8, 255) << 8);
    const labelBytes = label === undefined || part > 0 ? undefined : bytesOf(label);
    const countOfMissing = range === undefined ? missing.length : -2 - missing.length;
    return [
      int32(2, width, labelBytes === undefined ? 0 : 1, countOfMissing, code, code),
      padded(shortName, 8),
      ...(labelBytes === undefined
        ? []
        : [int32(labelBytes.length), padded(labelBytes, Math.ceil(labelBytes.length / 4) * 4)]),
      ...(range ?? []).map(float64),
      ...missing.map((value) => (typeof value === "number" ? float64(value) : padded(value, 8))),
      ...Array.from({ length: slotsOf(width) - 1 }, () => Buffer.concat([int32(2, -1, 0, 0, 0, 0), padded("", 8)])),
    ];
  });
  const labelRecords = file.variables.flatMap((variable) => {
    const { values = [], width = 0 } = variable;
    if (values.length === 0 || width > 8) return [];
    const entries = values.map(([value, label]) => {
      const bytes = bytesOf(label);
      return Buffer.concat([
        typeof value === "number" ? float64(value) : padded(value, 8),
        Buffer.of(bytes.length),
        padded(bytes, Math.ceil((bytes.length + 1) / 8) * 8 - 1),
      ]);
    });
    return [int32(3, values.length), ...entries, int32(4, 1, (positionOf.get(variable) ?? 0) + 1)];
  });
  const first = segments.filter(({ part }) => part === 0);
  const wide = file.variables.filter(({ width = 0 }) => width > 8);
  const longLabels = wide.flatMap(({ name, width = 0, values = [] }) =>
    values.length === 0
      ? []
      : [
          counted(name),
          int32(width, values.length),
          ...values.flatMap(([value, label]) => [counted(String(value)), counted(label)]),
        ],
  );
  const longMissing = wide.flatMap(({ name, missing = [] }) =>
    missing.length === 0
      ? []
      : [counted(name), Buffer.of(missing.length), int32(8), ...missing.map((value) => padded(String(value), 8))],
  );
  const veryLong = first.filter(({ variable: { width = 0 } }) => width > 255);
  const widths = veryLong.map(
    ({ shortName, variable }) => `${shortName}=${String(variable.width).padStart(5, "0")}\0\t`,
  );
  const machine = int32(20, 0, 0, -1, 1, 1, bigEndian ? 1 : 2, file.codePage ?? 65001);
  const cases = file.cases ?? file.rows.length;
  const dictionary = Buffer.concat([
    Buffer.from(packing === "zlib" ? "$FL3" : "$FL2"),
    padded(productName, 60),
    int32(2, positions, ["none", "bytecode", "zlib"].indexOf(packing), file.weight ?? 0, cases),
    float64(bias),
    padded("01 Jan 2712:00:00", 17 + 64),
    Buffer.alloc(3),
    ...records,
    ...labelRecords,
    int32(6, 1),
    padded("a note", 80),
    extension(3, 4, machine),
    extension(4, 8, Buffer.concat([-Number.MAX_VALUE, highest, lowest].map(float64))),
    ...(file.sets === undefined ? [] : [extension(7, 1, bytesOf(file.sets))]),
    extension(11, 4, int32(...first.flatMap(() => [1, 8, 0]))),
    extension(13, 1, bytesOf(first.map(({ shortName, variable }) => `${shortName}=${variable.name}`).join("\t"))),
    ...(widths.length === 0 ? [] : [extension(14, 1, bytesOf(widths.join("")))]),
    extension(16, 8, Buffer.concat([int64(1), int64(cases)])),
    ...(file.countedSets === undefined ? [] : [extension(19, 1, bytesOf(file.countedSets))]),
    ...(file.encoding === undefined ? [] : [extension(20, 1, Buffer.from(file.encoding))]),
    ...(longLabels.length === 0 ? [] : [extension(21, 1, Buffer.concat(longLabels))]),
    ...(longMissing.length === 0 ? [] : [extension(22, 1, Buffer.concat(longMissing))]),
    extension(24, 1, Buffer.from("<unknown/>")),
    int32(999, 0),
  ]);

  const numberSlot = (value: number): Slot[] => [{ value, bytes: float64(value) }];
  const textSlots = (column: SavColumn, cell: string): Slot[] => {
    const content = padded(cell, column.width ?? 0);
    return segments
      .filter(({ variable }) => variable === column)
      .flatMap(({ part, width }) => {
        const bytes = padded(content.subarray(part * 255, part * 255 + 255), slotsOf(width) * 8);
        return Array.from({ length: bytes.length / 8 }, (_, slot) => ({
          bytes: bytes.subarray(slot * 8, slot * 8 + 8),
        }));
      });
  };
  const slots = file.rows.flatMap((row) =>
    file.variables.flatMap((column, index) => {
      const cell = row[index] ?? null;
      if (column.width === undefined) return numberSlot(typeof cell === "number" ? cell : -Number.MAX_VALUE);
      return textSlots(column, String(cell ?? ""));
    }),
  );
  if (packing === "none") return Buffer.concat([dictionary, ...slots.map(({ bytes }) => bytes)]);

  const coded = slots.map(({ value, bytes }): { code: number; bytes?: Buffer } => {
    if (value === -Number.MAX_VALUE) return { code: 255 };
    if (value === undefined) return bytes.equals(Buffer.alloc(8, " ")) ? { code: 254 } : { code: 253, bytes };
    const code = value + bias;
    return Number.isInteger(code) && code >= 1 && code <= 251 && !Object.is(value, -0)
      ? { code }
      : { code: 253, bytes };
  });
  const withEnd = [...coded, { code: 252 }];
  const packed = Buffer.concat(
    Array.from({ length: Math.ceil(withEnd.length / 8) }, (_, group) => {
      const some = withEnd.slice(group * 8, group * 8 + 8);
      const commands = Buffer.alloc(8);
      for (const [index, { code }] of some.entries()) commands[index] = code;
      return Buffer.concat([commands, ...some.flatMap(({ bytes }) => bytes ?? [])]);
    }),
  );
  if (packing === "bytecode") return Buffer.concat([dictionary, packed]);

  const block = file.block ?? 0x3ff000;
  const blocks = Array.from({ length: Math.ceil(packed.length / block) }, (_, index) => {
    const bytes = packed.subarray(index * block, (index + 1) * block);
    return { from: index * block, length: bytes.length, deflated: deflateSync(bytes) };
  });
  const start = dictionary.length;
  let at = start + 24;
  const entries = blocks.map(({ from, length, deflated }) => {
    const entry = Buffer.concat([int64(start + from), int64(at), int32(length, deflated.length)]);
    at += deflated.length;
    return entry;
  });
  return Buffer.concat([
    dictionary,
    ...[start, at, 24 + 24 * blocks.length].map(int64),
    ...blocks.map(({ deflated }) => deflated),
    int64(-bias),
    int64(0),
    int32(block, blocks.length),
    ...entries,
  ]);
}
