import type { Locale } from "../survey/text.ts";

/**
 * The field notes of a wave in the reader's language. The body of wave.md may hold a part per language, each under a heading that is
 * just its code (`## nl`, `## en`); without such headings everybody reads the whole body.
 *
 * @example fieldNotes("## nl\n\nRustig verlopen.\n\n## en\n\nAll quiet.\n", "en") // => "All quiet."
 * @example fieldNotes("Rustig verlopen.", "en") // => "Rustig verlopen."
 */
export function fieldNotes(body: string, reader: Locale): string {
  const [before = "", ...parts] = body.split(/^##[ \t]+(nl|en)[ \t]*$/m);
  if (parts.length === 0) return body.trim();
  const own = parts.findIndex((part, index) => index % 2 === 0 && part === reader);
  return [before, parts[own < 0 ? 1 : own + 1] ?? ""].join("\n").trim();
}
