// Predicts an incomplete lockfile, which `npm install` forgives and `npm ci` does not: every optional dependency that a locked
// package names must be locked itself, found by walking up node_modules as Node does.
import { readFileSync } from "node:fs";

interface Locked {
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).flatMap((name) =>
    isLocked(name, place) ? [] : [`${name}, wanted by ${place || "the project"}`],
  ),
);
for (const line of missing) console.error(`package-lock.json: not locked: ${line}`);
if (missing.length > 0) process.exit(1);
console.log(`package-lock.json is complete: ${Object.keys(packages).length} packages`);

function isLocked(name: string, from: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    if (packages[`${place === "" ? "" : `${place}/`}node_modules/${name}`] !== undefined) return true;
    if (place === "") return false;
  }
}
