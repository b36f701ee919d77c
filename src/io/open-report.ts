import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { type InsightPart, type InsightReports, insightParts } from "../report/insight.ts";
import {
  type MeasureReport,
  measureReport,
  type SiteReport,
  siteReport,
  type UnitReport,
  unitReport,
} from "../report/site-report.ts";

/** A report on disk, of which only what is asked for is read. */
export interface OpenReport {
  site: SiteReport;
  /** `undefined` when there is no such unit. */
  unit(id: string): UnitReport | undefined;
  /** By subject id: `employee.recommend`. `undefined` when there is no such subject. */
  measure(subject: string): MeasureReport | undefined;
  /** `undefined` when the workspace has no data for it. */
  insight<Part extends InsightPart>(part: Part): InsightReports[Part] | undefined;
}

// Those who walk through all units ask for a unit, then for the whole organisation, then for the next unit.
const remembered = 8;

/**
 * Opens what `writeReport` wrote. A unit or a measure is read when it is asked for, and the last few are remembered: a
 * report of ten thousand units does not fit in memory.
 *
 * @throws when `site.json` is missing; later when a file does not fit its schema: the folder was then written by another
 *   version
 */
export function openReport(folder: string): OpenReport {
  const site = siteReport.parse(JSON.parse(readFileSync(path.join(folder, "site.json"), "utf8")));
  const measureFiles = new Map(site.subjects.map(({ id, survey, slug }) => [id, `${survey}.${slug}.json`]));
  const unit = lately((id) => readShard(path.join(folder, "units", `${id}.json`), unitReport));
  const measure = lately((file) => readShard(path.join(folder, "measures", file), measureReport));
  return {
    site,
    unit,
    measure(subject) {
      const file = measureFiles.get(subject);
      return file === undefined ? undefined : measure(file);
    },
    insight: (part) =>
      readShard(path.join(folder, "insight", `${part}.json`), insightParts[part]) as InsightReports[typeof part],
  };
}

function readShard<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** The same function with a memory of its latest answers. */
function lately<Value>(read: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const value = known.has(name) ? (known.get(name) as Value) : read(name);
    // Asked for again, it is the last to be forgotten.
    known.delete(name);
    known.set(name, value);
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
