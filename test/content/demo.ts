import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { readTexts, type Text } from "../../src/io/read-texts.ts";

/** The repository, which is the demo workspace. */
export const demo = path.resolve(import.meta.dirname, "../..");

/** How much the playbook and the guide hold at least. */
export const atLeast = { plays: 30, scenarios: 12, phrases: 40 } as const;

/** All texts of the demo, in both languages. */
export async function demoTexts(): Promise<Text[]> {
  const { texts } = await readTexts(demo, ["nl", "en"]);
  return texts;
}

/** The phrases of the phrase bank. */
export function demoPhrases(): { id: string }[] {
  return parse(readFileSync(path.join(demo, "content/guide/phrases.yaml"), "utf8"));
}

/** The words of a text as a reader reads them, in small letters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []
  );
}

/** Every run of `length` words. */
export function runsOf(words: readonly string[], length: number): Set<string> {
  const starts = Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) => start);
  return new Set(starts.map((start) => words.slice(start, start + length).join(" ")));
}
