/**
 * Whether a file of the data folder holds what must not be read by who has the repository: the rows of a wave, in any format that
 * survey tools export, hand codes by respondent, the names of people (`roster.csv`), or the key with which members of groups are
 * hashed (`release.key`). Counts, scores and frames are totals;
 * the evidence of an import is no total to publish: it tells exactly how many gave each answer.
 *
 * @param file relative to the data folder, with forward slashes
 *
 * @example isRawFile("waves/2026-spring/employee.csv") // => true
 * @example isRawFile("waves/2026-spring/employee.counts.csv") // => false
 * @example isRawFile("waves/2026-spring/employee.codes.csv") // => true
 * @example isRawFile("waves/2026-spring/units.csv") // => false
 * @example isRawFile("waves/2026-spring/employee.import.json") // => true
 * @example isRawFile("release.key") // => true
 * @example isRawFile("export.csv") // => true
 * @example isRawFile("outcomes.csv") // => false
 */
export function isRawFile(file: string): boolean {
  if (/(?:^|\/)[^/]*\.key$/i.test(file) || file === "roster.csv") return true;
  // An export that was put among the tables of the workspace.
  if (!file.includes("/") && tables.test(file)) return !/^(?:units|outcomes|benchmarks)\.csv$/i.test(file);
  const name = /^waves\/[^/]+\/(?:.*\/)?([^/]+)$/.exec(file)?.[1];
  if (name === undefined || !tables.test(name)) return false;
  return !/^units\.csv$|^manifest\.json$|\.(?:counts|scores|frame)\.[a-z]+(?:\.gz)?$/i.test(name);
}

const tables = /\.(?:csv|tsv|txt|tab|xlsx?|ods|sav|zsav|parquet|json|lsa)(?:\.gz)?$|\.(?:zip|gz)$/i;
