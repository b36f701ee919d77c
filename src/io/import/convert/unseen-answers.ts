import type { Instrument } from "../../../survey/instrument.ts";
import { instrumentIn } from "../../../survey/instrument-in.ts";
import type { Evidence } from "../evidence/evidence.ts";

/** Of a scale with more points, such as one of minutes, nearly all are unused, and that tells nothing. */
const mostPoints = 200;

/**
 * The evidence of answers with what nobody said: values of a scale, texts of categories. One end of a scale that is never used by many people
 * is how a wrong recode shows.
 */
export function unseenAnswers(
  answers: Evidence["answers"],
  { instrument, wave }: { instrument: Instrument; wave: string },
): Evidence["answers"] {
  const asked = instrumentIn(instrument, wave);
  const known = (target: string): string[] => {
    const scale = asked.scales[asked.items[target]?.scale ?? ""];
    if (scale !== undefined) {
      const points = scale.max - scale.min + 1;
      return points > mostPoints ? [] : Array.from({ length: points }, (_, step) => String(scale.min + step));
    }
    const categories = Object.values(asked.segments[target]?.categories ?? {});
    return categories.flatMap(({ values }) => values);
  };
  return Object.fromEntries(
    Object.entries(answers).map(([target, taken]) => {
      const seen = new Set(taken.matched.map(({ becomes }) => becomes));
      // Among answers that are not listed any of them may be.
      const isTold = (taken.unlisted?.matched ?? 0) === 0;
      return [target, { ...taken, unseen: isTold ? known(target).filter((value) => !seen.has(value)) : [] }];
    }),
  );
}
