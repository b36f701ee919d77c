import type { AsideReason } from "../../survey/aside-reason.ts";
import type { RowFault } from "../read-rows.ts";
import type { RawTable } from "../tables/raw-table.ts";
import type { ToolReading } from "../tools/tool-reading.ts";
import { isSetAside } from "./is-set-aside.ts";
import type { Mapping } from "./mapping.ts";
import { namesUnit } from "./propose/names-unit.ts";

/** What stands in one column of an export, over the rows that are kept. */
export interface ColumnProfile {
  /** Cells that are not empty. */
  filled: number;
  /** The different cells, trimmed, with how often each occurs; no more than `mostDistinct`. */
  distinct: ReadonlyMap<string, number>;
  /** Whether there were more different cells than `distinct` holds. */
  isOpen: boolean;
  /** The longest cell, in characters. */
  longest: number;
}

/** A whole export, seen once. */
export interface FileProfile {
  /** Rows below the header. */
  read: number;
  kept: number;
  aside: ReadonlyMap<AsideReason, number>;
  columns: readonly ColumnProfile[];
  /** The first quote or line that spoils the file; what stands behind it may not have been seen. */
  fault?: { line: number; kind: RowFault };
}

/** More different answers than this have no scale and no list of options. */
const mostDistinct = 60;

/** An organisation has more units than a question has answers. */
const mostUnits = 20_000;

/** Of moments one a day is kept, and of more days: one after the twelfth tells days from months, however late it comes. */
const mostDays = 5000;
const timeOfDay = /[T ,]+\d{1,2}[:.]\d{2}.*$/s;

/** No answer of a list is longer; longer cells are told apart by their start. */
const longestKept = 400;

/**
 * Reads an export once, in constant memory, and tells what stands in each column. Rows that the tool sets aside count nowhere;
 * those of who never finished count when `partial` is kept.
 *
 * @throws FileFault when the file is damaged
 */
export async function profileFile(
  raw: RawTable,
  reading: ToolReading,
  partial: Mapping["partial"],
  progress?: (rows: number) => void,
): Promise<FileProfile> {
  const aside = new Map<AsideReason, number>();
  const columns = reading.columns.map((column) => ({
    days: column.role === "date" ? new Set<string>() : undefined,
    most: namesUnit(column) ? mostUnits : mostDistinct,
    filled: 0,
    distinct: new Map<string, number>(),
    isOpen: false,
    longest: 0,
  }));
  let seen = 0;
  let fault: FileProfile["fault"];
  await raw.rows({
    row(cells) {
      seen += 1;
      if (seen <= reading.headerRows) return;
      if ((seen - reading.headerRows) % 10_000 === 0) progress?.(seen - reading.headerRows);
      const reason = reading.aside(cells);
      if (reason !== undefined) aside.set(reason, (aside.get(reason) ?? 0) + 1);
      if (isSetAside(reason, partial)) return;
      for (const [index, column] of columns.entries()) {
        const cell = (cells[index] ?? "").trim();
        if (cell === "") continue;
        column.filled += 1;
        if (cell.length > column.longest) column.longest = cell.length;
        const key = cell.length > longestKept ? cell.slice(0, longestKept) : cell;
        const n = column.distinct.get(key);
        if (n !== undefined) column.distinct.set(key, n + 1);
        else if (column.days === undefined ? column.distinct.size < column.most : isNewDay(key, column.days)) {
          column.distinct.set(key, 1);
        } else column.isOpen = true;
      }
    },
    fault(line, kind) {
      fault ??= { line, kind };
    },
  });
  const read = Math.max(0, seen - reading.headerRows);
  const setAside = [...aside].reduce((sum, [reason, n]) => sum + (isSetAside(reason, partial) ? n : 0), 0);
  return {
    read,
    kept: read - setAside,
    aside,
    columns: columns.map(({ days: _, most: __, ...column }) => column),
    ...(fault === undefined ? {} : { fault }),
  };
}

function isNewDay(cell: string, days: Set<string>): boolean {
  const day = cell.replace(timeOfDay, "");
  if (days.has(day) || days.size >= mostDays) return false;
  days.add(day);
  return true;
}
