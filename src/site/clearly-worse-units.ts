import { judgementOf } from "../report/label-words.ts";
import type { MeasureReport, Subject } from "../report/site-report.ts";
import { headlineOf } from "./rows-of.ts";

/**
 * The units whose published score clearly differs for the worse from that of the rest, by their ids, the furthest
 * first; never a unit that is only slightly
 * worse, or of which nobody can tell.
 */
export function clearlyWorseUnits({ gaps, wave }: Pick<MeasureReport, "gaps" | "wave">, subject: Subject): string[] {
  const { metric, better } = headlineOf(subject);
  const distance = (row: (typeof gaps)[number]) => Math.abs(row.difference ?? 0);
  const worse = gaps
    .filter((row) => row.against === "rest" && row.wave === wave && row.metric === metric)
    .filter(({ label }) => judgementOf(label, better) === "worse")
    .sort((a, b) => distance(b) - distance(a) || (a.unit < b.unit ? -1 : 1));
  return [...new Set(worse.map(({ unit }) => unit))];
}
