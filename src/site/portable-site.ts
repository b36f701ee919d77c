import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { bundleClient } from "./client-bundle.ts";
import { publishGuideWorkers } from "./guide-copy.ts";
import { lightColours, standaloneSvg } from "./standalone-svg.ts";
import { workspacePath } from "./workspace.ts";

/**
 * Finishes the built site: addresses of Astro's own assets become relative to the page, so that any sub-path and `file://`
 * work; the charts that pages name are put beside them; what runs in the browser is bundled; each guide gets the worker that keeps it on a
 * device.
 */
export function portableSite(): AstroIntegration {
  return {
    name: "heartline:portable-site",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const out = fileURLToPath(dir);
        const charts = { pictures: new Set<string>(), data: new Set<string>(), forms: new Set<string>() };
        for (const file of filesIn(out)) {
          if (!/\.(html|css)$/.test(file)) continue;
          const text = readFileSync(file, "utf8");
          const portable = relativeAssets(text, relative(dirname(file), out).split(sep).join("/"));
          if (portable !== text) writeFileSync(file, portable);
          if (!file.endsWith(".html")) continue;
          for (const [, key = ""] of text.matchAll(/charts\/([0-9a-f]+)\.svg"/g)) charts.pictures.add(key);
          for (const [, key = ""] of text.matchAll(/data-key="([0-9a-f]+)"/g)) charts.data.add(key);
          for (const [, key = ""] of text.matchAll(/data-template="([0-9a-f]+)"/g)) charts.forms.add(key);
        }
        publishCharts(out, charts);
        publishLogo(out);
        await bundleClient(out, workspacePath(".heartline", "astro", "client"));
        // Last: the copy that a device keeps is named after the bytes of what it holds.
        await publishGuideWorkers(out, workspacePath(".heartline", "astro", "worker"));
      },
    },
  };
}

/**
 * Addresses of assets from the root, made relative. `up` leads from the file to the root: `../..`, or nothing.
 *
 * @example relativeAssets('<link href="/_astro/a.css">', "../..") // => '<link href="../../_astro/a.css">'
 * @example relativeAssets("src:url(/_astro/a.woff2)", "..") // => "src:url(../_astro/a.woff2)"
 */
export function relativeAssets(text: string, up: string): string {
  return text.replace(/(["'(])\/_astro\//g, (_, before: string) => `${before}${up === "" ? "." : up}/_astro/`);
}

function publishCharts(
  out: string,
  { pictures, data, forms }: { pictures: ReadonlySet<string>; data: ReadonlySet<string>; forms: ReadonlySet<string> },
): void {
  const folder = join(out, "charts");
  const cache = workspacePath(".heartline", "charts");
  mkdirSync(folder, { recursive: true });
  const colours = lightColours(readFileSync(new URL("./styles/tokens.css", import.meta.url), "utf8"));
  for (const key of pictures) {
    writeFileSync(
      join(folder, `${key}.svg`),
      `${standaloneSvg(readFileSync(join(cache, `${key}.svg`), "utf8").trim(), colours)}\n`,
    );
  }
  const names = [...[...data].map((key) => `${key}.json`), ...[...forms].map((key) => `${key}.vg.json`)];
  for (const name of names) if (existsSync(join(cache, name))) copyFileSync(join(cache, name), join(folder, name));
}

function publishLogo(out: string): void {
  const site = JSON.parse(readFileSync(workspacePath(".heartline", "report", "site.json"), "utf8")) as {
    logo?: string;
  };
  if (site.logo === undefined) return;
  mkdirSync(join(out, "brand"), { recursive: true });
  copyFileSync(workspacePath(site.logo), join(out, "brand", "logo.svg"));
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}
