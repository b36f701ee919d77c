// npm run import -- FILE [--wave ID] [--survey ID]: makes a raw export of a survey tool a wave, with the evidence beside it. It asks on a terminal
// and never elsewhere; it writes nothing when anything is wrong, and overwrites nothing unless told to.
import { existsSync } from "node:fs";
import { Option } from "commander";
import { npmCommand } from "../src/io/npm-command.ts";
import type { ImportRequest } from "./import/import-request.ts";
import { refuseUnfitId } from "./import/refuse-unfit-id.ts";
import { WrongUsage } from "./import/wrong-usage.ts";
import { importFile } from "./import-file.ts";
import { heartlineCommand, readOptions } from "./options.ts";
import { complain, say } from "./say.ts";
import { isStopped, terminal } from "./terminal.ts";
import { typed } from "./typed.ts";

const command = heartlineCommand("import", "Make a raw export of a survey tool a wave, with the evidence beside it.")
  .argument("<file>", "the export, as the tool gave it: CSV, Excel, SPSS or Parquet")
  .option("--wave <id>", "the wave; without it the month of the last answer")
  .option("--survey <id>", "the survey; without it the only one there is")
  .option("--mapping <file>", "which column is what: YAML, or the evidence of an earlier import")
  .option("--sheet <name>", "of a workbook: the sheet with the answers")
  .option("--structure <file>", "of LimeSurvey: the structure (.lss or .txt), for texts and labels")
  .addOption(
    new Option("--side <side>", "of a survey without a definition: employees or customers").choices(["ex", "cx"]),
  )
  .option("--yes", "ask nothing: take the most cautious answer to every doubt", false)
  .option("--replace", "put these answers in the place of those that are there", false)
  .option("--keep-partial", "keep answers that were never sent in", false)
  .parse();
const [file = ""] = command.args;
const options = command.opts<Omit<ImportRequest, "workspace" | "file" | "terminal">>();
const { workspace } = readOptions(command);
try {
  if (!existsSync(file)) {
    throw new WrongUsage(`${file}: there is no such file → look at the path; one with spaces needs quotes around it`);
  }
  for (const name of ["wave", "survey"] as const) refuseUnfitId(name, options[name]);
  const isDone = await importFile({ ...options, file, workspace, terminal: terminal() });
  const own = command.getOptionValueSource("workspace") === "default" ? undefined : typed(workspace);
  if (isDone) say(`next: ${npmCommand("check", [], own)} tells what is still to do`);
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  // Ctrl-C where something is asked; nothing is written before the last answer.
  if (isStopped(error)) {
    complain("stopped; no answers were written");
    process.exit(130);
  }
  if (!(error instanceof WrongUsage)) throw error;
  complain(error.message);
  process.exitCode = 2;
}
