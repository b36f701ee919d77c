import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    dist: string;
  }
}

/** The site that the tests read: the one in HEARTLINE_DIST, else the demo in dist/, which is built here when it is not there. */
export default function setup(project: TestProject): void {
  const product = path.resolve(import.meta.dirname, "..", "..");
  const given = process.env.HEARTLINE_DIST;
  const dist = given === undefined ? path.join(product, "dist") : path.resolve(given);
  if (given === undefined && !existsSync(path.join(dist, "index.html"))) {
    const build = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: product, encoding: "utf8" });
    if (build.status !== 0) throw new Error(`the demo could not be built\n${build.stdout}${build.stderr}`);
  }
  project.provide("dist", dist);
}
