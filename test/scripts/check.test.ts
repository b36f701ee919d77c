import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { expectedProblems, fixture, laidOver } from "../io/fixture.ts";

const script = path.resolve(import.meta.dirname, "../../scripts/check.ts");

function check(...options: string[]): { code: number | null; told: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
  return { code: status, told: `${stderr}${stdout}`.trimEnd().split("\n") };
}

describe("npm run check", () => {
  it("is content with a sound workspace", () => {
    const { code, told } = check("--workspace", laidOver("minimal"), "--date", "2026-06-01");
    expect([code, told[0]]).toEqual([0, "heartline: no problems: 1 wave, 1 file of answers, 0 texts."]);
    expect(told[1]).toMatch(/^heartline: next: one wave is enough for a first site; build it: npm run build -- /);
    expect(told).toHaveLength(2);
  });

  it.each(["broken/answer-out-of-scale", "broken/frame-categories"])(
    "prints every problem of %s and how many there are, and ends with 1",
    (name) => {
      const { code, told } = check("--workspace", laidOver(name));
      const problems = expectedProblems(name);
      expect(code).toBe(1);
      expect(told.slice(0, problems.length)).toEqual(problems);
      expect(told[problems.length]).toBe(`heartline: ${problems.length} problems.`);
      expect(told.at(-1)).toMatch(/^heartline: next: mend \S+:\d+ first/);
    },
  );

  it("ends with 2 when it is called wrongly", () => {
    expect(check("--bogus").code).toBe(2);
    expect(check("--workspace", fixture("nowhere")).code).toBe(2);
    expect(check("--workspace", fixture("minimal"), "--date", "yesterday").code).toBe(2);
  });
});
