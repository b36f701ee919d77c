import { existsSync, readFileSync, statSync } from "node:fs";
import { type ZodType, z } from "zod";
import { type InsightPart, type InsightReports, insightParts } from "../report/insight.ts";
import {
  emptyUnitReport,
  type MeasureReport,
  measureReport,
  type SiteReport,
  type Subject,
  siteReport,
  type UnitReport,
  unitReport,
} from "../report/site-report.ts";
import { type WaveReport, waveReport } from "../report/wave-report.ts";
import { workspacePath } from "./workspace.ts";

/** All that is the same for every page; throws when the workspace has not been scored. */
export function readSite(): SiteReport {
  const file = workspacePath(".heartline", "report", "site.json");
  if (!existsSync(file)) {
    throw new Error(`${file} is not there → run npm run score first: the site is built from the published report`);
  }
  return read(file, siteReport);
}

/** Every published figure of one unit. A unit without a file has no figures. */
export function readUnit(unit: string): UnitReport {
  const file = workspacePath(".heartline", "report", "units", `${unit}.json`);
  if (existsSync(file)) return read(file, unitReport);
  return emptyUnitReport(unit);
}

/** One subject over all units, in the latest wave it was asked in. */
export function readMeasure({ id, survey, slug, waves }: Subject): MeasureReport {
  const file = workspacePath(".heartline", "report", "measures", `${survey}.${slug}.json`);
  if (existsSync(file)) return read(file, measureReport);
  return { subject: id, wave: waves.at(-1) ?? "", scores: [], changes: [], gaps: [], segments: [] };
}

/** How one fielding went. */
export function readWave(wave: string): WaveReport {
  return read(workspacePath(".heartline", "report", "waves", `${wave}.json`), waveReport);
}

/** The same schemas, in the shape in which a part that is asked for by name finds its own. */
const partSchemas: { readonly [Part in InsightPart]: ZodType<NonNullable<InsightReports[Part]>> } = insightParts;

/** What was found in several figures together; `undefined` when the workspace has no data for that part. */
export function readInsight<Part extends InsightPart>(part: Part): InsightReports[Part] | undefined {
  const file = workspacePath(".heartline", "report", "insight", `${part}.json`);
  return existsSync(file) ? read(file, partSchemas[part]) : undefined;
}

// Shards are read often (a unit page reads its parent and the whole organisation, every page of a measure the same hundred
// units) but ten thousand do not fit in memory: keep the last few, in the order in which they were last asked for.
const kept = new Map<string, { modified: number; value: unknown }>();
const room = 128;

function read<T>(file: string, schema: ZodType<T>): T {
  const modified = statSync(file).mtimeMs;
  const found = kept.get(file);
  kept.delete(file);
  if (found !== undefined && found.modified === modified) {
    kept.set(file, found);
    return found.value as T;
  }
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new Error(`${file} is not a report this version can read\n${z.prettifyError(parsed.error)}`);
  kept.set(file, { modified, value: parsed.data });
  const oldest = kept.keys().next().value;
  if (kept.size > room && oldest !== undefined) kept.delete(oldest);
  return parsed.data;
}
