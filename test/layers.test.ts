import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** What each folder of src/ may import, besides itself: design.md section 4. Packages named in full, or by their scope. */
const layers: Record<string, { folders: string[]; packages: string[] }> = {
  stats: { folders: [], packages: [] },
  survey: { folders: [], packages: ["zod"] },
  counts: { folders: ["survey"], packages: [] },
  metrics: { folders: ["stats", "survey", "counts"], packages: [] },
  privacy: { folders: ["survey", "counts"], packages: [] },
  analysis: { folders: ["stats", "survey", "counts", "metrics", "privacy"], packages: [] },
  report: { folders: ["stats", "survey", "counts", "metrics", "privacy", "analysis"], packages: ["zod"] },
  charts: { folders: ["report", "survey"], packages: ["vega-lite", "node:crypto"] },
  io: {
    folders: ["stats", "survey", "counts", "metrics", "privacy", "analysis", "report"],
    packages: [
      "node:",
      "zod",
      "yaml",
      "gray-matter",
      "papaparse",
      "unified",
      "remark-",
      "unist-util-",
      "mdast",
      "estree",
      "syllable",
      "cspell-lib",
      "yauzl",
      "saxes",
      "hyparquet",
    ],
  },
  render: { folders: ["report", "charts", "survey"], packages: ["node:", "vega", "vega-lite", "vega-scenegraph"] },
  audit: { folders: ["stats", "survey", "counts", "privacy", "io"], packages: ["node:", "highs", "unpdf"] },
  site: {
    folders: ["report", "charts", "survey"],
    packages: [
      "node:",
      "zod",
      "astro",
      "@astrojs/",
      "@fontsource-variable/",
      "vega",
      "pagefind",
      "unified",
      "remark-",
      "unist-util-",
      "yaml",
      "vite",
      "ical-generator",
    ],
  },
};

const files = globSync("src/**/*.{ts,astro,mts}").map((file) => file.split(path.sep).join("/"));
const imports = files.flatMap((file) => {
  const source = readFileSync(file, "utf8");
  const found = source.matchAll(
    /^\s*(import|export)\s(?:[^"';]*?from\s*)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...found].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? "",
    type: /^\s*import\s+type\b/.test(match[0]),
  }));
});

describe("the layers of src/", () => {
  it("has a rule for every folder", () => {
    const folders = new Set(files.map((file) => file.split("/")[1] ?? ""));
    for (const folder of folders) expect(Object.keys(layers)).toContain(folder);
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it("lets a file import only from folders above its own", () => {
    const wrong = imports.filter(({ file, target, type }) => {
      const folder = file.split("/")[1] ?? "";
      const layer = layers[folder];
      if (layer === undefined) return true;
      if (!target.startsWith(".")) {
        // Types vanish before anything runs: a pure folder may borrow the types of a package it describes.
        return !type && !layer.packages.some((name) => target === name || target.startsWith(name));
      }
      const home = path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).split("/");
      return home[0] !== "src" || (home[1] !== folder && !layer.folders.includes(home[1] ?? ""));
    });
    expect(wrong).toEqual([]);
  });

  it("keeps reading and the site apart: only the report passes between them", () => {
    expect(layers.io?.folders).not.toContain("site");
    expect(layers.site?.folders).not.toContain("io");
    expect(layers.charts?.folders).not.toContain("io");
  });

  it("asks for the clock and for chance as arguments in everything down to charts/", () => {
    const pure = files.filter((file) =>
      /^src\/(stats|survey|counts|metrics|privacy|analysis|report|charts)\//.test(file),
    );
    const reaching = pure.filter((file) =>
      /Math\.random|Date\.now|new Date\(\)|process\.|node:fs/.test(readFileSync(file, "utf8")),
    );
    expect(reaching).toEqual([]);
  });

  it("has no barrels and imports files with their ending", () => {
    expect(files.filter((file) => file.endsWith("/index.ts"))).toEqual([]);
    const bare = imports.filter(
      ({ target }) => target.startsWith(".") && !/\.(ts|mts|astro|css|json|svg|woff2|mdx)(\?\w+)?$/.test(target),
    );
    expect(bare).toEqual([]);
  });
});
