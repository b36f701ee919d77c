import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerSketch, sketchDistance } from "../../src/privacy/answer-sketch.ts";

const answer = fc.integer({ min: 1, max: 60 });
const sketched = (places: Iterable<number>) =>
  [...places].map((place) => ({ place: BigInt(place * 7919), weight: BigInt(place * 104729 + 1) }));

describe("sketchDistance(one, other)", () => {
  it("is the number of answers in one of two sets only, up to the capacity", () => {
    fc.assert(
      fc.property(fc.uniqueArray(answer), fc.uniqueArray(answer), fc.constantFrom(2, 5, 9), (one, other, capacity) => {
        const apart = [...one, ...other].filter((place) => one.includes(place) !== other.includes(place)).length;
        const distance = sketchDistance(answerSketch(sketched(one), capacity), answerSketch(sketched(other), capacity));
        expect(distance).toBe(Math.min(apart, capacity));
      }),
      { seed: 67, numRuns: 500 },
    );
  });

  it("tells one late answer among twenty, and none where the order alone differs", () => {
    const twenty = Array.from({ length: 20 }, (_, at) => at + 1);
    const sketch = answerSketch(sketched(twenty), 5);
    expect(sketchDistance(sketch, answerSketch(sketched([...twenty, 30]), 5))).toBe(1);
    expect(sketchDistance(sketch, answerSketch(sketched(twenty.toReversed()), 5))).toBe(0);
  });

  it("refuses to compare two capacities", () => {
    expect(() => sketchDistance([0n], [0n, 0n, 0n])).toThrow(RangeError);
  });
});
