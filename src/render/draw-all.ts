import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { chartFiles, writeWhole } from "./chart-files.ts";
import { type DrawingTask, drawBatch } from "./draw-batch.ts";

export interface DrawOptions {
  /** The cache: `<workspace>/.heartline/charts`. */
  folder: string;
  /** Threads; by default one a core. */
  workers?: number;
  log?: (line: string) => void;
}

/** Goes up when render/ makes another picture of the same chart. */
const edition = 2;

// Starting a thread costs as much as drawing some tens of charts.
const worthThread = 60;
const batchSize = 24;

/**
 * Makes the cache hold exactly these drawings: draws what is missing on all cores, keeps what is there (a name is made of
 * the content) and removes the rest. How many threads work makes no difference to a byte.
 */
export async function drawAll(
  tasks: Iterable<DrawingTask>,
  { folder, workers = availableParallelism(), log = () => {} }: DrawOptions,
): Promise<{ drawn: number; kept: number; removed: number }> {
  await mkdir(folder, { recursive: true });
  await startOver(folder);
  const present = new Set(await readdir(folder));
  const wanted = new Set<string>([marker]);
  const missing: DrawingTask[] = [];
  const specs = new Map<string, DrawingTask["drawing"]["spec"]>();
  let kept = 0;
  for (const { drawing, live } of tasks) {
    const files = [chartFiles.svg(drawing.key)];
    if (live) files.push(chartFiles.data(drawing.key), chartFiles.form(drawing.template));
    const known = wanted.has(files[0] ?? "");
    for (const file of files) wanted.add(file);
    if (known) continue;
    if (files.every((file) => present.has(file))) {
      kept += 1;
      continue;
    }
    // Drawings of one form share one spec, so that a large site fits in memory.
    const spec = specs.get(drawing.template) ?? drawing.spec;
    specs.set(drawing.template, spec);
    missing.push({ drawing: { ...drawing, spec }, live });
  }
  const stale = [...present].filter((name) => !wanted.has(name));
  for (const name of stale) await rm(path.join(folder, name), { recursive: true, force: true });
  // Drawings of one form in a row, so that mostly one thread compiles it.
  missing.sort((a, b) => compare(a.drawing.template, b.drawing.template) || compare(a.drawing.key, b.drawing.key));
  if (missing.length > 0) {
    log(`charts: drawing ${missing.length}, ${kept} unchanged`);
    const threads = Math.max(1, Math.min(workers, Math.floor(missing.length / worthThread)));
    if (threads === 1) await drawHere(missing, folder, log);
    else await drawInThreads(missing, folder, threads, log);
  }
  return { drawn: missing.length, kept, removed: stale.length };
}

const marker = "renderer";

/** Another version of the renderer draws other pictures of the same charts, so its cache is thrown away. */
async function startOver(folder: string): Promise<void> {
  const own = `${edition} vega ${vega.version} vega-lite ${vegaLite.version}\n`;
  const file = path.join(folder, marker);
  if (existsSync(file) && (await readFile(file, "utf8")) === own) return;
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
  await writeWhole(folder, marker, own);
}

async function drawHere(missing: readonly DrawingTask[], folder: string, log: (line: string) => void): Promise<void> {
  const [templates, forms] = [new Map(), new Set<string>()];
  const progress = progressOf(missing.length, log);
  for (let at = 0; at < missing.length; at += batchSize) {
    const batch = missing.slice(at, at + batchSize);
    await drawBatch(batch, folder, templates, forms);
    progress(batch.length);
  }
}

function drawInThreads(
  missing: readonly DrawingTask[],
  folder: string,
  threads: number,
  log: (line: string) => void,
): Promise<void> {
  const progress = progressOf(missing.length, log);
  let next = 0;
  const pool = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL("./draw-worker.ts", import.meta.url), { workerData: { folder } });
    return new Promise<void>((resolve, reject) => {
      const send = () => {
        const batch = missing.slice(next, next + batchSize);
        next += batch.length;
        if (batch.length === 0) resolve();
        else worker.postMessage(batch);
      };
      worker.on("message", ({ done, failed }: { done?: number; failed?: string }) => {
        if (failed !== undefined) reject(new Error(failed));
        progress(done ?? 0);
        send();
      });
      worker.on("error", reject);
      send();
    }).finally(() => worker.terminate());
  });
  return Promise.all(pool).then(() => {});
}

/** A line at every tenth of the work: readable in a terminal and in the log of CI. */
function progressOf(total: number, log: (line: string) => void): (done: number) => void {
  let done = 0;
  let told = 0;
  return (count) => {
    done += count;
    const tenth = Math.floor((10 * done) / total);
    if (tenth > told && total >= 100) log(`charts: ${done} of ${total}`);
    told = Math.max(told, tenth);
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
