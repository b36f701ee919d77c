/** What a machine needs to know of a theme. */
export interface ThemePatterns {
  id: string;
  /** See `codebook`: `wacht` begins a word, `*rekening` is in one, `=app` is one; several words stand beside each other. */
  patterns: readonly string[];
}

/**
 * A coder that proposes the themes of a comment by the patterns of a codebook: words, without regard to capitals and accents, however
 * these are stored. Negation is not attempted ("I did not have to wait" has the theme of waiting), so a person checks what it does,
 * and hand codes win (spec 10.2).
 *
 * @returns theme ids in the order of the codebook
 *
 * @example commentCoder([{ id: "waiting", patterns: ["wacht", "on hold"] }])("Wáchttijd van een uur") // => ["waiting"]
 * @example commentCoder([{ id: "bill", patterns: ["*rekening"] }])("De jaarafrekening klopt niet") // => ["bill"]
 * @example commentCoder([{ id: "app", patterns: ["=app"] }])("Het apparaat") // => []
 */
export function commentCoder(themes: readonly ThemePatterns[]): (text: string) => string[] {
  const compiled = themes.map(({ id, patterns }) => ({ id, patterns: patterns.map(compile) }));
  return (text) => {
    const words = wordsOf(text);
    return compiled.flatMap(({ id, patterns }) => (patterns.some((pattern) => occurs(pattern, words)) ? [id] : []));
  };
}

type Match = (word: string) => boolean;

function compile(pattern: string): Match[] {
  return pattern.split(" ").map((part): Match => {
    const [stem = ""] = wordsOf(part);
    if (part.startsWith("=")) return (word) => word === stem;
    if (part.startsWith("*")) return (word) => word.includes(stem);
    return (word) => word.startsWith(stem);
  });
}

function occurs(pattern: readonly Match[], words: readonly string[]): boolean {
  return words.some((_, start) => pattern.every((match, at) => match(words[start + at] ?? "")));
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
