import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { laidOver } from "../io/fixture.ts";

function run(name: string, ...options: string[]): { code: number | null; told: string } {
  const script = path.resolve(import.meta.dirname, `../../scripts/${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
  return { code: status, told: `${stderr}${stdout}` };
}

/** The minimal workspace with a page in Dutch and English, last read through on 1 May 2026. */
function workspace(): { folder: string; source: string; translation: string } {
  const folder = laidOver("minimal");
  const place = path.join(folder, "content/pages");
  mkdirSync(place, { recursive: true });
  const [source, translation] = [path.join(place, "about.nl.mdx"), path.join(place, "about.en.mdx")];
  const dates = "owner: HR\nreviewed: 2026-05-01\nreview: 2026-08-01\n";
  writeFileSync(source, `---\ntitle: Over ons\nsummary: Kort gezegd\n${dates}---\n\nWij bakken brood.\n`);
  writeFileSync(translation, `---\ntitle: About us\nsummary: In short\n${dates}---\n\nWe bake bread.\n`);
  return { folder, source, translation };
}

describe("npm run texts", () => {
  it("tells owner and overdue by the date that is given, and writes nothing by itself", () => {
    const { folder, translation } = workspace();
    const before = readFileSync(translation, "utf8");
    const { code, told } = run("texts", "--workspace", folder, "--date", "2026-08-01");
    expect(code).toBe(0);
    expect(told).toContain("pages/about.nl  HR  review 2026-08-01  source  ease ");
    expect(told).toContain("2 texts: 0 overdue, 0 stale,");
    expect(run("texts", "--workspace", folder, "--date", "2026-08-02").told).toContain("2 texts: 2 overdue, 0 stale,");
    expect(readFileSync(translation, "utf8")).toBe(before);
  });

  it("stores what was read on --accept; a source that changes then gives a warning, and after the grace check fails too", () => {
    const { folder, source, translation } = workspace();
    expect(run("texts", "--workspace", folder, "--date", "2026-05-02", "--accept", translation).code).toBe(0);
    expect(readFileSync(translation, "utf8")).toMatch(/\ntranslation: \{ of: nl, hash: "[0-9a-f]{16}" \}\n---\n/);
    writeFileSync(source, readFileSync(source, "utf8").replace("brood", "taart"));

    const early = run("check", "--workspace", folder, "--date", "2026-05-31");
    expect(early.told).toContain("from 2026-06-01 on this fails");
    expect(early.code).toBe(0);
    const late = run("check", "--workspace", folder, "--date", "2026-06-01");
    expect(late.told).toContain("the 30 days of grace are over");
    expect(late.code).toBe(1);

    expect(run("texts", "--workspace", folder, "--date", "2026-06-01", "--accept").code).toBe(0);
    expect(run("check", "--workspace", folder, "--date", "2026-06-01").told).not.toContain("translation");
  });

  it("fails on a misspelled word only when it is strict", () => {
    const { folder, translation } = workspace();
    writeFileSync(translation, readFileSync(translation, "utf8").replace("bread", "breadd"));
    const calm = run("texts", "--workspace", folder, "--date", "2026-06-01");
    expect([calm.code, calm.told.includes('got "breadd"')]).toEqual([0, true]);
    expect(run("texts", "--workspace", folder, "--date", "2026-06-01", "--strict").code).toBe(1);
  });

  it("does not accept a text that translates nothing", () => {
    const { folder, source } = workspace();
    const { code, told } = run("texts", "--workspace", folder, "--date", "2026-06-01", "--accept", source);
    expect(code).toBe(1);
    expect(told).toContain("name a file of content/ in another language than nl");
  });
});
