import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const folder = fileURLToPath(new URL("./client/", import.meta.url));
const search = fileURLToPath(new URL("./search/search-page.ts", import.meta.url));

/**
 * Bundles what runs in the browser into `<out>/assets/`. `enhance.js` is one file without imports, so that it can be a classic
 * script and works from disk; what it loads later stands beside it. Vega's own compiler of expressions would need eval, which
 * the policy forbids; what is left out of the live chart is the business of client/.
 */
export async function bundleClient(out: string, cacheDir: string): Promise<void> {
  const entries = { enhance: `${folder}enhance.ts`, search };
  for (const [name, entry] of Object.entries(entries)) {
    if (!existsSync(entry)) continue;
    await build({
      configFile: false,
      root: folder,
      cacheDir,
      publicDir: false,
      logLevel: "warn",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: `${out}/assets`,
        emptyOutDir: false,
        modulePreload: false,
        target: "es2022",
        reportCompressedSize: false,
        rollupOptions: {
          input: { [name]: entry },
          output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    });
  }
}
