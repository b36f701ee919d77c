import { nps } from "../../src/metrics/nps.ts";
import { neumaierSum } from "../../src/stats/neumaier-sum.ts";
import type { NpsChances } from "../../src/stats/nps-coverage.ts";
import { agreement } from "./agreement.ts";
import { between } from "./measured.ts";
import { npsContext, npsOutcomes, outcomeChances } from "./nps-outcomes.ts";
import { publishedCoverage, publishedGrid, publishedSizes, publishedWidths } from "./published-coverage.ts";
import { quantile } from "./quantile.ts";
import type { Simulation } from "./simulation.ts";

/** How often an interval holds the true NPS, and how wide it is on average, in points. */
interface Cover {
  coverage: number;
  width: number;
}

const sizes = [5, 7, 10, 20, 50, 100, 200];

/** Coverage of the 95 % interval of an NPS: every outcome is enumerated with its chance, so the figures are exact (spec 1.1 and 1.3). */
export function npsIntervals(): Simulation {
  const bySize = sizes.map((n) => ({ n, ...npsCovers(n) }));
  const listed = bySize.filter(({ n }) => publishedSizes.includes(n));
  const differs = agreement([
    ...listed.flatMap(({ n, distributions }) =>
      Object.entries(publishedCoverage).map(([name, { coverage }]) => ({
        name: `${name}, n = ${n}`,
        published: coverage[publishedSizes.indexOf(n)],
        found: distributions.get(name)?.coverage,
        decimals: 3,
      })),
    ),
    ...listed.map(({ n, distributions }) => ({
      name: `mean width, n = ${n}`,
      published: publishedWidths[publishedSizes.indexOf(n)],
      found: meanOf([...distributions.values()].map(({ width }) => width)),
      decimals: 0,
    })),
    ...bySize.flatMap(({ n, grid }) => {
      const published = publishedGrid[n];
      if (published === undefined) return [];
      const found = gridFigures(grid);
      return (["mean", "fifth", "least", "below", "width"] as const).map((figure) => ({
        name: `${figure} of the grid, n = ${n}`,
        published: published[figure],
        found: found[figure],
        decimals: figure === "width" ? 0 : figure === "below" ? 2 : 3,
      }));
    }),
  ]);
  const exact = (values: readonly number[]) => values.map((value) => ({ value, error: 0 }));
  const figures = bySize.map(({ n, grid }) => ({ n, ...gridFigures(grid) }));
  return {
    title: "The interval of an NPS",
    text: "Every way in which n people can answer is enumerated with its chance: no Monte-Carlo error. Twelve distributions of answers, then all of them: the simplex in steps of 1/40, its three corners left out (858 points). Widths are in points.",
    claims: [
      between(
        "Coverage of the 95 % interval is 0.90 or more for each of the twelve distributions at n = 5, 10, 20, 50 and 200 (spec 1.3)",
        exact(listed.flatMap(({ distributions }) => [...distributions.values()].map(({ coverage }) => coverage))),
        [0.9, 1],
      ),
      between(
        "Over all distributions the mean coverage is 0.95 or more at every n (spec 1.1)",
        exact(figures.map(({ mean }) => mean)),
        [0.95, 1],
      ),
      between(
        "Nineteen of twenty distributions are covered at 0.937 or more at every n (spec 1.1)",
        exact(figures.map(({ fifth }) => Number(fifth.toFixed(3)))),
        [0.937, 1],
      ),
      differs,
    ],
    tables: [
      {
        caption: "Coverage by distribution of answers",
        head: ["distribution", "promoters / passives / detractors", ...sizes.map((n) => `n = ${n}`)],
        rows: [
          ...Object.entries(publishedCoverage).map(([name, { chances }]) => [
            name,
            [chances.promoters, chances.passives, chances.detractors].map((chance) => chance.toFixed(2)).join(" / "),
            ...bySize.map(({ distributions }) => distributions.get(name)?.coverage.toFixed(3) ?? ""),
          ]),
          [
            "mean width",
            "",
            ...bySize.map(({ distributions }) =>
              meanOf([...distributions.values()].map(({ width }) => width)).toFixed(0),
            ),
          ],
        ],
      },
      {
        caption: "Coverage over all distributions",
        head: ["n", "mean", "5th percentile", "minimum", "share below 0.93", "mean width"],
        rows: figures.map(({ n, mean, fifth, least, below, width }) => [
          String(n),
          mean.toFixed(3),
          fifth.toFixed(3),
          least.toFixed(3),
          below.toFixed(2),
          width.toFixed(0),
        ]),
      },
    ],
  };
}

/** The coverage of the interval of n answers: over the twelve distributions, and over the whole simplex. */
export function npsCovers(n: number): { distributions: ReadonlyMap<string, Cover>; grid: readonly Cover[] } {
  const intervals = npsOutcomes(n).map((answers) => nps.estimate(answers, npsContext));
  const low = Float64Array.from(intervals, (interval) => interval?.low ?? Number.NaN);
  const high = Float64Array.from(intervals, (interval) => interval?.high ?? Number.NaN);
  const coverOf = (chances: NpsChances): Cover => {
    const truth = 100 * (chances.promoters - chances.detractors);
    let coverage = 0;
    let width = 0;
    outcomeChances(n, chances).forEach((chance, outcome) => {
      const [from = 0, to = 0] = [low[outcome], high[outcome]];
      if (from <= truth && truth <= to) coverage += chance;
      width += chance * (to - from);
    });
    return { coverage, width };
  };
  const listed = Object.entries(publishedCoverage).map(([name, { chances }]) => [name, coverOf(chances)] as const);
  return { distributions: new Map(listed), grid: simplex(40).map(coverOf) };
}

/** All distributions over three answers in steps of 1/parts, without the three in which everybody answers alike. */
function simplex(parts: number): NpsChances[] {
  const points: NpsChances[] = [];
  for (let promoters = 0; promoters < parts; promoters += 1) {
    for (let passives = 0; passives <= parts - promoters; passives += 1) {
      const detractors = parts - promoters - passives;
      if (passives === parts || detractors === parts) continue;
      points.push({ promoters: promoters / parts, passives: passives / parts, detractors: detractors / parts });
    }
  }
  return points;
}

function gridFigures(grid: readonly Cover[]) {
  const coverage = grid.map((cover) => cover.coverage);
  return {
    mean: meanOf(coverage),
    fifth: quantile(coverage, 0.05),
    least: Math.min(...coverage),
    below: coverage.filter((value) => value < 0.93).length / coverage.length,
    width: meanOf(grid.map(({ width }) => width)),
  };
}

function meanOf(values: readonly number[]): number {
  return neumaierSum(values) / values.length;
}
