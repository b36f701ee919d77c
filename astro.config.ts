import { createHash } from "node:crypto";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { devFiles } from "./src/site/dev-files.ts";
import { portableSite } from "./src/site/portable-site.ts";
import { downloadFolder } from "./src/site/publish-download.ts";
import { themeScript } from "./src/site/theme-script.ts";
import { workspacePath } from "./src/site/workspace.ts";

const product = fileURLToPath(new URL(".", import.meta.url));
// Astro keeps what it generates in `.astro/` below its root. Each workspace has a root of its own, so that two never share it;
// without a workspace (types, editors) the root is the product.
const root = process.env.HEARTLINE_WORKSPACE === undefined ? product : workspacePath(".heartline", "astro", "root");
if (root !== product) {
  mkdirSync(root, { recursive: true });
  // What Astro generates there imports packages of ours.
  if (!existsSync(join(root, "node_modules")))
    symlinkSync(join(product, "node_modules"), join(root, "node_modules"), "junction");
}
process.env.HEARTLINE_WORKSPACE ??= product;

export default defineConfig({
  root,
  srcDir: resolve(product, "src", "site"),
  publicDir: resolve(root, "public"),
  outDir: downloadFolder(false),
  // What is kept names files from the root, so the type check, whose root is the product, must not share it with a build.
  cacheDir: workspacePath(".heartline", root === product ? "check" : "astro"),
  output: "static",
  trailingSlash: "ignore",
  build: { format: "directory", inlineStylesheets: "never" },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Colours of code would be inline styles; there is no code in these texts.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [`sha256-${createHash("sha256").update(themeScript).digest("base64")}`] },
    },
  },
  integrations: [mdx(), portableSite(), devFiles()],
  vite: {
    // rolldown warns of a directive that Astro puts into every text.
    logLevel: "error",
    cacheDir: workspacePath(".heartline", "astro", "vite"),
    server: {
      fs: { allow: [product, workspacePath()] },
      watch: { ignored: ["**/.heartline/counts/**", "**/dist/**"] },
    },
    // Texts of a workspace elsewhere on the disk have no node_modules above them: what MDX imports is ours.
    resolve: { alias: { "astro/jsx-runtime": fileURLToPath(import.meta.resolve("astro/jsx-runtime")) } },
    build: { assetsInlineLimit: 0 },
  },
});
