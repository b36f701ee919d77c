import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { type InsightPart, type InsightReports, insightParts } from "../report/insight.ts";
import { measureReport, type Report, siteReport, unitReport } from "../report/site-report.ts";
import { waveReport } from "../report/wave-report.ts";

/**
 * Reads back what `writeReport` wrote.
 *
 * @throws when a file is missing or does not fit its schema: the folder was then written by another version
 */
export async function readReport(folder: string): Promise<Report> {
  return {
    site: await readShard(path.join(folder, "site.json"), siteReport),
    units: await readShards(path.join(folder, "units"), unitReport),
    measures: await readShards(path.join(folder, "measures"), measureReport),
    waves: await readShards(path.join(folder, "waves"), waveReport),
    insight: await readInsight(path.join(folder, "insight")),
  };
}

async function readInsight(folder: string): Promise<InsightReports> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const parts = names.map((name) => name.replace(/\.json$/, "") as InsightPart);
  return Object.fromEntries(
    await Promise.all(
      parts.map(async (part) => [part, await readShard(path.join(folder, `${part}.json`), insightParts[part])]),
    ),
  );
}

async function readShards<Schema extends z.ZodType>(folder: string, schema: Schema): Promise<z.output<Schema>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map((name) => readShard(path.join(folder, name), schema)));
}

async function readShard<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(file, "utf8")));
}
