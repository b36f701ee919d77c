import { namesIn, type Places } from "./places.ts";

/** The ids of the scenarios of a workspace, from the names of their files. */
export async function scenarioNames(place: Places): Promise<ReadonlySet<string>> {
  const names = await namesIn(place.content("content/guide/scenarios").path);
  return new Set(names.flatMap((name) => /^([a-z0-9-]+)\.[a-z]+\.mdx$/.exec(name)?.[1] ?? []));
}
