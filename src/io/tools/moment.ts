/** How days are ordered in a column of moments. */
export type MomentOrder = "ymd" | "dmy" | "mdy" | "excel-serial" | "ambiguous";

/** Reads the moments of one column. */
export interface MomentReader {
  order: MomentOrder;
  /** `YYYY-MM-DD HH:MM:SS` or `YYYY-MM-DD`; undefined for what is no moment. */
  read(cell: string): string | undefined;
  zone?: string;
}

/** A reader for moments written as ISO 8601 puts them. */
export function momentReader(_cells: Iterable<string>): MomentReader {
  return {
    order: "ymd",
    read: (cell) => /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?/.exec(cell.trim())?.[0],
  };
}
