// npm start: scores the workspace, serves its site on this machine, and does both again when a file changes.
import { spawn } from "node:child_process";
import path from "node:path";
import { heartlineCommand, readOptions } from "./options.ts";
import { prepare, printProblems } from "./prepare.ts";
import { renderCharts } from "./render.ts";
import { serveSite } from "./site.ts";

const command = heartlineCommand("start", "Serve the site of the workspace on localhost, with live reload.")
  .option("--port <number>", "the port to serve on", "4321")
  .parse();
const options = readOptions(command);
const log = (line: string) => console.log(`heartline: ${line}`);

const { problems } = await prepare(options, log);
if (problems.length > 0) {
  printProblems(problems);
  process.exit(1);
}
await renderCharts(options.workspace, { log });

// Scoring is a process of its own: the one that serves pages never opens a respondent's row.
const scorer = spawn(
  process.execPath,
  [
    path.join(import.meta.dirname, "score.ts"),
    "--watch",
    "--workspace",
    options.workspace,
    ...(options.date === undefined ? [] : ["--date", options.date]),
  ],
  { stdio: "inherit" },
);
process.on("exit", () => scorer.kill());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
await serveSite(options.workspace, { port: Number(command.opts<{ port: string }>().port), log });
