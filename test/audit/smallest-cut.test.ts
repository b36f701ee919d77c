import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CutEdge, smallestCut } from "../../src/audit/smallest-cut.ts";
import { smallestSupport } from "../../src/privacy/smallest-support.ts";

fc.configureGlobal({ seed: 20260511 });

/** Two units by three categories, and whom neither counts: at most twelve kinds of people. */
const kinds = ["a", "b", "ground"].flatMap((atom) => ["x", "y", "z", "ground"].map((cell) => [atom, cell] as const));

describe("smallestCut(edges, limit)", () => {
  it("is the smallest group that any combination of both families of totals holds", () => {
    let isolating = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: kinds.length, maxLength: kinds.length }),
        fc.integer({ min: 2, max: 9 }),
        (sizes, limit) => {
          const edges = kinds.map(([atom, cell], at): CutEdge => {
            return [
              atom === "ground" ? atom : `atom ${atom}`,
              cell === "ground" ? cell : `cell ${cell}`,
              sizes[at] ?? 0,
            ];
          });
          const totals = [
            ...["a", "b"].map((own) => kinds.map(([atom]) => (atom === own ? 1 : 0))),
            ...["x", "y", "z"].map((own) => kinds.map(([, cell]) => (cell === own ? 1 : 0))),
          ];
          const brute = smallestSupport(totals, sizes, limit);
          if (brute !== undefined) isolating += 1;
          expect(smallestCut(edges, limit)).toBe(brute);
        },
      ),
      { numRuns: 400 },
    );
    expect(isolating).toBeGreaterThan(100);
    expect(isolating).toBeLessThan(380);
  });

  it("finds one person between two large parts", () => {
    const edges = ["left", "right"].flatMap((side) =>
      Array.from({ length: 300 }, (_, at): CutEdge => [`atom ${side} ${at}`, `cell ${side} ${at % 4}`, 3]),
    );
    const joined = ["left", "right"].flatMap((side) =>
      Array.from({ length: 300 }, (_, at): CutEdge => [`atom ${side} ${at}`, `cell ${side} ${(at + 1) % 4}`, 3]),
    );
    expect(smallestCut([...edges, ...joined, ["atom left 0", "cell right 0", 1]], 5)).toBe(1);
    expect(smallestCut([...edges, ...joined, ["atom left 0", "cell right 0", 5]], 5)).toBe(undefined);
  });
});
