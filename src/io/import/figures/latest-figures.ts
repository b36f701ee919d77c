import { evidenceName } from "../../as-imported.ts";
import { namesIn, type Places } from "../../places.ts";
import type { Mapping } from "../mapping.ts";
import { readEvidence } from "../read-evidence.ts";
import { type FiguresEvidence, figuresEvidence } from "./figures-evidence.ts";

/**
 * What the last import of a table of this survey was told, as far as it holds for another year: what the units are called, which words are which question, what
 * the figures are. Numbers of questions are left out, since they move, and so is how percentages are written. Undefined for a first table.
 */
export async function latestFigures(
  place: Places,
  survey: string,
): Promise<Pick<Mapping, "table" | "columns" | "answers" | "decimal"> | undefined> {
  const imports: FiguresEvidence[] = [];
  for (const wave of await namesIn(place.data("waves").path)) {
    const evidence = await readEvidence(place.data(`waves/${wave}/${evidenceName(survey)}`).path, figuresEvidence);
    if (evidence !== undefined) imports.push(evidence);
  }
  const [latest] = imports.sort((a, b) => ((a.mapping.wave ?? "") < (b.mapping.wave ?? "") ? 1 : -1));
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
