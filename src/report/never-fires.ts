import type { PlayLimit } from "./checked-rule.ts";
import type { Measure } from "./site-report.ts";

/** Why a limit of a play can never be passed, with the setting to mend. */
export interface NeverFires {
  setting: "of" | "below" | "above" | "change";
  why: "nothing-asked" | "below-lowest" | "above-highest" | "apart" | "both-ways";
}

/**
 * Why the limits of one rule on one score can never hold together, whatever people answer: nothing is asked, a limit lies at or outside the
 * end of the scale, what is below one limit cannot be above the other, or the score would have to fall and to rise.
 *
 * @param limits all limits of the rule that are about this score
 *
 * @example neverFires([{ of: "employee.heard", below: 0 }], { domain: [0, 100] }) // => { setting: "below", why: "below-lowest" }
 * @example neverFires([{ of: "employee.heard", below: 40 }, { of: "employee.heard", above: 60 }], { domain: [0, 100] }) // => { setting: "above", why: "apart" }
 * @example neverFires([{ of: "employee.heard", below: 60 }], { domain: [0, 100] }) // => undefined
 */
export function neverFires(
  limits: readonly PlayLimit[],
  { domain: [lowest, highest] }: Pick<Measure, "domain">,
): NeverFires | undefined {
  if (limits.some(({ below, above, change }) => below === undefined && above === undefined && change === undefined))
    return { setting: "of", why: "nothing-asked" };
  const below = Math.min(...limits.flatMap((limit) => limit.below ?? []));
  const above = Math.max(...limits.flatMap((limit) => limit.above ?? []));
  if (below <= lowest) return { setting: "below", why: "below-lowest" };
  if (above >= highest) return { setting: "above", why: "above-highest" };
  if (above >= below) return { setting: "above", why: "apart" };
  if (new Set(limits.flatMap(({ change }) => change ?? [])).size > 1) return { setting: "change", why: "both-ways" };
  return undefined;
}
