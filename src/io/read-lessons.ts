import { lessons, type SharedLessons } from "../survey/lesson.ts";
import type { Locale } from "../survey/text.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** Reads `content/lessons.yaml`: what units have learned and share, the latest first. */
export async function readLessons(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<SharedLessons[]> {
  const read = await readYamlFile(place.content("content/lessons.yaml"), lessons, locales, problems);
  return (read?.value ?? []).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
