// npm run bench: how long the stages of a build take, as ratios to a plain pass of the CSV parser over the same files in the same
// run. Machines differ and drift; the ratios hold.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { attackTables } from "../src/audit/attack-tables.ts";
import { readTables } from "../src/audit/read-tables.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { readWorkspace } from "../src/io/read-workspace.ts";
import { writeReport } from "../src/io/write-report.ts";
import { writeTables } from "../src/io/write-tables.ts";
import { makeReport } from "../src/report/make-report.ts";
import { tableRows } from "../src/report/table-rows.ts";
import { writeLargeWorkspace } from "./large-workspace.ts";
import { heartlineCommand, readOptions } from "./options.ts";
import { countsStore, reportOf } from "./stores.ts";

const command = heartlineCommand("bench", "Time the stages of a build against a plain pass of the CSV parser.")
  .option("--runs <n>", "how often, after one run that is not counted", "5")
  .parse();
const { workspace, date } = readOptions(command);
const runs = Number(command.opts<{ runs: string }>().runs);

const files = readdirSync(path.join(workspace, "data", "waves"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".csv"))
  .map((file) => path.join(workspace, "data", "waves", file));
const scratch = mkdtempSync(path.join(tmpdir(), "heartline-bench-"));

const { input } = await readWorkspace(workspace, { date });
if (input === undefined) {
  console.error("heartline: the workspace has problems; run npm run check");
  process.exit(1);
}
const { report } = makeReport(input);
const stages: Record<string, () => unknown> = {
  "plain pass of Papa Parse": () => files.map((file) => Papa.parse(readFileSync(file, "latin1")).data.length),
  "read, validate and count": () => readWorkspace(workspace, { date }),
  "score, judge and hide": () => makeReport(input),
  "write the report": () => writeReport(report, path.join(scratch, "report")),
  "read the texts": () => readTexts(workspace, input.workspace.locales),
};

const times = new Map(Object.keys(stages).map((name) => [name, [] as number[]]));
for (let run = 0; run <= runs; run += 1) {
  for (const [name, stage] of Object.entries(stages)) {
    const start = performance.now();
    await stage();
    if (run > 0) times.get(name)?.push(performance.now() - start);
  }
}
rmSync(scratch, { recursive: true });

const base = median(times.get("plain pass of Papa Parse") ?? []);
console.log(
  `${files.length} files, ${report.site.units.length} units, ${runs} runs, ${availableParallelism()} cores, Node ${process.versions.node}`,
);
for (const [name, list] of times) {
  console.log(
    `${name.padEnd(28)} ${median(list).toFixed(0).padStart(6)} ms   ${(median(list) / base).toFixed(1).padStart(5)}×`,
  );
}

// A new wave of a large organisation, once: what a build does with it, in seconds of one core and as multiples of a plain pass.
const large = { units: 1000, segments: 5, items: 40, people: 12 };
const folder = mkdtempSync(path.join(tmpdir(), "heartline-large-"));
writeLargeWorkspace(folder, large);
const newest = path.join(folder, "data", "waves", "w2", "employee.csv");
const seconds = async <T>(work: () => T | Promise<T>): Promise<[result: T, seconds: number]> => {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
};
const [, plain] = await seconds(() => Papa.parse(readFileSync(newest, "latin1")).data.length);
// The first wave was read and judged before, as in a repository with closed waves.
const withoutNewest = await readWorkspace(folder, { store: countsStore(folder) });
if (withoutNewest.input === undefined) throw new Error("the large workspace has problems");
const [first] = withoutNewest.input.waves;
if (first === undefined) throw new Error("the large workspace has no waves");
reportOf({ ...withoutNewest.input, waves: [first] }, folder);
const stamp = readFileSync(newest, "utf8");
writeFileSync(newest, stamp.replace("r-w2-", "r-w2x-"));
const [{ input: big }, reading] = await seconds(() => readWorkspace(folder, { store: countsStore(folder) }));
if (big === undefined) throw new Error("the large workspace has problems");
const [{ rows }, judging] = await seconds(() => reportOf(big, folder));
const tables = path.join(folder, "tables");
const [, writing] = await seconds(() => writeTables(tableRows(rows), tables));
const [published, readingBack] = await seconds(() => readTables(tables));
const [attack, attacking] = await seconds(() => attackTables(published, big));
const respondents = big.sources.length === 0 ? 0 : stamp.split("\n").length - 2;
console.log(
  `\na new wave of ${large.units} units × ${large.segments} segments × ${large.items} items, ${respondents} respondents, beside one read before; ${attack.findings.filter(({ refuses }) => refuses).length} findings refuse it`,
);
for (const [name, spent] of [
  ["plain pass of Papa Parse", plain],
  ["read, validate and count", reading],
  ["score, judge and hide", judging],
  ["write the tables", writing],
  ["read the tables back", readingBack],
  ["attack the tables", attacking],
  ["together", reading + judging + writing + readingBack + attacking],
] as const) {
  console.log(`${name.padEnd(28)} ${spent.toFixed(1).padStart(6)} s    ${(spent / plain).toFixed(0).padStart(5)}×`);
}
rmSync(folder, { recursive: true });

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
