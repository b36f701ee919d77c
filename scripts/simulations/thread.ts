// One simulation in a thread of its own: simulate.ts starts as many as there are cores.
import { parentPort, workerData } from "node:worker_threads";
import { runSimulation } from "./run-simulation.ts";

parentPort?.postMessage(runSimulation(workerData));
