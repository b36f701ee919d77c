import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import type { Minimum } from "../survey/workspace.ts";
import { isUnanimous } from "./attack-figures.ts";
import { derivedGroups } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import { placeOf, type SubjectView } from "./subject-view.ts";

/** What adding and subtracting the figures of one subject comes to. */
export interface GroupAttack {
  findings: Finding[];
  /** People in the smallest group that can be derived from units alone; absent where nothing is shown. */
  smallest?: number;
}

/**
 * Adds and subtracts everything that is published about one subject in one wave: every shown cell, and every group that is left when
 * shown cells are taken off a shown one, must hold enough valid answers, and not answer alike. Exact on the tree of units.
 * Along units and a segment `attackCategories` does the same, over all segments together `attackSegments`.
 *
 * Source: spec 6.2, 6.5 and 6.6.
 */
export function attackGroups(view: SubjectView, minimum: Minimum): GroupAttack {
  const { own, rolled, rows, fielding } = view;
  const findings: Finding[] = [];
  const found = (unit: string, text: string): void => {
    findings.push({ rule: "small-group", refuses: true, place: placeOf(view, unit), text });
  };
  const judge = (unit: string, what: string, answers: Histogram, least: number): void => {
    const n = respondents(answers);
    if (n === 0) return;
    if (n < least) found(unit, `${what}: ${n} valid ${n === 1 ? "answer" : "answers"}, at least ${least} are needed`);
    else if (isUnanimous(answers, view)) found(unit, `${what}: all ${n} answered alike, or all but one`);
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
  return { findings, ...(smallest < Infinity ? { smallest } : {}) };
}
