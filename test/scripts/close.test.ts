import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { manifest } from "../../src/survey/manifest.ts";
import { closedWorkspace, late, published } from "../io/closed-workspace.ts";
import { temporaryFolder } from "../io/fixture.ts";

const workspace = closedWorkspace();
const file = path.join(workspace.folder, "data/waves/w1/manifest.json");

function run(script: "close" | "check" | "score", ...options: string[]): { code: number | null; told: string } {
  const name = path.resolve(import.meta.dirname, `../../scripts/${script}.ts`);
  const date = options.includes("--date") ? [] : ["--date", "2026-01-01"];
  const all = [name, ...options, "--workspace", workspace.folder, ...date];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { code: status, told: `${stderr}${stdout}` };
}

const five = [0, 1, 2, 3, 4].map((at) => late("sales", at));
const correction = ["--correction-nl", "Vijf antwoorden kwamen te laat.", "--correction-en", "Five answers came late."];

it("npm run close freezes a wave, refuses what would give somebody away, and records a correction for readers", () => {
  workspace.remove("data/waves/w1/units.csv");
  workspace.remove("data/waves/w1/release.key");

  expect(run("close", "w9")).toEqual({
    code: 1,
    told: 'data/waves  expected the id of a wave, got "w9"  → did you mean w1?\nheartline: 1 problem; nothing was closed.\n',
  });
  expect(run("close").code).toBe(2);
  expect(run("close", "w1", ...correction).told).toContain("expected a wave that is closed");
  expect(existsSync(file)).toBe(false);

  expect(run("close", "w1").code).toBe(0);
  const first = readFileSync(file, "utf8");
  expect(manifest.parse(JSON.parse(first))).toMatchObject({ wave: "w1", closed: "2026-01-01", corrections: [] });
  expect(readFileSync(path.join(workspace.folder, "data/waves/w1/units.csv"), "utf8")).toBe(
    readFileSync(path.join(workspace.folder, "data/units.csv"), "utf8"),
  );

  const again = run("close", "w1", "--date", "2026-03-03");
  expect(again).toEqual({
    code: 0,
    told: "heartline: w1 was closed on 2026-01-01 and is as it was; nothing to do.\n",
  });
  expect(readFileSync(file, "utf8")).toBe(first);
  expect(run("close", "w1", ...correction).told).toContain("no figure would change");

  // A reorganisation today leaves the closed wave on its own tree.
  const units = readFileSync(path.join(workspace.folder, "data/units.csv"), "utf8");
  workspace.write("data/units.csv", units.replace("legal,all", "legal,sales"));
  expect(run("check").code).toBe(0);

  workspace.answers([...published, late("sales", 0)]);
  const refused = run("check");
  expect(refused.code).toBe(1);
  expect(refused.told).toContain('the wave is closed and "sales" would differ by 1 person from what was published');
  expect(run("close", "w1", ...correction).code).toBe(1);
  expect(readFileSync(file, "utf8")).toBe(first);

  workspace.answers([...published, ...five]);
  const unrecorded = run("score");
  expect(unrecorded.code).toBe(1);
  expect(unrecorded.told).toContain('npm run close -- w1 --correction-nl "…" --correction-en "…"');
  expect(existsSync(path.join(workspace.folder, ".heartline/report/site.json"))).toBe(false);
  expect(run("close", "w1").code).toBe(1);
  expect(run("close", "w1", "--correction-nl", "Vijf antwoorden kwamen te laat.").told).toContain(
    'add --correction-en "…"',
  );

  expect(run("close", "w1", ...correction, "--date", "2026-02-02").code).toBe(0);
  expect(run("score").code).toBe(0);
  const site = JSON.parse(readFileSync(path.join(workspace.folder, ".heartline/report/site.json"), "utf8"));
  expect(site.waves[0].corrections).toEqual([
    { date: "2026-02-02", text: { nl: "Vijf antwoorden kwamen te laat.", en: "Five answers came late." } },
  ]);

  writeFileSync(file, first.slice(0, 200));
  expect(run("check").told).toContain("expected a whole manifest");
}, 120_000);

it("npm run close keeps the manifest in the workspace and the key beside the rows, where these lie apart", () => {
  const apart = closedWorkspace();
  const rows = temporaryFolder();
  renameSync(path.join(apart.folder, "data"), path.join(rows, "data"));
  rmSync(path.join(rows, "data/waves/w1/release.key"));
  const script = (name: string) => path.resolve(import.meta.dirname, `../../scripts/${name}.ts`);
  const env = { ...process.env, HEARTLINE_DATA: path.join(rows, "data") };
  const options = ["--workspace", apart.folder, "--date", "2026-01-01"];
  expect(spawnSync(process.execPath, [script("close"), "w1", ...options], { env }).status).toBe(0);
  expect(existsSync(path.join(apart.folder, "data/waves/w1/manifest.json"))).toBe(true);
  expect(existsSync(path.join(apart.folder, "data/waves/w1/release.key"))).toBe(false);
  expect(existsSync(path.join(rows, "data/waves/w1/release.key"))).toBe(true);
  expect(spawnSync(process.execPath, [script("check"), ...options], { env }).status).toBe(0);
  renameSync(path.join(rows, "data/waves/w1"), path.join(rows, "data/waves/w2"));
  const { stderr } = spawnSync(process.execPath, [script("check"), ...options], { env, encoding: "utf8" });
  expect(stderr).toContain("data/waves/w1/manifest.json  expected the wave that was closed here, but it is gone");
}, 60_000);
