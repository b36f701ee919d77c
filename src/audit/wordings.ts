import type { Locale } from "../survey/text.ts";
import type { AuditedWorkspace } from "./audited-workspace.ts";

/** Words of questions, units and the interface in which a number stands. */
export interface Wordings {
  /** Whether the digits at this place of a text are part of such words. */
  covers(text: string, start: number, end: number): boolean;
}

/**
 * The fixed words in which a number may stand: every bilingual text of the instruments, units, waves and settings, and every
 * literal of the product's sources. A literal of a template counts without what it fills in, so that "at least ${n} answers" covers
 * no number. Words without a letter, or with the number alone, cover nothing.
 */
export function wordings(workspace: AuditedWorkspace, sources: readonly string[]): Wordings {
  const phrases = new Map<string, Set<string>>();
  const add = (text: string, words = /\p{L}{2}/u) => {
    const phrase = text.replace(/\s+/g, " ").trim();
    if (!words.test(phrase)) return;
    for (const [digits] of phrase.matchAll(/\d+/g)) {
      const known = phrases.get(digits);
      if (known === undefined) phrases.set(digits, new Set([phrase]));
      else known.add(phrase);
    }
  };
  for (const instrument of workspace.instruments.values()) gatherTexts(instrument, add);
  gatherTexts(workspace.settings, add);
  for (const { units } of [workspace.tree, ...workspace.waves.map((wave) => wave.tree)]) {
    // A name stands as it is, however short its words: "P.S. 15".
    for (const { name } of units.values()) gatherTexts(name, (text) => add(text, /\p{L}/u));
  }
  for (const { wave } of workspace.waves) gatherTexts(wave, add);
  for (const source of sources) for (const literal of literalsOf(source)) add(literal);
  return {
    covers(text, start, end) {
      const digits = /\d+/.exec(text.slice(start, end))?.[0] ?? "";
      const offset = text.indexOf(digits, start);
      for (const phrase of phrases.get(digits) ?? []) {
        for (let at = phrase.indexOf(digits); at !== -1; at = phrase.indexOf(digits, at + 1)) {
          const from = offset - at;
          if (from >= 0 && text.startsWith(phrase, from) && from + phrase.length >= end) return true;
        }
      }
      return false;
    },
  };
}

const languages: readonly Locale[] = ["nl", "en"];

/** Every `{ nl, en }` in a value. */
function gatherTexts(value: unknown, add: (text: string) => void): void {
  if (value === null || typeof value !== "object") return;
  if (value instanceof Map) {
    for (const each of value.values()) gatherTexts(each, add);
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === "string" && languages.includes(key as Locale)) add(each);
    else gatherTexts(each, add);
  }
}

function* literalsOf(source: string): Generator<string> {
  // Examples in comments hold figures; a page never takes its words from there.
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  for (const [, double, back] of code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)) {
    const text = (double ?? back ?? "").replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (!/\d/.test(text)) continue;
    yield* text.split(/\$\{[^}]*\}/).filter((part) => /\d/.test(part));
  }
}
