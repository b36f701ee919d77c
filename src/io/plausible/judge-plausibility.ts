import type { SurveyCounts } from "../../counts/survey-counts.ts";
import type { ReportInput, WaveInput } from "../../report/report-input.ts";
import type { AcceptedOddity } from "../../survey/plausibility.ts";
import type { Problem } from "../../survey/problem.ts";
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
 * Judges whether the answers of each survey and wave are plausible beside the wave before, and by themselves: what stands out, with the
 * figures and the remedy. Nothing is changed or left out for it.
 *
 * @param only judges one survey of one wave, against all the others
 * @returns `problems` where the workspace says `plausibility: strict`, else `notices`; what a wave accepts is a notice always
 */
export function judgePlausibility(
  { input, profiles }: PlausibilityInput,
  only?: PlausibilityScope,
): { problems: Problem[]; notices: Problem[] } {
  const judged = surveysOf(input, profiles);
  const found = judged.flatMap((own, at) => {
    if (only !== undefined && (own.wave.id !== only.wave || own.survey !== only.survey)) return [];
    const before = judged.slice(0, at).findLast(({ survey }) => survey === own.survey);
    const oddities = [...odditiesOf(own, before), ...copies(own, judged, at)];
    return settle(own, oddities);
  });
  const isStrict = input.workspace.plausibility === "strict";
  return {
    problems: isStrict ? found.flatMap(({ problem, accepted }) => (accepted ? [] : [problem])) : [],
    notices: found.flatMap(({ problem, accepted }) => (accepted || !isStrict ? [problem] : [])),
  };
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

/** More items than this of one kind and likeness are told in one line. */
const mostAlone = 3;

/** Oddities as problems: those that the wave accepts are marked, and many alike become one. */
function settle(own: JudgedSurvey, oddities: readonly Oddity[]): { problem: Problem; accepted: boolean }[] {
  const { wave, survey, file } = own;
  const acceptance = ({ kind, item }: Oddity): AcceptedOddity | undefined =>
    wave.wave.accepted.find(
      (one) =>
        one.kind === kind &&
        (one.survey === undefined || one.survey === survey) &&
        (one.item === undefined || one.item === item),
    );
  const groups = Map.groupBy(oddities, (oddity) => {
    const reason = acceptance(oddity)?.reason ?? "";
    return oddity.likeness === undefined ? oddity : [oddity.kind, oddity.likeness, reason].join("\0");
  });
  return [...groups.values()].flatMap((group) =>
    (group.length > mostAlone ? [together(group)] : group).map((oddity) => {
      const { kind, item, expected, remedy } = oddity;
      // The items of a group that was put together were accepted, or not, as one.
      const accepted = acceptance(group[0] ?? oddity);
      const place = { file, ...(item === undefined ? {} : { column: item }) };
      const problem: Problem =
        accepted === undefined
          ? { ...place, expected: `${kind}: ${expected}`, remedy: `${remedy}; or ${acceptIt(own, oddity)}` }
          : { ...place, expected: `accepted, ${kind}: ${expected}`, remedy: accepted.reason };
      return { problem, accepted: accepted !== undefined };
    }),
  );
}

function acceptIt({ wave, survey }: JudgedSurvey, { kind, item }: Oddity): string {
  const ofItem = item === undefined ? "" : `, item: ${item}`;
  return `if it is right: accepted: [{ kind: ${kind}, survey: ${survey}${ofItem}, reason: … }] in data/waves/${wave.id}/wave.md`;
}

function together(group: readonly Oddity[]): Oddity {
  const [first] = group as [Oddity];
  const names = group.map(({ item }) => item);
  const others = `${names.slice(1, 6).join(", ")}${names.length > 6 ? " …" : ""}`;
  const { kind, expected, remedy } = first;
  return {
    kind,
    expected: `${group.length} items alike, so look for one cause: ${expected}; the same of ${others}`,
    remedy,
  };
}
