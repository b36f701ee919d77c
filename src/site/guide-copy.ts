import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { bundleScript } from "./client-bundle.ts";

/** What a language keeps on a device: where each file lies seen from its guide, and a name that changes with any of their bytes. */
export interface GuideCopy {
  version: string;
  /** Relative to `<locale>/guide/`, in the order of the alphabet. */
  files: string[];
}

/** Writes `<locale>/guide/worker.js` for every language of a built site that has a guide. */
export async function publishGuideWorkers(out: string, cacheDir: string): Promise<void> {
  const locales = readdirSync(out).filter((name) => existsSync(join(out, name, "guide")));
  if (locales.length === 0) return;
  await bundleScript(cacheDir, cacheDir, { name: "guide-worker", entry: "./client/guide-worker.ts", format: "iife" });
  const code = readFileSync(join(cacheDir, "guide-worker.js"), "utf8");
  for (const locale of locales)
    writeFileSync(
      join(out, locale, "guide", "worker.js"),
      `const copy=${JSON.stringify(guideCopy(out, locale))};\n${code}`,
    );
}

/**
 * The pages below `<locale>/guide/` of a built site and the styles, scripts and pictures that they load. Fonts are left out: without a
 * network the device has letters of its own, and the copy stays small.
 */
export function guideCopy(out: string, locale: string): GuideCopy {
  const guide = posix.join(locale, "guide");
  const pages = readdirSync(join(out, guide), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const loaded = pages.flatMap((page) =>
    loadedBy(readFileSync(join(out, page), "utf8")).map((file) => posix.join(posix.dirname(page), file)),
  );
  const files = [...new Set([...pages, ...loaded])].filter((file) => existsSync(join(out, file))).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(out, file)));
  return { version: hash.digest("hex").slice(0, 16), files: files.map((file) => posix.relative(guide, file)) };
}

/**
 * The addresses of what a page loads by itself: style sheets, scripts and pictures.
 *
 * @example loadedBy('<link rel="stylesheet" href="../a.css"><a href="b.html"></a><script src="c.js" defer></script>') // => ["../a.css", "c.js"]
 */
export function loadedBy(html: string): string[] {
  return [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].flatMap(([tag]) => {
    const isOwn = !tag.startsWith("<link") || /\srel="stylesheet"/.test(tag);
    const address = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    return isOwn && address !== undefined && !/^[a-z]+:/.test(address) ? [address] : [];
  });
}
