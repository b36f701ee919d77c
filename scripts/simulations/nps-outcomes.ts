import type { Histogram } from "../../src/counts/histogram.ts";
import type { MetricContext } from "../../src/metrics/metric.ts";
import type { NpsChances } from "../../src/stats/nps-coverage.ts";

/** What the NPS needs to know of its item. */
export const npsContext: MetricContext = { scale: { min: 0, max: 10, favorable: [9, 10], unfavorable: [0] } };

/** Everything that n people can answer, as far as the NPS can tell: (n + 1)(n + 2)/2 histograms, in a fixed order. */
export function npsOutcomes(n: number): Histogram[] {
  return countsOf(n).map(([promoters, passives, detractors]) => npsAnswers(promoters, passives, detractors));
}

/** The answers of promoters, passives and detractors. */
export function npsAnswers(promoters: number, passives: number, detractors: number): Histogram {
  const answers = [
    [3, detractors],
    [8, passives],
    [10, promoters],
  ] as const;
  return new Map(answers.flatMap(([answer, n]) => (n > 0 ? [[answer, { n }] as const] : [])));
}

/** The chance of each of `npsOutcomes(n)`: the trinomial distribution. */
export function outcomeChances(n: number, chances: NpsChances): Float64Array {
  const logFactorial = [0];
  for (let k = 1; k <= n; k += 1) logFactorial.push((logFactorial[k - 1] ?? 0) + Math.log(k));
  const log = (chance: number, times: number) =>
    times === 0 ? 0 : times * Math.log(chance) - (logFactorial[times] ?? 0);
  const sides = [chances.promoters, chances.passives, chances.detractors].map((chance) =>
    Float64Array.from({ length: n + 1 }, (_, times) => log(chance, times)),
  );
  const [promoting = sides[0], passing = sides[0], detracting = sides[0]] = sides;
  return Float64Array.from(countsOf(n), ([promoters, passives, detractors]) =>
    Math.exp(
      (logFactorial[n] ?? 0) +
        (promoting?.[promoters] ?? 0) +
        (passing?.[passives] ?? 0) +
        (detracting?.[detractors] ?? 0),
    ),
  );
}

function countsOf(n: number): [promoters: number, passives: number, detractors: number][] {
  const counts: [number, number, number][] = [];
  for (let promoters = 0; promoters <= n; promoters += 1) {
    for (let detractors = 0; detractors <= n - promoters; detractors += 1) {
      counts.push([promoters, n - promoters - detractors, detractors]);
    }
  }
  return counts;
}
