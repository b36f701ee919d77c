import { neumaierSum } from "./neumaier-sum.ts";
import { npsInterval } from "./nps-interval.ts";

/** The chances that one answer is a promoter's, a passive's or a detractor's; they add up to 1. */
export interface NpsChances {
  promoters: number;
  passives: number;
  detractors: number;
}

/**
 * How often the interval of `npsInterval` holds the true NPS when n people answer by these chances: every possible outcome is
 * enumerated, so the answer is exact. The proof behind the margins we print; `undefined` when n is
 * below 1 or a chance is none.
 *
 * Source: spec 1.3.
 *
 * @example npsCoverage(1, { promoters: 0.5, passives: 0, detractors: 0.5 }) // => 1
 */
export function npsCoverage(
  n: number,
  chances: NpsChances,
  { level = 0.95 }: { level?: number } = {},
): number | undefined {
  if (!(n >= 1 && Object.values(chances).every((chance) => chance >= 0 && chance <= 1))) return undefined;
  const truth = 100 * (chances.promoters - chances.detractors);
  const logFactorial = [0];
  for (let k = 1; k <= n; k += 1) logFactorial.push((logFactorial[k - 1] ?? 0) + Math.log(k));
  const log = (chance: number, times: number): number =>
    times === 0 ? 0 : times * Math.log(chance) - (logFactorial[times] ?? 0);
  const covered: number[] = [];
  for (let promoters = 0; promoters <= n; promoters += 1) {
    for (let detractors = 0; detractors <= n - promoters; detractors += 1) {
      const passives = n - promoters - detractors;
      const interval = npsInterval({ promoters, passives, detractors }, { level });
      if (interval === undefined || interval.low > truth || interval.high < truth) continue;
      const logChance =
        log(chances.promoters, promoters) + log(chances.passives, passives) + log(chances.detractors, detractors);
      covered.push(Math.exp((logFactorial[n] ?? 0) + logChance));
    }
  }
  return neumaierSum(covered);
}
