import { type Alignment, alignment } from "../survey/alignment.ts";
import type { Locale } from "../survey/text.ts";
import type { Places } from "./places.ts";
import type { ProblemList } from "./problem-list.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** Reads `content/alignment.yaml`: missions, and why each score is measured. */
export async function readAlignment(
  place: Places,
  locales: readonly Locale[],
  problems: ProblemList,
): Promise<Alignment | undefined> {
  return (await readYamlFile(place.content("content/alignment.yaml"), alignment, locales, problems))?.value;
}
