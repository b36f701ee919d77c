import { phasesApart } from "../analysis/phases-apart.ts";
import { effectiveCounts } from "../counts/effective-counts.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import type { Proportion } from "../stats/proportion-difference.ts";
import { phaseOf } from "../survey/journey.ts";
import type { JourneyPhase, JourneyReport, JourneySide } from "./journey-report.ts";
import { everySurvey } from "./leading-subjects.ts";
import type { Scored } from "./make-insight.ts";
import type { ScoredWave } from "./score-cells.ts";

/** δ of a share, in points (spec 3.6). */
const meaningful = 5;

/**
 * The journeys of employees and customers: per phase what is asked about it, and whether it stands apart from the others. Nothing is
 * published here that scores.csv does not have: what is new is which subject belongs to which phase, and a label.
 *
 * @returns `undefined` when no survey names a phase
 */
export function makeJourney({
  input,
  site,
  surveyWaves,
}: Pick<Scored, "input" | "site" | "surveyWaves">): JourneyReport | undefined {
  const root = (wave: ScoredWave) => wave.cells.get(site.root);
  const sides = (["ex", "cx"] as const).flatMap((side): JourneySide[] => {
    // What a survey asked in its latest wave: a question that was taken out is asked no more.
    const asked = everySurvey(site)
      .filter((survey) => survey.side === side)
      .flatMap(({ id, waves }) => {
        const instrument = input.instruments.get(id);
        const latest = surveyWaves.find(({ survey, wave }) => survey === id && wave === waves.at(-1));
        return (latest?.subjects ?? []).flatMap((wave) => {
          const { scored } = wave;
          if (instrument === undefined || scored.restates !== undefined || scored.subject.kind === "option") return [];
          const phase = phaseOf(instrument, scored.subject.subject);
          return phase === undefined ? [] : [{ phase, wave, subject: scored.subject }];
        });
      });
    if (asked.length === 0) return [];
    const found = input.workspace.journey[side].map(({ id, title }) => {
      const own = asked.filter(({ phase }) => phase === id);
      const charted = own.filter(
        ({ wave, subject }) => subject.measures[0]?.unit === "percent" && root(wave)?.state === "ok",
      );
      const shares = charted.flatMap(({ wave }) => favorableOf(wave, site.root) ?? []);
      return { id, title, subjects: own.map(({ subject }) => subject.id), charted, shares };
    });
    const comparable = found.filter(({ shares }) => shares.length > 0);
    const labels = phasesApart(
      comparable.map(({ shares }) => shares),
      meaningful,
    );
    const phases = found.map((phase): JourneyPhase => {
      const { id, title, subjects, charted } = phase;
      const label = labels[comparable.indexOf(phase)];
      return {
        id,
        title,
        subjects,
        charted: charted.map(({ subject }) => subject.id),
        ...(label === undefined ? {} : { label }),
      };
    });
    return [{ side, phases }];
  });
  return sides.length === 0 ? undefined : { sides };
}

/** How many of the whole organisation answered favourably, in independent answers. */
function favorableOf({ scored, cells }: ScoredWave, root: string): Proportion | undefined {
  const [headline] = scored.measures;
  const answers = cells.get(root)?.answers;
  if (headline === undefined || answers === undefined) return undefined;
  const counts = effectiveCounts(answers).sort(([one], [other]) => one - other);
  const n = neumaierSum(counts.map(([, count]) => count));
  const favorable = counts.filter(([answer]) => headline.metric.score(answer, headline.context) === 100);
  return n > 0 ? { x: neumaierSum(favorable.map(([, count]) => count)), n } : undefined;
}
