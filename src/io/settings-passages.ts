import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { isScalar, LineCounter, parseDocument, type Range, visit } from "yaml";
import type { Locale } from "../survey/text.ts";
import { problemList } from "./problem-list.ts";
import { readUtf8 } from "./read-utf8.ts";

/** A text in a settings file, in one language. */
export interface SettingsPassage {
  file: string;
  line: number;
  locale: Locale;
  text: string;
}

/** Lists for a machine, not for a reader. */
const notRead = new Set(["content/causal-words.yaml"]);

/**
 * Every `nl:` and `en:` under content/: of the settings files (phrases, card, themes, surveys, missions, lessons, contacts for help) and of
 * the front matter of goals and actions. A file that is not well-formed gives none: whoever reads it says what is wrong.
 *
 * @param folder the workspace
 */
export async function settingsPassages(folder: string): Promise<SettingsPassage[]> {
  const found = await Promise.all(settingsFiles(folder).map((file) => passagesOf(folder, file)));
  return found.flat();
}

function settingsFiles(folder: string): string[] {
  const content = path.join(folder, "content");
  const names = existsSync(content) ? readdirSync(content, { recursive: true }).map(String) : [];
  return names
    .map((name) => `content/${name.split(path.sep).join("/")}`)
    .filter((file) => file.endsWith(".yaml") || /^content\/actions\/[^/]+\.md$/.test(file))
    .filter((file) => !notRead.has(file))
    .sort();
}

async function passagesOf(folder: string, file: string): Promise<SettingsPassage[]> {
  const source = await readUtf8({ path: path.join(folder, file), file }, problemList());
  const isAction = file.endsWith(".md");
  // The body of an action is never read; a blank first line keeps the numbers of the others true.
  const settings = isAction ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? "") : source;
  const lines = new LineCounter();
  const document = parseDocument(settings, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return [];
  const passages: SettingsPassage[] = [];
  const add = (locale: Locale, value: unknown) => {
    if (!isScalar(value) || typeof value.value !== "string") return;
    const [start = 0] = (value.range ?? [0]) as Partial<Range>;
    const line = lines.linePos(start).line + (isAction ? 1 : 0);
    passages.push({ file, line, locale, text: value.value.replace(/\s+/g, " ") });
  };
  visit(document, {
    Map(_, { items }) {
      for (const { key, value } of items) {
        const name = isScalar(key) ? key.value : undefined;
        if (name === "nl" || name === "en") add(name, value);
      }
    },
  });
  return passages;
}
