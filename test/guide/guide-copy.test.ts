import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guideCopy } from "../../src/site/guide-copy.ts";

let out = "";
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
  writeFileSync(path.join(out, file), text);
};
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), "heartline-guide-"));
  write(
    "en/guide/index.html",
    '<link rel="stylesheet" href="../../_astro/a.css"><a href="../units/index.html">Units</a>',
  );
  write(
    "en/guide/card/index.html",
    '<script src="../../../assets/offline.js" defer></script><a href="../../privacy/index.html"></a>',
  );
  write("en/units/index.html", '<link rel="stylesheet" href="../../_astro/b.css">');
  write("nl/guide/index.html", "<h1>Gids</h1>");
  write("_astro/a.css", "a{}");
  write("_astro/b.css", "b{}");
  write("assets/offline.js", "1");
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

describe("guideCopy(out, locale)", () => {
  it("holds the pages of the guide and what they load, and nothing that they only link to", () => {
    expect(guideCopy(out, "en").files).toEqual([
      "../../_astro/a.css",
      "../../assets/offline.js",
      "card/index.html",
      "index.html",
    ]);
    expect(guideCopy(out, "nl").files).toEqual(["index.html"]);
  });

  it("has the same version for the same bytes, another for other bytes, and none that depends on what lies outside", () => {
    const before = guideCopy(out, "en");
    expect(guideCopy(out, "en")).toEqual(before);
    write("en/units/index.html", "changed");
    write("nl/guide/index.html", "changed");
    expect(guideCopy(out, "en")).toEqual(before);
    write("_astro/a.css", "a{b:c}");
    expect(guideCopy(out, "en").version).not.toBe(before.version);
  });

  it("leaves out what is named but was not built", () => {
    write("nl/guide/index.html", '<img src="../../brand/logo.svg">');
    expect(guideCopy(out, "nl").files).toEqual(["index.html"]);
  });
});
