/**
 * A command of Heartline as a person types it.
 *
 * @param words what stands behind `--`, in order; a word with white space or with signs that a shell reads gets quotes
 * @param workspace as it is typed; undefined for the workspace that commands take without being told
 *
 * @example npmCommand("build", [], "../report") // => "npm run build -- --workspace ../report"
 * @example npmCommand("import", ["mijn export.csv"], undefined) // => "npm run import -- \"mijn export.csv\""
 * @example npmCommand("check", [], undefined) // => "npm run check"
 */
export function npmCommand(name: string, words: readonly string[], workspace: string | undefined): string {
  const all = [...words, ...(workspace === undefined ? [] : ["--workspace", workspace])];
  return [`npm run ${name}`, ...(all.length === 0 ? [] : ["--", ...all.map(shellWord)])].join(" ");
}

/** Words in capitals stand for what a person fills in. */
function shellWord(word: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./~-]+$/u.test(word)) return word;
  return `"${word.replace(/["\\$`]/g, "\\$&")}"`;
}
