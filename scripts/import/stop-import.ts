import type { Mapping } from "../../src/io/import/mapping.ts";
import { matchColumns } from "../../src/io/import/match/match-columns.ts";
import type { Places } from "../../src/io/places.ts";
import type { ProblemList } from "../../src/io/problem-list.ts";
import type { ToolReading } from "../../src/io/tools/tool-reading.ts";
import type { Instrument } from "../../src/survey/instrument.ts";
import { say } from "../say.ts";
import { typed } from "../typed.ts";
import { importAgain } from "./import-again.ts";
import type { ImportRequest } from "./import-request.ts";
import { writeDraft } from "./mapping-draft.ts";
import { sayProblems } from "./say-problems.ts";

/** A mapping as far as it came, with what the columns that were found are told from, and what was answered. */
export interface StoppedImport {
  reading: ToolReading;
  place: Places;
  mapping: Mapping;
  instrument: Instrument;
  settled: ReadonlyMap<string, string>;
}

/** Tells what is wrong, and keeps a mapping where a remedy asks for one or somebody has answered questions; it is of no use otherwise. */
export async function stopImport(problems: ProblemList, request: ImportRequest, draft: StoppedImport): Promise<false> {
  sayProblems(problems);
  const isMended = problems.all().some(({ remedy }) => /\bin the mapping\b/.test(remedy));
  const wasAsked = request.terminal !== undefined && !request.yes && draft.settled.size > 0;
  if (isMended || wasAsked) await keepMapping(request, { ...draft, settled: wasAsked ? draft.settled : new Map() });
  return false;
}

/** Keeps the mapping as far as it came with what was answered, and tells the command that goes on from there. */
async function keepMapping(
  request: ImportRequest,
  { place, mapping, reading, instrument, settled }: StoppedImport,
): Promise<void> {
  const { survey, wave } = mapping;
  const { matches } = matchColumns(reading, { instrument, wave: wave ?? "", mapping });
  const found = matches.flatMap(({ target, columns: [first] }) =>
    first === undefined ? [] : [[target, first.key ?? first.name] as const],
  );
  const columns = { ...Object.fromEntries(found), ...mapping.columns };
  const doubts = settled.size === 0 ? {} : { doubts: Object.fromEntries(settled) };
  const file = typed(await writeDraft(place, { ...mapping, columns, ...doubts }));
  say(`the mapping as far as it came, with what was answered: ${file}; mend it where needed, and go on from there:`);
  say(importAgain(request, { file, wave, survey }));
}
