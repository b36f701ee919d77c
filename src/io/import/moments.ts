import { type MomentReader, momentReader } from "../tools/moment.ts";
import type { ToolReading } from "../tools/tool-reading.ts";
import type { FileProfile } from "./column-profile.ts";
import type { Mapping } from "./mapping.ts";
import { seenColumns } from "./match/seen-columns.ts";

/** The moments of an export: the column that holds them (empty for none), what stands in it, and how it is read. */
export interface Moments {
  column: string;
  cells: readonly string[];
  reader: MomentReader;
}

/**
 * The moments of an export, from the column that its tool takes for the day of an answer.
 *
 * @param order how days are written, where somebody has said so
 */
export function momentsIn(
  { columns }: Pick<ToolReading, "columns">,
  profile: Pick<FileProfile, "columns">,
  order?: Mapping["dates"],
): Moments {
  const column = columns.find(({ role }) => role === "date");
  const cells = [...(profile.columns[column?.index ?? -1]?.distinct.keys() ?? [])];
  return { column: column?.name ?? "", cells, reader: momentReader(cells, order) };
}

/** The month of the last answer: 2026-05. Undefined where no day can be read. */
export function lastMonth({ cells, reader }: Moments): string | undefined {
  return cells
    .flatMap((cell) => reader.read(cell)?.slice(0, 7) ?? [])
    .sort()
    .at(-1);
}

/** Why a wave cannot be named after its days, and must be named by a person. */
export function noWave({ column, cells, reader }: Moments, reading: Pick<ToolReading, "columns">): string {
  const name = "name the wave with --wave, as in --wave 2026-spring";
  if (column === "") return `no column holds the day of an answer (the columns are ${seenColumns(reading)}): ${name}`;
  if (cells.length === 0) return `the file holds no days, as “${column}” is empty: ${name}`;
  const order = "say dates: dmy, mdy or ymd in a --mapping";
  if (reader.order === "ambiguous") {
    return `days cannot be told from months in “${column}”, as no day is after the twelfth: ${order}, or ${name}`;
  }
  return `no day can be read in “${column}”: ${order}, or ${name}`;
}
