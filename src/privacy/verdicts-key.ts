import type { Histogram } from "../counts/histogram.ts";
import type { UnitTree } from "../survey/unit.ts";
import type { Minimum } from "../survey/workspace.ts";
import type { MaskedSubject } from "./survey-verdicts.ts";

/**
 * All that `surveyVerdicts` depends on, as a text: with the same text come the same verdicts, so that those of a closed wave need not be
 * worked out again. What a function of a subject says is written down for every answer that was given.
 *
 * @example verdictsKey({ root: "a", units: new Map([["a", { id: "a", name: {}, invited: {} }]]) }, [], new Set(["a"]), { score: 5, distribution: 10 }) // => "{\"tree\":[[\"a\",\"\"]],\"shown\":[\"a\"],\"score\":5,\"distribution\":10,\"subjects\":[]}"
 */
export function verdictsKey(
  tree: UnitTree,
  subjects: readonly MaskedSubject[],
  waveShown: ReadonlySet<string>,
  { score, distribution }: Pick<Minimum, "score" | "distribution">,
): string {
  return JSON.stringify({
    tree: [...tree.units.values()].map(({ id, parent = "" }) => [id, parent]),
    shown: [...waveShown].sort(),
    score,
    distribution,
    subjects: subjects.map(({ id, parts, own, classOf, totals, scale, skipped }) => {
      const given = [...new Set([...own.values()].flatMap((answers) => [...answers.keys()]))].sort((a, b) => a - b);
      return {
        id,
        parts,
        own: written(own),
        classes: given.map((answer) => [answer, classOf(answer)]),
        totals: totals.map(({ value, min, max, scale: ends }) => ({ values: given.map(value), min, max, ends })),
        scale,
        skipped: skipped === undefined ? undefined : written(skipped),
      };
    }),
  });
}

function written(units: ReadonlyMap<string, Histogram>): unknown {
  return [...units].map(([unit, answers]) => [
    unit,
    [...answers].map(([answer, { n, weight, squares }]) => [answer, n, String(weight ?? ""), String(squares ?? "")]),
  ]);
}
