// npm run score: reads the workspace and writes .heartline/report; with --watch again after every change.
import { watch } from "node:fs";
import path from "node:path";
import { heartlineCommand, readOptions } from "./options.ts";
import { prepare, printProblems } from "./prepare.ts";
import { renderCharts } from "./render.ts";

const command = heartlineCommand("score", "Score the waves, without building the site.")
  .option("--watch", "score and draw again when a file of the workspace changes")
  .parse();
const options = readOptions(command);
const log = (line: string) => console.log(`heartline: ${line}`);

const { problems } = await prepare(options, log);
if (problems.length > 0) printProblems(problems);
if (!command.opts<{ watch?: boolean }>().watch) process.exit(problems.length > 0 ? 1 : 0);

let timer: NodeJS.Timeout | undefined;
let running = Promise.resolve();
for (const place of ["heartline.yaml", "content", process.env.HEARTLINE_DATA ?? "data"]) {
  watch(path.resolve(options.workspace, place), { recursive: true }, () => {
    clearTimeout(timer);
    // Editors write a file in several steps; wait until they are done.
    timer = setTimeout(() => {
      running = running.then(again);
    }, 200);
  });
}

async function again(): Promise<void> {
  try {
    const result = await prepare(options, log);
    if (result.problems.length > 0) printProblems(result.problems);
    else await renderCharts(options.workspace, { log });
  } catch (error) {
    console.error(error);
  }
}
