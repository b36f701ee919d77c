import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { laidOver } from "../io/fixture.ts";

describe("npm run build -- --out DIR", () => {
  it("does not replace a folder that holds something else than a site", () => {
    const folder = laidOver("minimal");
    const content = path.join(folder, "content");
    const before = readdirSync(content);
    const script = path.resolve(import.meta.dirname, "../../scripts/build.ts");
    const { status, stderr } = spawnSync(process.execPath, [script, "--workspace", folder, "--out", content], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toContain("something else than a site lies there");
    expect(readdirSync(content)).toEqual(before);
  });
});
