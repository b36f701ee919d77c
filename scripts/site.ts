// Builds or serves the site of a scored workspace. Astro runs as a process of its own, which sees nothing but .heartline/report,
// the drawings made from it and the texts.
import { spawn } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createIndex } from "pagefind";

const product = path.resolve(import.meta.dirname, "..");
const astro = path.join(path.dirname(fileURLToPath(import.meta.resolve("astro/package.json"))), "bin", "astro.mjs");

/** Builds the site into `out`, with its search index. */
export async function buildSite(
  workspace: string,
  { out, log = () => {} }: { out: string; log?: (line: string) => void },
): Promise<void> {
  // What Astro remembers of the texts names files from where they stood; the texts are few, so it starts afresh.
  await rm(path.join(workspace, ".heartline", "astro", "data-store.json"), { force: true });
  log("building the pages");
  await runAstro(["build"], { HEARTLINE_WORKSPACE: path.resolve(workspace), HEARTLINE_OUT: path.resolve(out) }, log);
  log("building the search index");
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`the search index could not be made: ${errors.join(", ")}`);
  await index.addDirectory({ path: out });
  const folder = path.join(out, "pagefind");
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  await settleIndex(folder);
}

/**
 * Pagefind lists its languages in whatever order they come out, and adds interfaces of its own that no page uses: one order, so
 * that the same site has the same bytes, and only what the search page loads.
 */
async function settleIndex(folder: string): Promise<void> {
  const entry = path.join(folder, "pagefind-entry.json");
  const { languages, ...rest } = JSON.parse(await readFile(entry, "utf8")) as { languages: Record<string, unknown> };
  const sorted = Object.fromEntries(Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(entry, JSON.stringify({ ...rest, languages: sorted }));
  for (const file of await readdir(folder)) {
    if (/-ui\.(js|css)$|^pagefind-highlight\.js$/.test(file)) await rm(path.join(folder, file));
  }
}

/** Serves the site on this machine; pages follow changes of the report and the texts. Ends when the server ends. */
export async function serveSite(
  workspace: string,
  { port = 4321, log = () => {} }: { port?: number; log?: (line: string) => void } = {},
): Promise<void> {
  await runAstro(["dev", "--port", String(port)], { HEARTLINE_WORKSPACE: path.resolve(workspace) }, log, true);
}

function runAstro(
  args: string[],
  env: Record<string, string>,
  log: (line: string) => void,
  shown = false,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, ...args], {
      cwd: product,
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: "1" },
      stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    process.once("exit", () => child.kill());
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => said.push(text));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve();
      log("the pages could not be built");
      reject(new Error(said.join("").trim() || `astro ended with ${code}`));
    });
  });
}
