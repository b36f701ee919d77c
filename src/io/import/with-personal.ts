import { identifyingWords } from "../../privacy/identifying-name.ts";
import type { ToolReading } from "../tools/tool-reading.ts";
import type { FileProfile } from "./column-profile.ts";
import { personalKind } from "./personal-kind.ts";

/**
 * The columns of an export with those that tell who somebody is by what stands in them, whatever their header says: they become personal, with
 * what they hold, and are neither read nor mapped. Ticks, and codes whose meaning the file tells, are answers whatever they look like.
 */
export function withPersonal(reading: ToolReading, profile: FileProfile): ToolReading {
  const columns = reading.columns.map((column): ToolReading["columns"][number] => {
    if (column.role !== "question" || column.shape === "option" || (column.labels?.size ?? 0) > 0) return column;
    const kind = personalKind(profile.columns[column.index]);
    return kind === undefined ? column : { ...column, role: "person", holds: identifyingWords[kind] };
  });
  return { ...reading, columns };
}
