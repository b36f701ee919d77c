import { addSums, type Histogram, type Sums } from "../counts/histogram.ts";
import { eachCell } from "../counts/segment-counts.ts";
import type { GroupCounts } from "../counts/survey-counts.ts";
import type { UnitTree } from "../survey/unit.ts";
import { categoryMembers } from "./category-members.ts";
import type { Finding } from "./finding.ts";
import type { PublishedDistribution, PublishedScore, PublishedTables } from "./read-tables.ts";
import { findScoredAnswers, type ScoredAnswers } from "./scored-answers.ts";
import type { Fielding } from "./truth.ts";

/** Everything that is published about one subject in one survey and wave, beside the answers behind it. */
export interface SubjectView {
  fielding: Fielding;
  /** As the rows call it. */
  subject: string;
  answers: ScoredAnswers;
  /** Scores of whole units. */
  rows: readonly PublishedScore[];
  /** The same, by unit. */
  rowsOf: ReadonlyMap<string, readonly PublishedScore[]>;
  /** Scores of categories of a segment in a unit. */
  categoryRows: readonly PublishedScore[];
  /** By unit, where the full distribution is shown. */
  distributions: ReadonlyMap<string, readonly PublishedDistribution[]>;
  /** Answers of the people who named the unit itself, and of all in it. */
  own: ReadonlyMap<string, Histogram>;
  rolled: ReadonlyMap<string, Histogram>;
}

/** Names a cell in the findings: `2026-spring/employee/legal/recommend`, with the category of a segment behind the unit. */
export function placeOf(view: Pick<SubjectView, "fielding" | "subject">, unit: string, category = ""): string {
  const { wave, survey } = view.fielding;
  return [wave, survey, category === "" ? unit : `${unit}[${category}]`, view.subject].join("/");
}

/** Sorts the published rows by what they are about. Rows about a wave, survey, unit or subject that does not exist are findings. */
export function subjectViews(
  published: Pick<PublishedTables, "scores" | "distributions">,
  fieldings: readonly Fielding[],
): { views: SubjectView[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const byFielding = new Map(fieldings.map((fielding) => [`${fielding.wave}/${fielding.survey}`, fielding]));
  const scores = Map.groupBy(published.scores, ({ wave, survey }) => `${wave}/${survey}`);
  const distributions = Map.groupBy(published.distributions, ({ wave, survey }) => `${wave}/${survey}`);
  const nowhere = (place: string, text: string): void => {
    findings.push({ rule: "wrong-figure", refuses: true, place, text });
  };
  for (const key of new Set([...scores.keys(), ...distributions.keys()])) {
    if (!byFielding.has(key)) nowhere(key, "figures of a survey that was not held in this wave");
  }
  const views = [...byFielding].flatMap(([key, fielding]): SubjectView[] => {
    const { tree, instrument, wave } = fielding;
    const known = <Row extends { unit: string }>(rows: readonly Row[]): Row[] => {
      const unknown = new Set(rows.flatMap(({ unit }) => (tree.units.has(unit) ? [] : unit)));
      for (const unit of unknown) nowhere(`${key}/${unit}`, "figures of a unit that was not there in this wave");
      return rows.filter(({ unit }) => tree.units.has(unit));
    };
    const shares = Map.groupBy(known(distributions.get(key) ?? []), ({ item }) => item);
    const subjects = Map.groupBy(known(scores.get(key) ?? []), ({ subject }) => subject);
    for (const item of shares.keys()) {
      if (!subjects.has(item)) nowhere(`${key}/${item}`, "a distribution of an item that has no scores");
    }
    return [...subjects].flatMap(([subject, rows]): SubjectView[] => {
      const answers = findScoredAnswers(instrument, wave, subject, rows[0]?.method ?? "");
      if (answers === undefined) {
        nowhere(`${key}/${subject}`, "scores of a subject that the survey does not have");
        return [];
      }
      const by = (groups: ReadonlyMap<string, GroupCounts>) =>
        new Map([...groups].map(([unit, group]) => [unit, answers.answersOf(group)]));
      const shown = (shares.get(subject) ?? []).filter(({ state }) => state === "ok");
      const whole = rows.filter(({ segment }) => segment === "");
      return [
        {
          fielding,
          subject,
          answers,
          rows: whole,
          rowsOf: Map.groupBy(whole, ({ unit }) => unit),
          categoryRows: rows.filter(({ segment }) => segment !== ""),
          distributions: Map.groupBy(shown, ({ unit }) => unit),
          own: by(fielding.own),
          rolled: by(fielding.rolled),
        },
      ];
    });
  });
  return { views, findings };
}

const childrenOf = new WeakMap<UnitTree, ReadonlyMap<string, readonly string[]>>();

/** The units inside a unit, itself first. */
export function unitsBelow({ tree }: Pick<Fielding, "tree">, unit: string): string[] {
  const children =
    childrenOf.get(tree) ??
    new Map(
      [...Map.groupBy(tree.units.values(), ({ parent }) => parent ?? "")].map(([parent, units]) => [
        parent,
        units.map(({ id }) => id),
      ]),
    );
  childrenOf.set(tree, children);
  const below = [unit];
  for (let at = 0; at < below.length; at++) below.push(...(children.get(below[at] ?? "") ?? []));
  return below;
}

/**
 * The answers of the people of one category, as published, in a unit with all units below it.
 *
 * @returns `undefined` for a segment or category that the survey does not have
 */
export function categoryAnswers(
  { fielding, answers }: Pick<SubjectView, "fielding" | "answers">,
  unit: string,
  segment: string,
  category: string,
): Histogram | undefined {
  const declared = fielding.instrument.segments[segment];
  const counts = fielding.segments.get(segment);
  const members = declared && categoryMembers(declared, category);
  if (counts === undefined || members === undefined) return undefined;
  const below = new Set(unitsBelow(fielding, unit));
  const found = new Map<number, Sums>();
  eachCell(counts, counts.subjects.get(answers.key), (own, member, answer, sums) => {
    if (below.has(own) && members.includes(member)) addSums(found, answer, sums, 1);
  });
  return found;
}
