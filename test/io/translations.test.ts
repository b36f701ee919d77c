import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { acceptTranslation } from "../../src/io/accept-translation.ts";
import { judgeTranslations } from "../../src/io/judge-translations.ts";
import { readTexts } from "../../src/io/read-texts.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { upkeep } from "../../src/survey/workspace.ts";
import { temporaryFolder } from "./fixture.ts";

const locales = ["nl", "en"] as const;
const nl = (body: string, reviewed = "reviewed: 2026-06-01\n") =>
  `---\ntitle: Zo\nsummary: Kort\n${reviewed}---\n\n${body}\n`;
const en = "---\ntitle: So\nsummary: Short\n---\n\nIn English.\n";

/** A folder with a page in two languages. */
function pageOf(dutch: string, english = en): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "content/pages"), { recursive: true });
  writeFileSync(path.join(folder, "content/pages/about.nl.mdx"), dutch);
  writeFileSync(path.join(folder, "content/pages/about.en.mdx"), english);
  return folder;
}

async function judge(folder: string, date: string) {
  const { texts, problems } = await readTexts(folder, locales);
  expect(problems).toEqual([]);
  const judged = judgeTranslations(texts, { date, locales, upkeep: upkeep.parse({ translationGrace: 30 }) });
  return { problems: judged.problems.map(problemLine), notices: judged.notices.map(problemLine) };
}

async function accepted(folder: string): Promise<void> {
  const file = path.join(folder, "content/pages/about.en.mdx");
  const { texts } = await readTexts(folder, locales);
  const hash = texts.find(({ locale }) => locale === "nl")?.digest ?? "";
  writeFileSync(file, acceptTranslation(readFileSync(file, "utf8"), { of: "nl", hash }) ?? "");
}

describe("judgeTranslations(texts, rules)", () => {
  it("only mentions a translation of which nobody stored beside which source it was read", async () => {
    const { problems, notices } = await judge(pageOf(nl("Eerst.")), "2030-01-01");
    expect(problems).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("content/pages/about.en.mdx  translation");
    expect(notices[0]).toContain("npm run texts -- --accept");
  });

  it("is silent of a translation that was accepted, however old", async () => {
    const folder = pageOf(nl("Eerst."));
    await accepted(folder);
    expect(await judge(folder, "2030-01-01")).toEqual({ problems: [], notices: [] });
  });

  it("warns for as long as the days of grace last, counted from the day on which the source was read through, and fails after", async () => {
    const folder = pageOf(nl("Eerst."));
    await accepted(folder);
    writeFileSync(path.join(folder, "content/pages/about.nl.mdx"), nl("Nu anders."));
    // 30 days after 1 June is 1 July.
    const last = await judge(folder, "2026-07-01");
    expect(last.problems).toEqual([]);
    expect(last.notices[0]).toMatch(
      /^content\/pages\/about\.en\.mdx:4 {2}translation {2}expected to say what content\/pages\/about\.nl\.mdx says now; from 2026-07-02 on this fails/,
    );
    const after = await judge(folder, "2026-07-02");
    expect(after.notices).toEqual([]);
    expect(after.problems).toEqual([
      "content/pages/about.en.mdx:4  translation  expected to say what content/pages/about.nl.mdx says since 2026-06-01: the 30 days of grace are over  → bring it in line with content/pages/about.nl.mdx, then run npm run texts -- --accept content/pages/about.en.mdx; or, if the source changed after that day, write the day on which it was read through in content/pages/about.nl.mdx (reviewed)",
    ]);
  });

  it("fails at once when the source does not say when it was read through, or says a day to come", async () => {
    for (const reviewed of ["", "reviewed: 2027-01-01\n"]) {
      const folder = pageOf(nl("Eerst.", reviewed));
      await accepted(folder);
      writeFileSync(path.join(folder, "content/pages/about.nl.mdx"), nl("Nu anders.", reviewed));
      const { problems } = await judge(folder, "2026-06-02");
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain("(reviewed), from which the days of grace are counted");
    }
  });

  it("does not mind that the source is read through again without a change", async () => {
    const folder = pageOf(nl("Eerst."));
    await accepted(folder);
    writeFileSync(path.join(folder, "content/pages/about.nl.mdx"), nl("Eerst.", "reviewed: 2029-01-01\n"));
    expect(await judge(folder, "2030-01-01")).toEqual({ problems: [], notices: [] });
  });
});

describe("acceptTranslation(source, translation)", () => {
  const [one, two] = [
    { of: "nl", hash: "0123456789abcdef" },
    { of: "nl", hash: "fedcba9876543210" },
  ] as const;

  it("puts a new hash in the place of the old one and leaves the rest alone", () => {
    const once = acceptTranslation(en, one) ?? "";
    expect(once.replace(/^translation: .*\n/m, "")).toBe(en);
    expect(acceptTranslation(once, two)).toBe(acceptTranslation(en, two));
    expect(acceptTranslation(once, one)).toBe(once);
  });

  it("replaces a block too, and keeps the line ends of the file", () => {
    const block = '---\ntitle: So\ntranslation:\n  of: nl\n  hash: "0"\nsummary: Short\n---\nText\n';
    expect(acceptTranslation(block, one)).toBe(
      '---\ntitle: So\nsummary: Short\ntranslation: { of: nl, hash: "0123456789abcdef" }\n---\nText\n',
    );
    expect(acceptTranslation("---\r\ntitle: So\r\n---\r\nText\r\n", one)).toBe(
      '---\r\ntitle: So\r\ntranslation: { of: nl, hash: "0123456789abcdef" }\r\n---\r\nText\r\n',
    );
  });

  it("leaves a file without settings alone", () => {
    expect(acceptTranslation("Text\n", one)).toBeUndefined();
  });
});
