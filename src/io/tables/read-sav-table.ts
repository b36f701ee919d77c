import type { FileHandle } from "node:fs/promises";
import type { RawTable } from "./raw-table.ts";
import { sampleRows } from "./raw-table.ts";
import { brokenFile } from "./sav/broken-file.ts";
import { byteReader } from "./sav/byte-reader.ts";
import { plainCaseBytes, zlibCaseBytes } from "./sav/case-bytes.ts";
import { caseCells } from "./sav/case-cells.ts";
import { caseDecoder } from "./sav/case-decoder.ts";
import { extremeValues } from "./sav/extreme-values.ts";
import { readDictionary } from "./sav/sav-dictionary.ts";
import { savEncoding } from "./sav/sav-encoding.ts";
import { readHeader, type SavHeader } from "./sav/sav-header.ts";
import { savText } from "./sav/sav-text.ts";
import { type SavVariable, savVariables } from "./sav/sav-variables.ts";
import { withFile } from "./with-file.ts";

/** A sample holds no more than this, whatever its number of rows. In characters. */
const longestSample = 4 * 1024 * 1024;

/**
 * An SPSS file, .sav or .zsav, with what it says of its variables. Names, labels and missing values are read from the head of the file and its rows are
 * streamed, so the memory does not grow with their number.
 *
 * @throws FileFault when the file is damaged, at the latest by `rows`
 */
export async function readSavTable(path: string): Promise<RawTable> {
  const file = await withFile(path, readHead);
  const { header, variables, encoding, notices, size } = file;
  const names = variables.map(({ name }) => name);
  const sample: string[][] = [names];
  let characters = 0;
  await readCases(path, file, (cells) => {
    sample.push(cells);
    characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    return sample.length < sampleRows && characters < longestSample;
  });
  return {
    container: "sav",
    facts: { bytes: size, encoding, compression: header.compression, writtenBy: header.writtenBy },
    notices: [...notices, ...damagedLetters(encoding, variables, sample)],
    sample,
    variables,
    async rows(handler) {
      handler.row([...names], 1);
      let line = 1;
      const onCase = (cells: string[]) => {
        line += 1;
        handler.row(cells, line);
        return true;
      };
      await readCases(path, file, onCase, handler.progress?.bind(handler));
    },
  };
}

/** All that stands before the rows. */
interface SavHead {
  header: SavHeader;
  variables: readonly SavVariable[];
  /** The length of a row in bytes, and where the first one begins. */
  rowBytes: number;
  from: number;
  size: number;
  sysmis: number;
  encoding: string;
  /** Rows, where the file tells. */
  cases: number | undefined;
  notices: readonly string[];
}

async function readHead(handle: FileHandle): Promise<SavHead> {
  const { size } = await handle.stat();
  const reader = byteReader(handle, size);
  const header = await readHeader(reader);
  const { order } = header;
  const dictionary = await readDictionary(reader, order);
  const record = (subtype: number) => dictionary.extensions.get(subtype)?.[0];
  const machine = record(3);
  if (machine !== undefined && machine.length >= 32 && [2, 3].includes(order.int32(machine, 16))) {
    throw brokenFile("its numbers are not written as machines of today write them");
  }
  const { encoding, notice } = savEncoding(record(20), machine, order);
  const { variables, notices } = savVariables(dictionary, order, savText(encoding));
  const weight = variables.find(({ cell }) => "at" in cell && cell.at === (header.weight - 1) * 8);
  const many = record(16);
  const counted = many === undefined || many.length < 16 ? -1 : order.int64(many, 8);
  return {
    header,
    variables,
    rowBytes: dictionary.positions * 8,
    from: reader.position,
    size,
    sysmis: extremeValues(record(4), order).sysmis,
    encoding,
    // The older count has 32 bits, which is too few for some files.
    cases: counted >= 0 ? counted : header.cases,
    notices: [
      ...(notice === undefined ? [] : [notice]),
      ...notices,
      ...(weight === undefined
        ? []
        : [
            `SPSS weighs this file by ${weight.name}: nothing is weighed here unless the survey names it as its weight`,
          ]),
    ],
  };
}

async function readCases(
  path: string,
  { header, variables, rowBytes, from, size, sysmis, encoding, cases }: SavHead,
  onCells: (cells: string[]) => boolean,
  onProgress?: (bytes: number) => void,
): Promise<void> {
  await withFile(path, async (handle) => {
    const decoder = caseDecoder(header, rowBytes, sysmis);
    const cellsOf = caseCells(variables, header.order, sysmis, savText(encoding));
    const chunks =
      header.compression === "zlib"
        ? zlibCaseBytes(handle, from, size, header.order)
        : plainCaseBytes(handle, from, size);
    let found = 0;
    let isStopped = false;
    const onCase = (row: Buffer) => {
      found += 1;
      if (cases !== undefined && found > cases) throw brokenFile(`it has more rows than the ${cases} that it tells of`);
      isStopped = !onCells(cellsOf(row));
      return !isStopped;
    };
    for await (const { bytes, position } of chunks) {
      onProgress?.(position);
      if (!decoder.push(bytes, onCase)) break;
    }
    if (isStopped) return;
    if (cases !== undefined && found < cases) {
      throw brokenFile(`it ends after ${found} of the ${cases} rows that it tells of`);
    }
    // What follows the last row of a file that counts its rows is filling.
    if (cases === undefined) decoder.end();
  });
}

/** A file may say that it is in another encoding than it is. */
function damagedLetters(
  encoding: string,
  variables: readonly SavVariable[],
  sample: readonly (readonly string[])[],
): string[] {
  const texts = [
    variables.map(({ label }) => label),
    // Many variables may share one map of labels.
    ...[...new Set(variables.map(({ values }) => values))].map((values) => [...values.values()]),
    ...sample,
  ];
  const text = texts.flatMap((some) => some.find((one) => one.includes("\ufffd")) ?? [])[0];
  if (text === undefined) return [];
  return [`some letters are not ${encoding}, as the file says they are, and read as \ufffd: ${text.slice(0, 80)}`];
}
