import { parentPort, workerData } from "node:worker_threads";
import { type DrawingTask, drawBatch } from "./draw-batch.ts";
import type { Templates } from "./render-svg.ts";

/** One of the threads of drawAll(): draws what it is sent, answers with how many, and asks for more by doing so. */
const { folder } = workerData as { folder: string };
const templates: Templates = new Map();
const forms = new Set<string>();

parentPort?.on("message", (tasks: DrawingTask[]) => {
  drawBatch(tasks, folder, templates, forms).then(
    () => parentPort?.postMessage({ done: tasks.length }),
    (error: unknown) => parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
