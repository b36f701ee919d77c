import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { type InsightPart, insightParts } from "../report/insight.ts";
import { measureReport, type Report, siteReport, unitReport } from "../report/site-report.ts";
import { waveReport } from "../report/wave-report.ts";

/**
 * Writes all that the site may know into a folder: `site.json`, `units/<unit>.json`, `measures/<survey>.<slug>.json`,
 * `waves/<wave>.json` and `insight/<part>.json`. Every part passes its strict schema on the way out, which gives its keys a fixed order and refuses
 * a field that nobody meant to publish. A file that says the same is left alone, so that a live reload touches only what
 * changed; files of units, measures, waves and insights that are gone are removed.
 *
 * Parts go out one by one: ten thousand units twice in memory, as rows and as text, would be too much.
 *
 * @throws ZodError when a part does not fit its schema; that part and those after it are then not written
 */
export async function writeReport(report: Report, folder: string): Promise<void> {
  const subjects = new Map(report.site.subjects.map(({ id, survey, slug }) => [id, `${survey}.${slug}`]));
  const measureName = (subject: string) => {
    const name = subjects.get(subject);
    if (name === undefined) throw new RangeError(`no subject is called "${subject}"`);
    return name;
  };
  const parts: readonly Part[] = [
    { name: "site.json", schema: siteReport, value: report.site },
    ...report.units.map((unit) => ({ name: `units/${unit.unit}.json`, schema: unitReport, value: unit })),
    ...report.measures.map((measure) => {
      return { name: `measures/${measureName(measure.subject)}.json`, schema: measureReport, value: measure };
    }),
    ...report.waves.map((wave) => ({ name: `waves/${wave.wave}.json`, schema: waveReport, value: wave })),
    ...(Object.keys(report.insight) as InsightPart[]).map((part) => {
      return { name: `insight/${part}.json`, schema: insightParts[part], value: report.insight[part] };
    }),
  ];
  const names = new Set(parts.map(({ name }) => name));
  for (const shards of ["units", "measures", "waves", "insight"]) {
    await mkdir(path.join(folder, shards), { recursive: true });
    for (const name of await readdir(path.join(folder, shards))) {
      if (!names.has(`${shards}/${name}`)) await rm(path.join(folder, shards, name), { recursive: true });
    }
  }
  for (const { name, schema, value } of parts) {
    await writeIfChanged(path.join(folder, name), `${JSON.stringify(schema.parse(value))}\n`);
  }
}

/** A file of the report. */
interface Part {
  name: string;
  schema: z.ZodType;
  value: unknown;
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}
