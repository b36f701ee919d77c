import type { Instrument } from "../survey/instrument.ts";
import type { MomentVariable } from "./survey-moments.ts";
import { type Answer, personScore } from "./tally.ts";

/** A variable that can be read from somebody's answers. */
export interface CountedVariable extends MomentVariable {
  /** Whole steps from the centre; `undefined` where there is no answer, or too few for a person score. */
  stepOf(answers: ReadonlyMap<string, Answer>): number | undefined;
}

/** With this many steps the squares of ten million people still add up exactly. */
const mostSteps = 2 ** 18;

/**
 * An item or a construct as a variable of whole numbers. An item has the steps of its scale. A person score is a mean over as many
 * items as somebody answered, so a construct has as many steps as make every such mean whole; where those are too many, means
 * are rounded to the nearest step.
 *
 * @param instrument as it was put in the wave: see `instrumentIn`
 * @param asked the items asked in the wave
 */
export function countedVariable(subject: string, instrument: Instrument, asked: ReadonlySet<string>): CountedVariable {
  const construct = instrument.constructs[subject];
  if (construct === undefined) {
    const { min, max } = scaleOf(subject, instrument);
    const centre = Math.floor((max - min) / 2);
    const turned = instrument.items[subject]?.reversed ?? false;
    return {
      subject,
      steps: max - min,
      centre,
      stepOf(answers) {
        const answer = answers.get(subject);
        return typeof answer === "number" ? (turned ? max - answer : answer - min) - centre : undefined;
      },
    };
  }
  const items = construct.items.filter((item) => asked.has(item));
  const ranges = items.map((item) => scaleOf(item, instrument)).map(({ min, max }) => max - min);
  const answered = items.map((_, index) => index + 1).filter((count) => count >= construct.minimumShare * items.length);
  const common = (factors: readonly number[]) => factors.reduce(leastMultiple, 1);
  const steps = Math.min(common(ranges) * common(answered), mostSteps);
  const centre = Math.floor(steps / 2);
  return {
    subject,
    steps,
    centre,
    stepOf(answers) {
      const score = personScore(answers, construct, instrument);
      return score === undefined ? undefined : Math.round((score / 100) * steps) - centre;
    },
  };
}

function scaleOf(item: string, { items, scales }: Instrument): { min: number; max: number } {
  const scale = scales[items[item]?.scale ?? ""];
  if (scale === undefined) throw new RangeError(`no item with a scale is called "${item}"`);
  return scale;
}

function leastMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
