import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import { jointReleaseAudit } from "../../src/privacy/joint-release-audit.ts";
import { type ReleaseCell, releaseAudit } from "../../src/privacy/release-audit.ts";

const k = 5;

describe("releaseAudit(cells, {k})", () => {
  const kept = (group: string, n: number): ReleaseCell => ({ before: group, after: group, n });

  it("refuses 20 then 21, and accepts 20 then 25", () => {
    expect(releaseAudit([kept("a", 20), { after: "a", n: 1 }], { k })).toEqual([{ group: "a", people: 1 }]);
    expect(releaseAudit([kept("a", 20), { after: "a", n: 5 }], { k })).toEqual([]);
  });

  it("counts somebody corrected once: three corrected people are three, though six answers differ", () => {
    const cells = (n: number) => [kept("a", 20), { before: "a", n }, { after: "a", n }];
    expect(releaseAudit(cells(3), { k })).toEqual([{ group: "a", people: 3 }]);
    expect(releaseAudit(cells(5), { k })).toEqual([]);
  });

  it("has nothing to subtract where all people are new, or all are gone", () => {
    expect(
      releaseAudit(
        [
          { before: "a", n: 9 },
          { after: "a", n: 7 },
        ],
        { k },
      ),
    ).toEqual([]);
  });

  it("sees the movers of a reorganisation, and lets five of them pass", () => {
    const moved = (n: number) => [kept("a", 14), { before: "a", after: "b", n }, kept("b", 10)];
    expect(releaseAudit(moved(4), { k })).toEqual([{ group: "b" }]);
    expect(releaseAudit(moved(5), { k })).toEqual([]);
  });

  it("never passes two trees of which the totals together single out fewer than k people", () => {
    const group = fc.constantFrom("a", "b", "c");
    const cell = fc.record({ before: group, after: group, n: fc.integer({ min: 1, max: 7 }) });
    let isolating = 0;
    let passing = 0;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const names = ["a", "b", "c"];
        const people = cells.flatMap(({ before, after, n }) => {
          const row = names.flatMap((name) => [Number(before === name), Number(after === name)]);
          return Array.from({ length: n }, () => row);
        });
        const sizes = names
          .flatMap((_, at) => [2 * at, 2 * at + 1])
          .map((at) => people.filter((row) => row[at]).length);
        // What is published has enough people by itself.
        fc.pre(sizes.every((size) => size === 0 || size >= k));
        const isolated = isolatedGroup(people, { k });
        const faults = releaseAudit(cells, { k });
        if (isolated !== undefined) isolating += 1;
        if (faults.length === 0) passing += 1;
        return isolated === undefined || faults.length > 0;
      }),
      { seed: 67, numRuns: 400 },
    );
    expect(isolating).toBeGreaterThan(20);
    expect(passing).toBeGreaterThan(20);
  });
});

describe("jointReleaseAudit(people, {k})", () => {
  const alike = (columns: number[], n: number, moved: boolean) => ({ atom: 0, columns, n, group: "a", moved });

  it("sees one late respondent without a category behind five with one", () => {
    // Columns: 1 the old release of the unit, 2 and 3 a category before and now.
    const people = [alike([1, 2, 3], 12, false), alike([1], 8, false), alike([3], 5, true), alike([], 1, true)];
    expect(jointReleaseAudit(people, { k })).toEqual([{ group: "a" }]);
    expect(jointReleaseAudit([...people.slice(0, 3), alike([], 5, true)], { k })).toEqual([]);
  });

  it("leaves alone what nobody came to", () => {
    expect(jointReleaseAudit([alike([1, 2], 3, false)], { k })).toEqual([]);
  });
});
