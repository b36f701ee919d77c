import { addSums, type Sums, weightUnit } from "../../src/counts/histogram.ts";
import { favorable } from "../../src/metrics/favorable.ts";
import type { Estimate } from "../../src/metrics/metric.ts";
import { nps } from "../../src/metrics/nps.ts";
import type { Random } from "../sfc32.ts";
import { between, type Measured, measuredShare, printed } from "./measured.ts";
import { npsContext } from "./nps-outcomes.ts";
import type { Chance, Simulation } from "./simulation.ts";

/** Three strata: their share of the answers, the weight that brings each to its share of the people, and how they answer. */
interface Stratum {
  answers: number;
  weight: number;
  promoters: number;
  detractors: number;
}

const strata: Readonly<Record<string, readonly Stratum[]>> = {
  "all answer alike": [
    { answers: 0.5, weight: 0.6, promoters: 0.45, detractors: 0.2 },
    { answers: 0.3, weight: 1, promoters: 0.45, detractors: 0.2 },
    { answers: 0.2, weight: 2, promoters: 0.45, detractors: 0.2 },
  ],
  "those who answer most are content": [
    { answers: 0.5, weight: 0.6, promoters: 0.55, detractors: 0.15 },
    { answers: 0.3, weight: 1, promoters: 0.45, detractors: 0.2 },
    { answers: 0.2, weight: 2, promoters: 0.3, detractors: 0.35 },
  ],
  "those who answer least are of one mind": [
    { answers: 0.5, weight: 0.6, promoters: 0.4, detractors: 0.4 },
    { answers: 0.3, weight: 1, promoters: 0.45, detractors: 0.2 },
    { answers: 0.2, weight: 2, promoters: 0.85, detractors: 0.05 },
  ],
};
const sizes = [20, 50, 200, 1000];
const shareContext = { scale: { min: 0, max: 10, favorable: [9, 10], unfavorable: [] } };

/** Coverage of the intervals of scores with weights: of an NPS and of a share, on effective counts (spec 4). */
export function weightedIntervals({ runs: base, random }: Chance): Simulation {
  const runs = 10 * base;
  const rows = Object.entries(strata).flatMap(([name, population]) =>
    sizes.map((n) => {
      const truth = trueScores(population);
      const covered = { nps: 0, share: 0 };
      for (let run = 0; run < runs; run += 1) {
        const answers = drawWeighted(random, n, population);
        if (holds(nps.estimate(answers, npsContext), truth.nps)) covered.nps += 1;
        if (holds(favorable.estimate(answers, shareContext), truth.share)) covered.share += 1;
      }
      return { name, n, nps: measuredShare(covered.nps, runs), share: measuredShare(covered.share, runs) };
    }),
  );
  const all = rows.flatMap((row): Measured[] => [row.nps, row.share]);
  return {
    title: "Scores with weights",
    text: `Answers from three strata with weights 0.6, 1 and 2 (a design effect of 1.3), ${runs.toLocaleString("en")} waves a row: the NPS, and the share of promoters with Wilson's interval, both on effective counts.`,
    claims: [
      between(
        "The 95 % interval of a weighted score covers 0.93 or more (spec 4: the interval without weights, on n_kish)",
        all,
        [0.93, 1],
      ),
    ],
    tables: [
      {
        caption: "Coverage with weights",
        head: ["answers", "n", "NPS", "share of promoters"],
        rows: rows.map(({ name, n, ...row }) => [name, String(n), printed(row.nps), printed(row.share)]),
      },
    ],
  };
}

function holds(estimate: Estimate | undefined, truth: number): boolean {
  return estimate !== undefined && estimate.low <= truth && truth <= estimate.high;
}

function trueScores(population: readonly Stratum[]): { nps: number; share: number } {
  const people = population.reduce((sum, { answers, weight }) => sum + answers * weight, 0);
  const of = (score: (stratum: Stratum) => number) =>
    population.reduce((sum, stratum) => sum + 100 * stratum.answers * stratum.weight * score(stratum), 0) / people;
  return { nps: of(({ promoters, detractors }) => promoters - detractors), share: of(({ promoters }) => promoters) };
}

function drawWeighted(random: Random, n: number, population: readonly Stratum[]): Map<number, Sums> {
  const histogram = new Map<number, Sums>();
  for (let person = 0; person < n; person += 1) {
    let left = random();
    const stratum = population.find(({ answers }) => {
      left -= answers;
      return left < 0;
    });
    const { weight, promoters, detractors } = stratum ?? (population.at(-1) as Stratum);
    const drawn = random();
    const whole = BigInt(Math.round(weight * 10)) * (weightUnit / 10n);
    const answer = drawn < promoters ? 10 : drawn < promoters + detractors ? 3 : 8;
    addSums(histogram, answer, { n: 1, weight: whole, squares: whole * whole }, 1);
  }
  return histogram;
}
