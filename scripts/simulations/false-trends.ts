import { judge } from "../../src/analysis/judge.ts";
import { trends } from "../../src/analysis/trends.ts";
import type { TrendPoint } from "../../src/stats/pooled-trend.ts";
import { singleTrend } from "../../src/stats/single-trend.ts";
import type { Random } from "../sfc32.ts";
import { drawNormal } from "./draw-normal.ts";
import { between, type Measured, measured, measuredShare, printed } from "./measured.ts";
import type { Chance, Simulation } from "./simulation.ts";

/** Standard errors of an NPS of about 15 to 90 people, in points: each unit has its own, and from wave to wave it differs by a tenth. */
const errors = { low: 8, high: 20, byWave: 0.1 };
/** The wobble that units share is a multiple of the root mean square of their errors. */
const typical = Math.sqrt((errors.high ** 3 - errors.low ** 3) / (3 * (errors.high - errors.low)));
/** Points a year that are worth talking about: the δ of an NPS. */
const meaningful = 10;
/** Years between waves. */
const step = 0.5;

interface Row {
  waves: number;
  units: number;
  wobble: number;
  /** Share of units with p ≤ 0.05. */
  uncorrected: Measured;
  /** Share of units called higher or lower after correction, and share of families with at least one of those. */
  labelled: Measured;
  families: Measured;
}

/** Trends that are claimed where nothing moves but chance and a wobble from wave to wave (spec 3.8). */
export function falseTrends({ runs, random }: Chance): Simulation {
  const pooled = [3, 4, 6].flatMap((waves) =>
    [10, 40, 100].flatMap((units) =>
      // As many units in each row: smaller families are drawn more often.
      [0, 1, 2].map((wobble) => pooledRow(random, { waves, units, wobble, families: Math.ceil((runs * 100) / units) })),
    ),
  );
  const single = [5, 6, 8].flatMap((waves) =>
    [0, 1, 2].map((wobble) => {
      let hits = 0;
      for (let run = 0; run < 10 * runs; run += 1) {
        const trend = singleTrend(series(random, waves, wobble));
        if (trend !== undefined && trend.p <= 0.05) hits += 1;
      }
      return { waves, wobble, claimed: measuredShare(hits, 10 * runs) };
    }),
  );
  return {
    title: "Trends where nothing moves",
    text: `Scores that stay where they are, with sampling errors of ${errors.low} to ${errors.high} points by unit (and a tenth up or down by wave), and a wobble from wave to wave of 0, 1 or 2 times the typical error. Waves half a year apart. ${(100 * runs).toLocaleString("en")} units a row; their families share the estimate of the wobble. A trend is claimed when p is at most 0.05, before the correction over the family; after it, by the label of the slope with ${meaningful} points a year as what is worth talking about.`,
    claims: [
      between(
        "Before correction 0.02 to 0.055 of the units have a trend by chance: 3, 4 or 6 waves, 10 to 100 units, a wobble of 0 to 2 times the error (spec 3.8)",
        pooled.map(({ uncorrected }) => uncorrected),
        [0.02, 0.055],
      ),
      between(
        "After correction at most 0.05 of the families of units show any trend (spec 3.7 and 3.8)",
        pooled.map(({ families }) => families),
        [0, 0.05],
        "The wobble is an estimate that all units share, and the p values of units that are much larger or smaller than the typical one are a little off: up to 0.07 of the families show a trend by chance, mostly a single one.",
      ),
      between(
        "A single series of five waves or more has a trend by chance in at most 0.057 (spec 3.8)",
        single.map(({ claimed }) => claimed),
        [0, 0.057],
      ),
    ],
    tables: [
      {
        caption: "Units together",
        head: [
          "waves",
          "units",
          "wobble",
          "units with p ≤ 0.05",
          "units labelled, corrected",
          "families with any label",
        ],
        rows: pooled.map(({ waves, units, wobble, uncorrected, labelled, families }) => [
          String(waves),
          String(units),
          `${wobble} × error`,
          printed(uncorrected, 4),
          printed(labelled, 4),
          printed(families),
        ]),
      },
      {
        caption: "A single series",
        head: ["waves", "wobble", "series with p ≤ 0.05"],
        rows: single.map(({ waves, wobble, claimed }) => [String(waves), `${wobble} × error`, printed(claimed, 4)]),
      },
    ],
  };
}

function pooledRow(
  random: Random,
  { waves, units, wobble, families }: { waves: number; units: number; wobble: number; families: number },
): Row {
  const uncorrected: number[] = [];
  const labelled: number[] = [];
  for (let family = 0; family < families; family += 1) {
    const slopes = trends(Array.from({ length: units }, () => series(random, waves, wobble)));
    const found = slopes.filter((difference) => difference !== undefined);
    const claimed = found.filter(({ p }) => p <= 0.05);
    const labels = judge(found.map((difference) => ({ difference, meaningful })));
    uncorrected.push(claimed.length / units);
    labelled.push(labels.filter((label) => label.endsWith("higher") || label.endsWith("lower")).length / units);
  }
  return {
    waves,
    units,
    wobble,
    uncorrected: measured(uncorrected),
    labelled: measured(labelled),
    families: measuredShare(labelled.filter((share) => share > 0).length, families),
  };
}

function series(random: Random, waves: number, wobble: number): TrendPoint[] {
  const own = errors.low + (errors.high - errors.low) * random();
  return Array.from({ length: waves }, (_, wave) => {
    const se = own * (1 + errors.byWave * (2 * random() - 1));
    const value = 20 + wobble * typical * drawNormal(random) + se * drawNormal(random);
    return { time: step * wave, value, se };
  });
}
