import { driverSets } from "../survey/driver-sets.ts";
import { type Instrument, mostDrivers } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import type { UnitTree } from "../survey/unit.ts";
import { type CountedVariable, countedVariable } from "./counted-variable.ts";
import type { CrossMoments } from "./cross-moments.ts";
import { replicateGroup, replicateGroups } from "./replicate-group.ts";
import type { MomentSet, SurveyMoments } from "./survey-moments.ts";
import type { Respondent } from "./tally.ts";
import { mostUnitModels, topUnits } from "./top-units.ts";

/** Moments that grow row by row; `done()` hands over the result. */
export interface MomentTally {
  /** @param rowKey the respondent's id, else what tells the row from others; never the unit, so that who is in which does not matter */
  add(rowKey: string, respondent: Respondent): void;
  done(): SurveyMoments;
}

/**
 * A tally of how answers go together in one survey and wave, in constant memory. The order of the respondents does not matter: all
 * sums are of whole numbers. Everybody counts once, with or without weights; who weighs nothing stands behind no figure.
 *
 * @param asked the items asked in the wave
 * @param options.tree the organisation, of which the units near the top are kept by replicate group; without it every unit named
 */
export function tallyMoments(
  wave: string,
  instrument: Instrument,
  asked: ReadonlySet<string>,
  { tree }: { tree?: UnitTree } = {},
): MomentTally {
  const put = instrumentIn(instrument, wave);
  const known = new Map<string, CountedVariable>();
  const variable = (subject: string): CountedVariable => {
    const found = known.get(subject) ?? countedVariable(subject, put, asked);
    known.set(subject, found);
    return found;
  };
  const constructs = Object.entries(instrument.constructs).map(([id, { items }]) => {
    return [id, growingSet(items.filter((item) => asked.has(item)).map(variable))] as const;
  });
  const drivers = driverSets(instrument, asked).flatMap(({ outcome, drivers }) => {
    if (drivers.length > mostDrivers) return [];
    const homeOf = tree === undefined ? undefined : topUnits(tree, mostUnitModels(drivers.length));
    return [[outcome, growingSet([...drivers, outcome].map(variable), homeOf ?? ((unit) => unit))] as const];
  });
  const sets = [...constructs, ...drivers].map(([, set]) => set);

  return {
    add(rowKey, { unit, weight, answers }) {
      if (weight === 0n) return;
      const values = new Map([...known.values()].map((each) => [each, each.stepOf(answers)]));
      const group = replicateGroup(wave, rowKey);
      for (const set of sets) set.add(values, group, unit);
    },
    done: () => ({
      constructs: new Map(constructs.map(([id, set]) => [id, set.done()])),
      drivers: new Map(drivers.map(([id, set]) => [id, set.done()])),
    }),
  };
}

interface GrowingSet {
  add(values: ReadonlyMap<CountedVariable, number | undefined>, group: number, unit: string): void;
  done(): MomentSet;
}

/** @param homeOf the unit that keeps the groups of somebody; without it no unit is kept */
function growingSet(variables: readonly CountedVariable[], homeOf?: (unit: string) => string): GrowingSet {
  const width = variables.length;
  const groups = Array.from({ length: replicateGroups }, () => noRows(width));
  const units = new Map<string, Growing>();
  const unitGroups = new Map<string, Growing[]>();
  const row = new Float64Array(width);
  return {
    add(values, group, unit) {
      for (let index = 0; index < width; index += 1) {
        const value = values.get(variables[index] as CountedVariable);
        if (value === undefined) return;
        row[index] = value;
      }
      addRow(groups[group] as Growing, row);
      if (homeOf === undefined) return;
      const own = units.get(unit) ?? noRows(width);
      units.set(unit, own);
      addRow(own, row);
      const home = homeOf(unit);
      const dealt = unitGroups.get(home) ?? Array.from({ length: replicateGroups }, () => noRows(width));
      unitGroups.set(home, dealt);
      addRow(dealt[group] as Growing, row);
    },
    done: () => ({
      variables: variables.map(({ subject, steps, centre }) => ({ subject, steps, centre })),
      groups: groups.map(finished),
      units: new Map([...units].sort(byId).map(([unit, own]) => [unit, finished(own)])),
      ...(homeOf === undefined
        ? {}
        : { unitGroups: new Map([...unitGroups].sort(byId).map(([unit, own]) => [unit, own.map(finished)])) }),
    }),
  };
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

interface Growing {
  n: number;
  sums: Float64Array;
  products: Float64Array;
}

function noRows(width: number): Growing {
  return { n: 0, sums: new Float64Array(width), products: new Float64Array(width * width) };
}

/** In place: this runs once for every set and every respondent. */
function addRow(growing: Growing, row: Float64Array): void {
  const width = row.length;
  growing.n += 1;
  for (let a = 0; a < width; a += 1) {
    const value = row[a] as number;
    growing.sums[a] = (growing.sums[a] as number) + value;
    for (let b = 0; b < width; b += 1) {
      const cell = a * width + b;
      growing.products[cell] = (growing.products[cell] as number) + value * (row[b] as number);
    }
  }
}

function finished({ n, sums, products }: Growing): CrossMoments {
  const width = sums.length;
  return {
    n,
    sums: [...sums],
    products: [...sums].map((_, a) => [...products.subarray(a * width, (a + 1) * width)]),
  };
}
