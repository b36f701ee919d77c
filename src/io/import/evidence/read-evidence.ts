import { readFile, stat } from "node:fs/promises";
import type { z } from "zod";
import type { ProblemList } from "../../problem-list.ts";
import type { SourceText } from "../../read-table.ts";

/** No evidence is as long as this, not of ten thousand questions. In bytes. */
const longest = 256 * 1024 ** 2;

/** The evidence of an import of this kind; undefined where there is none, or what is there cannot be read. */
export async function readEvidence<T>(path: string, kind: z.ZodType<T>): Promise<T | undefined> {
  const found = await findEvidence(path, kind);
  return found?.evidence;
}

/**
 * Adds a problem where something else than the evidence of a survey bears its name: the answers beside it are read by the names of their
 * columns because it lies there, and the next import learns nothing from it.
 */
export async function checkEvidence(
  { path, file }: SourceText,
  { survey, kind }: { survey: string; kind: z.ZodType<{ mapping: { survey?: string | undefined } }> },
  problems: ProblemList,
): Promise<void> {
  const found = await findEvidence(path, kind);
  if (found === undefined) return;
  const of = found.evidence?.mapping.survey;
  const why = found.why ?? (of !== undefined && of !== survey ? `it is that of ${of}` : undefined);
  if (why === undefined) return;
  const remedy = `put back what the import wrote, or import the export again with --replace; without it (remove the file) the answers are read as a file made by hand, with the columns that content/surveys/${survey}.yaml names`;
  problems.add({ file, expected: `expected the evidence of the import of ${survey}, but ${why}`, remedy });
}

/** The evidence at a path, or in words why it is none; undefined where nothing lies there. */
async function findEvidence<T>(path: string, kind: z.ZodType<T>): Promise<{ evidence?: T; why?: string } | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return undefined;
  if (!there.isFile()) return { why: "it is no file" };
  if (there.size > longest) return { why: "it is too long for one" };
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return { why: "it is no JSON, or ends halfway" };
    throw error;
  }
  const read = kind.safeParse(content);
  if (read.success) return { evidence: read.data };
  const place = read.error.issues[0]?.path.join(".") ?? "";
  return { why: place === "" ? "it holds something else" : `something else stands under ${place}` };
}
