import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const plays = globSync("content/playbook/*/!(index).en.mdx").map((file) =>
  file.replace("content/playbook/", "").replace(".en.mdx", ""),
);
const units = readFileSync("data/units.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",")[0] ?? "");
/** A root is called so in any workspace. */
const named = [...plays, ...units.filter((unit) => unit !== "all")];

/** What the product says in code: comments may have an example from the demo. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

describe("the product", () => {
  it("names no play and no unit of the demo: any workspace has its own", () => {
    expect(plays.length).toBeGreaterThan(10);
    const found = globSync("src/**/*.{ts,astro}").flatMap((file) => {
      const literals = new Set(codeOf(file).match(/(?<=["'`])[a-z0-9/-]+(?=["'`])/g));
      return named.filter((id) => literals.has(id)).map((id) => `${file} names ${id}`);
    });
    expect(found).toEqual([]);
  });
});
