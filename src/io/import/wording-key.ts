/**
 * A question as it is compared over waves: without capitals, accents, quotes of any kind, white space, marks that nobody sees, dots before it
 * and punctuation behind it, which survey tools and spreadsheets change on their own.
 *
 * @example wordingKey("Hoe tevreden ben je,  al met al? ") === wordingKey("Hoe tevreden ben je, al met al") // => true
 * @example wordingKey("Would you recommend us?") === wordingKey("Would you advise us?") // => false
 */
export function wordingKey(text: string): string {
  const said = text
    .replace(/[‘’‚‛“”„‟‹›«»′″ʹʺʼ＂＇"'`´*_]/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐-―]/g, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^ ?\.{2,} ?/, "");
  // Letter by letter: an expression would start over at each of a million dots.
  let end = said.length;
  while (end > 0 && " .?!:".includes(said[end - 1] ?? "x")) end -= 1;
  return said.slice(0, end).trim();
}

/** A run of words that two wordings share, or that only one of them has. */
export interface WordRun {
  kind: "both" | "old" | "new";
  words: string;
}

/** More words than this are not compared one by one. */
const mostWords = 400;

/**
 * How one wording differs from another, word by word: the longest common subsequence, what only the old one says before what only the
 * new one says.
 *
 * @example wordDifference("Ik werk graag hier", "Ik werk met plezier hier").map(({ kind, words }) => `${kind}: ${words}`) // => ["both: Ik werk", "old: graag", "new: met plezier", "both: hier"]
 */
export function wordDifference(before: string, after: string): WordRun[] {
  const [a, b] = [before, after].map((text) => text.split(/\s+/).filter(Boolean).slice(0, mostWords)) as [
    string[],
    string[],
  ];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: WordRun[] = [];
  const add = (kind: WordRun["kind"], word: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words += ` ${word}`;
    else runs.push({ kind, words: word });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("both", a[i] ?? "");
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      add("old", a[i] ?? "");
      i += 1;
    } else {
      add("new", b[j] ?? "");
      j += 1;
    }
  }
  return runs;
}

/**
 * A difference on one line: `Ik werk [-graag-] {+met plezier+} hier`.
 *
 * @example wordingDiff("Ik werk graag hier", "Ik werk met plezier hier") // => "Ik werk [-graag-] {+met plezier+} hier"
 */
export function wordingDiff(before: string, after: string): string {
  const marks = { both: ["", ""], old: ["[-", "-]"], new: ["{+", "+}"] } as const;
  return wordDifference(before, after)
    .map(({ kind, words }) => `${marks[kind][0]}${words}${marks[kind][1]}`)
    .join(" ");
}
