import { describe, expect, it } from "vitest";
import { alignmentFinding } from "../../src/report/alignment-finding.ts";
import { conversationFinding } from "../../src/report/conversation-finding.ts";
import { lessonsFinding } from "../../src/report/lessons-finding.ts";
import { quarterFinding } from "../../src/report/quarter-finding.ts";

const locales = ["nl", "en"] as const;
const wordsOf = (title: string) => title.split(" ").length;

describe("the titles of meetings, lessons and the tree", () => {
  it("have at most twelve words whatever is counted, and begin with a capital", () => {
    const name = "Customer Contact for Very Large Business Customers in the North";
    const titles = locales.flatMap((locale) =>
      [0, 1, 2, 12, 13, 400].flatMap((one) =>
        [0, 1, 2, 12, 13, 400].flatMap((other) => [
          quarterFinding(one, other, locale),
          alignmentFinding(one, other, locale),
          lessonsFinding(one, other, locale),
          conversationFinding({ apart: one, unknown: other, isShown: true }, name, locale),
        ]),
      ),
    );
    expect(titles.length).toBe(288);
    expect(titles.filter((title) => wordsOf(title) > 12)).toEqual([]);
    expect(titles.filter((title) => !/^[\p{Lu}\d]/u.test(title))).toEqual([]);
  });

  it("say of a conversation no more than its counts", () => {
    const told = (apart: number, unknown: number) =>
      locales.map((locale) => conversationFinding({ apart, unknown, isShown: true }, "Legal", locale));
    expect(told(0, 0)).toEqual([
      "Geen score van Legal springt er duidelijk uit",
      "No score of Legal clearly stands out",
    ]);
    expect(told(1, 0)).toEqual(["Eén score van Legal springt eruit", "One score of Legal stands out"]);
    expect(told(0, 1)).toEqual([
      "Geen score springt er duidelijk uit; van één is niets te zeggen",
      "No score of Legal clearly stands out; of one nobody can tell",
    ]);
  });

  it("say the same of every unit without scores, however many it has that are hidden", () => {
    const told = [0, 3, 9].map((unknown) => conversationFinding({ apart: 0, unknown, isShown: false }, "Legal", "en"));
    expect(new Set(told)).toEqual(new Set(["Legal has no scores to show"]));
  });
});
