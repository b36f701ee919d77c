// Runs a command of Heartline: node scripts/run.mjs <command> [options]
//
// Plain JavaScript without dependencies, because it is what runs first on a fresh clone: under any Node from 20 on, it
// installs what the lockfile names, and then runs scripts/<command>.ts with the Node that the lockfile pins.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const [command = "help", ...options] = process.argv.slice(2);

install();
const node = pinnedNode();
const script = path.join(root, "scripts", `${command}.ts`);
if (!existsSync(script)) {
  console.error(`heartline: there is no command "${command}". The README lists them.`);
  process.exit(2);
}
const env = {
  ...process.env,
  PATH: [path.dirname(node), path.join(modules, ".bin"), process.env.PATH].join(path.delimiter),
};
const run = spawnSync(node, [script, ...options], { stdio: "inherit", env });
process.exit(run.status ?? 1);

/** Installs the dependencies when they are missing or the lockfile has changed since. */
function install() {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const mark = path.join(modules, ".heartline-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log("heartline: installing what the lockfile names (about half a minute, once) …");
  const npm = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("heartline: npm ci failed; see the lines above. Is the npm registry reachable?");
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

/** The Node of the lockfile; where no package exists for this machine, the one that runs now if it is new enough. */
function pinnedNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const folders = [
    `node-${process.platform.replace("win32", "win")}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (const folder of folders) {
    const found = [path.join(modules, folder, "bin", name), path.join(modules, folder, name)].find((file) =>
      existsSync(file),
    );
    if (found !== undefined) return found;
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `heartline: needs Node 22.18 or newer on ${process.platform} ${process.arch}, this is ${process.versions.node}.`,
  );
  process.exit(1);
}
