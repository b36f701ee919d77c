import { readFile, stat } from "node:fs/promises";
import { type Evidence, evidence } from "./evidence.ts";

/** The evidence of an import; undefined where there is none, or what is there cannot be read. */
export async function readEvidence(path: string): Promise<Evidence | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const text = await readFile(path, "utf8");
  try {
    return evidence.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
