import { type ParsedMoment, parseMoment } from "./parse-moment.ts";

/** In which order the parts of a date stand; `ambiguous` where no cell of the column tells whether the day or the month comes first. */
export type DateOrder = "ymd" | "dmy" | "mdy" | "excel-serial" | "ambiguous";

/** Reads the moments of one column. */
export interface MomentReader {
  /** Undefined where no cell is a moment, or where cells stand in orders that exclude each other. */
  order: DateOrder | undefined;
  /** Two cells that no single order can read, where there are such. */
  clash?: readonly [string, string];
  /** The zone that cells name, as they write it (`GMT+1`, `Z`); several, as in summer and winter, apart by a comma. */
  zone?: string;
  /** `YYYY-MM-DD HH:MM:SS`, or `YYYY-MM-DD` where the cell has no time, by the clock of the cell; undefined where it cannot be told. */
  read(cell: string): string | undefined;
}

/**
 * Decides from all cells of a column how its dates are written, and reads them. A day over 12 decides between day first and month
 * first; a month in words needs no deciding. Where nothing decides, only cells that mean the same either way are read, and where
 * two orders stand in one column none is: Excel leaves a column so when it took only some cells for dates of its own. A year of
 * two digits stands last and lies from 1970 to 2069; a day without a year (`5-jan`) is no date. Days are checked against the
 * calendar. Nothing is moved to another zone.
 *
 * For columns that are known to hold dates: a column of postcodes reads as days that Excel counted.
 *
 * @param declared the order as a person has said it; the cells are then not asked
 * @example momentReader(["3/5/2026", "17/5/2026 14:05"]).read("3/5/2026") // => "2026-05-03"
 * @example momentReader(["3/5/2026"]).order // => "ambiguous"
 * @example momentReader(["2022/11/30 10:39:41 PM GMT+1"]).zone // => "GMT+1"
 * @example momentReader(["5/14/26 9:30"]).read("5/14/26 9:30") // => "2026-05-14 09:30:00"
 */
export function momentReader(cells: Iterable<string>, declared?: Exclude<DateOrder, "ambiguous">): MomentReader {
  const seen = new Map<string, string>();
  const zones = new Set<string>();
  for (const cell of cells) {
    const parsed = parseMoment(cell);
    if (parsed === undefined) continue;
    if (parsed.zone !== "" && zones.size < 4) zones.add(parsed.zone);
    const kind = kindOf(parsed);
    if (!seen.has(kind)) seen.set(kind, cell.trim());
  }
  const { order, clash } = declared === undefined ? decide(seen) : { order: declared, clash: undefined };
  return {
    order,
    ...(clash === undefined ? {} : { clash }),
    ...(zones.size === 0 ? {} : { zone: [...zones].sort().join(", ") }),
    read(cell) {
      const parsed = order === undefined ? undefined : parseMoment(cell);
      if (parsed === undefined || order === undefined) return undefined;
      const day = parsed.either ?? (order === "ambiguous" ? undefined : parsed.days[order]);
      if (day === undefined || parsed.time === "") return day;
      return `${day} ${parsed.time}`;
    },
  };
}

/** What one cell tells about its column: an order, `day or month` where two are left, or how it is written where that decides nothing. */
function kindOf({ days, either, inWords }: ParsedMoment): string {
  const orders = Object.keys(days);
  if (inWords) return `words ${orders[0]}`;
  if (either !== undefined) return "either";
  return orders.length > 1 ? "day or month" : (orders[0] ?? "");
}

function decide(seen: ReadonlyMap<string, string>): Pick<MomentReader, "order" | "clash"> {
  const order = (["dmy", "mdy", "ymd", "excel-serial"] as const).find((one) => seen.has(one));
  if (order === undefined) {
    if (seen.has("day or month")) return { order: "ambiguous" };
    const words = (["dmy", "mdy", "ymd"] as const).find((one) => seen.has(`words ${one}`));
    return { order: words ?? (seen.has("either") ? "ambiguous" : undefined) };
  }
  const kinds = new Set(order === "dmy" || order === "mdy" ? [order, "day or month"] : [order]);
  const other = [...seen].find(([kind]) => !kinds.has(kind) && kind !== "either" && !kind.startsWith("words"));
  if (other === undefined) return { order };
  return { order: undefined, clash: [seen.get(order) ?? "", other[1]] };
}
