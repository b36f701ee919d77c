import { existsSync, readFileSync } from "node:fs";
import { workspacePath } from "./workspace.ts";

/** The static SVG of a drawing, as render/ left it; throws when it was never drawn. */
export function readDrawing(key: string): string {
  const file = workspacePath(".heartline", "charts", `${key}.svg`);
  if (!existsSync(file))
    throw new Error(`${file} is not there → run npm run score: charts are drawn before the site is built`);
  return readFileSync(file, "utf8").trim();
}
