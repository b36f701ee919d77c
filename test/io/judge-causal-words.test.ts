import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { judgeCausalWords } from "../../src/io/judge-causal-words.ts";
import { readTexts } from "../../src/io/read-texts.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { temporaryFolder } from "./fixture.ts";

async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const { texts } = await readTexts(folder, ["nl", "en"]);
  return (await judgeCausalWords(folder, texts)).map((problem) => problemLine(problem).replace(/ {2}→.*/, ""));
}

const page = (body: string) =>
  `---\ntitle: A page\nsummary: What it says\nowner: Somebody\nreviewed: 2026-01-01\nreview: 2027-01-01\n---\n\n${body}\n`;

describe("judgeCausalWords", () => {
  it("names the word with its file and line, in sentences, headings, tables and words given to a component", async () => {
    const body = [
      "Good days **lead\nto** good calls.",
      "",
      "## The impact of trust",
      "",
      '<Section title="What drives eNPS">',
      "",
      "Fine.",
      "",
      "</Section>",
    ].join("\n");
    expect(await problemsOf({ "content/pages/about.en.mdx": page(body) })).toEqual([
      'content/pages/about.en.mdx:9  expected no word that claims a cause, got "lead to"',
      'content/pages/about.en.mdx:12  expected no word that claims a cause, got "impact"',
      'content/pages/about.en.mdx:14  expected no word that claims a cause, got "drives"',
    ]);
  });

  it("judges each language by its own list, and the front matter too", async () => {
    const settings = page("Rust.").replace("What it says", "Rust zorgt voor werkgeluk");
    expect(await problemsOf({ "content/pages/about.nl.mdx": settings })).toEqual([
      'content/pages/about.nl.mdx:3  expected no word that claims a cause, got "zorgt voor"',
    ]);
    expect(await problemsOf({ "content/pages/about.en.mdx": page("Het zorgt voor rust.") })).toEqual([]);
  });

  it("lets quotes, spoken lines and the page Methods say it", async () => {
    const body =
      "> Rest leads to calm.\n\n<Say>\n\nThis is due to our mistake.\n\n</Say>\n\nShe said “it leads to calls”.";
    expect(await problemsOf({ "content/pages/about.en.mdx": page(body) })).toEqual([]);
    expect(await problemsOf({ "content/pages/methods.en.mdx": page("No survey shows what leads to what.") })).toEqual(
      [],
    );
  });

  it("judges the texts of settings, and not the words of a question", async () => {
    const survey = [
      "constructs:",
      "  calm: { definition: { nl: Rust, en: What leads to calm } }",
      "items:",
      "  calm:",
      "    text: { nl: Mijn werk draagt bij aan een beter klimaat, en: My work contributes to a better climate }",
      "    why: { nl: Rust zorgt voor minder fouten, en: Calm }",
      "    options: { rush: { nl: Drukte, en: Rush leads to mistakes } }",
      "scales:",
      "  agreement: { labels: { 5: { nl: Dit zorgt voor rust, en: This leads to calm } } }",
      "segments:",
      "  hours: { column: What is affected by it?, title: { nl: Uren, en: What is affected by it? } }",
      "waves:",
      "  2026-05: { wording: { calm: { text: { nl: Wat zorgt voor rust?, en: What leads to calm? } } } }",
    ].join("\n");
    expect(await problemsOf({ "content/surveys/employee.yaml": survey })).toEqual([
      'content/surveys/employee.yaml:2  expected no word that claims a cause, got "leads to"',
      'content/surveys/employee.yaml:6  expected no word that claims a cause, got "zorgt voor"',
    ]);
  });

  it("judges what readers see of goals, actions and lessons, and not the log of those who do the work", async () => {
    const action = [
      "---",
      "title: { nl: Rust, en: Calm }",
      "why: { nl: Drukte zorgt voor fouten, en: Rush leads to mistakes }",
      "did:",
      "  - { on: 2026-01-12, text: { nl: Rooster, en: The impact of rosters } }",
      "---",
      "This leads to a talk.",
    ].join("\n");
    const lessons = "- unit: shop\n  lessons: [{ text: { nl: Rust, en: Rest drives calm } }]\n";
    const files = { "content/actions/calm.md": action, "content/lessons.yaml": lessons };
    expect(await problemsOf(files)).toEqual([
      'content/actions/calm.md:3  expected no word that claims a cause, got "zorgt voor"',
      'content/actions/calm.md:3  expected no word that claims a cause, got "leads to"',
      'content/actions/calm.md:5  expected no word that claims a cause, got "impact"',
      'content/lessons.yaml:2  expected no word that claims a cause, got "drives"',
    ]);
  });

  it("takes the list of the workspace where it has one", async () => {
    const files = { "content/causal-words.yaml": "nl: [maakt]\nen: [makes]\n" };
    expect(await problemsOf({ ...files, "content/pages/about.en.mdx": page("This makes and leads to that.") })).toEqual(
      ['content/pages/about.en.mdx:9  expected no word that claims a cause, got "makes"'],
    );
  });
});
