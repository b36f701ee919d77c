import { readFile, stat } from "node:fs/promises";
import type { z } from "zod";

/** The evidence of an import of this kind; undefined where there is none, or what is there cannot be read. */
export async function readEvidence<T>(path: string, kind: z.ZodType<T>): Promise<T | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const text = await readFile(path, "utf8");
  try {
    return kind.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
