import { resolve } from "node:path";

/**
 * A path inside the workspace that this build is about. `HEARTLINE_WORKSPACE` names it; astro.config.ts sets it to the
 * repository, which is itself a workspace, when nobody did.
 *
 * @example workspacePath("content").endsWith("content") // => true
 */
export function workspacePath(...parts: string[]): string {
  return resolve(process.env.HEARTLINE_WORKSPACE ?? ".", ...parts);
}
