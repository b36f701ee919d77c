import { lessons, type SharedLessons } from "../survey/lesson.ts";
import type { Locale } from "../survey/text.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { PlayMention } from "./judge-actions.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** What lessons refer to; units that could not be read are not judged. */
export interface LessonsContext {
  locales: readonly Locale[];
  units: ReadonlySet<string> | undefined;
  actions: ReadonlySet<string>;
}

/**
 * Reads `content/lessons.yaml`: what units have learned and share, the latest first, with the plays that it names (judged when texts are known). Unknown units
 * and actions are problems.
 */
export async function readLessons(
  place: Places,
  { locales, units, actions }: LessonsContext,
  problems: ProblemList,
): Promise<{ shared: SharedLessons[]; plays: PlayMention[] }> {
  const source = place.content("content/lessons.yaml");
  const read = await readYamlFile(source, lessons, locales, problems);
  if (read === undefined) return { shared: [], plays: [] };
  const { value, lineOf } = read;
  const spot = (path: readonly PropertyKey[]) => {
    return { file: source.file, line: lineOf(path), column: path.map(String).join(".") };
  };
  const plays: PlayMention[] = [];
  value.forEach(({ unit, lessons: own }, index) => {
    if (units !== undefined && !units.has(unit)) {
      const remedy = didYouMeanOr(unit, units, "name a unit of data/units.csv or of a wave");
      problems.add({ ...spot([index, "unit"]), value: unit, expected: "expected the id of a unit", remedy });
    }
    own.forEach(({ action, play }, at) => {
      const path = [index, "lessons", at];
      if (action !== undefined && !actions.has(action)) {
        const remedy = didYouMeanOr(action, actions, "name a file of content/actions without .md, or take it out");
        problems.add({
          ...spot([...path, "action"]),
          value: action,
          expected: "expected the name of an action",
          remedy,
        });
      }
      if (play !== undefined) plays.push({ ...spot([...path, "play"]), play });
    });
  });
  const shared = value.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return { shared, plays };
}
