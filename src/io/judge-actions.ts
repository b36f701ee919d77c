import { formatScore } from "../report/format.ts";
import { publishedScore } from "../report/published-score.ts";
import type { Measure, Report, Subject } from "../report/site-report.ts";
import type { Problem } from "../survey/problem.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import type { FoundAction } from "./read-actions.ts";
import type { Text } from "./read-texts.ts";

/** A place in a settings file that names a play. */
export interface PlayMention {
  play: string;
  file: string;
  line: number;
  column: string;
}

/**
 * Holds goals and actions against figures and texts: a measure that the score has, a baseline in a wave in which it was asked, a target on the scale of the measure,
 * no finer than its scores are, and not on the wrong side of a baseline that is shown; and plays of the playbook. Of a baseline that is not shown nothing is said.
 *
 * @param mentions plays that other files name
 */
export function judgeActions(
  actions: readonly FoundAction[],
  { report, texts, mentions = [] }: { report: Report; texts: readonly Text[]; mentions?: readonly PlayMention[] },
): Problem[] {
  const problems = problemList();
  const plays = texts.flatMap(({ collection, slug }) => (collection === "play" ? slug.replace("playbook/", "") : []));
  const own = actions.flatMap(({ action, file, lineOf }) =>
    action.plays.map((play, index) => ({ play, file, line: lineOf(["plays", index]), column: `plays.${index}` })),
  );
  for (const { play, ...spot } of [...own, ...mentions]) {
    if (plays.includes(play)) continue;
    const remedy = didYouMeanOr(play, plays, "name a play as pillar/play, or take it out");
    problems.add({ ...spot, value: play, expected: "expected a play of the playbook", remedy });
  }
  for (const found of actions) judgeTarget(found, report, problems);
  return problems.all();
}

function judgeTarget({ action, file, lineOf }: FoundAction, report: Report, problems: ProblemList): void {
  const subject = report.site.subjects.find(({ id }) => id === action.of);
  if (subject === undefined) return;
  const add = (setting: "metric" | "from" | "target", value: string, expected: string, remedy: string) =>
    problems.add({ file, line: lineOf([setting]), column: setting, value, expected, remedy });
  const { metric, from, target } = action;
  if (from !== undefined && !subject.waves.includes(from)) {
    add("from", from, `expected a wave in which ${subject.id} was asked`, `name one of ${subject.waves.join(", ")}`);
  }
  const measure = subject.measures.find((each, index) => (metric === undefined ? index === 0 : each.metric === metric));
  if (measure === undefined) {
    const metrics = subject.measures.map((each) => each.metric);
    const expected = `expected a measure that ${subject.id} has`;
    add("metric", metric ?? "", expected, didYouMeanOr(metric ?? "", metrics, `write ${metrics.join(" or ")}`));
    return;
  }
  if (target === undefined) return;
  const [low, high] = measure.domain;
  if (target < low || target > high) {
    add(
      "target",
      String(target),
      `expected a score from ${low} to ${high}`,
      "write a target on the scale of the measure",
    );
    return;
  }
  if ((String(target).split(".")[1]?.length ?? 0) > measure.decimals) {
    const expected = `expected at most ${measure.decimals} decimals, as its scores have`;
    add("target", String(target), expected, `write ${target.toFixed(measure.decimals)}`);
  }
  const baseline = from === undefined ? undefined : baselineOf(action.unit, { subject, measure, from }, report);
  if (baseline === undefined) return;
  const isWrong = measure.better === "higher" ? target < baseline : target > baseline;
  if (!isWrong) return;
  const expected = `expected ${measure.better === "higher" ? "no less" : "no more"} than ${formatScore(baseline, measure, "en")}, the score in ${from}`;
  add("target", String(target), expected, "set a target on the better side of where it starts");
}

function baselineOf(
  unit: string | undefined,
  { subject, measure, from }: { subject: Subject; measure: Measure; from: string },
  { site, units }: Report,
): number | undefined {
  const scores = units.find((each) => each.unit === (unit ?? site.root))?.scores ?? [];
  const place = { survey: subject.survey, subject: subject.subject, metric: measure.metric, wave: from };
  const score = publishedScore(scores, place);
  return score?.state === "ok" ? score.value : undefined;
}
