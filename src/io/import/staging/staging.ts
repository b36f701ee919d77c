import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";

/** A folder of its own beside a wave, where its answers are made ready. */
export interface Staging {
  folder: string;
  /** Takes the folder away, with the folders that were made for nothing: an empty one would be taken for a wave. */
  remove(): void;
}

const prefix = ".import-";
/** An import that takes longer is none any more, whoever started it. In milliseconds. */
const longest = 24 * 60 * 60 * 1000;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Makes a folder for one import beside the answers that it will write: another import of the same wave may run, and what an earlier one left
 * there is not followed. When the process is told to stop, the folder goes first. Its name tells who made it, for `sweepStaging`.
 *
 * @param home the folder of the wave; made where it is not there
 */
export function staging(home: string): Staging {
  const made = mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(path.join(home, `${prefix}${thisHost()}-${process.pid}-`));
  const remove = () => {
    for (const signal of signals) process.off(signal, stop);
    rmSync(folder, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(home, made);
  };
  const stop = (signal: NodeJS.Signals) => {
    remove();
    // With nobody listening any more the signal does what it always does.
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, stop);
  return { folder, remove };
}

/**
 * Takes away what imports left beside any wave that ended before they could: those of this machine whose process is gone, and those of other
 * machines, or without a name that can be read, once they are a day old.
 *
 * @param waves the folder of all waves
 */
export function sweepStaging(waves: string, now = Date.now()): void {
  if (!existsSync(waves)) return;
  for (const wave of readdirSync(waves, { withFileTypes: true })) {
    if (!wave.isDirectory()) continue;
    const home = path.join(waves, wave.name);
    for (const left of readdirSync(home, { withFileTypes: true })) {
      const folder = path.join(home, left.name);
      if (!left.isDirectory() || !left.name.startsWith(prefix) || !isLeft(folder, now)) continue;
      rmSync(folder, { recursive: true, force: true });
      removeEmpty(home, home);
    }
  }
}

function isLeft(folder: string, now: number): boolean {
  const [, host, pid] = /^\.import-([0-9a-f]{8})-(\d{1,10})-/.exec(path.basename(folder)) ?? [];
  if (host === thisHost() && !isRunning(Number(pid))) return true;
  return now - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now) > longest;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else runs as well, and may not be asked.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function thisHost(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

function removeEmpty(folder: string, upTo: string): void {
  for (let place = folder; place.length >= upTo.length; place = path.dirname(place)) {
    try {
      rmdirSync(place);
    } catch {
      return;
    }
  }
}
