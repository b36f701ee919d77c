import { readdir } from "node:fs/promises";
import path from "node:path";

/** How the audit reads a file of the site; `unknown` is a finding. */
export type FileKind =
  | "page"
  | "drawing"
  | "chart-template"
  | "chart-data"
  | "download"
  | "table"
  | "package"
  | "index-fragment"
  | "index-part"
  | "index-entry"
  | "calendar"
  | "brand-style"
  | "logo"
  | "product"
  | "pdf"
  | "unknown";

/** A file of the built site. */
export interface SiteFile {
  /** Relative to the site, with forward slashes. */
  name: string;
  path: string;
  kind: FileKind;
}

const kinds: readonly [RegExp, FileKind][] = [
  [/^(?:[^/]+\/)*[^/]+\.html$/, "page"],
  [/^charts\/[^/]+\.svg$/, "drawing"],
  [/^charts\/[^/]+\.vg\.json$/, "chart-template"],
  [/^charts\/[^/]+\.json$/, "chart-data"],
  [/^data\/[^/]+\.csv$/, "table"],
  [/^data\/datapackage\.json$/, "package"],
  [/^(?:nl|en)\/(?:[^/]+\/)*[^/]+\.csv$/, "download"],
  [/^pagefind\/fragment\/[^/]+\.pf_fragment$/, "index-fragment"],
  [/^pagefind\/(?:index\/[^/]+\.pf_index|filter\/[^/]+\.pf_filter|[^/]+\.pf_meta)$/, "index-part"],
  [/^pagefind\/pagefind-entry\.json$/, "index-entry"],
  [/^(?:nl|en)\/actions\.ics$/, "calendar"],
  [/^brand\.css$/, "brand-style"],
  [/^brand\/logo\.svg$/, "logo"],
  [/^pagefind\/(?:pagefind(?:-worker)?\.js|wasm\.[a-z]+\.pagefind)$/, "product"],
  [/^assets\/[^/]+\.js$/, "product"],
  [/^(?:nl|en)\/guide\/worker\.js$/, "product"],
  [/^_astro\/[^/]+\.(?:css|js|woff2|svg)$/, "product"],
  [/\.pdf$/, "pdf"],
];

/**
 * How a file is read, by where it lies and what it is called. The list is closed: a file nobody foresaw is `unknown`, whatever
 * its ending.
 *
 * @example fileKind("nl/units/sales/index.html") // => "page"
 * @example fileKind("nl/guide/worker.js") // => "product"
 * @example fileKind("data/rows.sqlite") // => "unknown"
 */
export function fileKind(name: string): FileKind {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? "unknown";
}

/** All files of a built site, hidden ones too, by name. */
export async function siteFiles(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, full).split(path.sep).join("/");
      // A link may lead anywhere: what it shows is not what lies here.
      return { name, path: full, kind: entry.isFile() ? fileKind(name) : ("unknown" as const) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
