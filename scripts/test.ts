// Everything CI runs, in order. A step that fails does not hide the others; the last line counts them.
import { spawnSync } from "node:child_process";

const steps: { name: string; command: string[] }[] = [
  { name: "the lockfile is complete", command: ["node", "scripts/lock.ts"] },
  { name: "format and lint", command: ["biome", "ci", "--colors=off", "--error-on-warnings", "."] },
  { name: "types", command: ["astro", "check", "--minimumSeverity", "error"] },
  { name: "unit tests, laws and method vectors", command: ["vitest", "run", "--project", "unit"] },
  { name: "the demo builds", command: ["node", "scripts/build.ts"] },
  { name: "the built site, in files and in a browser", command: ["vitest", "run", "--project", "site"] },
];

const failed = steps.filter(({ name, command: [program = "", ...options] }) => {
  console.log(`\nheartline: ${name}`);
  const { status } = spawnSync(program, options, { stdio: "inherit", shell: process.platform === "win32" });
  return status !== 0;
});
for (const { name } of failed) console.error(`heartline: failed: ${name}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
