import type { Locale } from "../survey/text.ts";
import type { Wave } from "../survey/wave.ts";
import type { PlannedWave } from "../survey/workspace.ts";
import { findWave } from "./find-wave.ts";
import { namesIn, type Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readInstruments } from "./read-instruments.ts";
import { readSettings } from "./read-settings.ts";

/** What a new file takes over from the workspace it is for. */
export interface ScaffoldContext {
  locales: readonly Locale[];
  /** The waves that were held, in order of time. One whose wave.md is still blank was not held yet. */
  held: readonly (Wave & { id: string })[];
  planned: readonly PlannedWave[];
  /** The ids of pillars that a survey measures, in alphabetical order. */
  pillars: readonly string[];
}

/** Reads what new files need: settings, pillars and waves, and no answers. Undefined, with the problems, when settings or surveys are not sound. */
export async function readScaffoldContext(place: Places, problems: ProblemList): Promise<ScaffoldContext | undefined> {
  const settings = await readSettings(place, problems);
  if (settings === undefined) return undefined;
  const { locales, planned } = settings.value;
  const { read } = await readInstruments(place, locales, problems);
  if (problems.size > 0) return undefined;
  const pillars = [...read.values()].flatMap(({ value }) =>
    Object.entries(value.constructs).flatMap(([id, { pillar }]) => (pillar === undefined ? [] : id)),
  );
  return { locales, planned, held: await heldWaves(place), pillars: [...new Set(pillars)].sort() };
}

async function heldWaves(place: Places): Promise<ScaffoldContext["held"]> {
  const waves: (Wave & { id: string })[] = [];
  for (const id of await namesIn(place.data("waves").path)) {
    const wave = await findWave(place.data(`waves/${id}/wave.md`));
    if (wave !== undefined) waves.push({ id, ...wave });
  }
  const key = ({ id, start, end }: Wave & { id: string }) => [end, start, id].join("\0");
  return waves.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
