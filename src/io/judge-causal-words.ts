import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { type CausalWords, causalWordIn, causalWords } from "../survey/causal-words.ts";
import type { Problem } from "../survey/problem.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import type { Text } from "./read-texts.ts";
import { readUtf8 } from "./read-utf8.ts";
import { readYaml } from "./read-yaml.ts";

const listFile = "content/causal-words.yaml";
const remedy = "say what goes together or what changed; a survey cannot show what made it so";

/** Texts that may use the words: they explain what cannot be shown. */
const exempt = new Set(["pages/methods"]);

/**
 * Words of cause in what readers see (design 9): in texts, and in every text of a settings file under content/. Quotes, spoken lines, the
 * words of questions and the page Methods are exempt. The list is that of the workspace, else the one that comes with Heartline.
 *
 * @param folder the workspace
 * @param texts as `readTexts` read them
 */
export async function judgeCausalWords(folder: string, texts: readonly Text[]): Promise<Problem[]> {
  const problems = problemList();
  const words = await listOf(folder, problems);
  if (words === undefined) return problems.all();
  for (const { file, slug, locale, passages } of texts) {
    if (exempt.has(slug)) continue;
    for (const { line, text } of passages) add(text, words[locale], { file, line }, problems);
  }
  for (const file of settingsFiles(folder)) await judgeSettings(folder, file, words, problems);
  return problems.all();
}

async function listOf(folder: string, problems: ProblemList): Promise<CausalWords | undefined> {
  const own = path.join(folder, listFile);
  const shipped = path.join(import.meta.dirname, "..", "..", listFile);
  const text = await readUtf8({ path: existsSync(own) ? own : shipped, file: listFile }, problems);
  return readYaml(text, causalWords, { file: listFile }, problems)?.value;
}

function settingsFiles(folder: string): string[] {
  const content = path.join(folder, "content");
  const names = existsSync(content) ? readdirSync(content, { recursive: true }).map(String) : [];
  return names
    .map((name) => `content/${name.split(path.sep).join("/")}`)
    .filter((file) => (file.endsWith(".yaml") && file !== listFile) || isAction(file))
    .sort();
}

/** Of a goal or an action the settings are read by everybody, and the text below them by nobody. */
function isAction(file: string): boolean {
  return file.startsWith("content/actions/") && file.endsWith(".md");
}

/** What a customer hears, what not to say to one, and the words of a question and of its answers are not ours. */
const spoken = new Set(["say", "not"]);
const answered = new Set(["options", "labels"]);

async function judgeSettings(folder: string, file: string, words: CausalWords, problems: ProblemList): Promise<void> {
  const lines = new LineCounter();
  const source = await readUtf8({ path: path.join(folder, file), file }, problems);
  // The line of --- becomes a comment, so that lines keep their numbers.
  const head = isAction(file) ? source.replace(/^---\r?\n/, "#--\n").replace(/^---\r?$[\s\S]*/m, "") : source;
  const document = parseDocument(head, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return;
  visit(document, {
    Pair(_, { key, value }, parents) {
      const name = isScalar(key) ? String(key.value) : "";
      // What is not done of an action is ours to say.
      if (spoken.has(name) && !isAction(file)) return visit.SKIP;
      const around = parents.filter((each) => isMap(each)).length;
      // items.<item>.text and waves.<wave>.wording.<item>.text: the question as the respondent read it.
      const isAsked = (name === "text" && (around === 3 || around === 5)) || (answered.has(name) && around === 3);
      if (file.startsWith("content/surveys/") && isAsked) return visit.SKIP;
      if ((name !== "nl" && name !== "en") || !isScalar(value) || typeof value.value !== "string") return undefined;
      // A group that is called after the header of its column has the question for a name.
      if (parents.some((each) => isMap(each) && each.get("column") === value.value)) return undefined;
      const line = lines.linePos(value.range?.[0] ?? 0).line;
      add(value.value, words[name], { file, line }, problems);
      return undefined;
    },
  });
}

function add(
  text: string,
  words: readonly string[],
  place: Pick<Problem, "file" | "line">,
  problems: ProblemList,
): void {
  const found = causalWordIn(text, words);
  if (found === undefined) return;
  problems.add({ ...place, value: found, expected: "expected no word that claims a cause", remedy });
}
