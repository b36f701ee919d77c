import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newWorkspace } from "../../scripts/new-workspace.ts";
import type { Terminal } from "../../scripts/terminal.ts";
import { temporaryFolder } from "../io/fixture.ts";
import { dutchExport } from "./dutch-export.ts";

/** Somebody who gives these answers one after the other, and then presses Ctrl-C. */
function person(...answers: string[]): Terminal {
  const next = async () => {
    const answer = answers.shift();
    if (answer === undefined) throw new DOMException("Aborted with Ctrl+C", "AbortError");
    return answer;
  };
  return { choose: next, ask: next };
}

function printed(): () => string {
  const lines: string[] = [];
  const keep = (line: unknown) => void lines.push(String(line));
  vi.spyOn(console, "log").mockImplementation(keep);
  vi.spyOn(console, "error").mockImplementation(keep);
  return () => lines.join("\n");
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the questions of npm run new -- workspace", () => {
  it.each([
    [[]],
    [["De Halm"]],
    [["De Halm", "nl"]],
    [["De Halm", "nl", "ms-forms"]],
    [["De Halm", "nl", "ms-forms", "none yet"]],
  ])("writes nothing where somebody stops after %j", async (answers) => {
    const told = printed();
    const folder = path.join(temporaryFolder(), "ours");
    const isWhole = answers.at(-1) === "none yet";
    expect(await newWorkspace(folder, { yes: false }, person(...answers))).toBe(isWhole ? 0 : 130);
    expect(existsSync(folder)).toBe(isWhole);
    expect(told().includes("heartline: stopped; nothing was written")).toBe(!isWhole);
  });

  it("asks for another file until one can be read, however a terminal wrote its name", async () => {
    const told = printed();
    const folder = temporaryFolder();
    const file = path.join(folder, "mijn export.csv");
    writeFileSync(file, dutchExport({ people: 60, answers: "numbers", withDays: true }));
    mkdirSync(path.join(folder, "een map"));
    writeFileSync(path.join(folder, "rapport.pdf"), "%PDF-1.7\n");
    const tried = [path.join(folder, "weg.csv"), path.join(folder, "een map"), path.join(folder, "rapport.pdf")];
    const ours = path.join(folder, "ours");
    const answers = ["De Halm", "nl", "plain", ...tried, file.replaceAll(" ", "\\ "), "ex"];
    // Stopped at the first question about the export: the workspace is there by then.
    expect(await newWorkspace(ours, { yes: false }, person(...answers))).toBe(130);
    expect(told()).toContain("weg.csv; look at the path");
    expect(told()).toContain("but this is a folder");
    expect(told()).toContain("but this is a PDF");
    expect(told()).toContain("stopped; the workspace is written, but the export is not in it yet");
    expect(told()).toMatch(/next: npm run import -- "\S+mijn export\.csv" --side ex --workspace/);
    expect(readdirSync(ours)).toContain("heartline.yaml");
    expect(existsSync(path.join(ours, "data"))).toBe(false);
  });

  it("says in plain words where nothing can be written", async () => {
    const told = printed();
    const file = path.join(temporaryFolder(), "a file");
    writeFileSync(file, "");
    const folder = path.join(file, "ours");
    expect(await newWorkspace(folder, { yes: true, language: "nl", organisation: "De Halm" })).toBe(1);
    expect(told()).toContain("expected a place to write");
    expect(told()).toContain("the workspace was not written");
  });
});
