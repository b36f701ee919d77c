import type { Instrument } from "../survey/instrument.ts";
import type { Journey } from "../survey/journey.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import type { YamlValue } from "./read-yaml.ts";

/** `phase:` of an item or a construct must name a phase of the journey on the side of its survey. */
export function checkPhases(
  journey: Journey,
  instruments: ReadonlyMap<string, YamlValue<Instrument>>,
  problems: ProblemList,
): void {
  for (const [survey, { value, lineOf }] of instruments) {
    const { side } = value;
    const known = journey[side].map(({ id }) => id);
    const other = journey[side === "ex" ? "cx" : "ex"];
    for (const kind of ["items", "constructs"] as const) {
      for (const [subject, { phase }] of Object.entries(value[kind])) {
        if (phase === undefined || known.includes(phase)) continue;
        const isOfOther = other.some(({ id }) => id === phase);
        const list = `name one of ${known.join(", ")}`;
        problems.add({
          file: `content/surveys/${survey}.yaml`,
          line: lineOf([kind, subject, "phase"]),
          column: `${kind}.${subject}.phase`,
          value: phase,
          expected: isOfOther
            ? `expected a phase of the journey of side: ${side}, not of the other side`
            : `expected a phase of the journey of side: ${side}`,
          remedy: isOfOther ? list : didYouMeanOr(phase, known, `${list}, or add it under journey: in heartline.yaml`),
        });
      }
    }
  }
}
