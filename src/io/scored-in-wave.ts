import type { ScoredSubject } from "../report/scored-subject.ts";
import { scoredSubjects } from "../report/scored-subjects.ts";
import type { Instrument } from "../survey/instrument.ts";

/** Everything that has scores in a wave, as asked then, by its id. */
export function scoredInWave(wave: string, survey: string, instrument: Instrument): Map<string, ScoredSubject> {
  const held = [wave];
  const delivered = { hasRows: () => false, isWeighted: () => false, isPublic: true };
  const scored = scoredSubjects({ survey, instrument, held, ...delivered });
  return new Map(
    scored.flatMap((own) => {
      if (!own.versions.has(wave)) return [];
      return [[own.subject.subject, { ...own, ...own.otherwise?.get(wave) }] as const];
    }),
  );
}
