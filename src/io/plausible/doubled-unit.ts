import { binomialTail } from "../../stats/binomial-tail.ts";
import type { Oddity } from "./oddity.ts";
import type { UnitParity } from "./unit-parity.ts";

/** How often a file of independent rows may be told of, at most. */
const falseAlarms = 0.001;

/**
 * Whether all rows of a unit stand in the file twice, also where the survey is so short that many people answer alike. Of rows that were doubled
 * each pattern of answers occurs an even number of times. Of independent rows the number of a pattern is (nearly) Poisson with a mean λ, and of
 * those that occur at all it is odd with a chance of (1 + e^−λ) / 2, whatever λ is: half at least. So of D patterns E or more are even with a chance
 * of at most P(Bin(D, ½) ≥ E). A unit is told of where that, times the number of units (Bonferroni), is below one in a thousand.
 *
 * Source: the parity of a Poisson number, P(even) = (1 + e^−2λ) / 2 (Feller 1968, An Introduction to Probability Theory I, XI); the bound over
 * patterns is ours, and free of how people answer.
 *
 * @example doubledUnits([{ unit: "sales", patterns: 20, even: 20 }, { unit: "shop", patterns: 20, even: 6 }])?.kind // => "doubled-rows"
 * @example doubledUnits([{ unit: "sales", patterns: 20, even: 12 }]) // => undefined
 */
export function doubledUnits(units: readonly UnitParity[]): Oddity | undefined {
  const doubled = units.filter(
    ({ patterns, even }) => even > 0 && binomialTail(even, patterns, 0.5) * units.length < falseAlarms,
  );
  const [first] = doubled;
  if (first === undefined) return undefined;
  const names = doubled.slice(0, 5).map(({ unit }) => unit);
  const all = `${names.join(", ")}${doubled.length > names.length ? " and others" : ""}`;
  return {
    kind: "doubled-rows",
    figures: {},
    expected: `nearly every pattern of answers in ${all} occurs an even number of times; by chance half of them do at most`,
    remedy: "look whether this was delivered twice, or two exports were put together; keep each row once",
  };
}
