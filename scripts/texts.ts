// npm run texts: who keeps which text, what is overdue, which translations lag behind, how texts read and how they are spelled.
// Only --accept writes: it stores, in translations that somebody has read beside their source, which source that was.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { acceptTranslation } from "../src/io/accept-translation.ts";
import { judgeEase } from "../src/io/judge-ease.ts";
import { judgeSpelling } from "../src/io/judge-spelling.ts";
import { judgeTranslations } from "../src/io/judge-translations.ts";
import { placesOf } from "../src/io/places.ts";
import { problemList } from "../src/io/problem-list.ts";
import { readSettings } from "../src/io/read-settings.ts";
import { readTexts } from "../src/io/read-texts.ts";
import { settingsPassages } from "../src/io/settings-passages.ts";
import { textFacts } from "../src/io/text-facts.ts";
import { makeUpkeep } from "../src/report/make-upkeep.ts";
import { type Problem, problemLine } from "../src/survey/problem.ts";
import { heartlineCommand, readOptions } from "./options.ts";

const command = heartlineCommand(
  "texts",
  "Print the state of all texts: owner, overdue, stale, reading ease, spelling.",
)
  .option("--accept [file...]", "store that translations were read beside their source: these, or all of them")
  .option("--strict", "fail on a word that no dictionary knows and on a text that reads hard")
  .parse();
const { accept, strict = false } = command.opts<{ accept?: true | string[]; strict?: boolean }>();
const { workspace, date } = readOptions(command);
const log = (line: string) => console.log(`heartline: ${line}`);
if (date === undefined) {
  console.error("heartline: nobody can tell what is overdue without a date → give --date YYYY-MM-DD");
  process.exit(2);
}
const problems = problemList();
const settings = await readSettings(placesOf(workspace), problems);
if (settings === undefined) end(problems.all());
const { locales, upkeep } = settings.value;
const [first = "nl"] = locales;

if (accept !== undefined) await acceptAll(accept === true ? undefined : accept);

const { texts, problems: unread } = await readTexts(workspace, locales);
const rules = { date, locales, upkeep };
const report = makeUpkeep(texts.map(textFacts), rules);
const eases = new Map(texts.map((text) => [`${text.slug} ${text.locale}`, textFacts(text).ease]));
for (const text of report.texts) {
  const ease = eases.get(`${text.text} ${text.locale}`);
  const parts = [
    text.owner ?? "no owner",
    text.review === undefined ? "no review" : `review ${text.review}${text.overdue ? " OVERDUE" : ""}`,
    text.translation === "stale" ? "STALE" : text.translation,
    ease === undefined ? "no words" : `ease ${ease.toFixed(0)}`,
  ];
  log(`${text.text}.${text.locale}  ${parts.join("  ")}`);
}
const translations = judgeTranslations(texts, rules);
const spelling = await judgeSpelling(workspace, texts);
const ease = judgeEase(texts, await settingsPassages(workspace));
const notices = [...translations.notices, ...(strict ? [] : [...spelling, ...ease])];
for (const notice of notices) log(problemLine(notice));
const late = report.texts.filter(({ overdue }) => overdue).length;
const stale = report.texts.filter(({ translation }) => translation === "stale").length;
log(
  `${report.texts.length} texts: ${late} overdue, ${stale} stale, ${spelling.length} words unknown, ${ease.length} hard to read.`,
);
end([...problems.all(), ...unread, ...translations.problems, ...(strict ? [...spelling, ...ease] : [])]);

/** Stores the source of the translations that are named, or of all of them. */
async function acceptAll(named: readonly string[] | undefined): Promise<void> {
  const { texts } = await readTexts(workspace, locales);
  const sources = new Map(texts.filter(({ locale }) => locale === first).map((text) => [text.slug, text]));
  const files = named?.map((file) => path.relative(workspace, path.resolve(workspace, file)).split(path.sep).join("/"));
  for (const file of files ?? []) {
    if (texts.some((text) => text.file === file && text.locale !== first && sources.has(text.slug))) continue;
    problems.add({
      file,
      expected: `expected a translation of a text in ${first} that can be read`,
      remedy: `name a file of content/ in another language than ${first}`,
    });
  }
  if (problems.size > 0) end(problems.all());
  for (const { file, slug, locale, frontMatter } of texts) {
    const hash = sources.get(slug)?.digest;
    if (locale === first || hash === undefined || files?.includes(file) === false) continue;
    if (frontMatter.translation?.of === first && frontMatter.translation.hash === hash) continue;
    const place = path.join(workspace, file);
    const accepted = acceptTranslation(await readFile(place, "utf8"), { of: first, hash });
    if (accepted === undefined) continue;
    await writeFile(place, accepted);
    log(`${file}: read beside its source`);
  }
}

/** Prints what stands in the way and ends. */
function end(found: readonly Problem[]): never {
  for (const problem of found) console.error(problemLine(problem));
  if (found.length > 0) console.error(`heartline: ${found.length} ${found.length === 1 ? "problem" : "problems"}.`);
  process.exit(found.length > 0 ? 1 : 0);
}
