import { mostColumns } from "../raw-table.ts";
import { brokenFile } from "./broken-file.ts";
import type { ByteOrder } from "./byte-order.ts";
import type { ByteReader } from "./byte-reader.ts";

/** A variable as its record gives it: texts are bytes, since the encoding stands further on in the file. */
export interface VariableRecord {
  /** Up to 8 bytes. */
  shortName: Buffer;
  label: Buffer | undefined;
  /** 0 for a number, else the bytes of a text. */
  width: number;
  /** The number of its print format: 5 for a plain number, 20 for a date. */
  format: number;
  /** Where it begins in a row, in units of 8 bytes. */
  position: number;
  /** 1 to 3 values; or a range, and a value besides. 8 bytes each. */
  missing: { range: boolean; values: readonly Buffer[] };
  /** The sets of value labels that are declared for it, in the order of the file. */
  labels: LabelSet[];
}

/** Values of 8 bytes, with what they mean. */
export type LabelSet = readonly { value: Buffer; label: Buffer }[];

/** What stands before the rows. */
export interface SavDictionary {
  variables: readonly VariableRecord[];
  /** Length of a row, in units of 8 bytes. */
  positions: number;
  /** Records of type 7 that are used here, by their subtype. */
  extensions: ReadonlyMap<number, readonly Buffer[]>;
}

/** A row is held as a whole, so its length is bounded: 16 MB, or 512 texts of the longest kind. In units of 8 bytes. */
const mostPositions = 2 ** 21;
/** Segments of very long texts are variables until they are put together. */
const mostVariables = 8 * mostColumns;
const mostLabels = 250_000;
const longestLabel = 32_767;
/** All that is kept of the dictionary, in bytes. */
const mostHeld = 96 * 1024 * 1024;
/** Of that, records about the file. */
const mostExtended = 16 * 1024 * 1024;
/** What keeping anything takes besides its content. */
const ownBytes = 64;
/** Machine, encoding, sets, long names and texts, the number of rows. All others are passed over. */
const usedExtensions = new Set([3, 4, 7, 13, 14, 16, 19, 20, 21, 22]);

/**
 * Reads the records between the header and the rows. Source: PSPP, "System File Format".
 *
 * @throws FileFault where the file ends, contradicts itself, or holds more than anybody's survey does
 */
export async function readDictionary(reader: ByteReader, order: ByteOrder): Promise<SavDictionary> {
  const variables: VariableRecord[] = [];
  const at = new Map<number, VariableRecord>();
  const extensions = new Map<number, Buffer[]>();
  const count = { positions: 0, labels: 0, held: 0, extended: 0, records: 0 };
  const int32 = async (what: string) => order.int32(await reader.take(4, what), 0);
  const keep = async (length: number, what: string) => {
    count.held += length + ownBytes;
    if (count.held > mostHeld) throw brokenFile("its list of variables takes more than 96 MB");
    return Buffer.from(await reader.take(length, what));
  };

  const readVariable = async () => {
    const what = "a variable";
    const bytes = await reader.take(28, what);
    const [width = 0, hasLabel, missing = 0, format = 0] = [0, 4, 8, 12].map((from) => order.int32(bytes, from));
    const shortName = Buffer.from(bytes.subarray(20, 28));
    if (width < 0 || width > 255) throw brokenFile("a variable has an impossible width");
    if (missing < -3 || missing > 3 || missing === -1 || (missing < 0 && width > 0)) {
      throw brokenFile("a variable has impossible missing values");
    }
    const label = hasLabel === 0 ? undefined : await readLabel();
    const values: Buffer[] = [];
    while (values.length < Math.abs(missing)) values.push(await keep(8, "a missing value"));
    const variable: VariableRecord = {
      shortName,
      label,
      width,
      format: (format >> 16) & 0xff,
      position: count.positions,
      missing: { range: missing < 0, values },
      labels: [],
    };
    variables.push(variable);
    if (variables.length > mostVariables) throw brokenFile(`it has more than ${mostVariables} variables`);
    at.set(count.positions, variable);
    count.positions += 1;
    for (let rest = Math.ceil(width / 8) - 1; rest > 0; rest -= 1) {
      const next = await reader.take(32, what);
      if (order.int32(next, 0) !== 2 || order.int32(next, 4) !== -1) {
        throw brokenFile("a text of several parts lacks one");
      }
      if (order.int32(next, 8) !== 0) await readLabel();
      count.positions += 1;
    }
    if (count.positions > mostPositions) throw brokenFile("its rows are longer than 16 MB");
  };

  const readLabel = async () => {
    const length = await int32("a label");
    if (length < 0 || length > longestLabel) throw brokenFile(`a label is longer than ${longestLabel} bytes`);
    return (await keep(Math.ceil(length / 4) * 4, "a label")).subarray(0, length);
  };

  const readValueLabels = async () => {
    const what = "a value label";
    const total = await int32(what);
    count.labels += Math.max(total, 0);
    if (total < 0 || count.labels > mostLabels) throw brokenFile(`it has more than ${mostLabels} value labels`);
    const labels: { value: Buffer; label: Buffer }[] = [];
    while (labels.length < total) {
      const value = await keep(8, what);
      const length = (await reader.take(1, what))[0] ?? 0;
      // A label and the byte of its length fill whole groups of 8.
      const label = await keep(Math.ceil((length + 1) / 8) * 8 - 1, what);
      labels.push({ value, label: label.subarray(0, length) });
    }
    if ((await int32(what)) !== 4) throw brokenFile("value labels belong to no variable");
    const named = await int32(what);
    if (named < 0 || named > variables.length) throw brokenFile("value labels belong to impossible variables");
    const indexes = await keep(named * 4, what);
    for (let index = 0; index < named; index += 1) {
      const variable = at.get(order.int32(indexes, index * 4) - 1);
      if (variable === undefined) throw brokenFile("value labels belong to a variable that does not exist");
      variable.labels.push(labels);
    }
  };

  const readExtension = async () => {
    const what = "a record about the file";
    const head = await reader.take(12, what);
    const [subtype = 0, size = 0, elements = 0] = [0, 4, 8].map((from) => order.int32(head, from));
    if (size < 0 || elements < 0) throw brokenFile(`it gives ${what} a negative length`);
    const length = size * elements;
    if (!usedExtensions.has(subtype)) return reader.skip(length, what);
    count.extended += length + ownBytes;
    if (count.extended > mostExtended) throw brokenFile("its records about the file take more than 16 MB");
    const records = extensions.get(subtype) ?? [];
    extensions.set(subtype, records);
    records.push(await keep(length, what));
  };

  for (;;) {
    count.records += 1;
    if (count.records > mostVariables + mostLabels) throw brokenFile("its list of variables does not come to an end");
    const type = await int32("its list of variables");
    if (type === 2) await readVariable();
    else if (type === 3) await readValueLabels();
    else if (type === 6) reader.skip(80 * (await int32("a note")), "a note");
    else if (type === 7) await readExtension();
    else if (type === 999) break;
    else throw brokenFile(`a record of unknown type ${type} stands in its list of variables`);
  }
  await int32("its list of variables");
  if (variables.length === 0) throw brokenFile("it has no variables");
  return { variables, positions: count.positions, extensions };
}
