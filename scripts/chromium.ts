import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

/** What Chromium needs in a container, where we are root and there is no display. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--font-render-hinting=none"];

/**
 * Starts the browser of the tests: the one in HEARTLINE_CHROMIUM, else the one inside the npm package, unpacked once into
 * node_modules. Where the machine lacks its libraries (a bare Debian), those of the package are used.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.HEARTLINE_CHROMIUM ?? (await unpackedChromium()), args: flags });
}

async function unpackedChromium(): Promise<string> {
  const require = createRequire(import.meta.url);
  const home = path.dirname(path.dirname(require.resolve("@sparticuz/chromium")));
  const { version } = require(path.join(home, "package.json")) as { version: string };
  // A folder per version: an unpacked copy of another version would be used without a word.
  const folder = path.join(path.dirname(import.meta.dirname), "node_modules", ".cache", `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const outer = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: sparticuz, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
    const executable = await sparticuz.executablePath();
    if (spawnSync(executable, ["--version", ...flags]).status !== 0) {
      await inflate(path.join(home, "bin", "al2023.tar.br"));
      setupLambdaEnvironment(path.join(folder, "al2023", "lib"));
    }
    return executable;
  } finally {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
  }
}
