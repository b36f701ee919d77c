import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeEase } from "../../src/io/judge-ease.ts";
import { judgeSpelling } from "../../src/io/judge-spelling.ts";
import type { Text } from "../../src/io/read-texts.ts";
import { settingsPassages } from "../../src/io/settings-passages.ts";
import { problemLine } from "../../src/survey/problem.ts";
import { atLeast, demo, demoPhrases, demoTexts, runsOf, wordsOf } from "./demo.ts";

const knowledge = path.resolve(demo, "../shared/knowledge.md");

let texts: Text[];
beforeAll(async () => {
  texts = await demoTexts();
});

const of = (collection: Text["collection"]) => texts.filter((text) => text.collection === collection);
const runs = (text: Text, length: number) => runsOf(wordsOf(text.read.map(({ text }) => text).join(" \n ")), length);

describe("the texts of the demo", () => {
  it.each(["nl", "en"] as const)("are enough in number, in %s", (locale) => {
    const count = (collection: Text["collection"]) => of(collection).filter((text) => text.locale === locale).length;
    expect(count("play")).toBeGreaterThanOrEqual(atLeast.plays);
    expect(count("scenario")).toBeGreaterThanOrEqual(atLeast.scenarios);
  });

  it("hold enough phrases, each under a name of its own", () => {
    const ids = demoPhrases().map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(atLeast.phrases);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say who keeps them, when they were read through and when they will be again", () => {
    const without = texts.filter(({ frontMatter: { owner, reviewed, review } }) => !owner || !reviewed || !review);
    expect(without.map(({ file }) => file)).toEqual([]);
    const backwards = texts.filter(({ frontMatter: { reviewed = "", review = "" } }) => review <= reviewed);
    expect(backwards.map(({ file }) => file)).toEqual([]);
  });

  it("are spelled as the dictionaries and the list of own words have it", async () => {
    expect((await judgeSpelling(demo, texts)).map(problemLine)).toEqual([]);
  });

  it("read easily where a colleague reads them at work", async () => {
    expect(judgeEase(texts, await settingsPassages(demo)).map(problemLine)).toEqual([]);
  });

  it("share no run of five words that makes two plays one mould", () => {
    const plays = of("play").map((text) => ({ ...text, five: runs(text, 5) }));
    const alike = plays.flatMap((a, index) =>
      plays.slice(index + 1).flatMap((b) => {
        if (a.locale !== b.locale) return [];
        const shared = [...a.five].filter((run) => b.five.has(run)).length;
        const share = shared / Math.min(a.five.size, b.five.size);
        return share < 0.15 ? [] : [`${a.file} ${b.file} ${(100 * share).toFixed(0)} %`];
      }),
    );
    expect(plays.every(({ five }) => five.size > 100)).toBe(true);
    expect(alike).toEqual([]);
  });

  // What was read is not published; where it is not at hand, this is told as skipped.
  it.skipIf(!existsSync(knowledge))("share no seven words in a row with what they were written from", () => {
    const source = runsOf(wordsOf(readFileSync(knowledge, "utf8")), 7);
    expect(source.size).toBeGreaterThan(1000);
    const copied = texts.flatMap((text) =>
      [...runs(text, 7)].filter((run) => source.has(run)).map((run) => `${text.file}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});

describe("a play of the demo", () => {
  const parts = ({ references }: Text, component: string) => references.filter((each) => each.component === component);

  it("says when, who, how long, how, on what paper, what can go wrong, how one sees it and what it leans on", () => {
    for (const play of of("play")) {
      const { frontMatter } = play;
      if (frontMatter.collection !== "play") throw new Error(`${play.file} is no play`);
      expect(frontMatter.when.length, `${play.file} when`).toBeGreaterThan(0);
      expect(frontMatter.level.length, `${play.file} level`).toBeGreaterThan(0);
      expect(frontMatter.related.length, `${play.file} related`).toBeGreaterThan(0);
      // When, steps, paper, what can go wrong, how you will see, what lies behind it; the titles are the writer's own.
      expect(parts(play, "Section").length, `${play.file} sections`).toBeGreaterThanOrEqual(6);
      expect(parts(play, "Steps"), `${play.file} steps`).toHaveLength(1);
      const seen = parts(play, "Score").map(({ props }) => props.of);
      expect(seen, `${play.file} shows by a score whether it worked`).toContain(frontMatter.measure);
    }
  });
});

describe("a translation of the demo", () => {
  /** What a text shows and leads to, in order: its words may differ, its facts not. */
  const facts = ({ references }: Text) =>
    references
      .filter(({ component }) =>
        ["Score", "Figure", "Link", "Claim", "Steps", "Stage", "Turn", "Choice", "Minimum"].includes(component),
      )
      .map(({ component, props }) => {
        const { of, metric, show, unit, wave, to, kind, says, against, since, r, letter, verdict } = props;
        return JSON.stringify({
          component,
          of,
          metric,
          show,
          unit,
          wave,
          to,
          kind,
          says,
          against,
          since,
          r,
          letter,
          verdict,
        });
      })
      .sort();

  it("shows the same scores, links and steps as its source, and rests on the same settings", () => {
    const sources = new Map(texts.filter(({ locale }) => locale === "nl").map((text) => [text.slug, text]));
    const translations = texts.filter(({ locale }) => locale === "en");
    expect(translations.length).toBe(sources.size);
    for (const text of translations) {
      const source = sources.get(text.slug);
      if (source === undefined) throw new Error(`${text.file} has no source`);
      expect(facts(text), text.file).toEqual(facts(source));
      expect(settingsOf(text), text.file).toEqual(settingsOf(source));
    }
  });
});

/** The settings that hold in every language. */
function settingsOf({ frontMatter }: Text): object {
  const { title, summary, owner, translation, ...rest } = frontMatter;
  return Object.fromEntries(
    Object.entries(rest).filter(([name]) => !["who", "time", "short", "author"].includes(name)),
  );
}
