import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnPlan } from "../../../src/io/column-plan.ts";
import { answerProfile } from "../../../src/io/plausible/answer-profile.ts";
import { rowDigest, rowSketch } from "../../../src/io/plausible/row-sketch.ts";
import { sameRows } from "../../../src/io/plausible/same-rows.ts";
import { twinTally } from "../../../src/io/plausible/twins.ts";
import { longSurvey, people, shortSurvey } from "./made-waves.ts";

const sketchOf = (digests: readonly number[], size?: number) => {
  const growing = rowSketch(size);
  for (const digest of digests) growing.add(digest);
  return growing.done();
};

describe("rowSketch", () => {
  it("keeps the lowest digests, each with all its copies, whatever the order", () => {
    const digests = fc.array(fc.nat(60), { maxLength: 200 });
    fc.assert(
      fc.property(digests, fc.integer({ min: 1, max: 20 }), (rows, size) => {
        const sketch = sketchOf(rows, size);
        const lowest = [...new Set(rows)].sort((a, b) => a - b);
        expect([...sketch.digests]).toEqual(lowest.slice(0, size));
        expect([...sketch.counts]).toEqual(
          lowest.slice(0, size).map((digest) => rows.filter((row) => row === digest).length),
        );
        expect(sketch.below).toBeGreaterThan(sketch.digests.at(-1) ?? -1);
        expect(sketchOf(rows.toReversed(), size)).toEqual(sketch);
      }),
      { seed: 7 },
    );
  });

  it("holds no more than its size, however many rows pass", () => {
    const growing = rowSketch(100);
    for (let row = 0; row < 100_000; row += 1) growing.add(rowDigest([row >> 8, row & 255]));
    const sketch = growing.done();
    expect(sketch.digests).toHaveLength(100);
    // A fair sample: a thousandth of all digests lies below a thousandth of the range.
    expect(sketch.below / 2 ** 32).toBeCloseTo(0.001, 3);
  });
});

describe("twinTally", () => {
  it("counts pairs that are alike in all else, and those that are alike in this too", () => {
    const twins = twinTally();
    for (const [digest, value] of [
      [1, 4],
      [1, 4],
      [2, 3],
      [2, 5],
      [3, 1],
      [4, 2],
      [4, 2],
      [4, 2],
    ] as const)
      twins.add(digest, value);
    expect(twins.done()).toEqual({ pairs: 2, alike: 1 });
  });
});

describe("sameRows(own, other)", () => {
  const other = (digests: readonly number[], size?: number) => ({ file: "other.csv", sketch: sketchOf(digests, size) });
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

  it("tells of a file whose rows stand in another", () => {
    expect(sameRows(sketchOf(range(0, 100)), other(range(40, 200)))?.expected).toBe(
      "60 % of the rows that are unlike any other stand in other.csv as well, answer for answer (by chance 2 % at most)",
    );
  });

  it("says nothing of files that share a tenth of their rows, or fewer than ten", () => {
    expect(sameRows(sketchOf(range(0, 100)), other(range(90, 200)))).toBeUndefined();
    expect(sameRows(sketchOf(range(0, 9)), other(range(0, 9)))).toBeUndefined();
  });

  it("says nothing of a short survey, where rows are alike by chance", () => {
    const half = range(0, 100);
    expect(
      sameRows(
        sketchOf([...half, ...range(200, 300), ...range(200, 300)]),
        other([...half, ...range(300, 400), ...range(300, 400)]),
      ),
    ).toBeUndefined();
  });

  it("compares what both sketches hold when one of them is full", () => {
    expect(sameRows(sketchOf(range(0, 1000), 50), other(range(0, 400)))?.expected).toMatch(/^100 % of the rows/);
    expect(sameRows(sketchOf(range(0, 1000), 50), other(range(1000, 1400)))).toBeUndefined();
  });
});

describe("answerProfile", () => {
  const profileOf = (all: ReturnType<typeof people>, survey = longSurvey) => {
    const growing = answerProfile("one", survey, columnPlan(survey, "one"));
    for (const { answers, seconds } of all) growing.add(answers, String(seconds));
    return growing.done();
  };

  it("does not hang on the order of the rows", () => {
    const all = people(300, longSurvey, "order");
    expect(profileOf(all.toReversed())).toEqual(profileOf(all));
  });

  it("counts who gives one answer to items of mixed direction, and who hurries", () => {
    const even = Array.from({ length: 40 }, (_, at) => {
      const items = Object.keys(longSurvey.items).filter((item) => item !== "recommend");
      const straight = new Map(items.map((item, place) => [item, at < 12 ? 4 : 1 + (place % 5)]));
      return { answers: straight, seconds: at < 30 ? 300 : 99 };
    });
    const { straight, seconds } = profileOf(even);
    expect(straight.find(({ kind }) => kind === "mixed")).toMatchObject({ n: 40, straight: 12 });
    expect(straight.filter(({ kind }) => kind === "construct").map(({ n, straight }) => [n, straight])).toEqual(
      Array.from({ length: 4 }, () => [40, 12]),
    );
    expect(seconds).toEqual({ n: 40, median: 300, fast: 10 });
  });

  it("reads seconds that are numbers, and no others", () => {
    const growing = answerProfile("one", shortSurvey, columnPlan(shortSurvey, "one"));
    for (const cell of ["60", "60,5", " 90 ", "", "-5", "1e9", "12:30", "NaN", "9".repeat(400)])
      growing.add(new Map(), cell);
    expect(growing.done().seconds).toEqual({ n: 3, median: 60, fast: 0 });
  });

  it("keeps the sums of other answers, which one can add by hand", () => {
    const growing = answerProfile("one", shortSurvey, columnPlan(shortSurvey, "one"));
    growing.add(
      new Map([
        ["q0-0", 5],
        ["q0-1", 1],
        ["q0-2", 3],
      ]),
    );
    growing.add(
      new Map([
        ["q0-0", 5],
        ["q0-1", 5],
        ["q0-2", 4],
      ]),
    );
    const table = growing.done().rest.get("q0-0");
    // The others are 0 and 50, then 100 and 75: means 25 and 88.
    expect(table?.all).toEqual(new Map([[5, { n: 2, sum: 113, squares: 25 ** 2 + 88 ** 2 }]]));
    // Without other answers of 5 the second has one left, and one is too few.
    expect(table?.without.get(5)).toEqual(new Map([[5, { n: 1, sum: 25, squares: 625 }]]));
    expect(table?.ofConstruct).toBe(true);
  });
});
