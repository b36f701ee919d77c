import type { Settled } from "../../src/io/import/propose/doubt.ts";
import type { Places } from "../../src/io/places.ts";
import { say } from "../say.ts";
import { isStopped } from "../terminal.ts";
import { typed } from "../typed.ts";
import { importAgain } from "./import-again.ts";
import type { ImportRequest } from "./import-request.ts";
import { writeDraft } from "./mapping-draft.ts";

/** Keeps what was answered about a survey so far; tells where. */
export async function keepAnswers(place: Places, survey: string, settled: Settled): Promise<string> {
  return await writeDraft(place, { survey, columns: {}, doubts: Object.fromEntries(settled) });
}

/**
 * Tells somebody who stops in the middle of the questions how to go on with what was answered.
 *
 * @throws the error that it was given, always
 */
export async function sayKept(
  error: unknown,
  request: ImportRequest,
  { place, survey, settled }: { place: Places; survey: string; settled: Settled },
): Promise<never> {
  if (settled.size > 0 && isStopped(error)) {
    const file = typed(await keepAnswers(place, survey, settled));
    say(
      `what was answered is kept; to go on from there: ${importAgain(request, { file, wave: request.wave, survey })}`,
    );
  }
  throw error;
}
