import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixedPages } from "../../src/report/fixed-pages.ts";

/** Public data have nothing to agree on. */
const notEverywhere = ["confidentiality"];

describe("fixedPages", () => {
  it("are the pages of the site that need no wave, unit, measure or text", () => {
    const folder = "src/site/pages/[locale]/";
    const found = globSync("src/site/pages/*/**/*.astro")
      .map((file) => file.slice(folder.length).replace(/\.astro$/, ""))
      .map((page) => page.replace(/(^|\/)index$/, ""))
      .filter((page) => !page.includes("[") && !notEverywhere.includes(page));
    expect([...fixedPages].sort()).toEqual(found.sort());
  });
});
