// npm run new -- action ID | play PILLAR/PLAY | wave ID: writes a file to fill in. It never overwrites; npm run check tells what is still blank.
// npm run new -- workspace DIR: a guided start, see new-workspace.ts.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Argument } from "commander";
import { didYouMeanOr } from "../src/io/did-you-mean.ts";
import { placesOf } from "../src/io/places.ts";
import { problemList } from "../src/io/problem-list.ts";
import { scaffoldAction } from "../src/io/scaffold-action.ts";
import { readScaffoldContext } from "../src/io/scaffold-context.ts";
import type { ScaffoldFile } from "../src/io/scaffold-file.ts";
import { scaffoldPlay } from "../src/io/scaffold-play.ts";
import { scaffoldWave } from "../src/io/scaffold-wave.ts";
import { problemLine } from "../src/survey/problem.ts";
import { id as idSchema } from "../src/survey/text.ts";
import type { WorkspaceOptions } from "./asked-workspace.ts";
import { newWorkspace, withWorkspaceOptions } from "./new-workspace.ts";
import { heartlineCommand, readOptions } from "./options.ts";

const about = "Write a file to fill in (an action or goal, a play, a wave), or start a whole workspace.";
const command = withWorkspaceOptions(heartlineCommand("new", about))
  .addArgument(new Argument("<kind>", "what it is").choices(["action", "play", "wave", "workspace"]))
  .argument("<id>", "its name, which is its address; of a play pillar/play; of a workspace its folder")
  .parse();
const [kind = "", id = ""] = command.args;
if (kind === "workspace") process.exit(await newWorkspace(id, command.opts<WorkspaceOptions>()));
const { workspace } = readOptions(command);
const parts = id.split("/");
if (parts.length !== (kind === "play" ? 2 : 1) || parts.some((part) => !idSchema.safeParse(part).success)) {
  const form = kind === "play" ? "pillar/play, as in happy-culture/my-play" : "one name, as in ready-on-day-one";
  fail(`"${id}": expected ${form} → use lower-case letters, digits and hyphens only`, 2);
}

const place = placesOf(workspace, process.env.HEARTLINE_DATA);
const problems = problemList();
const context = await readScaffoldContext(place, problems);
if (context === undefined) {
  for (const problem of problems.all()) console.error(problemLine(problem));
  fail("nothing is written: the new file depends on these → mend them first", 1);
}
const [pillar = "", play = ""] = parts;
if (kind === "play" && !context.pillars.includes(pillar)) {
  const known = context.pillars.join(", ");
  const otherwise = known === "" ? "give a construct of a survey a pillar letter" : `name one of ${known}`;
  fail(
    `"${pillar}": expected a pillar that a survey measures → ${didYouMeanOr(pillar, context.pillars, otherwise)}`,
    1,
  );
}
const files: ScaffoldFile[] =
  kind === "play"
    ? scaffoldPlay({ pillar, play }, context)
    : [kind === "wave" ? scaffoldWave(id, context) : scaffoldAction(id, context)];
const there = files.filter(({ file }) => existsSync(locationOf(file)));
if (there.length > 0) {
  for (const { file } of there) console.error(`heartline: ${file} is there already`);
  fail("nothing is written → choose another name, or move what is there", 1);
}
for (const { file, text } of files) {
  const location = locationOf(file);
  await mkdir(path.dirname(location), { recursive: true });
  // Also refused when somebody wrote it a moment ago.
  await writeFile(location, text, { flag: "wx" });
  console.log(`heartline: ${file}`);
}
console.log(`heartline: next: ${nextStep(context.planned.some((wave) => wave.id === id))}`);

/** Numbers may lie in another folder than the workspace, and keep the name data/. */
function locationOf(file: string): string {
  return file.startsWith("data/") ? place.data(file.slice("data/".length)).path : place.content(file).path;
}

function nextStep(isPlanned: boolean): string {
  const check = "npm run check names what is still blank, until nothing is";
  if (kind !== "wave") return `fill it in; ${check}.`;
  const plan = isPlanned ? `, and take ${id} out of planned in heartline.yaml` : "";
  return `fill it in, put the files of answers beside it${plan}; ${check}.`;
}

function fail(why: string, code: 1 | 2): never {
  console.error(`heartline: ${why}`);
  process.exit(code);
}
