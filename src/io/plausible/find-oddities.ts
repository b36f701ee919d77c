import type { SurveyCounts } from "../../counts/survey-counts.ts";
import type { FoundOddity, ReportInput, WaveInput } from "../../report/report-input.ts";
import type { AcceptedOddity } from "../../survey/plausibility.ts";
import type { AnswerProfile } from "./answer-profile.ts";
import { heldRows } from "./held-rows.ts";
import { type JudgedSurvey, odditiesOf } from "./oddities-of.ts";
import type { Oddity } from "./oddity.ts";
import { sameRows } from "./same-rows.ts";

/** What is judged: the workspace as read, and how the rows of its files were answered. */
export interface PlausibilityInput {
  input: Pick<ReportInput, "workspace" | "waves" | "counts" | "sources" | "instruments">;
  /** By file of answers. */
  profiles: ReadonlyMap<string, AnswerProfile>;
}

/** One survey of one wave: what an import has just written. */
export interface PlausibilityScope {
  wave: string;
  survey: string;
}

/**
 * What stands out in the answers of each survey and wave beside the wave before, and by themselves, in order of time.
 *
 * @param only judges one survey of one wave, against all the others
 */
export function findOddities(
  { input, profiles }: PlausibilityInput,
  only?: PlausibilityScope,
): { own: JudgedSurvey; oddities: readonly Oddity[] }[] {
  const judged = surveysOf(input, profiles);
  return judged.flatMap((own, at) => {
    if (only !== undefined && (own.wave.id !== only.wave || own.survey !== only.survey)) return [];
    const before = judged.slice(0, at).findLast(({ survey }) => survey === own.survey);
    return { own, oddities: [...odditiesOf(own, before), ...copies(own, judged, at)] };
  });
}

/** The same for the report: each with its figures, and with the reason of a wave that accepts it. */
export function foundOddities(judged: PlausibilityInput): FoundOddity[] {
  return findOddities(judged).flatMap(({ own, oddities }) =>
    oddities.map((oddity): FoundOddity => {
      const { kind, item, about = "", figures } = oddity;
      const accepted = acceptanceOf(own, oddity);
      return {
        wave: own.wave.id,
        survey: own.survey,
        kind,
        ...(item === undefined ? {} : { item }),
        about,
        figures,
        ...(accepted === undefined ? {} : { accepted }),
      };
    }),
  );
}

/** What wave.md says of an oddity that is right. */
export function acceptanceOf(
  { wave, survey }: JudgedSurvey,
  { kind, item, about }: Oddity,
): AcceptedOddity | undefined {
  return wave.wave.accepted.find(
    (one) =>
      one.kind === kind &&
      (one.survey === undefined || one.survey === survey) &&
      (one.item === undefined || (item !== undefined && [one.item].flat().includes(item))) &&
      (one.about === undefined || one.about === about),
  );
}

/** In order of time. */
function surveysOf(
  { waves, counts, sources, instruments }: PlausibilityInput["input"],
  profiles: ReadonlyMap<string, AnswerProfile>,
): JudgedSurvey[] {
  const ofWave = (wave: WaveInput, own: SurveyCounts): JudgedSurvey[] => {
    const file = sources.find((source) => source.wave === own.wave && source.survey === own.survey)?.file;
    const instrument = instruments.get(own.survey);
    const profile = file === undefined ? undefined : profiles.get(file);
    if (file === undefined || instrument === undefined) return [];
    return [{ wave, survey: own.survey, file, instrument, counts: own, ...(profile === undefined ? {} : { profile }) }];
  };
  return waves.flatMap((wave) => counts.filter((own) => own.wave === wave.id).flatMap((own) => ofWave(wave, own)));
}

/** Of files that hold the same rows the later one is told of, once: with the earliest file that has them. */
function copies(own: JudgedSurvey, judged: readonly JudgedSurvey[], at: number): Oddity[] {
  const { profile } = own;
  if (profile === undefined) return [];
  for (const { file, profile: other } of judged.slice(0, at)) {
    const oddity =
      other === undefined
        ? undefined
        : (sameRows(profile.sketch, { file, sketch: other.sketch }) ??
          heldRows(profile.patterns, { file, sketch: other.patterns }));
    if (oddity !== undefined) return [oddity];
  }
  return [];
}
