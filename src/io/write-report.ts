import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { measureReport, type Report, siteReport, unitReport, waveReport } from "../report/site-report.ts";

/**
 * Writes all that the site may know into a folder: `site.json`, `units/<unit>.json`, `measures/<survey>.<slug>.json` and
 * `waves/<wave>.json`. Every part passes its strict schema on the way out, which gives its keys a fixed order and refuses
 * a field that nobody meant to publish. A file that says the same is left alone, so that a live reload touches only what
 * changed; files of units, measures and waves that are gone are removed.
 *
 * @throws ZodError when a part does not fit its schema
 */
export async function writeReport(report: Report, folder: string): Promise<void> {
  const subjects = new Map(report.site.subjects.map(({ id, survey, slug }) => [id, `${survey}.${slug}`]));
  const measureName = (subject: string) => {
    const name = subjects.get(subject);
    if (name === undefined) throw new RangeError(`no subject is called "${subject}"`);
    return name;
  };
  const files = new Map<string, unknown>([["site.json", siteReport.parse(report.site)]]);
  for (const unit of report.units) files.set(`units/${unit.unit}.json`, unitReport.parse(unit));
  for (const measure of report.measures) {
    files.set(`measures/${measureName(measure.subject)}.json`, measureReport.parse(measure));
  }
  for (const wave of report.waves) files.set(`waves/${wave.wave}.json`, waveReport.parse(wave));
  for (const shards of ["units", "measures", "waves"]) {
    await mkdir(path.join(folder, shards), { recursive: true });
    for (const name of await readdir(path.join(folder, shards))) {
      if (!files.has(`${shards}/${name}`)) await rm(path.join(folder, shards, name), { recursive: true });
    }
  }
  for (const [name, value] of files) await writeIfChanged(path.join(folder, name), `${JSON.stringify(value)}\n`);
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}
