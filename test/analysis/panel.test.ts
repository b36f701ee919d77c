import { describe, expect, it } from "vitest";
import { leadLag } from "../../src/analysis/lead-lag.ts";
import { withinBetween } from "../../src/analysis/within-between.ts";

const noise = (seed: number) => ((seed * 7919) % 101) / 101 - 0.5;

describe("withinBetween(rows)", () => {
  it("tells the two apart: units high on x are high on y, and fall on y when they rise on x", () => {
    const rows = [1, 2, 3, 4].flatMap((unit) =>
      [1, 2, 3].map((wave) => {
        const shift = noise(unit * 10 + wave);
        return { unit: `u${unit}`, wave, x: 10 * unit + shift, y: 10 * unit - 2 * shift + wave };
      }),
    );
    const found = withinBetween(rows);
    expect(found.within?.slope).toBeCloseTo(-2, 8);
    expect(found.between?.slope).toBeGreaterThan(0.9);
    expect(found).toMatchObject({ units: 4, observations: 12 });
  });

  it("has no within result when x only moves with the wave, and nothing from nothing", () => {
    const rows = ["a", "b", "c"].flatMap((unit, at) =>
      [1, 2].map((wave) => ({ unit, wave, x: at + wave, y: at * wave })),
    );
    expect(withinBetween(rows).within).toBeUndefined();
    expect(withinBetween([])).toEqual({ units: 0, observations: 0 });
  });
});

describe("leadLag(rows)", () => {
  const rows = Array.from({ length: 12 }, (_, unit) =>
    Array.from({ length: 5 }, (_, wave) => ({
      unit: `u${unit}`,
      wave: `${wave + 8}`,
      x: noise(unit * 31 + wave * 17 + 3),
      y: noise(unit * 31 + (wave - 1) * 17 + 3) + 0.1 * noise(unit + wave),
    })),
  ).flat();

  it("finds the side that moves first", () => {
    const found = leadLag(rows);
    expect(found.pairs).toBe(48);
    expect(found.difference?.value).toBeGreaterThan(0.5);
    expect(found.difference?.low).toBeGreaterThan(0);
  });

  it("turns its sign when the sides are exchanged", () => {
    const turned = leadLag(rows.map((row) => ({ ...row, x: row.y, y: row.x })));
    expect(turned.difference?.value).toBeCloseTo(-(leadLag(rows).difference?.value ?? 0), 10);
  });

  it("cannot tell the timing from one unit: its waves explain it whole, and rounding is no lead", () => {
    expect(leadLag(rows.filter(({ unit }) => unit === "u0"))).toEqual({ units: 1, pairs: 4 });
    const two = leadLag(rows.filter(({ unit }) => unit === "u0" || unit === "u1"));
    expect(two.difference?.value).toBeDefined();
    expect(two.difference?.se).toBeUndefined();
  });

  it("sees no lead between one measure and itself in another unit", () => {
    const same = leadLag(rows.map((row) => ({ ...row, y: 100 * row.x + 7 })));
    expect(same.difference).toEqual({ value: 0, se: 0, low: 0, high: 0 });
  });

  it("has nothing to say of a unit whose waves nobody shares", () => {
    const alone = [
      ...rows.filter(({ unit, wave }) => unit !== "u0" && (wave === "8" || wave === "12")),
      ...rows.filter(({ unit, wave }) => unit === "u0" && (wave === "9" || wave === "10")),
    ];
    expect(leadLag(alone)).toEqual({ units: 12, pairs: 1 });
  });

  it("orders waves as numbers where they are, pairs only neighbours, and takes another order on request", () => {
    const shuffled = rows.toReversed();
    expect(leadLag(shuffled).pairs).toBe(48);
    expect(leadLag(shuffled).forward).toBeCloseTo(leadLag(rows).forward ?? Number.NaN, 10);
    expect(leadLag(rows.filter((row) => row.wave !== "10")).pairs).toBe(36);
    expect(leadLag(rows, { waves: ["8", "9", "10", "11", "12"] })).toEqual(leadLag(rows));
    expect(leadLag(rows, { waves: ["8", "x", "9"] }).pairs).toBe(0);
  });
});
