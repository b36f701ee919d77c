import { identifyingWords } from "../../../privacy/identifying-name.ts";
import type { ToolColumn, ToolReading } from "../../tools/tool-reading.ts";
import type { FileProfile } from "../column-profile.ts";
import type { Settled } from "../propose/doubt.ts";
import { isNobody } from "./person-doubt.ts";
import { personalSign } from "./personal-sign.ts";

/**
 * The columns of an export with those that tell who somebody is by what stands in them, whatever their header says: they become personal, with
 * what they hold, and are neither read nor mapped. Ticks, and codes whose meaning the file tells, are answers whatever they look like. Where
 * somebody has said that what looks like names names nobody, it is read.
 */
export function withPersonal(reading: ToolReading, profile: FileProfile, told: Settled = new Map()): ToolReading {
  const holds = new Map<ToolColumn, string>();
  for (const column of reading.columns) {
    if (column.role !== "question" || column.shape === "option" || (column.labels?.size ?? 0) > 0) continue;
    const sign = personalSign(column, profile.columns[column.index]);
    if (sign?.isSure !== true || (sign.kind === "name" && isNobody(column, told))) continue;
    holds.set(column, identifyingWords[sign.kind]);
  }
  return asPersonal(reading, holds);
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
