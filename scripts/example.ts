// npm run example -- airport --from DIR: fills an example workspace with its published data, which are not in this repository,
// and builds its site. Files of answers are copied as they are; where an owner published something else, a converter in
// scripts/examples/ writes the tables, since a workspace holds no code.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { parse } from "yaml";
import { z } from "zod";
import { convertCivilService } from "./examples/civil-service.ts";
import { convertSchools } from "./examples/schools.ts";
import { productRoot } from "./options.ts";

const examples = path.join(productRoot, "examples");
type Converter = (from: string, workspace: string, say: (line: string) => void) => string[] | Promise<string[]>;
/** By example: writes its tables from the files of its owner, and names what it wrote. */
const converters: Record<string, Converter> = { schools: convertSchools, "civil-service": convertCivilService };
const command = new Command("example")
  .description("Prepare an example workspace from the files of its owner, and build its site.")
  .argument("<name>", `one of: ${readdirSync(examples).join(", ")}`)
  .requiredOption("--from <dir>", "the folder with the data; the example's README says where to get them")
  .option("--out <dir>", "where the site goes; without it dist/ in the example")
  .option("--date <YYYY-MM-DD>", "the date of the build")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const [name = ""] = command.args;
const { from, out, date } = command.opts<{ from: string; out?: string; date?: string }>();

const workspace = path.join(examples, name);
const list = path.join(workspace, "sources.yaml");
if (!existsSync(list)) {
  console.error(`heartline: there is no example "${name}"; there are: ${readdirSync(examples).join(", ")}`);
  process.exit(2);
}
/** Per wave and survey the file that holds its answers, relative to --from. */
const sources = z.record(z.string(), z.record(z.string(), z.string())).parse(parse(readFileSync(list, "utf8")));
const files = Object.entries(sources).flatMap(([wave, surveys]) =>
  Object.entries(surveys).map(([survey, file]) => ({
    source: path.resolve(from, file),
    target: path.join(workspace, "data", "waves", wave, `${survey}.csv`),
  })),
);
const missing = files.filter(({ source }) => !existsSync(source));
if (missing.length > 0) {
  for (const { source } of missing) console.error(`heartline: not found: ${source}`);
  console.error(
    `heartline: ${missing.length} of ${files.length} files are missing; examples/${name}/README.md says where to get them.`,
  );
  process.exit(1);
}
const convert = converters[name];
if (convert === undefined) for (const { source, target } of files) copyFileSync(source, target);
const say = (line: string) => console.log(`heartline: ${line}`);
const placed = convert === undefined ? files.length : (await convert(from, workspace, say)).length;
console.log(`heartline: ${placed} files are in place in examples/${name}/data`);

const options = [
  "--workspace",
  workspace,
  ...(out === undefined ? [] : ["--out", out]),
  ...(date === undefined ? [] : ["--date", date]),
];
const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, "build.ts"), ...options], {
  stdio: "inherit",
});
process.exit(status ?? 1);
