import path from "node:path";
import { type Action, action, type NamedAction } from "../survey/action.ts";
import type { Locale } from "../survey/text.ts";
import { readFrontMatter } from "./front-matter.ts";
import { checkName, namesIn, type Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readUtf8 } from "./read-utf8.ts";
import type { YamlValue } from "./read-yaml.ts";
import { addMissingLocales } from "./read-yaml-file.ts";

/** A goal or an action with the way back to its lines. */
export interface FoundAction {
  action: NamedAction;
  file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads `content/actions/<action>.md`, by name in code-point order. The body of a file is the log of those who do the work: it is not
 * kept, so that it cannot be published.
 */
export async function readActions(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<FoundAction[]> {
  const folder = place.content("content/actions");
  const read: FoundAction[] = [];
  for (const name of await namesIn(folder.path)) {
    const file = `${folder.file}/${name}`;
    if (!name.endsWith(".md")) {
      problems.add({ file, expected: "expected a name that ends with .md", remedy: "rename the file, or move it" });
      continue;
    }
    const id = name.slice(0, -".md".length);
    checkName(id, { file }, "the file", problems);
    const source = await readUtf8({ path: path.join(folder.path, name), file }, problems);
    const { settings } = readFrontMatter(source, action, file, problems);
    if (settings === undefined) continue;
    addMissingLocales(settings, locales, file, problems);
    checkMeasurable(settings, file, problems);
    read.push({ action: { ...settings.value, id }, file, lineOf: settings.lineOf });
  }
  return read;
}

/** Without these an action can neither be told to work nor asked after. */
const needed: readonly { setting: keyof Action; remedy: string }[] = [
  { setting: "of", remedy: "add of: with the score by which it is judged, as survey.subject" },
  { setting: "target", remedy: "add target: with the score to reach" },
  { setting: "from", remedy: "add from: with the wave that is its baseline" },
  { setting: "due", remedy: "add due: with a wave, of data/waves or planned in heartline.yaml" },
  { setting: "owner", remedy: "add owner: with the role that keeps it going" },
];

/** An action has all that makes it measurable; a goal has all of it, or names no score at all. */
function checkMeasurable({ value, lineOf }: YamlValue<Action>, file: string, problems: ProblemList): void {
  const isMeasured =
    value.kind === "action" || needed.some(({ setting }) => setting !== "owner" && value[setting] !== undefined);
  for (const { setting, remedy } of needed) {
    if (value[setting] !== undefined) continue;
    if (!isMeasured && setting !== "owner") continue;
    const expected = `expected ${setting}: ${value.kind === "goal" ? "a goal with a measure" : "an action"} has one`;
    problems.add({ file, line: lineOf([]), column: setting, expected, remedy });
  }
}
