import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import type { Mapping } from "../../src/io/import/mapping.ts";
import type { Places } from "../../src/io/places.ts";

/** Where the mapping of an import that stopped is kept, within the folder of a workspace. */
export function draftFile(survey: string): string {
  return `.heartline/import/${survey}.mapping.yaml`;
}

/** Writes the mapping of a survey in the making; tells where. */
export async function writeDraft(place: Places, draft: Partial<Mapping> & Pick<Mapping, "survey">): Promise<string> {
  const target = place.content(draftFile(draft.survey));
  await mkdir(path.dirname(target.path), { recursive: true });
  await writeFile(target.path, stringify(draft, { lineWidth: 0 }));
  return target.path;
}
