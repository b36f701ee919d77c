import { existsSync } from "node:fs";
import { type Wave, wave as waveSchema } from "../survey/wave.ts";
import { readFrontMatter } from "./front-matter.ts";
import { problemList } from "./problem-list.ts";
import type { SourceText } from "./read-table.ts";
import { readUtf8 } from "./read-utf8.ts";

/**
 * What a `wave.md` says, for who needs it beside something else; undefined where it is not there or not sound. What is wrong with it is for check
 * to say, and nothing of it is said here.
 */
export async function findWave(about: SourceText): Promise<Wave | undefined> {
  if (!existsSync(about.path)) return undefined;
  const unsaid = problemList();
  return readFrontMatter(await readUtf8(about, unsaid), waveSchema, about.file, unsaid).settings?.value;
}
