import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import type { AstroIntegration } from "astro";
import { bundleClient } from "./client-bundle.ts";
import { downloadFolder } from "./publish-download.ts";
import { lightColours, standaloneSvg } from "./standalone-svg.ts";
import { workspacePath } from "./workspace.ts";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * What a built site has beside its pages, while one writes: scripts and charts are served from the workspace, and pages reload
 * when the report is scored again.
 */
export function devFiles(): AstroIntegration {
  return {
    name: "heartline:dev-files",
    hooks: {
      "astro:server:setup": async ({ server }) => {
        const bundle = workspacePath(".heartline", "astro", "client");
        await bundleClient(bundle, path.join(bundle, "cache"));
        const charts = workspacePath(".heartline", "charts");
        const tokens = readFileSync(new URL("./styles/tokens.css", import.meta.url), "utf8");
        server.middlewares.use((request, response, next) => {
          const asked = (request.url ?? "").split("?")[0] ?? "";
          const [, folder, name = ""] = /^\/(assets|charts)\/([\w.-]+)$/.exec(asked) ?? [];
          const table = /^(?:\/[\w-]+)+\.csv$/.test(asked) ? path.join(downloadFolder(true), asked) : undefined;
          const file = table ?? path.join(folder === "charts" ? charts : path.join(bundle, "assets"), name);
          if ((folder === undefined && table === undefined) || !existsSync(file)) return next();
          const text = readFileSync(file, "utf8");
          send(response, file, file.endsWith(".svg") ? standaloneSvg(text, lightColours(tokens)) : text);
        });
        const report = workspacePath(".heartline", "report");
        server.watcher.add(report);
        server.watcher.on("all", (_, changed) => {
          if (changed.startsWith(report)) server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}

function send(response: ServerResponse, name: string, body: string): void {
  response.setHeader("content-type", types[path.extname(name)] ?? "application/octet-stream");
  response.end(body);
}
