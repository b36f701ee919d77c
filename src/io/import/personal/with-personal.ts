import { identifyingWords } from "../../../privacy/identifying-name.ts";
import type { ToolColumn, ToolReading } from "../../tools/tool-reading.ts";
import type { FileProfile } from "../column-profile.ts";
import type { Mapping } from "../mapping.ts";
import type { Settled } from "../propose/doubt.ts";
import { columnSign } from "./column-sign.ts";
import { isNobody, mayBeNames } from "./person-doubt.ts";

/**
 * The columns of an export with those that tell who somebody is by what stands in them, whatever their header says: they become personal, with
 * what they hold, and are neither read nor mapped. Ticks, and codes whose meaning the file tells, are answers whatever they look like. Where
 * somebody has said that what looks like names names nobody, it is read.
 */
export function withPersonal(reading: ToolReading, profile: FileProfile, told: Settled = new Map()): ToolReading {
  const holds = new Map<ToolColumn, string>();
  for (const column of reading.columns) {
    const sign = columnSign(column, profile.columns[column.index]);
    if (sign === undefined || (sign.kind === "name" && isNobody(column, told))) continue;
    if (sign.isSure) holds.set(column, identifyingWords[sign.kind]);
    // Of a question it is asked; ids that may be names are no ids, and a row gets one of its own.
    else if (column.role === "respondent") holds.set(column, mayBeNames);
  }
  return asPersonal(reading, holds);
}

/**
 * Which of the columns that nothing asks for may name people, in words: they are not read either way, and an export holds them at each wave as at
 * the first.
 *
 * @param told what somebody has said of columns, as a mapping has it
 */
export function mayNamePeople(
  unused: readonly ToolColumn[],
  profile: Pick<FileProfile, "columns">,
  told: Mapping["doubts"] = {},
): ReadonlyMap<ToolColumn, string> {
  const settled = new Map(Object.entries(told));
  const doubted = unused.filter((column) => {
    const sign = columnSign(column, profile.columns[column.index]);
    return sign?.isSure === false && !isNobody(column, settled);
  });
  return new Map(doubted.map((column) => [column, mayBeNames]));
}

/**
 * An export with some columns as personal ones.
 *
 * @param holds what they hold, in words
 */
export function asPersonal(reading: ToolReading, holds: ReadonlyMap<ToolColumn, string>): ToolReading {
  const columns = reading.columns.map((column): ToolColumn => {
    const own = holds.get(column);
    return own === undefined ? column : { ...column, role: "person", holds: own };
  });
  return { ...reading, columns };
}
