/** A run of words that two wordings share, or that only one of them has. */
export interface WordRun {
  kind: "both" | "old" | "new";
  words: string;
}

/** More words than this are not compared one by one. */
const mostWords = 400;

/**
 * How one wording differs from another, word by word: the longest common subsequence, what only the old one says before what only the
 * new one says. Of very long wordings the beginnings are compared so, and what follows as one.
 *
 * @example wordDifference("Ik werk graag hier", "Ik werk met plezier hier").map(({ kind, words }) => `${kind}: ${words}`) // => ["both: Ik werk", "old: graag", "new: met plezier", "both: hier"]
 */
export function wordDifference(before: string, after: string): WordRun[] {
  const [old, now] = [before, after].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]];
  const [a, b] = [old.slice(0, mostWords), now.slice(0, mostWords)];
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
    if (word === "") return;
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
  const [oldRest, newRest] = [old.slice(mostWords).join(" "), now.slice(mostWords).join(" ")];
  if (oldRest === newRest) add("both", oldRest);
  else {
    add("old", oldRest);
    add("new", newRest);
  }
  return runs;
}
