import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactRank } from "../../src/privacy/exact-rank.ts";
import { isolatedGroup } from "../../src/privacy/isolated-group.ts";
import { leverage } from "../../src/privacy/leverage.ts";
import { leverageAudit } from "../../src/privacy/leverage-audit.ts";

const memberships = fc.array(fc.array(fc.nat({ max: 1 }), { minLength: 4, maxLength: 4 }), { maxLength: 24 });

describe("leverage(members)", () => {
  it("is 1/m in one published group of m people, and 0 outside every group", () => {
    expect(leverage([[1], [1], [1], [1], [0]])).toEqual([0.25, 0.25, 0.25, 0.25, 0]);
  });

  it("sums to the rank of the membership matrix", () => {
    fc.assert(
      fc.property(memberships, (members) => {
        const sum = leverage(members).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(exactRank(members), 8);
      }),
    );
  });
});

describe("leverageAudit(members, {k})", () => {
  it("never passes groups from which fewer than k people can be isolated", () => {
    fc.assert(
      fc.property(memberships, fc.constantFrom(3, 5), (members, k) => {
        if (leverageAudit(members, { k }).passes) expect(isolatedGroup(members, { k })).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("has nothing against nobody", () => {
    expect(leverageAudit([], { k: 5 })).toMatchObject({ leverage: [], max: undefined, passes: true });
  });
});
