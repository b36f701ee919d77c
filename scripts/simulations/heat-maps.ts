import { judge, type Tested } from "../../src/analysis/judge.ts";
import { addSums, type Histogram, mergeHistograms, type Sums, subtractHistogram } from "../../src/counts/histogram.ts";
import { constructIndex } from "../../src/metrics/construct-index.ts";
import { favorable } from "../../src/metrics/favorable.ts";
import type { Metric, MetricContext } from "../../src/metrics/metric.ts";
import { nps } from "../../src/metrics/nps.ts";
import { pooledVariance } from "../../src/metrics/pooled-variance.ts";
import type { ChangeLabel } from "../../src/stats/classify-change.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { personScore } from "../../src/stats/person-score.ts";
import { rescale } from "../../src/stats/rescale.ts";
import type { Random } from "../sfc32.ts";
import { drawNormal } from "./draw-normal.ts";
import { between, measured, printed } from "./measured.ts";
import type { Chance, Simulation } from "./simulation.ts";

/** Forty units of 5 to 120 people, each a little larger than the one before. */
const unitSizes = Array.from({ length: 40 }, (_, unit) => Math.round(5 * 24 ** (unit / 39)));

/** One row of the map: a metric over the answers to one or more items, each with the chances of its answers. */
interface Measure {
  metric: Metric;
  context: MetricContext;
  items: readonly { answers: readonly number[]; cuts: readonly number[] }[];
}

const agreement = { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] };
const recommend = { min: 0, max: 10, favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] };
const measures: readonly Measure[] = [
  measure(nps, recommend, [[0.34, 0.33, 0.33]]),
  measure(nps, recommend, [[0.15, 0.25, 0.6]]),
  measure(favorable, agreement, [[0.2, 0.25, 0.25, 0.2, 0.1]]),
  measure(favorable, agreement, [[0.1, 0.15, 0.25, 0.35, 0.15]]),
  measure(favorable, agreement, [[0.05, 0.1, 0.2, 0.4, 0.25]]),
  measure(favorable, agreement, [[0.03, 0.05, 0.12, 0.45, 0.35]]),
  measure(favorable, agreement, [[0.01, 0.01, 0.03, 0.25, 0.7]]),
  measure(constructIndex, agreement, [
    [0.05, 0.1, 0.2, 0.4, 0.25],
    [0.1, 0.2, 0.3, 0.3, 0.1],
    [0.03, 0.05, 0.12, 0.45, 0.35],
  ]),
  measure(constructIndex, agreement, [
    [0.1, 0.2, 0.4, 0.2, 0.1],
    [0.2, 0.2, 0.2, 0.2, 0.2],
    [0.05, 0.15, 0.3, 0.35, 0.15],
  ]),
  measure(constructIndex, agreement, [
    [0.01, 0.01, 0.03, 0.15, 0.8],
    [0.01, 0.02, 0.07, 0.2, 0.7],
    [0.01, 0.01, 0.03, 0.25, 0.7],
  ]),
];

/** Every fifth unit differs on every other measure, in turn upwards and downwards: 40 of 400 cells. */
function isReal(unit: number, at: number): boolean {
  return unit % 5 === 2 && at % 2 === 0;
}
const effect = 0.6;
function shiftOf(unit: number, at: number): number {
  if (!isReal(unit, at)) return 0;
  return (Math.floor(unit / 5) + at / 2) % 2 === 0 ? effect : -effect;
}

/** What one map says, cell by cell. */
interface Flag {
  unit: number;
  /** The sign of what is true; 0 where there is nothing. */
  truth: number;
  label: ChangeLabel;
  /** Before any correction. */
  p: number;
}

/** The heat map of 400 cells: how much of what it says is chance, and how much of what is there it sees (spec 3.4, 3.6, 3.7). */
export function heatMaps({ runs, random }: Chance): Simulation {
  const nothing = () => 0;
  const maps = (draw: () => Flag[]) => Array.from({ length: runs }, draw);
  const still = maps(() => againstRest(wave(random, nothing), nothing));
  const change = maps(() => afterBefore(wave(random, nothing), wave(random, nothing)));
  const moved = maps(() => againstRest(wave(random, shiftOf), shiftOf));
  const over = (flags: readonly Flag[][], count: (map: readonly Flag[]) => number) => measured(flags.map(count));
  const rows = [
    ["no unit differs, units against the rest", still],
    ["no unit changed, two waves of other people", change],
    ["40 of 400 cells differ, units against the rest", moved],
  ] as const;
  const falseShare = over(moved, (map) => {
    const claims = map.filter(isClaim);
    return claims.length === 0 ? 0 : claims.filter(isFalse).length / claims.length;
  });
  const bands = [
    { name: "5 to 14", from: 5, to: 14 },
    { name: "15 to 39", from: 15, to: 39 },
    { name: "40 to 120", from: 40, to: 120 },
  ];
  const power = bands.map(({ name, from, to }) => {
    const seen = (map: readonly Flag[], is: (flag: Flag) => boolean) => {
      const real = map.filter(
        ({ truth, unit }) => truth !== 0 && from <= (unitSizes[unit] ?? 0) && (unitSizes[unit] ?? 0) <= to,
      );
      return real.filter((flag) => is(flag) && !isFalse(flag)).length / real.length;
    };
    return {
      name,
      coloured: over(moved, (map) => seen(map, isColoured)),
      claimed: over(moved, (map) => seen(map, isClaim)),
    };
  });
  const atMostOne = (promise: string, flags: readonly Flag[][]) =>
    between(promise, [over(flags, (map) => map.filter(isClaim).length)], [0, 1]);
  return {
    title: "The heat map",
    text: `Forty units of 5 to 120 people by ten measures: two NPS, five shares of favourable answers (one near its ceiling) and three construct indexes of three items (one near its ceiling). The measures go together: all answers of a person share 36 % of their variance. ${runs.toLocaleString("en")} maps a row, each judged as one family of 400 differences. Where cells differ, eight units lie 0.6 standard deviations of a person higher or lower on five measures.`,
    claims: [
      atMostOne("A map of 400 cells in which no unit differs shows at most one flag on average (spec 3.7)", still),
      atMostOne(
        "A map of the changes between two waves in which nothing changed shows at most one flag on average (spec 3.7)",
        change,
      ),
      between(
        "Where some cells differ, at most 0.05 of the flags are false (spec 3.7)",
        [falseShare],
        [0, 0.05],
        "The p values of shares and of NPS are right where intervals need them, near 0.05, but too small far in the tail, where a family of 400 looks: there a unit gets its variance from its own few answers, which by chance agree too well. So more of the flags are chance than the 0.05 that the correction aims at, and a map in which no unit differs has a flag more often than one time in twenty; on average it has far fewer than one.",
      ),
    ],
    tables: [
      {
        caption: "Flags per map",
        head: [
          "map",
          "p ≤ 0.05, not corrected",
          "coloured",
          "coloured or slightly",
          "false flags",
          "maps with a false flag",
        ],
        rows: rows.map(([name, flags]) => [
          name,
          printed(
            over(flags, (map) => map.filter(({ p }) => p <= 0.05).length),
            2,
          ),
          printed(
            over(flags, (map) => map.filter(isColoured).length),
            2,
          ),
          printed(
            over(flags, (map) => map.filter(isClaim).length),
            2,
          ),
          printed(
            over(flags, (map) => map.filter(isFalse).length),
            2,
          ),
          printed(over(flags, (map) => (map.some(isFalse) ? 1 : 0))),
        ]),
      },
      {
        caption: `What is there and seen: a difference of ${effect} standard deviations, by size of the unit`,
        head: ["people in the unit", "coloured", "coloured or slightly"],
        rows: power.map(({ name, coloured, claimed }) => [name, printed(coloured), printed(claimed)]),
      },
    ],
  };
}

function isColoured({ label }: Flag): boolean {
  return label === "higher" || label === "lower";
}

function isClaim(flag: Flag): boolean {
  return isColoured(flag) || flag.label === "slightly-higher" || flag.label === "slightly-lower";
}

/** A claim about a cell in which there is nothing, or the opposite is true. */
function isFalse(flag: Flag): boolean {
  const claimed = flag.label.endsWith("higher") ? 1 : -1;
  return isClaim(flag) && claimed !== flag.truth;
}

/** Each unit against everybody else: one family. */
function againstRest(units: readonly Histogram[][], shift: (unit: number, at: number) => number): Flag[] {
  return judged(
    measures.flatMap(({ metric, context }, at) => {
      const cells = units.map((unit) => unit[at] ?? new Map());
      const whole = mergeHistograms(...cells);
      const full = { ...context, pooledVariance: pooledVariance(cells) };
      return cells.map((cell, unit) => ({
        unit,
        truth: Math.sign(shift(unit, at)),
        difference: metric.difference(cell, subtractHistogram(whole, cell), full),
        meaningful: metric.meaningful(context.scale),
      }));
    }),
  );
}

/** Each unit against itself a wave before: one family. */
function afterBefore(after: readonly Histogram[][], before: readonly Histogram[][]): Flag[] {
  return judged(
    measures.flatMap(({ metric, context }, at) => {
      const cellsOf = (units: readonly Histogram[][]): Histogram[] => units.map((unit) => unit[at] ?? new Map());
      const [now, then] = [cellsOf(after), cellsOf(before)];
      const full = { ...context, pooledVariance: pooledVariance([...then, ...now]) };
      return now.map((cell, unit) => ({
        unit,
        truth: 0,
        difference: metric.difference(cell, then[unit] ?? new Map(), full),
        meaningful: metric.meaningful(context.scale),
      }));
    }),
  );
}

function judged(
  candidates: readonly {
    unit: number;
    truth: number;
    difference: Tested["difference"] | undefined;
    meaningful: number;
  }[],
): Flag[] {
  const family = candidates.flatMap(({ difference, ...cell }) =>
    difference === undefined ? [] : { ...cell, difference },
  );
  const labels = judge(family);
  return family.map(({ unit, truth, difference }, cell) => ({
    unit,
    truth,
    label: labels[cell] ?? "not-enough-data",
    p: difference.p,
  }));
}

/** The answers of a wave: per unit, per measure. */
function wave(random: Random, shift: (unit: number, at: number) => number): Histogram[][] {
  return unitSizes.map((size, unit) => {
    const histograms = measures.map(() => new Map<number, Sums>());
    for (let person = 0; person < size; person += 1) {
      const mood = drawNormal(random);
      measures.forEach(({ items, metric, context: { scale } }, at) => {
        const given = items.map(({ answers, cuts }) => {
          const latent = 0.6 * mood + 0.8 * drawNormal(random) + shift(unit, at);
          let answer = 0;
          while (answer < cuts.length && latent > (cuts[answer] ?? 0)) answer += 1;
          return answers[answer] ?? Number.NaN;
        });
        const value = metric.id === "index" ? personScore(given.map((answer) => rescale(answer, scale))) : given[0];
        const histogram = histograms[at];
        if (value !== undefined && histogram !== undefined) addSums(histogram, value, { n: 1 }, 1);
      });
    }
    return histograms;
  });
}

/** Answers are a standard normal mood, cut where the chances say. */
function measure(metric: Metric, scale: MetricContext["scale"], items: readonly (readonly number[])[]): Measure {
  return {
    metric,
    context: { scale },
    items: items.map((chances) => ({
      answers: metric.id === "nps" ? [3, 8, 10] : chances.map((_, at) => at + 1),
      cuts: chances
        .slice(0, -1)
        .map((_, at) => normalQuantile(chances.slice(0, at + 1).reduce((sum, chance) => sum + chance, 0))),
    })),
  };
}
