// npm run simulate: measures what the method promises with the functions of the product, and writes docs/simulations.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { Command } from "commander";
import { productRoot } from "./options.ts";
import { simulations } from "./simulations/run-simulation.ts";
import type { Simulation } from "./simulations/simulation.ts";
import { simulationsPage } from "./simulations/simulations-page.ts";

const command = new Command("simulate")
  .description("Measure what the method promises: coverage, false flags, false trends, power.")
  .option("--runs <n>", "maps a row; the other simulations take as many or a multiple", "1000")
  .option("--seed <n>", "where chance starts", "1")
  .option("--out <file>", "the page to write", path.join(productRoot, "docs", "simulations.md"))
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { out, ...given } = command.opts<{ runs: string; seed: string; out: string }>();
const [runs, seed] = [Number(given.runs), Number(given.seed)];
if (!(Number.isSafeInteger(runs) && runs >= 10 && Number.isSafeInteger(seed))) {
  console.error(`heartline: --runs ${given.runs} --seed ${given.seed}: expected whole numbers, 10 runs or more`);
  process.exit(2);
}

const names = Object.keys(simulations);
// The long ones are at the end of the page: begin with those.
const waiting = [...names].reverse();
const found = new Map<string, Simulation>();
await Promise.all(
  Array.from({ length: Math.min(names.length, availableParallelism()) }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const start = performance.now();
      const simulation = await inThread(name);
      found.set(name, simulation);
      console.log(
        `${simulation.title} (${found.size} of ${names.length}, ${((performance.now() - start) / 1000).toFixed(0)} s)`,
      );
      for (const { promise, found: figure, holds, known } of simulation.claims) {
        console.log(
          `  ${holds ? "holds" : known === undefined ? "FAILS" : "does not hold, as known"}: ${promise}: ${figure}`,
        );
      }
    }
  }),
);

const inOrder = names.flatMap((name) => found.get(name) ?? []);
mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
writeFileSync(out, simulationsPage(inOrder, { runs, seed }));
const alarms = inOrder.flatMap(({ claims }) => claims).filter(({ holds, known }) => !holds && known === undefined);
console.log(
  `${path.relative(process.cwd(), path.resolve(out))}: ${alarms.length === 0 ? "no alarm" : `${alarms.length} claims fail`}`,
);
process.exitCode = alarms.length === 0 ? 0 : 1;

function inThread(name: string): Promise<Simulation> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./simulations/thread.ts", import.meta.url), {
      workerData: { name, runs, seed },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
