import { falseDiscoveryRate } from "../analysis/judge.ts";
import { type CrossMoments, mergeCrossMoments } from "../counts/cross-moments.ts";
import { replicateGroups } from "../counts/replicate-group.ts";
import type { MomentSet, SurveyMoments } from "../counts/survey-moments.ts";
import { modelUnits } from "../privacy/model-units.ts";
import { adjustFalseDiscovery } from "../stats/adjust-false-discovery.ts";
import { driverSets } from "../survey/driver-sets.ts";
import { type Instrument, mostDrivers } from "../survey/instrument.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { chanceOfModel, divided, fitted, neededForDrivers, shownIn, untold, withOnly } from "./driver-rows.ts";
import type { SurveyWave } from "./score-cells.ts";
import type { UnitDriverReport } from "./site-report.ts";

/** What goes with an outcome in one unit. */
export interface DriversOfUnit {
  unit: string;
  report: UnitDriverReport;
}

/**
 * What goes with each outcome in single units, below the whole organisation. A unit has figures of its own where it is shown, where the
 * outcome and every driver that the organisation shows are shown there too, and where as many people answered everything as a model
 * needs (spec 7). What is left of the units above it, hidden units with it, must be as large (`modelUnits`; spec 6.8). For any other unit
 * the figures of the unit above hold, and its page says so. The F-tests of the units of an outcome are a family (spec 3.7), and so are
 * the weights of their drivers against an equal part: one is called high or low only after correction.
 */
export function unitDrivers(
  wave: SurveyWave,
  moments: SurveyMoments | undefined,
  instrument: Instrument,
  isPublic: boolean,
): DriversOfUnit[] {
  const { tree } = wave;
  const inAll = shownIn(wave, tree.root);
  const asked = new Set(wave.subjects.map(({ scored }) => scored.subject.subject));
  return driverSets(instrument, asked).flatMap(({ outcome, drivers }): DriversOfUnit[] => {
    const whole = moments?.drivers.get(outcome);
    if (!inAll.has(outcome) || whole?.unitGroups === undefined || drivers.length > mostDrivers) return [];
    const set = withOnly(whole, [...drivers.filter((driver) => inAll.has(driver)), outcome]);
    const count = set.variables.length - 1;
    if (count < 2) return [];
    const needed = neededForDrivers(count);
    const rolled = rolledUp(tree, set.unitGroups ?? new Map(), count + 1);
    const size = (groups: readonly CrossMoments[] = []) => groups.reduce((sum, { n }) => sum + n, 0);
    const large = [...rolled].flatMap(([unit, groups]) => {
      const above = tree.units.get(unit)?.parent;
      // Who are all people of the unit above have its figures already.
      if (above === undefined || size(groups) === size(rolled.get(above))) return [];
      if (size(groups) < needed || !wave.shown.has(unit)) return [];
      const shown = shownIn(wave, unit);
      return set.variables.every(({ subject }) => shown.has(subject)) ? [unit] : [];
    });
    const own = new Map([...(set.unitGroups ?? [])].map(([unit, groups]) => [unit, size(groups)]));
    const kept = isPublic ? new Set(large) : modelUnits(tree, own, large, needed);
    const models = large
      .filter((unit) => kept.has(unit))
      .map((unit) => ({ unit, model: fitted(subsetOf(set, rolled.get(unit) ?? [], tree, unit), wave) }));
    const adjusted = adjustFalseDiscovery(models.map(({ model }) => (typeof model === "string" ? undefined : model.p)));
    const isClaimedAt = (index: number) => (adjusted[index] ?? 1) <= chanceOfModel;
    // Five scores of twenty units are a hundred margins: a few lie beside an equal part by chance.
    const weights = models.flatMap(({ model }, index) =>
      typeof model === "string"
        ? []
        : model.intervals.map((interval) => (isClaimedAt(index) ? interval?.p : undefined)),
    );
    const mayBeCalled = adjustFalseDiscovery(weights).map((p) => p !== undefined && p <= falseDiscoveryRate);
    return models.map(({ unit, model }, index) => {
      const isClaimed = isClaimedAt(index);
      const report =
        typeof model === "string"
          ? untold(outcome, model)
          : divided(outcome, model, {
              wave,
              unit,
              shown: shownIn(wave, unit),
              isPublic,
              isClaimed,
              mayBeCalled: mayBeCalled.splice(0, count),
            });
      return { unit, report: { ...report, survey: wave.survey, wave: wave.wave } };
    });
  });
}

/** The replicate groups of every unit with all units below it. */
function rolledUp(
  tree: UnitTree,
  own: ReadonlyMap<string, readonly CrossMoments[]>,
  width: number,
): ReadonlyMap<string, readonly CrossMoments[]> {
  const parts = new Map<string, (readonly CrossMoments[])[]>();
  for (const [unit, groups] of own) {
    for (const above of pathToRoot(tree, unit)) {
      const known = parts.get(above);
      if (known === undefined) parts.set(above, [groups]);
      else known.push(groups);
    }
  }
  return new Map(
    [...tree.units.keys()].flatMap((unit) => {
      const below = parts.get(unit);
      if (below === undefined) return [];
      const groups = Array.from({ length: replicateGroups }, (_, group) =>
        mergeCrossMoments(
          below.flatMap((dealt) => dealt[group] ?? []),
          width,
        ),
      );
      return [[unit, groups] as const];
    }),
  );
}

/** The moments of one unit: its groups, and the units inside it. */
function subsetOf(set: MomentSet, groups: readonly CrossMoments[], tree: UnitTree, unit: string): MomentSet {
  const units = new Map([...set.units].filter(([id]) => pathToRoot(tree, id).includes(unit)));
  return { variables: set.variables, groups, units };
}
