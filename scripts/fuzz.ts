// npm run fuzz -- [--minutes N] [--seed TEXT] [FILE …]: breaks files at random and imports them. A crash without a message, a hang, memory that grows or something
// left behind ends with 1; the file that did it is kept in .heartline/fuzz/.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { Command } from "commander";
import type { FuzzCase, FuzzTask } from "./fuzz/fuzz-worker.ts";
import { productRoot } from "./options.ts";

const command = new Command("fuzz")
  .description("Break files at random and import them.")
  .argument("[files...]", "valid exports to break; without them those of the tests")
  .option("--minutes <n>", "how long", "5")
  .option("--seed <text>", "what the faults are drawn from", "heartline")
  .option("--from <n>", "the number of the first case", "0")
  .showHelpAfterError()
  .parse();
const { minutes, seed, from } = command.opts<{ minutes: string; seed: string; from: string }>();
const files = command.args.length > 0 ? command.args : fixtures(path.join(productRoot, "test/fixtures/exports"));
/** A case that takes longer hangs; the slowest that is allowed reads a file of a few hundred kilobytes. In seconds. */
const hangs = 30;
/** A worker that starts loads the whole program first, on a machine that may be busy with something else. In seconds. */
const starts = 120;
/** Memory a worker may take beyond what it took after the first hundred cases. In bytes. */
const growth = 400 * 1024 * 1024;

const end = Date.now() + Number(minutes) * 60_000;
const counts = new Map<string, number>();
const faults: string[] = [];
let next = Number(from);
let memory: number | undefined;
let most = 0;
const everyMinute = setInterval(() => console.log(`heartline: ${progress()}`), 60_000);
// Who stops an hour of it halfway still learns what was found.
process.once("SIGINT", () => finish());
while (Date.now() < end && faults.length < 20) await runWorker();
finish();

function finish(): never {
  clearInterval(everyMinute);
  console.log(`heartline: ${progress()}`);
  console.log(
    `heartline: ${files.length} files broken, memory ${megabytes(memory ?? 0)} after a hundred cases, ${megabytes(most)} at most`,
  );
  for (const fault of faults) console.error(`heartline: ${fault}`);
  process.exit(faults.length > 0 ? 1 : 0);
}

function progress(): string {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const outcomes = [...counts].map(([outcome, n]) => `${n} ${outcome}`).join(", ");
  return `${total} broken files, ${outcomes}; the next case is ${next}`;
}

/** Runs cases until time is up, or one goes wrong; a new worker goes on behind it. */
async function runWorker(): Promise<void> {
  const task: FuzzTask = { seed, first: next, files };
  const worker = new Worker(new URL("./fuzz/fuzz-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  await new Promise<void>((resolve) => {
    const stop = (fault?: string) => {
      clearTimeout(timer);
      if (fault !== undefined) faults.push(fault);
      void worker.terminate().then(() => resolve());
    };
    const hang = () => {
      next += 1;
      stop(`case ${next - 1} takes longer than ${hangs} s`);
    };
    let timer = setTimeout(hang, (hangs + starts) * 1000);
    worker.on("message", ({ number, file, outcome, why, rss }: FuzzCase) => {
      clearTimeout(timer);
      next = number + 1;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (number - Number(from) === 100) memory = rss;
      most = Math.max(most, rss);
      if (outcome === "crash" || outcome === "leftover") stop(`case ${number}, ${file}: ${outcome}: ${why}`);
      else if (memory !== undefined && rss > memory + growth)
        stop(`case ${number}, ${file}: memory grew to ${megabytes(rss)}`);
      else if (Date.now() > end) stop();
      else timer = setTimeout(hang, hangs * 1000);
    });
    worker.on("error", (error) => {
      next += 1;
      stop(`case ${next - 1}: ${error.stack ?? error.message}`);
    });
  });
}

function fixtures(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
