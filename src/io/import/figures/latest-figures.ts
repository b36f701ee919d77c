import type { PastImport } from "../evidence/past-imports.ts";
import type { Mapping } from "../mapping.ts";

/**
 * What the last import of a table of this survey was told, as far as it holds for another year: what the units are called, which words are which question, what
 * the figures are. Numbers of questions are left out, since they move, and so is how percentages are written. Undefined for a first table.
 */
export function latestFigures(
  past: readonly PastImport[],
): Pick<Mapping, "table" | "columns" | "answers" | "decimal"> | undefined {
  const tables = past.flatMap(({ evidence }) => ("kind" in evidence ? [evidence] : []));
  const [latest] = tables.sort((a, b) => ((a.mapping.wave ?? "") < (b.mapping.wave ?? "") ? 1 : -1));
  if (latest === undefined) return undefined;
  const { columns, answers, decimal, table } = latest.mapping;
  const worded = Object.entries(columns).filter(([, column]) => typeof column === "string" && /\s/.test(column));
  const kept = table === undefined ? undefined : stableParts(table);
  return {
    columns: Object.fromEntries(worded),
    answers,
    ...(decimal === undefined ? {} : { decimal }),
    ...(kept === undefined ? {} : { table: kept }),
  };
}

/** What a table is by itself, and not by where its columns happen to stand this year. */
function stableParts({ kind, metric, metrics, marks, zero }: NonNullable<Mapping["table"]>): Mapping["table"] {
  return {
    kind,
    ...(typeof metric === "string" ? { metric } : {}),
    ...(metrics === undefined ? {} : { metrics }),
    ...(marks === undefined ? {} : { marks }),
    ...(zero === undefined ? {} : { zero }),
  };
}
