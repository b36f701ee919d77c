import { sfc32 } from "../sfc32.ts";
import { driverShares } from "./driver-shares.ts";
import { falseTrends } from "./false-trends.ts";
import { heatMaps } from "./heat-maps.ts";
import { linkPower } from "./link-power.ts";
import { meanIntervals } from "./mean-intervals.ts";
import { npsDifferences } from "./nps-differences.ts";
import { npsIntervals } from "./nps-intervals.ts";
import { nullOrganisation } from "./null-organisation.ts";
import type { Chance, Simulation } from "./simulation.ts";
import { suppressionLoss } from "./suppression-loss.ts";
import { weightedIntervals } from "./weighted-intervals.ts";

/** All simulations, in the order of the page. */
export const simulations: Readonly<Record<string, (chance: Chance) => Simulation>> = {
  npsIntervals,
  npsDifferences,
  meanIntervals,
  weightedIntervals,
  heatMaps,
  falseTrends,
  linkPower,
  driverShares,
  suppressionLoss,
  nullOrganisation,
};

/** Runs one of them. Each has chance of its own, so that what is drawn depends on the seed and its name alone. */
export function runSimulation({ name, runs, seed }: { name: string; runs: number; seed: number }): Simulation {
  const simulation = simulations[name];
  if (simulation === undefined) throw new Error(`there is no simulation ${name}`);
  return simulation({ runs, random: sfc32(`simulate ${seed} ${name}`) });
}
