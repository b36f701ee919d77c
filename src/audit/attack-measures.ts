import { respondents } from "../counts/respondents.ts";
import { homesOf } from "./derived-groups.ts";
import type { SubjectView } from "./subject-view.ts";
import type { Fielding } from "./truth.ts";

/** What the attack measured, for the private report. */
export interface AttackMeasures {
  fieldings: FieldingMeasures[];
}

/** One survey in one wave. */
export interface FieldingMeasures {
  wave: string;
  survey: string;
  /** People in the smallest group that any combination isolates. Not exact: the least that leverage allows. Absent: nothing shown. */
  smallest?: { people: number; isExact: boolean };
  /** 1 over the largest leverage (spec 6.3). */
  effectiveSize?: number;
  /** The hidden small cell with the least room, as a share of its full range. Not exact: at least that much. Absent: no such cells. */
  tightest?: { place: string; share: number; isExact: boolean };
  /** Hidden small cells by what settled them; each cell counts once per subject. */
  settled: { closedForm: number; exchange: number; solver: number };
  lost: LostInformation;
}

/** What suppression takes from the reader. */
export interface LostInformation {
  /** Scores of whole units with answers behind them: how many, and how many are hidden or only a band. */
  cells: number;
  hiddenCells: { primary: number; complementary: number };
  /** People: how many, and those whose own unit shows no score at all. */
  people: number;
  hiddenPeople: { primary: number; complementary: number };
}

/**
 * The information that suppression costs one survey in one wave. Primary is what is hidden for its own size, or because its people
 * answered alike; complementary what is hidden to protect another.
 *
 * @param k the smallest group that may be shown
 */
export function lostInformation(fielding: Fielding, views: readonly SubjectView[], k: number): LostInformation {
  const lost: LostInformation = {
    cells: 0,
    hiddenCells: { primary: 0, complementary: 0 },
    people: 0,
    hiddenPeople: { primary: 0, complementary: 0 },
  };
  const shown = new Set<string>();
  for (const { rows, rolled } of views) {
    for (const { unit, state } of rows) {
      const n = respondents(rolled.get(unit) ?? new Map());
      if (n === 0) continue;
      lost.cells += 1;
      if (state === "ok") shown.add(unit);
      else lost.hiddenCells[n < k || state === "banded" ? "primary" : "complementary"] += 1;
    }
  }
  const homes = homesOf(fielding.tree, (unit) => shown.has(unit));
  for (const [unit, { rows }] of fielding.own) {
    lost.people += rows;
    if (homes.get(unit) === unit) continue;
    const all = fielding.rolled.get(unit)?.rows ?? 0;
    lost.hiddenPeople[all < k ? "primary" : "complementary"] += rows;
  }
  return lost;
}
