import { type Histogram, mergeHistograms } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import type { Minimum } from "../survey/workspace.ts";
import { isUnanimous } from "./attack-figures.ts";
import { derivedGroups } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import { categoryAnswers, placeOf, type SubjectView } from "./subject-view.ts";

/** What adding and subtracting the figures of one subject comes to. */
export interface GroupAttack {
  findings: Finding[];
  /** People in the smallest group that can be derived from units alone; absent where nothing is shown. */
  smallest?: number;
}

/**
 * Adds and subtracts everything that is published about one subject in one wave: every shown cell, and every group that is left when
 * shown cells are taken off a shown one, must hold enough valid answers, and not answer alike. Exact on the tree of units.
 * Of segments it takes what is left along one dimension; all dimensions together are attacked by `attackSegments`.
 *
 * Source: spec 6.2, 6.5 and 6.6.
 */
export function attackGroups(view: SubjectView, minimum: Minimum): GroupAttack {
  const { own, rolled, rows, fielding } = view;
  const findings: Finding[] = [];
  const found = (unit: string, text: string, category = ""): void => {
    findings.push({ rule: "small-group", refuses: true, place: placeOf(view, unit, category), text });
  };
  const judge = (unit: string, what: string, answers: Histogram, least: number, category = ""): void => {
    const n = respondents(answers);
    if (n === 0) return;
    if (n < least)
      found(unit, `${what}: ${n} valid ${n === 1 ? "answer" : "answers"}, at least ${least} are needed`, category);
    else if (isUnanimous(answers, view)) found(unit, `${what}: all ${n} answered alike, or all but one`, category);
  };
  let smallest = Infinity;
  for (const [metric, shown] of Map.groupBy(rows, ({ metric }) => metric)) {
    const units = new Set(shown.flatMap(({ unit, state }) => (state === "ok" ? unit : [])));
    for (const unit of units) judge(unit, metric, rolled.get(unit) ?? new Map(), minimum.score);
    for (const [unit, answers] of derivedGroups(fielding.tree, own, (id) => units.has(id))) {
      const n = respondents(answers);
      if (n > 0) smallest = Math.min(smallest, n);
      judge(unit, `${metric} of the unit less that of the shown units inside it`, answers, minimum.score);
    }
  }
  const scored = new Set(rows.flatMap(({ unit, state }) => (state === "ok" ? unit : [])));
  for (const unit of view.distributions.keys()) {
    const n = respondents(rolled.get(unit) ?? new Map());
    if (n < minimum.distribution)
      found(unit, `distribution: ${n} valid answers, at least ${minimum.distribution} are needed`);
    if (!scored.has(unit)) found(unit, "distribution: shown where no score is shown");
  }
  for (const [unit, answers] of derivedGroups(fielding.tree, own, (id) => view.distributions.has(id))) {
    judge(unit, "distribution of the unit less those of the shown units inside it", answers, minimum.score);
  }
  for (const [unit, text, category] of categoryFindings(view, minimum, judge)) found(unit, text, category);
  return { findings, ...(smallest < Infinity ? { smallest } : {}) };
}

type Judge = (unit: string, what: string, answers: Histogram, least: number, category?: string) => void;

/** Along one dimension: the cells, what is left of a category below its shown unit, and who is in no category. */
function* categoryFindings(
  view: SubjectView,
  minimum: Minimum,
  judge: Judge,
): Generator<[unit: string, text: string, category: string]> {
  const { tree } = view.fielding;
  const shownUnits = Map.groupBy(
    view.rows.filter(({ state }) => state === "ok"),
    ({ metric }) => metric,
  );
  const dimensions = Map.groupBy(
    view.categoryRows.filter(({ state }) => state === "ok"),
    ({ segment, metric }) => `${metric} by ${segment}`,
  );
  for (const [what, rows] of dimensions) {
    const segment = rows[0]?.segment ?? "";
    const whole = new Set(shownUnits.get(rows[0]?.metric ?? "")?.map(({ unit }) => unit));
    for (const [category, cells] of Map.groupBy(rows, ({ category }) => category)) {
      const name = `${segment}=${category}`;
      const members = view.fielding.categories.get(segment)?.get(category) ?? new Map();
      const own = new Map([...members].map(([unit, group]) => [unit, view.answers.answersOf(group)]));
      const shown = new Set(cells.map(({ unit }) => unit));
      for (const unit of shown) {
        judge(unit, what, categoryAnswers(view, unit, segment, category) ?? new Map(), minimum.segment, name);
      }
      for (const [unit, answers] of derivedGroups(tree, own, (id) => shown.has(id))) {
        judge(unit, `${what}, less the same category of the units inside it`, answers, minimum.score, name);
      }
    }
    for (const [unit, cells] of Map.groupBy(rows, ({ unit }) => unit)) {
      if (!whole.has(unit)) yield [unit, `${what}: categories are shown of a unit that is hidden`, segment];
      const parts = cells.map(({ category }) => categoryAnswers(view, unit, segment, category) ?? new Map());
      const n = respondents(view.rolled.get(unit) ?? new Map()) - respondents(mergeHistograms(...parts));
      if (n > 0 && n < minimum.score) yield [unit, `${what}: the unit less its shown categories leaves ${n}`, segment];
    }
  }
}
