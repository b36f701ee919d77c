import type { ToolReading } from "../../tools/tool-reading.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { PastImport } from "../evidence/past-imports.ts";
import type { EarlierStem } from "../ledger/question-stem.ts";
import type { MappedColumn, Mapping } from "../mapping.ts";

/** What the last import of a survey leaves for the next one. */
export interface LatestMapping {
  mapping: Pick<Mapping, "columns" | "answers" | "others" | "zone" | "dates" | "decimal">;
  /** Questions that the tool calls otherwise now, and knows by the same id. */
  renamed: readonly RenamedColumn[];
  /** What stood above the rows of matrices, in all waves, the last first. */
  stems: readonly EarlierStem[];
}

/** A question under another header than at the last import. */
export interface RenamedColumn {
  target: string;
  key: string;
  was: readonly string[];
  now: string;
}

/**
 * What the last import of a survey was told, as far as it holds for another file: declared answers, columns that this file has too, and
 * of every question the id under which the tool knows it: a question that was renamed or moved is the same question, and another one that
 * got its name is not. Undefined for a first import.
 */
export function latestMapping(
  past: readonly PastImport[],
  { columns, tool }: Pick<ToolReading, "columns" | "tool">,
): LatestMapping | undefined {
  const imports = past.flatMap(({ wave, evidence }) => ("rows" in evidence ? [{ ...evidence, wave }] : []));
  const [latest] = imports.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  if (latest === undefined) return undefined;
  const { answers, others, zone, dates, decimal, columns: told } = latest.mapping;
  const rest = {
    answers,
    others,
    ...(zone === undefined ? {} : { zone }),
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
  };
  const stems = imports.flatMap(({ wave, columns: { taken } }) =>
    taken.flatMap(({ target, stem }) => (stem === undefined ? [] : [{ wave, target, stem }])),
  );
  // Another tool has other names for the same columns.
  if (latest.tool.id !== tool) return { mapping: { columns: {}, ...rest }, renamed: [], stems };

  const names = new Map(columns.map(({ name, key }) => [key ?? name, name]));
  const there = new Set([...names.keys(), ...names.values()]);
  const known = new Map<string, MappedColumn>();
  const renamed: RenamedColumn[] = [];
  for (const { target, columns: before, key } of latest.columns.taken) {
    const now = key === undefined ? undefined : names.get(key);
    if (key === undefined || now === undefined) continue;
    const own = told[target];
    if (own === undefined || typeof own === "string") known.set(target, key);
    if (!before.includes(now)) renamed.push({ target, key, was: before, now });
  }
  for (const [target, own] of Object.entries(told)) {
    if (!known.has(target) && columnsOf(own).every((name) => there.has(name))) known.set(target, own);
  }
  return { mapping: { columns: Object.fromEntries(known), ...rest }, renamed, stems };
}

function columnsOf(mapped: MappedColumn): readonly string[] {
  if (typeof mapped === "string") return [mapped];
  return "says" in mapped ? [mapped.column] : mapped.first;
}

/** The day that an import reaches to; without days the wave is compared by its name. */
function dayOf({ time, mapping }: Evidence): string {
  return time.last ?? mapping.wave ?? "";
}
