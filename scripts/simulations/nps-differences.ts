import { nps } from "../../src/metrics/nps.ts";
import { neumaierSum } from "../../src/stats/neumaier-sum.ts";
import { agreement } from "./agreement.ts";
import { between } from "./measured.ts";
import { npsContext, npsOutcomes, outcomeChances } from "./nps-outcomes.ts";
import { publishedCoverage, publishedDifferences } from "./published-coverage.ts";
import { quantile } from "./quantile.ts";
import type { Simulation } from "./simulation.ts";

/** Coverage of the 95 % interval of a difference of two NPS, over all pairs of twelve distributions, exactly (spec 3.1). */
export function npsDifferences(): Simulation {
  const found = publishedDifferences.map(({ sizes: [first, second] }) => differenceCovers(first, second));
  const exact = (values: readonly (number | undefined)[]) =>
    // The promises are given in three decimals.
    values.map((value) => ({ value: Number(value?.toFixed(3)), error: 0 }));
  return {
    title: "The difference of two NPS",
    text: "Two groups of other people, each answering by one of the twelve distributions above: 144 pairs, of which 12 are twice the same one, with no true difference; every outcome of both groups is enumerated.",
    claims: [
      between(
        "Where there is no difference the 95 % interval holds 0 in 0.942 or more (spec 3.1)",
        exact(found.map(({ same }) => same[0])),
        [0.942, 1],
      ),
      between("Over all pairs coverage is 0.917 or more (spec 3.1)", exact(found.map(({ all }) => all[0])), [0.917, 1]),
      between(
        "Mean coverage over the unequal pairs is 0.96 to 0.98 (spec 3.1)",
        exact(found.map(({ all }) => all[1])),
        [0.96, 0.98],
      ),
      agreement(
        publishedDifferences.flatMap(({ sizes, same, all, width }, row) => {
          const name = (figure: string) => `n = ${sizes.join(" and ")}, ${figure}`;
          const here = found[row];
          return [
            { name: name("same, minimum"), published: same[0], found: here?.same[0], decimals: 3 },
            { name: name("same, mean"), published: same[1], found: here?.same[1], decimals: 3 },
            { name: name("all, minimum"), published: all[0], found: here?.all[0], decimals: 3 },
            { name: name("all, mean"), published: all[1], found: here?.all[1], decimals: 3 },
            { name: name("all, 5th percentile"), published: all[2], found: here?.all[2], decimals: 3 },
            { name: name("width"), published: width, found: here?.width, decimals: 0 },
          ];
        }),
      ),
    ],
    tables: [
      {
        caption: "Coverage of the difference",
        head: [
          "n of the two groups",
          "no difference: minimum",
          "mean",
          "all pairs: minimum",
          "mean of unequal pairs",
          "5th percentile",
          "mean width",
        ],
        rows: found.map(({ same, all, width }, row) => [
          publishedDifferences[row]?.sizes.join(" and ") ?? "",
          ...[...same, ...all].map((value) => value.toFixed(3)),
          width.toFixed(0),
        ]),
      },
    ],
  };
}

/**
 * Coverage for groups of n1 and n2: over equal distributions the minimum and the mean, over all the minimum, the mean of the unequal ones
 * and the 5th percentile, as the table of the method has them; and the mean width.
 */
function differenceCovers(n1: number, n2: number) {
  const distributions = Object.values(publishedCoverage).map(({ chances }) => chances);
  const [first, second] = [npsOutcomes(n1), npsOutcomes(n2)];
  const intervals = first.flatMap((a) => second.map((b) => nps.difference(a, b, npsContext)));
  const low = Float64Array.from(intervals, (interval) => interval?.low ?? Number.NaN);
  const high = Float64Array.from(intervals, (interval) => interval?.high ?? Number.NaN);
  const chances = [n1, n2].map((n) => distributions.map((distribution) => outcomeChances(n, distribution)));
  const covers = distributions.flatMap((one, a) =>
    distributions.map((other, b) => {
      const truth = 100 * (one.promoters - one.detractors) - 100 * (other.promoters - other.detractors);
      const [there, here] = [chances[0]?.[a] ?? [], chances[1]?.[b] ?? []];
      let coverage = 0;
      let width = 0;
      let pair = 0;
      for (const chance of there) {
        for (const chanceToo of here) {
          const [from = 0, to = 0] = [low[pair], high[pair]];
          if (from <= truth && truth <= to) coverage += chance * chanceToo;
          width += chance * chanceToo * (to - from);
          pair += 1;
        }
      }
      return { coverage, width, same: a === b };
    }),
  );
  const same = covers.filter((cover) => cover.same).map(({ coverage }) => coverage);
  const other = covers.filter((cover) => !cover.same).map(({ coverage }) => coverage);
  const all = covers.map(({ coverage }) => coverage);
  const mean = (values: readonly number[]) => neumaierSum(values) / values.length;
  return {
    same: [Math.min(...same), mean(same)],
    all: [Math.min(...all), mean(other), quantile(all, 0.05)],
    width: mean(covers.map(({ width }) => width)),
  };
}
