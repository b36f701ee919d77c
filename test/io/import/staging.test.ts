import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { staging, sweepStaging } from "../../../src/io/import/staging/staging.ts";
import { temporaryFolder } from "../fixture.ts";

const module = path.resolve(import.meta.dirname, "../../../src/io/import/staging/staging.ts");

/** A process that stages beside a wave and then waits; told to stop, it ends as it would without a folder. */
async function stagedAndStopped(home: string, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  const script = `const { staging } = await import(${JSON.stringify(module)}); staging(${JSON.stringify(home)}); console.log("ready"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_, by) => resolve(by)));
  child.kill(signal);
  return ended;
}

describe("staging(home)", () => {
  it("leaves nothing of a wave that was not there, and all of one that was", () => {
    const waves = path.join(temporaryFolder(), "waves");
    const own = staging(path.join(waves, "2026-05"));
    expect(readdirSync(path.join(waves, "2026-05"))).toEqual([path.basename(own.folder)]);
    own.remove();
    expect(existsSync(waves)).toBe(false);
    mkdirSync(path.join(waves, "2026-05"), { recursive: true });
    staging(path.join(waves, "2026-05")).remove();
    expect(readdirSync(waves)).toEqual(["2026-05"]);
  });

  it("goes away when the process is told to stop", async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const waves = path.join(temporaryFolder(), "waves");
      expect(await stagedAndStopped(path.join(waves, "2026-05"), signal)).toBe(signal);
      expect(existsSync(waves)).toBe(false);
    }
  });
});

describe("sweepStaging(waves)", () => {
  it("takes away what a process left that was killed, with the wave that it was for, and nothing of one that runs", async () => {
    const waves = path.join(temporaryFolder(), "waves");
    await stagedAndStopped(path.join(waves, "2026-05"), "SIGKILL");
    const running = staging(path.join(waves, "2026-06"));
    mkdirSync(path.join(waves, "2026-06", "notes"));
    expect(readdirSync(path.join(waves, "2026-05"))).toHaveLength(1);
    sweepStaging(waves);
    expect(readdirSync(waves)).toEqual(["2026-06"]);
    expect(readdirSync(path.join(waves, "2026-06")).sort()).toEqual([path.basename(running.folder), "notes"]);
    running.remove();
  });

  it("waits a day before it takes away what another machine left, or an import without a name", () => {
    const waves = path.join(temporaryFolder(), "waves");
    const left = [".import-00000000-1-abcdef", ".import-Xa81fk"].map((name) => path.join(waves, "2026-05", name));
    for (const folder of left) mkdirSync(folder, { recursive: true });
    sweepStaging(waves);
    expect(left.map((folder) => existsSync(folder))).toEqual([true, true]);
    const before = Date.now() / 1000 - 25 * 60 * 60;
    for (const folder of left) utimesSync(folder, before, before);
    sweepStaging(waves);
    expect(left.map((folder) => existsSync(folder))).toEqual([false, false]);
  });
});
