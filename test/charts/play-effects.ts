import type { Reports } from "../../src/charts/page-figures.ts";
import type { PlayEffectsReport } from "../../src/report/play-effects-report.ts";
import type { ChangeRow } from "../../src/report/rows.ts";
import { site } from "./report.ts";

const [first] = site.subjects;
if (first === undefined) throw new Error("the small organisation asks something");
export const place = { survey: first.survey, subject: first.subject, metric: first.measures[0]?.metric ?? "" };
const waves = { from: "2025-autumn", to: "2026-spring" };

/** The changes of units that tried a play. */
export const tried = site.units.slice(1).map((unit, at): ChangeRow => {
  const difference = 12 - 6 * at;
  const figures = { difference, low: difference - 8, high: difference + 8 };
  const label = difference >= 10 ? "higher" : "not-enough-data";
  return { ...place, ...waves, unit: unit.id, segment: "", category: "", ...figures, label, method: "nps/1" };
});
const row = { play: "ease/quiet-hour", ...place, ...waves, tried: 10, comparable: 20, method: "play-effect/1 nps/1" };
const means = { change_tried: 6, change_comparable: -8, comparable_low: -12, comparable_high: -4 };
const told = { ...row, ...means, difference: 14, low: 7, high: 21, label: "higher" as const };
const effects: PlayEffectsReport["effects"] = [
  { play: "ease/quiet-hour", subject: first.id, row: told, tried },
  {
    play: "ease/open-hour",
    subject: first.id,
    row: { ...row, play: "ease/open-hour", tried: 2, comparable: 20, label: "not-enough-data" },
    tried: tried.slice(0, 2),
    reason: "too-few-tried",
  },
];
/** A play of which it can be told what happened, and one that too few units tried. */
export const playEffects = (() => ({ trials: [], effects })) as unknown as Reports["insight"];
