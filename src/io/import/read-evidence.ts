import { readFile, stat } from "node:fs/promises";
import type { ProblemList } from "../problem-list.ts";
import type { SourceText } from "../read-table.ts";
import { type Evidence, evidence } from "./evidence.ts";

/** No evidence is as long as this, not of ten thousand questions. In bytes. */
const longest = 256 * 1024 ** 2;

/** The evidence of an import; undefined where there is none, or what is there cannot be read. */
export async function readEvidence(path: string): Promise<Evidence | undefined> {
  const found = await findEvidence(path);
  return typeof found === "string" ? undefined : found;
}

/**
 * Adds a problem where something else than the evidence of a survey bears its name: the answers beside it are read by the names of their
 * columns because it lies there, and the next import learns nothing from it.
 */
export async function checkEvidence({ path, file }: SourceText, survey: string, problems: ProblemList): Promise<void> {
  const found = await findEvidence(path);
  if (found === undefined) return;
  const isForeign = typeof found !== "string" && found.mapping.survey !== undefined && found.mapping.survey !== survey;
  const why = typeof found === "string" ? found : isForeign ? `it is that of ${found.mapping.survey}` : undefined;
  if (why === undefined) return;
  const remedy = `put back what the import wrote, or import the export again with --replace; without it (remove the file) the answers are read as a file made by hand, with the columns that content/surveys/${survey}.yaml names`;
  problems.add({ file, expected: `expected the evidence of the import of ${survey}, but ${why}`, remedy });
}

/** The evidence at a path, or in words why it is none; undefined where nothing lies there. */
async function findEvidence(path: string): Promise<Evidence | string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return undefined;
  if (!there.isFile()) return "it is no file";
  if (there.size > longest) return "it is too long for one";
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return "it is no JSON, or ends halfway";
    throw error;
  }
  const read = evidence.safeParse(content);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join(".") ?? "";
  return place === "" ? "it holds something else" : `something else stands under ${place}`;
}
