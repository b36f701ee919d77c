import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type GuideCard, guideCard } from "../survey/guide-card.ts";
import { type GuideSituations, guideSituations } from "../survey/guide-situation.ts";
import { type Phrases, phrases } from "../survey/phrase.ts";
import { workspacePath } from "./workspace.ts";

/** The phrase bank; empty where the workspace has none. */
export function readPhrases(): Phrases {
  return readYaml("phrases.yaml", phrases) ?? [];
}

/** The situations of the phrase bank; empty where the workspace has none. That their phrases exist is checked before (src/io). */
export function readSituations(): GuideSituations {
  return readYaml("situations.yaml", guideSituations) ?? [];
}

/** The quick card, where the workspace has one. */
export function findCard(): GuideCard | undefined {
  return readYaml("card.yaml", guideCard);
}

function readYaml<T>(name: string, schema: z.ZodType<T>): T | undefined {
  const file = workspacePath("content", "guide", name);
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
