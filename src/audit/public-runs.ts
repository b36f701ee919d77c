import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { addTo, commentRun, type Runs } from "./canaries.ts";
import { foldedWords, hashRun, hashWords } from "./words.ts";

/** What a site takes its words from: texts of the workspace and of the product, each as one string. */
export interface PublicTexts {
  /** Of the editors: content/, heartline.yaml, descriptions of waves, sources of benchmarks. */
  editors: string[];
  /** Names of units and columns of figures as delivered. */
  names: string[];
  /** Of the product: its sources. */
  product: string[];
}

/**
 * Reads the texts that a site takes its words from. `wordFiles` are the files beside the rows of respondents whose words readers
 * see; a table among them gives names, not sentences.
 */
export async function readPublicTexts(
  workspace: string,
  product: string,
  wordFiles: readonly string[],
): Promise<PublicTexts> {
  const own = [
    ...(await textFiles(path.join(workspace, "content"), /\.(mdx?|ya?ml|csv|svg)$/)),
    path.join(workspace, "heartline.yaml"),
    ...wordFiles.filter((file) => !isTable(file)),
  ];
  const sources = await textFiles(path.join(product, "src"), /\.(ts|astro)$/);
  return {
    editors: await readAll(own),
    names: await readAll(wordFiles.filter(isTable)),
    product: await readAll(sources),
  };
}

/** All runs of one to five words in these texts. */
export function runsOf(texts: readonly string[]): Runs {
  const runs: Runs = new Map();
  for (const text of texts) {
    const words = hashWords(foldedWords(text));
    for (let length = 1; length <= commentRun; length += 1) {
      for (let start = 0; start + length <= words.length; start += 1) {
        addTo(runs, length, hashRun(words, start, length));
      }
    }
  }
  return runs;
}

function isTable(file: string): boolean {
  return /(^|[\\/])(units|outcomes)\.csv$/.test(file);
}

async function textFiles(folder: string, pattern: RegExp): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function readAll(files: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const file of files) if (existsSync(file)) texts.push(await readFile(file, "utf8"));
  return texts;
}
