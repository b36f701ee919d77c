import type { ActionEntry } from "./actions-report.ts";
import type { AlignmentReport } from "./alignment-report.ts";
import type { Scored } from "./make-insight.ts";

/**
 * Missions, goals, measures and actions, joined. A score that leads a survey (a construct, or what its scale calls a score of its own) and that
 * nothing is judged by is listed, and so is a goal without a measure: both are questions to those who set goals, not errors.
 *
 * @param actions the goals and actions as published
 * @returns undefined when the workspace has no mission
 */
export function makeAlignment(
  { input: { alignment }, site }: Pick<Scored, "input" | "site">,
  actions: readonly ActionEntry[],
): AlignmentReport | undefined {
  if (alignment === undefined) return undefined;
  const goals = actions.filter(({ kind }) => kind === "goal");
  const judgedBy = (subject: string) => actions.flatMap((action) => (action.subject === subject ? action.id : []));
  const headlines = new Set(site.surveys.map(({ headline }) => headline));
  const leading = site.subjects.filter(({ id, kind, measures: [measure] }) => {
    return kind === "construct" || headlines.has(id) || ["nps", "csat", "ces"].includes(measure?.metric ?? "");
  });
  return {
    mission: alignment.mission,
    units: site.units.flatMap(({ id }) => {
      const mission = alignment.units[id];
      if (mission === undefined) return [];
      return [{ unit: id, mission, goals: goals.flatMap((goal) => (goal.unit === id ? goal.id : [])) }];
    }),
    measures: Object.fromEntries(
      site.subjects.flatMap(({ id }) => {
        const told = alignment.measures[id];
        return told === undefined ? [] : [[id, { ...told, goals: judgedBy(id) }]];
      }),
    ),
    withoutGoal: leading.flatMap(({ id }) => (judgedBy(id).length === 0 ? id : [])),
    withoutMeasure: goals.flatMap((goal) => (goal.subject === undefined ? goal.id : [])),
  };
}
