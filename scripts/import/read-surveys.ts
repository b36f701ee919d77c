import { namesIn, type Places } from "../../src/io/places.ts";
import type { ProblemList } from "../../src/io/problem-list.ts";
import { readInstruments } from "../../src/io/read-instruments.ts";
import type { Instrument } from "../../src/survey/instrument.ts";

/** The surveys that have a definition; a workspace may have none yet. */
export async function readSurveys(place: Places, problems: ProblemList): Promise<ReadonlyMap<string, Instrument>> {
  // A definition that was taken away leaves its folder behind; then it is proposed again.
  const names = await namesIn(place.content("content/surveys").path);
  if (!names.some((name) => /\.ya?ml$/.test(name))) return new Map();
  // A text that lacks a language stops no answers: they are found by the words that are there.
  const { read } = await readInstruments(place, [], problems);
  return new Map([...read].map(([survey, { value }]) => [survey, value]));
}
