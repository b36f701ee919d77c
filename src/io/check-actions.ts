import type { Codebook } from "../survey/codebook.ts";
import type { PlannedWave } from "../survey/workspace.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import type { FoundAction } from "./read-actions.ts";
import type { Instruments } from "./read-instruments.ts";
import { checkScoredSubject } from "./subject-checker.ts";

/** What goals and actions refer to. What could not be read is undefined, and is then not judged. */
export interface ActionsContext {
  instruments: Instruments;
  codebooks: ReadonlyMap<string, Codebook>;
  units: ReadonlySet<string> | undefined;
  /** The waves that were held, with their days. */
  held: readonly Pick<PlannedWave, "id" | "start" | "end">[] | undefined;
  planned: readonly PlannedWave[];
  /** The date of the build where it was given. */
  date: string | undefined;
}

/**
 * Holds goals and actions against what they name: units, goals, scores, waves and themes, and the order of days. What needs figures or texts is
 * judged later (`judgeActions`). All problems at once.
 */
export function checkActions(actions: readonly FoundAction[], context: ActionsContext, problems: ProblemList): void {
  const byId = new Map(actions.map((found) => [found.action.id, found]));
  for (const found of actions) {
    checkUnits(found, context, problems);
    checkGoal(found, byId, problems);
    checkWaves(found, context, problems);
    checkTheme(found, context, problems);
    checkDays(found, context, problems);
    const { of } = found.action;
    if (of !== undefined) checkScoredSubject(spotOf(found, ["of"], of), context.instruments, problems);
    for (const list of ["plays", "triedIn", "audience"] as const) checkTwice(found, list, problems);
  }
}

function spotOf({ file, lineOf }: FoundAction, path: readonly PropertyKey[], value: string) {
  return { file, line: lineOf(path), column: path.map(String).join("."), value };
}

function checkUnits(found: FoundAction, { units }: ActionsContext, problems: ProblemList): void {
  if (units === undefined) return;
  const { unit, triedIn } = found.action;
  const named: [path: PropertyKey[], unit: string][] = [
    ...(unit === undefined ? [] : [[["unit"], unit] as [PropertyKey[], string]]),
    ...triedIn.map((each, index): [PropertyKey[], string] => [["triedIn", index], each]),
  ];
  for (const [path, value] of named) {
    if (units.has(value)) continue;
    const remedy = didYouMeanOr(value, units, "name a unit of data/units.csv or of a wave");
    problems.add({ ...spotOf(found, path, value), expected: "expected the id of a unit", remedy });
  }
}

function checkGoal(found: FoundAction, byId: ReadonlyMap<string, FoundAction>, problems: ProblemList): void {
  const { id, goal } = found.action;
  if (goal === undefined) return;
  const spot = spotOf(found, ["goal"], goal);
  const served = byId.get(goal);
  const goals = [...byId.values()].flatMap(({ action }) =>
    action.kind === "goal" && action.id !== id ? action.id : [],
  );
  const otherwise = goals.length === 0 ? "take it out: there is no goal yet" : `name one of ${goals.join(", ")}`;
  if (goal === id) {
    problems.add({
      ...spot,
      expected: "expected another goal than itself",
      remedy: "take it out, or name the goal above it",
    });
  } else if (served === undefined) {
    problems.add({
      ...spot,
      expected: "expected the name of a goal in content/actions",
      remedy: didYouMeanOr(goal, goals, otherwise),
    });
  } else if (served.action.kind !== "goal") {
    const remedy = `name the goal that ${goal} serves, or write kind: goal in ${served.file}`;
    problems.add({ ...spot, expected: "expected a goal, and this is an action", remedy });
  } else if (servesItself(id, byId)) {
    problems.add({
      ...spot,
      expected: "expected goals that do not serve each other in a circle",
      remedy: "take one of them out",
    });
  }
}

function servesItself(id: string, byId: ReadonlyMap<string, FoundAction>): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(id)?.action.goal; at !== undefined && !seen.has(at); at = byId.get(at)?.action.goal) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function checkWaves(found: FoundAction, { held, planned }: ActionsContext, problems: ProblemList): void {
  if (held === undefined) return;
  const { from, due } = found.action;
  const ids = held.map(({ id }) => id);
  const start = held.find(({ id }) => id === from);
  if (from !== undefined && start === undefined) {
    const isPlanned = planned.some(({ id }) => id === from);
    const remedy = isPlanned
      ? "name a wave that was held; a wave to come has no score to start from"
      : didYouMeanOr(from, ids, `name one of ${ids.join(", ")}`);
    problems.add({ ...spotOf(found, ["from"], from), expected: "expected a wave of data/waves", remedy });
  }
  if (due === undefined) return;
  const all = [...held, ...planned];
  const end = all.find(({ id }) => id === due);
  const spot = spotOf(found, ["due"], due);
  if (end === undefined) {
    const known = all.map(({ id }) => id);
    const remedy = didYouMeanOr(due, known, `name one of ${known.join(", ")}, or add it to planned in heartline.yaml`);
    problems.add({ ...spot, expected: "expected a wave of data/waves, or one planned in heartline.yaml", remedy });
  } else if (start !== undefined && end.start <= start.start) {
    const expected = `expected a wave after ${start.id}, the wave that it starts from`;
    problems.add({ ...spot, expected, remedy: "name a later wave, or an earlier one under from" });
  }
}

function checkTheme(found: FoundAction, { instruments, codebooks }: ActionsContext, problems: ProblemList): void {
  const { theme } = found.action;
  if (theme === undefined || instruments.broken.size > 0) return;
  const known = [...instruments.read].flatMap(([survey, { value }]) =>
    Object.entries(value.items).flatMap(([item, { themes }]) =>
      Object.keys(codebooks.get(themes ?? "")?.themes ?? {}).map((id) => `${survey}.${item}.${id}`),
    ),
  );
  if (known.includes(theme)) return;
  const remedy = didYouMeanOr(theme, known, "name it as survey.item.theme, with a theme of the codebook of that item");
  problems.add({ ...spotOf(found, ["theme"], theme), expected: "expected a theme of comments", remedy });
}

function checkDays(found: FoundAction, { date }: ActionsContext, problems: ProblemList): void {
  const { did } = found.action;
  did.forEach(({ on }, index) => {
    const spot = spotOf(found, ["did", index, "on"], on);
    if (date !== undefined && on > date) {
      const remedy = "write down what was done once it is done";
      problems.add({ ...spot, expected: `expected a day up to ${date}, the date of the build`, remedy });
    }
    const before = did[index - 1];
    if (before !== undefined && on < before.on) {
      problems.add({ ...spot, expected: `expected a day from ${before.on} on`, remedy: "put them in order of time" });
    }
  });
}

function checkTwice(found: FoundAction, list: "plays" | "triedIn" | "audience", problems: ProblemList): void {
  const values: readonly string[] = found.action[list];
  values.forEach((value, index) => {
    if (values.indexOf(value) === index) return;
    problems.add({
      ...spotOf(found, [list, index], value),
      expected: "expected each once",
      remedy: "take one of the two out",
    });
  });
}
