import { describe, expect, it } from "vitest";
import { mixedWords } from "../../../src/io/plausible/careless.ts";
import { changedSize } from "../../../src/io/plausible/changed-size.ts";
import { itemRests, restCorrelation } from "../../../src/io/plausible/item-rest.ts";
import { codeSpike, missingCode } from "../../../src/io/plausible/missing-code.ts";
import { recoded } from "../../../src/io/plausible/recoded.ts";
import type { RestSums } from "../../../src/io/plausible/rest-table.ts";
import { turnedItem } from "../../../src/io/plausible/turned-items.ts";

describe("itemRests(set)", () => {
  // Forty people on two items with steps 0 and 1: 15 answer both, 15 neither, 10 one of the two.
  const set = {
    variables: [
      { subject: "a", steps: 1, centre: 0 },
      { subject: "b", steps: 1, centre: 0 },
    ],
    groups: [
      {
        n: 40,
        sums: [20, 20],
        products: [
          [20, 15],
          [15, 20],
        ],
      },
    ],
    units: new Map(),
  };

  it("is the correlation of the two when there are two: φ of a fourfold table", () => {
    // (15·15 − 5·5) / (20·20)
    expect(itemRests(set).get("a")?.r).toBeCloseTo(0.5, 12);
  });

  it("leaves out what it is told to, and then has nothing to compare with", () => {
    expect(itemRests(set, new Set(["b"])).size).toBe(0);
  });

  it("says nothing of fewer than thirty people", () => {
    const few = {
      ...set,
      groups: [
        {
          n: 28,
          sums: [14, 14],
          products: [
            [14, 10],
            [10, 14],
          ],
        },
      ],
    };
    expect(itemRests(few).size).toBe(0);
    expect(restCorrelation(new Map([[1, { n: 29, sum: 29, squares: 29 }]]))).toBeUndefined();
  });
});

describe("turnedItem", () => {
  const place = { wave: "w2", survey: "staff", others: "the other items of calm" };
  const of = (r: number, low: number, high: number) => ({ r, low, high, n: 200 });

  it("tells of an item whose correlation changed sign, with both figures", () => {
    const pair = { now: of(-0.4, -0.6, -0.2), before: of(0.5, 0.3, 0.7), beforeWave: "w1" };
    expect(turnedItem("quiet", pair, place)?.expected).toBe(
      "the answers to quiet turned round: they go against the other items of calm (correlation −0.40, n 200; it was 0.50 in w1)",
    );
  });

  it("says nothing while one of the intervals holds zero", () => {
    expect(
      turnedItem("quiet", { now: of(-0.1, -0.3, 0.1), before: of(0.5, 0.3, 0.7), beforeWave: "w1" }, place),
    ).toBeUndefined();
  });

  it("tells once of an item that was never declared as reversed", () => {
    const now = of(-0.4, -0.6, -0.2);
    const first = turnedItem("busy", { now, before: undefined, beforeWave: undefined }, place);
    expect(first?.remedy).toMatch(/^if a high answer to it is unfavourable, declare reversed: true at the item/);
    expect(turnedItem("busy", { now, before: now, beforeWave: "w1" }, place)).toBeUndefined();
  });
});

describe("recoded", () => {
  const pair = (now: number[], before: number[], min = 1) => ({ item: "ease", min, now, before, beforeWave: "w1" });

  it.each([
    ["one lower than w1", [80, 160, 240, 120, 0], [20, 80, 160, 240, 120]],
    ["one higher than w1", [0, 20, 80, 160, 240], [20, 80, 160, 240, 120]],
    ["the mirror image of those of w1", [120, 240, 160, 80, 20], [20, 80, 160, 240, 120]],
  ])("sees answers that look %s", (words, now, before) => {
    expect(recoded(pair(now, before))?.expected).toContain(`look ${words}`);
  });

  it("sees a scale of 0 to 10 on which 0 to 5 was answered", () => {
    const before = [10, 10, 10, 20, 30, 60, 80, 160, 240, 200, 180];
    const now = [10, 20, 50, 140, 400, 380, 0, 0, 0, 0, 0];
    expect(recoded(pair(now, before, 0))?.expected).toContain("look half those of w1");
  });

  it("sees answers that many gave before and nobody gives now", () => {
    expect(recoded(pair([0, 100, 160, 240, 120], [60, 80, 160, 240, 120]))?.expected).toBe(
      "nobody of 620 gave ease the answer 1, which 9 % gave in w1",
    );
  });

  it("gives no share where fewer than ten people answered otherwise", () => {
    const found = recoded(pair([0, 200], [196, 4]));
    expect(found?.expected).toBe("nobody of 200 gave ease the answer 1, which nearly everybody gave in w1");
    expect(found?.figures).toEqual({ of: 200 });
  });

  it("says nothing when opinions moved by half a step, or when few people could have given an answer", () => {
    expect(recoded(pair([40, 110, 180, 200, 90], [20, 80, 160, 240, 120]))).toBeUndefined();
    expect(recoded(pair([0, 30, 30, 30, 30], [12, 40, 40, 40, 40]))).toBeUndefined();
  });
});

describe("missingCode", () => {
  // On 0 to 10 the other answers rise by five points with each answer; a hundred people each, with a spread of ten points.
  const means = (of: (value: number) => number, n = (_: number) => 100) =>
    new Map(
      Array.from({ length: 11 }, (_, value): [number, RestSums] => [
        value,
        { n: n(value), sum: n(value) * of(value), squares: n(value) * (of(value) ** 2 + 100) },
      ]),
    );
  const table = (all: ReadonlyMap<number, RestSums>) => ({
    all,
    without: new Map([
      [0, all],
      [10, all],
    ]),
    ofConstruct: true,
  });

  it("tells of a code whose people answer other items like everybody else", () => {
    const found = missingCode("advice", table(means((value) => (value === 0 ? 55 : 25 + 5 * value))));
    expect(found?.expected).toBe(
      "0 of advice looks like a code for no answer: 100 of 1100 people whose other answers can tell (9 %) gave it and score 55 of 100 on the other answers, much as everybody does (53), where the line through the other values says 25",
    );
    expect(found?.remedy).toContain("waves.<wave>.missing");
  });

  it("says nothing of an end that lies on the line, or of one that fewer than ten people gave", () => {
    expect(missingCode("advice", table(means((value) => 25 + 5 * value)))).toBeUndefined();
    const few = (value: number) => (value === 0 ? 9 : 20);
    expect(missingCode("advice", table(means((value) => (value === 0 ? 55 : 25 + 5 * value), few)))).toBeUndefined();
  });

  it("says nothing where items do not go together, so that no line can be drawn", () => {
    expect(missingCode("advice", table(means(() => 50)))).toBeUndefined();
  });
});

describe("codeSpike", () => {
  it("tells of a code that is new while the other answers stayed as they were", () => {
    const before = [5, 40, 100, 200, 155];
    const found = codeSpike({ item: "ease", min: 0, now: [80, 35, 85, 175, 125], before, beforeWave: "w1" }, [0, 4]);
    expect(found?.expected).toBe(
      "0 of ease is far more frequent than in w1 while the other answers stayed as they were: 80 of 500 people (16 %), next to nobody then",
    );
    expect(codeSpike({ item: "ease", min: 0, now: before, before, beforeWave: "w1" }, [0, 4])).toBeUndefined();
  });
});

describe("mixedWords", () => {
  it("tells of an answer that comes as a word and as a number", () => {
    const counts = { numbers: 30, words: 10 };
    expect(mixedWords("ease", new Map([[5, counts]]))?.expected).toContain("10 of 40 people (25 %) in words");
  });

  it("says nothing where words stand at the ends and numbers between, as some tools export it", () => {
    const ends = new Map([
      [1, { numbers: 0, words: 40 }],
      [2, { numbers: 90, words: 0 }],
      [5, { numbers: 0, words: 30 }],
    ]);
    expect(mixedWords("ease", ends)).toBeUndefined();
  });
});

describe("changedSize", () => {
  it("gives no number below ten, nor a share that would tell it", () => {
    expect(changedSize("respondents", 4, 100, "w1")?.expected).toBe("a few respondents, far fewer than the 100 of w1");
    expect(changedSize("respondents", 80, 3, "w1")?.expected).toBe("80 respondents, many times the few of w1");
  });

  it("says nothing of groups so small that half is chance", () => {
    expect(changedSize("respondents", 6, 14, "w1")).toBeUndefined();
  });
});
