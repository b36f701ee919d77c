import type { DriverReport, SiteReport, Subject } from "../report/site-report.ts";
import { readInsight, readUnit } from "./report.ts";

/** What goes with an outcome in a unit, and whose answers that is from. */
export interface DriversHere {
  /** The unit itself, or the nearest above it with figures of its own. */
  unit: string;
  wave: string;
  report: DriverReport;
}

/** The figures that hold for a unit: its own, else those of the nearest unit above it that has them, at last the organisation's. */
export function driversOf(site: SiteReport, from: string, outcome: Subject): DriversHere | undefined {
  for (let id: string | undefined = from; id !== undefined && id !== site.root; ) {
    const at: string = id;
    const found = readUnit(at).drivers.find(
      (each) => each.survey === outcome.survey && each.outcome === outcome.subject,
    );
    if (found !== undefined) {
      const { survey: _, wave, ...report } = found;
      return { unit: at, wave, report };
    }
    id = site.units.find((unit) => unit.id === at)?.parent;
  }
  const whole = readInsight("drivers")?.outcomes.find(({ subject }) => subject === outcome.id);
  return whole === undefined ? undefined : { unit: site.root, wave: whole.wave, report: whole.report };
}

/** The first outcome of each survey: what the page of a unit has room for. */
export function leadingOutcomes(site: SiteReport): Subject[] {
  const outcomes = readInsight("drivers")?.outcomes ?? [];
  const first = new Map<string, Subject>();
  for (const { subject: id } of outcomes) {
    const subject = site.subjects.find((each) => each.id === id);
    if (subject !== undefined && !first.has(subject.survey)) first.set(subject.survey, subject);
  }
  return [...first.values()];
}
