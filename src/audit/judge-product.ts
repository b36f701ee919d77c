import { readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Finding } from "./finding.ts";
import type { SiteFile } from "./site-files.ts";

/**
 * Whether files that are the same in every workspace are what they should be: a font is a font of the product byte by byte, a program of
 * the search is WebAssembly, the logo is the file that the settings name, and the style of the brand holds a colour and nothing else. Scripts
 * and styles are text; they are searched for canaries like any other.
 */
export async function judgeProduct(
  file: SiteFile,
  { product, logo }: { product: string; logo: string | undefined },
): Promise<Finding[]> {
  const bytes = await readFile(file.path);
  const fault = await faultOf(file, bytes, product, logo);
  return fault === undefined
    ? []
    : [{ rule: "unreadable", refuses: true, place: file.name, text: `${fault}. Take it out of the site.` }];
}

async function faultOf(
  file: SiteFile,
  bytes: Buffer,
  product: string,
  logo: string | undefined,
): Promise<string | undefined> {
  if (file.name.endsWith(".woff2")) {
    const font = path.basename(file.name).replace(/\.[^.]+\.woff2$/, "");
    const family = /^(.+?)-latin/.exec(font)?.[1] ?? font;
    const source = path.join(product, "node_modules", "@fontsource-variable", family, "files", `${font}.woff2`);
    const own = await readFile(source).catch(() => undefined);
    return own?.equals(bytes) === true ? undefined : "is no font of the product";
  }
  if (/wasm\..*\.pagefind$/.test(file.name)) {
    const content = gunzipSync(bytes).subarray("pagefind_dcd".length);
    return content.subarray(0, 4).toString("latin1") === "\0asm" ? undefined : "is no program";
  }
  if (file.kind === "logo") {
    const own = logo === undefined ? undefined : await readFile(logo).catch(() => undefined);
    return own?.equals(bytes) === true ? undefined : "is not the logo that heartline.yaml names";
  }
  if (file.kind === "brand-style") {
    const style = bytes.toString("utf8").replaceAll(/#[0-9a-f]{6}/gi, "");
    return /^[\sa-z:{}@()[\]"%,;=-]*(?:55%|[\sa-z:{}@()[\]"%,;=-])*$/i.test(style)
      ? undefined
      : "holds more than a colour";
  }
  return undefined;
}
