import type { Measure, SiteReport, Subject, UnitReport } from "../report/site-report.ts";
import { dotAxis } from "./dot-axis.ts";
import { dotRow } from "./dot-row.ts";
import { type Drawing, drawing } from "./drawing.ts";
import { type Frame, measureFrame } from "./measure-frame.ts";
import { sparkLine } from "./spark-line.ts";
import { latestChange } from "./trend-figure.ts";
import { timeOf, trendSeries } from "./trend-series.ts";

/** The shapes of the series of some subjects, each in its headline measure: `spark employee.recommend`. */
export function sparks(site: SiteReport, subjects: readonly Subject[], report: UnitReport): Record<string, Drawing> {
  const [from, to] = [site.waves[0], site.waves.at(-1)];
  if (from === undefined || to === undefined) return {};
  const drawn: Record<string, Drawing> = {};
  for (const subject of subjects) {
    const [measure] = subject.measures;
    // Texts of the points are left out of a mini, so the language does not matter.
    const points = measure === undefined ? [] : trendSeries(site, subject, measure, report.scores, "en").points;
    if (points.length < 2) continue;
    const span = { from: timeOf(from.start), to: timeOf(to.start) };
    drawn[`spark ${subject.id}`] = drawing(sparkLine(points, subject.side, span), "any");
  }
  return drawn;
}

/** The shapes of the business figures: `spark outcome.absence`. A period is placed at its end. */
export function outcomeSparks(site: SiteReport, report: UnitReport): Record<string, Drawing> {
  const drawn: Record<string, Drawing> = {};
  for (const [id, { pages }] of Object.entries(site.outcomes)) {
    if (!pages.includes("key-figures")) continue;
    const rows = report.outcomes
      .filter(({ outcome }) => outcome === id)
      .sort((a, b) => timeOf(a.period_end) - timeOf(b.period_end));
    let part = 0;
    const points = rows.flatMap(({ period_end, value, state }) => {
      if (state !== "ok" || value === undefined) {
        part += 1;
        return [];
      }
      return [{ time: timeOf(period_end), value, part }];
    });
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || points.length < 2) continue;
    drawn[`spark outcome.${id}`] = drawing(sparkLine(points, "none", { from: first.time, to: last.time }), "any");
  }
  return drawn;
}

/**
 * The latest score of each subject on a scale that all of them share, and that scale: `row employee.happy-culture` and
 * `axis employee.happy-culture` (the same drawing for every row of the table).
 */
export function dotRows(
  site: SiteReport,
  subjects: readonly Subject[],
  report: UnitReport,
  organisation?: UnitReport,
): Record<string, Drawing> {
  const rows = subjects.flatMap((subject) => {
    const [measure] = subject.measures;
    if (measure === undefined) return [];
    const series = trendSeries(site, subject, measure, report.scores, "en");
    const now = series.points.at(-1);
    if (now === undefined || now.wave !== subject.waves.at(-1)) return [];
    // Only a score that may be compared stands beside the present one.
    const before = latestChange(report.changes, subject, measure, now.wave)?.from;
    const previous = series.points.find(({ wave }) => wave === before)?.value;
    const whole = organisation && trendSeries(site, subject, measure, organisation.scores, "en").points;
    const beside = whole?.find(({ wave }) => wave === now.wave)?.value;
    const { value, low, high } = now;
    const row = {
      value,
      ...(low === undefined || high === undefined ? {} : { low, high }),
      ...(previous === undefined ? {} : { previous }),
      ...(beside === undefined ? {} : { organisation: beside }),
    };
    return [{ subject, measure, row }];
  });
  const drawn: Record<string, Drawing> = {};
  const frames = new Map<string, Frame>();
  for (const { measure } of rows) {
    const alike = rows.filter((other) => sameScale(other.measure, measure));
    const extents = alike.flatMap(({ row }) => [
      row,
      ...[row.previous, row.organisation].flatMap((value) => (value === undefined ? [] : [{ value }])),
    ]);
    frames.set(scaleKey(measure), measureFrame(measure, extents));
  }
  for (const { subject, measure, row } of rows) {
    const frame = frames.get(scaleKey(measure));
    if (frame === undefined) continue;
    drawn[`row ${subject.id}`] = drawing(dotRow(row, subject.side, frame), "any");
    drawn[`axis ${subject.id}`] = drawing(dotAxis(frame, measure.unit), "any");
  }
  return drawn;
}

function scaleKey({ unit, domain }: Measure): string {
  return `${unit} ${domain.join(" ")}`;
}

function sameScale(a: Measure, b: Measure): boolean {
  return scaleKey(a) === scaleKey(b);
}
