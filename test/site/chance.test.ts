import { describe, expect, it } from "vitest";
import { framed } from "./built-pages.ts";
import { elementsIn, htmlTree, wordsIn } from "./html-tree.ts";

const pages = framed.map(({ route, html }) => {
  const all = [...elementsIn(htmlTree(html))];
  const labels = all.flatMap(({ attributes }) => attributes["data-label"] ?? []);
  const told = all.find(({ attributes }) => attributes.id === "chance");
  return {
    route,
    judged: labels.length,
    clear: labels.filter((label) => label === "higher" || label === "lower").length,
    told: told === undefined ? undefined : wordsIn(told),
  };
});
const words = "no one two three four five six seven eight nine ten eleven twelve";
const woorden = "geen één twee drie vier vijf zes zeven acht negen tien elf twaalf";
const asNumber = (word = "") => {
  const place = [words, woorden].map((list) => list.split(" ").indexOf(word)).find((found) => found >= 0);
  return place ?? Number(word.replace(/[.,]/g, ""));
};

describe("a page with many differences", () => {
  it("says how many it judges, how many are clear, and how many of those may be chance", () => {
    const wrong = pages
      .filter(({ judged }) => judged >= 10)
      .filter(({ judged, clear, told = "" }) => {
        const [, all] = /(?:judges|beoordeelt) ([\d.,]+) /.exec(told) ?? [];
        const [, marked] = /; (\S+) (?:(?:are|is) clear and|daarvan (?:zijn|is) duidelijk en)/.exec(told) ?? [];
        const none = /none of them is clear|geen daarvan is duidelijk/.test(told);
        const [, less, about] =
          /: (?:here|hier) (?:(fewer than one|minder dan één)|(?:about|ongeveer) (\S+))\./.exec(told) ?? [];
        const chance = clear / 20;
        const isTold =
          clear === 0
            ? none
            : asNumber(marked) === clear && (chance < 1 ? less !== undefined : asNumber(about) === Math.round(chance));
        return asNumber(all) !== judged || !isTold;
      });
    expect(wrong).toEqual([]);
    expect(pages.some(({ clear, judged }) => judged >= 10 && clear >= 20)).toBe(true);
    expect(pages.some(({ clear, judged }) => judged >= 10 && clear === 0)).toBe(true);
  });

  it("is the only one that says so", () => {
    expect(pages.filter(({ judged, told }) => judged < 10 && told !== undefined)).toEqual([]);
    const kinds = ["", "units", "measures", "waves/2026-spring"].map((part) =>
      pages.find(({ route }) => route === ["en", part].filter((each) => each !== "").join("/")),
    );
    for (const page of kinds.filter((each) => each !== undefined)) expect(page.told).toBeDefined();
  });
});
