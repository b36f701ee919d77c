import { describe, expect, it } from "vitest";
import { holdsSmallChange } from "../../src/privacy/holds-small-change.ts";
import { republishAudit } from "../../src/privacy/republish-audit.ts";
import { windowAudit } from "../../src/privacy/window-audit.ts";

describe("republishAudit(groups, {k})", () => {
  it("refuses 20 then 21: the late answer would follow by subtraction", () => {
    const { groups, publish } = republishAudit([{ oldRespondents: 20, newRespondents: 21, inBoth: 20 }], { k: 5 });
    expect(groups).toEqual([{ changed: 1, safe: false }]);
    expect(publish).toBe(false);
  });

  it("sees an exchange of one person behind an equal count", () => {
    expect(republishAudit([{ oldRespondents: 9, newRespondents: 9, inBoth: 8 }], { k: 5 }).groups[0]?.changed).toBe(2);
  });

  it("accepts no change, and at least k late answers", () => {
    const groups = [
      { oldRespondents: 20, newRespondents: 20, inBoth: 20 },
      { oldRespondents: 20, newRespondents: 25, inBoth: 20 },
    ];
    expect(republishAudit(groups, { k: 5 }).publish).toBe(true);
  });
});

describe("windowAudit(waves, windows, {k})", () => {
  const waves = [9, 8, 2, 9].map((n, index) => ({ wave: `w${index + 1}`, n }));

  it("finds wave 3 behind {1,2,3}, {2,3,4} and {1,2}", () => {
    const windows = [
      ["w1", "w2", "w3"],
      ["w2", "w3", "w4"],
      ["w1", "w2"],
    ];
    expect(windowAudit(waves, windows, { k: 5 })).toEqual({ smallest: 2, safe: false });
  });

  it("accepts disjoint windows of k or more, and none at all", () => {
    expect(
      windowAudit(
        waves,
        [
          ["w1", "w2"],
          ["w3", "w4"],
        ],
        { k: 5 },
      ),
    ).toEqual({ smallest: 11, safe: true });
    expect(windowAudit(waves, [], { k: 5 })).toEqual({ smallest: undefined, safe: true });
  });

  it("finds nothing but whole waves in the product's own windows, one a wave", () => {
    const shown = waves.filter(({ n }) => n >= 5);
    const own = shown.map(({ wave }) => [wave]);
    expect(windowAudit(waves, own, { k: 5 })).toEqual({ smallest: 8, safe: true });
  });

  it("refuses a wave it does not know", () => {
    expect(() => windowAudit(waves, [["w9"]], { k: 5 })).toThrow("w9");
  });
});

describe("holdsSmallChange(n, lastShown)", () => {
  it("holds a unit below ten whose number changed by one or two", () => {
    expect([6, 7, 8, 9, 10].map((last) => holdsSmallChange(8, last))).toEqual([true, true, false, true, true]);
    expect(holdsSmallChange(8, 11)).toBe(false);
    expect(holdsSmallChange(10, 9)).toBe(false);
    expect(holdsSmallChange(8, undefined)).toBe(false);
  });
});
