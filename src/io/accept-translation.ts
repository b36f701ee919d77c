import type { TranslationOf } from "../survey/text-pages.ts";

/**
 * A translation with the state of its source stored at the end of its front matter, in place of what was stored before. Nothing else in
 * the file changes. Undefined where the file has no front matter to store it in.
 *
 * @param source the whole file
 * @example acceptTranslation("---\ntitle: So\n---\nText\n", { of: "nl", hash: "0123456789abcdef" }) // => "---\ntitle: So\ntranslation: { of: nl, hash: \"0123456789abcdef\" }\n---\nText\n"
 */
export function acceptTranslation(source: string, { of, hash }: TranslationOf): string | undefined {
  const found = /^---(\r?\n)([\s\S]*?\r?\n)---(?=\r?\n|$)/.exec(source);
  if (found === null) return undefined;
  const [whole, newline = "\n", head = ""] = found;
  // What was stored before may be one line or a block of indented lines.
  const without = head.replace(/^translation:[^\n]*\n(?:[ \t]+[^\n]*\n)*/m, "");
  const stored = `translation: { of: ${of}, hash: "${hash}" }`;
  return `---${newline}${without}${stored}${newline}---${source.slice(whole.length)}`;
}
