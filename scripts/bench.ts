// npm run bench: how long the stages of a build take, as ratios to a plain pass of the CSV parser over the same files in the same
// run. Machines differ and drift; the ratios hold.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { readTexts } from "../src/io/read-texts.ts";
import { readWorkspace } from "../src/io/read-workspace.ts";
import { writeReport } from "../src/io/write-report.ts";
import { makeReport } from "../src/report/make-report.ts";
import { heartlineCommand, readOptions } from "./options.ts";

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

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
