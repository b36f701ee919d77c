import { describe, expect, it } from "vitest";
import { differenceAudit } from "../../src/privacy/difference-audit.ts";

describe("differenceAudit(units, {k})", () => {
  it("finds a shown unit that is too small, once", () => {
    expect(differenceAudit([{ id: "a", own: 3, shown: true }], { k: 5 })).toEqual([
      { unit: "a", kind: "small-cell", size: 3 },
    ]);
  });

  it("finds what is left through a hidden layer", () => {
    const units = [
      { id: "all", own: 0, shown: true },
      { id: "mid", parent: "all", own: 1, shown: false },
      { id: "x", parent: "mid", own: 8, shown: true },
      { id: "y", parent: "mid", own: 2, shown: false },
    ];
    expect(differenceAudit(units, { k: 5 })).toEqual([{ unit: "all", kind: "small-difference", size: 3 }]);
    expect(differenceAudit(units, { k: 3 })).toEqual([]);
  });
});
