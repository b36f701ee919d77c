import { FileFault } from "../../../src/io/tables/file-fault.ts";
import type { RawTable } from "../../../src/io/tables/raw-table.ts";

/** All rows of a table, with the line of each. */
export async function readAll(table: RawTable): Promise<{ rows: string[][]; lines: number[]; faults: string[] }> {
  const found = { rows: [] as string[][], lines: [] as number[], faults: [] as string[] };
  await table.rows({
    row(cells, line) {
      found.rows.push([...cells]);
      found.lines.push(line);
    },
    fault: (line, kind) => found.faults.push(`${line} ${kind}`),
  });
  return found;
}

/** What is told of a file that cannot be read; undefined for one that can. Any other error is a fault of ours and is thrown. */
export async function faultOf(open: () => Promise<RawTable>): Promise<FileFault | undefined> {
  try {
    await readAll(await open());
    return undefined;
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}
