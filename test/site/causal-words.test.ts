import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { causalWordIn, causalWords } from "../../src/survey/causal-words.ts";
import { attributes, dist, files, framed, textOf } from "./built-pages.ts";

const words = causalWords.parse(parse(readFileSync("content/causal-words.yaml", "utf8")));
const localeOf = (route: string) => (route.startsWith("nl") ? "nl" : "en");
// Elements end sentences: what stands in two cells is not one phrase.
const sentencesOf = (html: string) =>
  textOf(html.replace(/<\/?(?:p|h\d|td|th|tr|li|dt|dd|div|summary|section|figcaption|caption|text)\b[^>]*>/g, " . "));

/** What is quoted or spoken, and what is drawn: words in drawings are read apart. */
const others = /<(blockquote|svg|script|style)\b[^>]*>.*?<\/\1>/gs;
const spoken = /<(p|div|li|span|td)\b[^>]*class="[^"]*\b(?:line|say|turn|phr|not)\b[^"]*"[^>]*>.*?<\/\1>/gs;

describe("the site", () => {
  const read = framed.filter(({ route }) => !/\/(methods|guide\/phrases|guide\/card)$/.test(route));

  it("has pages to read", () => {
    expect(read.length).toBeGreaterThan(100);
    expect(causalWordIn(sentencesOf("<p>Rest leads</p><p>to calm</p>"), words.en)).toBeUndefined();
    expect(causalWordIn(sentencesOf("<p>Rest <b>leads</b> to calm</p>"), words.en)).toBe("leads to");
  });

  it("claims no cause in what is read, in either language", () => {
    const wrong = read.flatMap(({ route, html }) => {
      const text = sentencesOf(html.replace(others, " . ").replace(spoken, " . "));
      const found = causalWordIn(text, words[localeOf(route)]);
      return found === undefined ? [] : [`${route}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  it("claims no cause in what is drawn or told instead of it", () => {
    const wrong = read.flatMap(({ route, html }) => {
      const drawn = [...html.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, text = ""]) => textOf(text));
      const told = ["aria-label", "alt", "title", "content"].flatMap((name) => attributes(html, name));
      return [...drawn, ...told].flatMap((text) => {
        const found = causalWordIn(text, words[localeOf(route)]);
        return found === undefined ? [] : [`${route}: ${found}`];
      });
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it("claims no cause in its downloads", () => {
    const wrong = files
      .filter((file) => /^(nl|en)\/.*\.csv$/.test(file))
      .flatMap((file) => {
        const lines = readFileSync(path.join(dist, file), "utf8").split("\n");
        return lines
          .flatMap((line) => causalWordIn(line, words[localeOf(file)]) ?? [])
          .map((word) => `${file}: ${word}`);
      });
    expect(wrong).toEqual([]);
  });
});
