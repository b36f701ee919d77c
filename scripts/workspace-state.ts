import { existsSync, readFileSync } from "node:fs";
import { findExports } from "../src/io/find-exports.ts";
import { asksInvited } from "../src/io/import/propose/asks-invited.ts";
import { isUnread } from "../src/io/import/propose/is-unread.ts";
import type { WorkspaceState } from "../src/io/next-step.ts";
import { namesIn, placesOf } from "../src/io/places.ts";
import { manifestFile } from "../src/io/read-manifest.ts";
import type { ReadWorkspace } from "../src/io/read-workspace.ts";
import { siteAge } from "../src/io/site-age.ts";
import type { Problem } from "../src/survey/problem.ts";
import { productRoot } from "./options.ts";
import { typed } from "./typed.ts";

/** How far a workspace came, from what was read of it and from what lies in its folders. */
export async function workspaceState(
  { workspace, out }: { workspace: string; out: string },
  { found, actions }: Pick<ReadWorkspace, "found" | "actions">,
  problems: readonly Problem[],
  oddities: readonly Problem[],
): Promise<WorkspaceState> {
  const place = placesOf(workspace, process.env.HEARTLINE_DATA);
  const files = (await namesIn(place.content("content/surveys").path)).filter((name) => /\.ya?ml$/.test(name));
  const surveys = files.map((name) => ({
    id: name.replace(/\.ya?ml$/, ""),
    isUnread: isUnread(readFileSync(place.content(`content/surveys/${name}`).path, "utf8")),
  }));
  const ids = surveys.map(({ id }) => id);
  const exports = await findExports(place, { waves: found, surveys: ids, problems });
  const waves = found
    .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))
    .map(({ id, files: answers }) => {
      const { path: location, file } = place.data(`waves/${id}/wave.md`);
      const about = existsSync(location) ? readFileSync(location, "utf8") : undefined;
      const missing = problems.filter(
        (problem) => problem.file === file && problem.expected.includes("beside wave.md"),
      );
      return {
        id,
        isDescribed: about !== undefined,
        waitsFor: missing.flatMap(({ value = "" }) => (answers.has(value) ? [] : value)),
        asksInvited: about !== undefined && asksInvited(about),
        isClosed: existsSync(place.content(manifestFile(id)).path),
      };
    });
  return {
    workspace: workspace === productRoot ? undefined : typed(workspace),
    hasSettings: existsSync(place.content("heartline.yaml").path),
    problems,
    oddities,
    surveys,
    waves,
    exports: exports.map(({ path: location, ...own }) => ({ ...own, typed: typed(location) })),
    site: await siteAge(out, [
      place.content("heartline.yaml").path,
      place.content("content").path,
      place.data("").path,
    ]),
    actions: actions.length,
  };
}

function endOf({ id, input }: ReadWorkspace["found"][number]): string {
  return [input?.wave.end ?? "~", id].join("\0");
}
