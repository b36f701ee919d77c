import type { PastImport } from "../../src/io/import/evidence/past-imports.ts";
import type { Mapping } from "../../src/io/import/mapping.ts";
import { type LatestMapping, latestMapping } from "../../src/io/import/match/latest-mapping.ts";
import { nobodies } from "../../src/io/import/personal/person-doubt.ts";
import type { Settled } from "../../src/io/import/propose/doubt.ts";
import type { ProposedSurvey } from "../../src/io/import/propose/propose-survey.ts";
import type { ToolReading } from "../../src/io/tools/tool-reading.ts";

/**
 * What is given rules; then what a definition was just proposed with; then what the last import of the survey was told. Of what was answered to doubts
 * it has the columns that name nobody: each file is asked anew what its columns hold.
 */
export function settledMapping({
  past,
  given,
  draft,
  survey,
  partial,
  reading,
  settled,
}: {
  past: readonly PastImport[];
  given: Mapping | undefined;
  draft: ProposedSurvey | undefined;
  survey: string;
  partial: Mapping["partial"];
  reading: ToolReading;
  settled: Settled;
}): { mapping: Mapping } & Pick<LatestMapping, "renamed" | "stems"> {
  // A first import has nothing before it.
  const last = draft === undefined ? latestMapping(past, reading) : undefined;
  const { renamed = [], stems = [] } = last ?? {};
  if (given === undefined && draft === undefined) {
    return { mapping: { survey, columns: {}, answers: {}, others: [], ...last?.mapping, partial }, renamed, stems };
  }
  // What was answered on a terminal is in the definition, and no part of how columns are read.
  const { doubts: _, ...said } = given ?? {};
  const doubts = nobodies(settled);
  const mapping = {
    ...said,
    survey,
    columns: { ...draft?.columns, ...given?.columns },
    answers: { ...draft?.answers, ...given?.answers },
    others: [...new Set([...(draft?.others ?? []), ...(given?.others ?? [])])],
    partial,
    ...(Object.keys(doubts).length === 0 ? {} : { doubts }),
  };
  return { mapping, renamed, stems };
}
