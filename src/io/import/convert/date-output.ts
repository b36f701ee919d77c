import { type MomentReader, momentReader } from "../../tools/moment.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { ColumnMatch } from "../match/match-columns.ts";
import type { ConvertContext } from "./convert-context.ts";
import { dayIn, knownZone } from "./local-day.ts";
import { cellOf, type Output } from "./output.ts";

/** The day of each answer. How that was decided, and the first and the last day, are told in `time`. */
export function dateOutput(
  match: ColumnMatch,
  { file, reading, mapping, profile }: ConvertContext,
  time: Evidence["time"],
): Output {
  const [column] = match.columns as [ToolColumn];
  const moments = momentReader(profile.columns[column.index]?.distinct.keys() ?? [], mapping.dates);
  const zone = moments.zone ?? reading.time.zone;
  const from = zone === undefined ? undefined : knownZone(zone);
  const dayOf = dayIn(from, mapping.zone);
  if (moments.order !== undefined) time.order = moments.order;
  if (zone !== undefined) time.zone = zone;
  const undecided = undecidedDates(moments);
  let isTold = false;
  if (mapping.zone !== undefined) {
    time.decided =
      from === undefined
        ? `${reading.time.why}; days are taken as they stand in the file, not those of ${mapping.zone}`
        : `${reading.time.why}; days are those of ${mapping.zone}`;
  }
  return {
    read(cells, line, problems) {
      const { cell } = cellOf(match, cells);
      if (cell.trim() === "" || column.isMissing?.(cell) === true) return "";
      const moment = moments.read(cell);
      if (moment === undefined && undecided !== undefined && isTold) return "";
      if (moment === undefined) {
        isTold = true;
        const expected = undecided ?? "expected a day, or a day and a time";
        const remedy =
          undecided === undefined
            ? "write it as YYYY-MM-DD, or say columns: { date: null } in the survey file"
            : "say dates: dmy, mdy or ymd in the mapping, or export again with days as YYYY-MM-DD";
        // Words in a column of days are perhaps a comment that was mapped to it.
        const value = /^[\d\s:./,+TZ-]{1,40}$/.test(cell) ? { value: cell } : {};
        problems.add({ file, line, column: column.name, ...value, expected, remedy }, "date");
        return "";
      }
      const day = dayOf(moment);
      if (time.first === undefined || day < time.first) time.first = day;
      if (time.last === undefined || day > time.last) time.last = day;
      return day;
    },
    done() {},
  };
}

/** Why days cannot be told from months, where they cannot. */
function undecidedDates({ order, clash }: MomentReader): string | undefined {
  if (clash !== undefined)
    return `expected one order of days and months, but the column holds “${clash[0]}” and “${clash[1]}”`;
  return order === "ambiguous" ? "expected days that read one way, but no day is after the twelfth" : undefined;
}
