import { judgementOf } from "../report/label-words.ts";
import type { MeasureReport, Subject } from "../report/site-report.ts";
import { headlineOf } from "./rows-of.ts";

/**
 * The units whose published score clearly differs for the worse from that of the rest, by their ids, those first
 * of which that is surest; never a unit that is only slightly worse, or of which nobody can tell.
 */
export function clearlyWorseUnits({ gaps, wave }: Pick<MeasureReport, "gaps" | "wave">, subject: Subject): string[] {
  const { metric, better } = headlineOf(subject);
  // By the end of the margin that is nearest to no difference: by the figure itself the smallest units would lead.
  const distance = ({ low = 0, high = 0 }: (typeof gaps)[number]) => Math.min(Math.abs(low), Math.abs(high));
  const worse = gaps
    .filter((row) => row.against === "rest" && row.wave === wave && row.metric === metric)
    .filter(({ label }) => judgementOf(label, better) === "worse")
    .sort((a, b) => distance(b) - distance(a) || (a.unit < b.unit ? -1 : 1));
  return [...new Set(worse.map(({ unit }) => unit))];
}
