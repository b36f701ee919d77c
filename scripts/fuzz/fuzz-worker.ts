// Imports broken files one after another, and tells after each that it still lives. What an import prints goes nowhere.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { WrongUsage } from "../import/wrong-usage.ts";
import { importFile } from "../import-file.ts";
import { sfc32 } from "../sfc32.ts";
import { breakStructure } from "./break-structure.ts";
import { mutate } from "./mutate.ts";
import { oddWorkbook } from "./odd-workbook.ts";
import { randomInt } from "./random-int.ts";
import { structuredCsv } from "./structured-csv.ts";

/** What the worker is told. */
export interface FuzzTask {
  seed: string;
  first: number;
  /** Valid files to break. */
  files: readonly string[];
}

/** What came of a case. */
export interface FuzzCase {
  number: number;
  file: string;
  /** imported, refused (a message for a person), usage, or a crash with its stack. */
  outcome: "imported" | "refused" | "usage" | "crash" | "leftover";
  why?: string;
  rss: number;
}

const { seed, first, files } = workerData as FuzzTask;
console.log = () => {};
console.error = () => {};
const folder = mkdtempSync(path.join(tmpdir(), "heartline-fuzz-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (let number = first; ; number += 1) {
  const one = await runCase(number);
  if (one.outcome === "crash" || one.outcome === "leftover") one.why = `${one.why} (kept: ${keep(number)})`;
  parentPort?.postMessage(one);
}

function caseOf(number: number): { name: string; bytes: Buffer } {
  const random = sfc32(`${seed} ${number}`);
  const way = randomInt(random, 8);
  if (way === 0) return { name: "workbook.xlsx", bytes: oddWorkbook(random) };
  if (files.length === 0 || way <= 2) return { name: "structure.csv", bytes: structuredCsv(random) };
  const file = files[randomInt(random, files.length)] ?? "";
  const bytes = readFileSync(file);
  // Some break both ways: a table that is wrong, in a file that is damaged.
  const table = way <= 5 ? breakStructure(bytes, random) : bytes;
  return { name: path.basename(file), bytes: way >= 5 ? mutate(table, random) : table };
}

async function runCase(number: number): Promise<FuzzCase> {
  const { name, bytes } = caseOf(number);
  const workspace = path.join(folder, String(number));
  mkdirSync(workspace, { recursive: true });
  writeFileSync(path.join(workspace, "heartline.yaml"), "organisation: { nl: Proef, en: Trial }\nlocales: [nl, en]\n");
  const file = path.join(workspace, name);
  writeFileSync(file, bytes);
  const outcome = async (): Promise<Pick<FuzzCase, "outcome" | "why">> => {
    try {
      const done = await importFile({
        workspace,
        file,
        wave: "2026-05",
        survey: "employee",
        replace: false,
        keepPartial: false,
        yes: true,
        terminal: undefined,
      });
      const wave = path.join(workspace, "data/waves/2026-05");
      const left = readdirSync(workspace).includes("data") ? readdirSync(wave) : [];
      const hasAnswers = left.includes("employee.csv");
      const hasEvidence = left.includes("employee.import.json");
      // The structure of a survey becomes a definition, and has no answers.
      const hasSurvey = existsSync(path.join(workspace, "content/surveys/employee.yaml"));
      if (
        hasAnswers !== hasEvidence ||
        (hasAnswers && !done) ||
        hasSurvey !== done ||
        left.some((own) => own.startsWith("."))
      ) {
        return { outcome: "leftover", why: left.join(" ") };
      }
      return { outcome: done ? "imported" : "refused" };
    } catch (error) {
      if (error instanceof WrongUsage) return { outcome: "usage" };
      return { outcome: "crash", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  const found = await outcome();
  rmSync(workspace, { recursive: true, force: true });
  return { number, file: name, ...found, rss: process.memoryUsage.rss() };
}

function keep(number: number): string {
  const { name, bytes } = caseOf(number);
  const kept = path.join(".heartline", "fuzz", `${number}-${name}`);
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, bytes);
  return kept;
}
