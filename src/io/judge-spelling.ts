import { fileURLToPath } from "node:url";
import { spellCheckDocument } from "cspell-lib";
import type { Problem } from "../survey/problem.ts";
import type { Locale } from "../survey/text.ts";
import { ownWords } from "./own-words.ts";
import { problemList } from "./problem-list.ts";
import type { Text } from "./read-texts.ts";
import { settingsPassages } from "./settings-passages.ts";

/** A stretch of text with its place. */
interface Placed {
  file: string;
  line: number;
  text: string;
}

/** Of each language its dictionary. Dutch writes compounds as one word, and no dictionary holds them all. */
const dictionaries: Record<Locale, { name: string; locale: string; compounds: boolean; file: string }> = {
  nl: { name: "nl-nl", locale: "nl", compounds: true, file: "@cspell/dict-nl-nl/cspell-ext.json" },
  en: { name: "en-gb", locale: "en-GB", compounds: false, file: "@cspell/dict-en-gb/cspell-ext.json" },
};

/**
 * Words that stand in no dictionary of their language (Dutch; British English) nor in `content/words.txt`, in the texts and in the settings
 * files under content/: each with its file and line and what may have been meant. A word is told once a file. It takes seconds, and its
 * findings are notices: a dictionary does not know every name.
 *
 * @param folder the workspace
 * @param texts as `readTexts` read them
 */
export async function judgeSpelling(folder: string, texts: readonly Text[]): Promise<Problem[]> {
  const problems = problemList();
  const words = await ownWords(folder);
  const settings = await settingsPassages(folder);
  for (const locale of Object.keys(dictionaries) as Locale[]) {
    const ofTexts = texts
      .filter((text) => text.locale === locale)
      .flatMap(({ file, read }) => read.map(({ line, text }) => ({ file, line, text })));
    const passages = [...ofTexts, ...settings.filter((passage) => passage.locale === locale)];
    await judgePassages(passages, locale, words, problems.add);
  }
  return problems.all();
}

async function judgePassages(
  passages: readonly Placed[],
  locale: Locale,
  words: readonly string[],
  add: (problem: Problem) => void,
): Promise<void> {
  if (passages.length === 0) return;
  const { name, locale: spelledAs, compounds, file } = dictionaries[locale];
  // One document, one passage a line: a dictionary is opened once, and an offset tells whose word it is.
  const lines = passages.map(({ text }) => text.replace(/\s+/g, " ").replaceAll("\u00AD", ""));
  const { issues } = await spellCheckDocument(
    { uri: `texts.${locale}.txt`, text: lines.join("\n"), languageId: "plaintext", locale: spelledAs },
    { generateSuggestions: true, noConfigSearch: true, numSuggestions: 3 },
    {
      version: "0.2",
      language: spelledAs,
      loadDefaultConfiguration: false,
      import: [fileURLToPath(import.meta.resolve(file))],
      dictionaries: [name],
      allowCompoundWords: compounds,
      // Ids and addresses are no words.
      ignoreRegExpList: ["https?://\\S+", "\\b[\\w-]+\\.[\\w.-]*\\w"],
      // A name of the workspace has a possessive too.
      words: locale === "en" ? words.flatMap((word) => [word, `${word}’s`, `${word}'s`]) : [...words],
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 10_000,
    },
  );
  const ends: number[] = [];
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + 1 + line.length);
  const told = new Set<string>();
  let at = 0;
  for (const { text, offset, suggestions = [] } of issues) {
    while ((ends[at] ?? Number.POSITIVE_INFINITY) < offset) at += 1;
    const passage = passages[at];
    if (passage === undefined || told.has(`${passage.file} ${text}`)) continue;
    told.add(`${passage.file} ${text}`);
    const meant = suggestions.length === 0 ? "mend it" : `did you mean ${suggestions.join(", ")}?`;
    add({
      file: passage.file,
      line: passage.line,
      value: text,
      expected: `expected a word of the ${locale === "nl" ? "Dutch" : "British"} dictionary`,
      remedy: `${meant.replace(/\?$/, "")}, or add it to content/words.txt`,
    });
  }
}
