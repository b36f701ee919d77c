import type { Reports } from "../../src/charts/page-figures.ts";
import type { ActionEntry, ActionsReport } from "../../src/report/actions-report.ts";
import type { ScoreRow } from "../../src/report/rows.ts";
import { place } from "./play-effects.ts";

const whole = { ...place, unit: "acme", segment: "", category: "", weighting: "none", method: "nps/1" } as const;

function score(wave: string, value: number, margin?: number): ScoreRow {
  const interval = margin === undefined ? {} : { low: value - margin, high: value + margin };
  return { ...whole, wave, state: "ok", value, ...interval };
}

function goal(id: string, target: number, told: Pick<ActionEntry, "baseline" | "now">): ActionEntry {
  const { survey, subject, metric } = place;
  const row = {
    action: id,
    level: "tactical",
    unit: "acme",
    survey,
    subject,
    metric,
    target,
    due: "2027-spring",
  } as const;
  const lists = { plays: [], triedIn: [], audience: [], did: [], not: [] };
  const known = {
    title: { nl: id, en: id },
    level: "tactical",
    unit: "acme",
    subject: `${survey}.${subject}`,
  } as const;
  return { id, kind: "goal", ...known, row: { ...row, standing: "not-yet-measured" }, ...told, ...lists };
}

const hidden: ScoreRow = { ...whole, wave: "2026-spring", state: "hidden" };
const baseline = score("2025-spring", 12);

/** A goal in each state: under way, over its target, the wrong way, where it began, without a margin, not asked again, and not shown. */
const actions: ActionsReport["actions"] = [
  goal("under-way", 40, { baseline, now: score("2026-spring", 25, 6) }),
  goal("beyond", 20, { baseline, now: score("2026-spring", 38, 4) }),
  goal("wrong-way", 40, { baseline, now: score("2026-spring", -30, 9) }),
  goal("where-it-began", 12, { baseline, now: score("2026-spring", 12, 0) }),
  goal("without-margin", 40, { baseline, now: score("2026-spring", 25) }),
  goal("not-asked-again", 40, { baseline }),
  goal("now-hidden", 40, { baseline, now: hidden }),
  goal("began-hidden", 40, { baseline: hidden, now: score("2026-spring", 25, 6) }),
];

export const goals = ((part: string) => (part === "actions" ? { actions } : undefined)) as Reports["insight"];
