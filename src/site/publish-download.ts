import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { workspacePath } from "./workspace.ts";

/** Where the downloads of pages stand: beside the pages of a build, or in a folder of their own while one writes. */
export function downloadFolder(isDev: boolean): string {
  return isDev
    ? workspacePath(".heartline", "astro", "downloads")
    : path.resolve(process.env.HEARTLINE_OUT ?? workspacePath("dist"));
}

/**
 * Writes the table of a figure beside the page that prints it. Done while the figure is printed, from the same object: the
 * figures of ten thousand units are made once, and no page can offer a table that is not its own.
 */
export function publishDownload(folder: string, route: string, file: { name: string; content: string }): void {
  const place = path.join(folder, ...route.split("/"));
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, file.name), file.content);
}
