import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { judgeSpelling } from "../../src/io/judge-spelling.ts";
import { readTexts } from "../../src/io/read-texts.ts";
import { temporaryFolder } from "./fixture.ts";

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

async function misspelled(files: Record<string, string>): Promise<string[]> {
  const folder = folderOf(files);
  const { texts } = await readTexts(folder, ["nl", "en"]);
  return (await judgeSpelling(folder, texts)).map(({ file, line, value }) => `${file}:${line} ${value}`);
}

describe("judgeSpelling(folder, texts)", () => {
  it("finds a wrong word in either language, with its line, and knows Dutch compounds", async () => {
    const found = await misspelled({
      "content/pages/about.nl.mdx":
        "---\ntitle: Klantgesprek\nsummary: Kort\n---\n\nEen reparatieafspraak.\n\nDit is foutt.\n",
      "content/pages/about.en.mdx": "---\ntitle: Our colour\nsummary: Short\n---\n\n<Say>“A colleage said so.”</Say>\n",
    });
    expect(found).toEqual(["content/pages/about.nl.mdx:8 foutt", "content/pages/about.en.mdx:6 colleage"]);
  });

  it("reads each language by its own dictionary, in settings files too", async () => {
    const phrases = '- id: a\n  say: { nl: "Die afspraak.", en: "Die afspraak." }\n';
    const actions = "---\ntitle: { nl: Een doel, en: A gaol and a gooal }\n---\nBody that nobody reeds.\n";
    expect(await misspelled({ "content/guide/phrases.yaml": phrases, "content/actions/calm.md": actions })).toEqual([
      "content/actions/calm.md:2 gooal",
      "content/guide/phrases.yaml:2 afspraak",
    ]);
  });

  it("knows the words that the workspace calls its own, with their possessive", async () => {
    const text = "---\ntitle: Zorbax and Zorbax’s friends\nsummary: Short\n---\n\nText.\n";
    const words = "# Names\n\nZorbax\n";
    expect(await misspelled({ "content/pages/about.en.mdx": text })).toHaveLength(2);
    expect(await misspelled({ "content/pages/about.en.mdx": text, "content/words.txt": words })).toEqual([]);
  });
});
