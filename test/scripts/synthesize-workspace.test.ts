import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { instrument } from "../../src/survey/instrument.ts";
import { outcomes } from "../../src/survey/outcome.ts";
import { wave } from "../../src/survey/wave.ts";
import { workspace } from "../../src/survey/workspace.ts";

const repository = resolve(import.meta.dirname, "../..");
const folders: string[] = [];

function synthesize(): string {
  const folder = mkdtempSync(join(tmpdir(), "meridiaan-"));
  folders.push(folder);
  execFileSync(process.execPath, [join(repository, "scripts/synthesize-workspace.ts"), "--workspace", folder]);
  return folder;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(folder, "data"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const yaml = (path: string) => parse(readFileSync(join(repository, path), "utf8"));

/** A survey file of a wave as rows of cells, read without the product's own readers. */
function rowsOf(folder: string, path: string): string[][] {
  const bytes = readFileSync(join(folder, path));
  const encoding = path.includes("2024-autumn") ? "windows-1252" : "utf-8";
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

describe("the demo workspace", () => {
  let once = "";
  let files: string[] = [];
  beforeAll(() => {
    once = synthesize();
    files = filesUnder(once);
  }, 60_000);
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("comes out the same in every run, and as it was committed", () => {
    const again = synthesize();
    expect(filesUnder(again)).toEqual(files);
    const differing = files.filter((path) => {
      const bytes = readFileSync(join(once, path));
      return !bytes.equals(readFileSync(join(again, path))) || !bytes.equals(readFileSync(join(repository, path)));
    });
    expect(differing).toEqual([]);
  });

  it("stays under 10 MB", () => {
    const bytes = files.reduce((sum, path) => sum + readFileSync(join(once, path)).length, 0);
    expect(bytes).toBeLessThan(10_000_000);
  });

  it("has words that pass the schemas", () => {
    expect(() => workspace.parse(yaml("heartline.yaml"))).not.toThrow();
    expect(() => outcomes.parse(yaml("content/outcomes.yaml"))).not.toThrow();
    for (const survey of ["employee", "customer", "onboarding", "exit"]) {
      expect(() => instrument.parse(yaml(`content/surveys/${survey}.yaml`))).not.toThrow();
    }
  });

  it("has seven waves whose surveys lie beside their front matter", () => {
    const folders = readdirSync(join(once, "data/waves")).sort();
    expect(folders).toHaveLength(7);
    for (const id of folders) {
      const [, front = ""] = readFileSync(join(once, "data/waves", id, "wave.md"), "utf8").split("---\n");
      const held = Object.keys(wave.parse(parse(front)).surveys).map((survey) => `${survey}.csv`);
      const surveys = readdirSync(join(once, "data/waves", id)).filter((file) =>
        /^(employee|customer|onboarding|exit)\.csv$/.test(file),
      );
      expect(surveys.sort()).toEqual(held.sort());
    }
    expect(files).not.toContain("data/waves/2024-autumn/employee.csv");
  });

  it("knows every unit that somebody answers for, in the tree of that wave", () => {
    for (const path of files.filter((file) => /(employee|customer|onboarding|exit)\.csv$/.test(file))) {
      const frozen = path.replace(/[a-z]+\.csv$/, "units.csv");
      const tree = rowsOf(once, files.includes(frozen) ? frozen : "data/units.csv");
      const known = new Set(tree.map(([id]) => id));
      const [header = [], ...rows] = rowsOf(once, path);
      const at = header.findIndex((name) => name.toLowerCase() === "afdeling");
      expect(new Set(rows.map((row) => row[at]).filter((unit) => !known.has(unit)))).toEqual(new Set());
      expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header.length]));
    }
  });

  it("lies in the order of opaque ids, so that rows do not betray units", () => {
    const ids = rowsOf(once, "data/waves/2026-spring/employee.csv")
      .slice(1)
      .map(([id = ""]) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.every((id) => /^r[0-9a-z]{8}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leaves legal with too few answers in every wave", () => {
    for (const path of files.filter((file) => file.endsWith("employee.csv"))) {
      expect(rowsOf(once, path).filter(([, unit]) => unit === "legal")).toHaveLength(4);
    }
  });
});
