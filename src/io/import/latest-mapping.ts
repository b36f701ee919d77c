import { evidenceName } from "../as-imported.ts";
import { namesIn, type Places } from "../places.ts";
import type { ToolReading } from "../tools/tool-reading.ts";
import type { Mapping } from "./mapping.ts";
import { readEvidence } from "./read-evidence.ts";

/**
 * What the last import of a survey was told, as far as it holds for another file: declared answers, and columns that this file has too.
 * Undefined for a first import.
 */
export async function latestMapping(
  place: Places,
  survey: string,
  { columns, tool }: Pick<ToolReading, "columns" | "tool">,
): Promise<Pick<Mapping, "columns" | "answers" | "others" | "zone"> | undefined> {
  const imports: { last: string; mapping: Mapping }[] = [];
  for (const wave of await namesIn(place.data("waves").path)) {
    const evidence = await readEvidence(place.data(`waves/${wave}/${evidenceName(survey)}`).path);
    if (evidence !== undefined) imports.push({ last: evidence.time.last ?? wave, mapping: evidence.mapping });
  }
  const [latest] = imports.sort((a, b) => (a.last < b.last ? 1 : -1));
  if (latest === undefined) return undefined;
  const { answers, others, zone } = latest.mapping;
  // Another tool has other names for the same columns.
  const isSameTool = latest.mapping.tool === undefined || latest.mapping.tool === tool;
  const there = new Set(columns.flatMap(({ name, key }) => [name, ...(key === undefined ? [] : [key])]));
  const kept = Object.entries(isSameTool ? latest.mapping.columns : {}).filter(([, mapped]) =>
    (typeof mapped === "string" ? [mapped] : "says" in mapped ? [mapped.column] : mapped.first).every((name) =>
      there.has(name),
    ),
  );
  return { columns: Object.fromEntries(kept), answers, others, ...(zone === undefined ? {} : { zone }) };
}
