import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** The built site under test: `dist/`, or the folder in HEARTLINE_DIST. */
export const dist = path.resolve(process.env.HEARTLINE_DIST ?? "dist");

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Serves the built site on this machine from a sub-path, as the pages of a Git host do. */
export async function serveSite(folder: string = dist): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    try {
      if (!asked.startsWith("/reports/demo/")) throw new Error("outside the site");
      const file = path.join(folder, asked.slice("/reports/demo/".length));
      const body = await readFile(asked.endsWith("/") ? path.join(file, "index.html") : file);
      response.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/reports/demo/`, close: () => server.close() };
}
