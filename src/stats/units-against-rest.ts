import { adjustFalseDiscovery } from "./adjust-false-discovery.ts";
import { type ChangeLabel, classifyChange } from "./classify-change.ts";
import { npsDifference } from "./nps-difference.ts";
import { type NpsCounts, npsInterval } from "./nps-interval.ts";

/** A unit beside everybody else. */
export interface UnitAgainstRest {
  n: number;
  nps: number | undefined;
  difference: number | undefined;
  p: number | undefined;
  pAdjusted: number | undefined;
  label: ChangeLabel | "suppressed";
}

/**
 * The NPS of each of some disjoint units against the rest: all others together, because the whole contains the unit itself.
 * A unit of fewer than `minimum` people, or one that leaves fewer than `minimum` others, is `suppressed` and no test at all.
 *
 * Source: spec 3.4, 3.6 and 3.7.
 *
 * @example unitsAgainstRest([{ promoters: 3, passives: 2, detractors: 1 }], { minimum: 5 })[0]?.label // => "suppressed"
 */
export function unitsAgainstRest(
  units: readonly NpsCounts[],
  {
    minimum,
    meaningful = 10,
    q = 0.05,
    level = 0.95,
  }: { minimum: number; meaningful?: number; q?: number; level?: number },
): UnitAgainstRest[] {
  const whole = units.reduce(
    (sum, unit) => ({
      promoters: sum.promoters + unit.promoters,
      passives: sum.passives + unit.passives,
      detractors: sum.detractors + unit.detractors,
    }),
    { promoters: 0, passives: 0, detractors: 0 },
  );
  const compared = units.map((unit) => {
    const rest = {
      promoters: whole.promoters - unit.promoters,
      passives: whole.passives - unit.passives,
      detractors: whole.detractors - unit.detractors,
    };
    const shown = size(unit) >= minimum && size(rest) >= minimum;
    return { unit, shown, tested: shown ? npsDifference(unit, rest, { level }) : undefined };
  });
  const adjusted = adjustFalseDiscovery(compared.map(({ tested }) => tested?.p));
  return compared.map(({ unit, shown, tested }, index) => {
    const pAdjusted = adjusted[index];
    const evidence = { d: tested?.adjusted, se: tested?.se, raw: tested?.difference, meaningful, pAdjusted };
    return {
      n: size(unit),
      nps: shown ? npsInterval(unit)?.nps : undefined,
      difference: tested?.difference,
      p: tested?.p,
      pAdjusted,
      label: shown ? classifyChange(evidence, { q }) : "suppressed",
    };
  });
}

function size({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}
