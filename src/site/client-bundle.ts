import { fileURLToPath } from "node:url";
import { build } from "vite";
import { chartAliases } from "./client/chart-aliases.ts";

/** What runs in the browser: the name of the file, where it starts, and whether it is a module or a classic script. */
const scripts = [
  // Classic, so that it runs from disk too.
  { name: "enhance", entry: "./client/enhance.ts", format: "iife" },
  { name: "live-chart", entry: "./client/embed-chart.ts", format: "es" },
  { name: "search", entry: "./search/search-page.ts", format: "iife" },
  { name: "phrases", entry: "./client/phrase-search.ts", format: "iife" },
  { name: "offline", entry: "./client/offline.ts", format: "iife" },
] as const;

/** Bundles what runs in the browser into `<out>/assets/`, one file each: pages name them, and so do they each other. */
export async function bundleClient(out: string, cacheDir: string): Promise<void> {
  for (const { name, entry, format } of scripts) {
    await bundleScript(`${out}/assets`, cacheDir, { name, entry, format });
  }
}

/** Bundles one script into a folder, as `<name>.js`. */
export async function bundleScript(
  outDir: string,
  cacheDir: string,
  { name, entry, format }: { name: string; entry: string; format: "iife" | "es" },
): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    cacheDir,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: chartAliases },
    build: {
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      target: "es2022",
      reportCompressedSize: false,
      rollupOptions: {
        input: { [name]: fileURLToPath(new URL(entry, import.meta.url)) },
        output: { format, entryFileNames: "[name].js", codeSplitting: false },
        preserveEntrySignatures: "strict",
      },
    },
  });
}
