import type { Text } from "../survey/text.ts";
import type { ActionEntry } from "./actions-report.ts";
import type { AlignmentReport } from "./alignment-report.ts";
import type { UnitInfo } from "./site-report.ts";

/** A unit in the alignment tree. */
export interface AlignedUnit {
  unit: string;
  mission?: Text;
  goals: AlignedGoal[];
  /** Actions of the unit that serve no goal. */
  loose: ActionEntry[];
  parts: AlignedUnit[];
}

/** A goal with all that serves it, wherever that is done. */
export interface AlignedGoal {
  goal: ActionEntry;
  actions: ActionEntry[];
}

/**
 * The alignment tree: from the mission of the whole, down the units that have a mission, a goal or an action of their own, to goals and
 * what serves them. A unit stands where it stands in the organisation; one with nothing of its own stays in only when something below it
 * has. Every goal and every action stands in the tree exactly once.
 *
 * @param root the unit that is the whole organisation
 */
export function alignmentTree(
  { mission, units: missions }: Pick<AlignmentReport, "mission" | "units">,
  actions: readonly ActionEntry[],
  units: readonly Pick<UnitInfo, "id" | "children">[],
  root: string,
): AlignedUnit {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const goals = actions.filter(({ kind }) => kind === "goal");
  const goalIds = new Set(goals.map(({ id }) => id));
  const served = (goal: string | undefined) => goal !== undefined && goalIds.has(goal);
  // What is about a unit that is no longer in the tree would be lost; it stands with the whole.
  const reached = reachedFrom(root, byId);
  const placeOf = (unit: string) => (reached.has(unit) ? unit : root);
  const goalsOf = Map.groupBy(goals, ({ unit }) => placeOf(unit));
  const others = actions.filter(({ kind }) => kind === "action");
  const serving = Map.groupBy(others, ({ goal }) => (served(goal) ? (goal ?? "") : ""));
  const loose = Map.groupBy(serving.get("") ?? [], ({ unit }) => placeOf(unit));
  const missionOf = new Map(missions.map(({ unit, mission: own }) => [unit, own]));
  const nodeOf = (unit: string): AlignedUnit => {
    const own = unit === root ? (missionOf.get(unit) ?? mission) : missionOf.get(unit);
    return {
      unit,
      ...(own === undefined ? {} : { mission: own }),
      goals: (goalsOf.get(unit) ?? []).map((goal) => ({ goal, actions: serving.get(goal.id) ?? [] })),
      loose: loose.get(unit) ?? [],
      parts: (byId.get(unit)?.children ?? [])
        .filter((child) => byId.has(child))
        .map(nodeOf)
        .filter(hasSomething),
    };
  };
  return nodeOf(root);
}

function hasSomething({ mission, goals, loose, parts }: AlignedUnit): boolean {
  return mission !== undefined || goals.length + loose.length + parts.length > 0;
}

function reachedFrom(root: string, byId: ReadonlyMap<string, Pick<UnitInfo, "id" | "children">>): Set<string> {
  const reached = new Set<string>();
  const queue = [root];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    if (reached.has(unit) || !byId.has(unit)) continue;
    reached.add(unit);
    queue.push(...(byId.get(unit)?.children ?? []));
  }
  return reached;
}
