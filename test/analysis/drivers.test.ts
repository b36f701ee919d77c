import { describe, expect, it } from "vitest";
import { drivers } from "../../src/analysis/drivers.ts";
import { driversQuadrant } from "../../src/analysis/drivers-quadrant.ts";
import { driversReplicates } from "../../src/analysis/drivers-replicates.ts";

const noise = (seed: number) => ((seed * 7919) % 101) / 101 - 0.5;
const rows = Array.from({ length: 120 }, (_, row) => {
  const [a, b, c] = [noise(row), noise(row * 3 + 1), noise(row * 5 + 2)];
  return [a, b, c, 2 * a + b + 0.5 * noise(row * 11 + 4)];
});

describe("drivers(groups)", () => {
  it("gives the larger share to what the outcome is made of, with shares that sum to 1", () => {
    const { n, drivers: found } = drivers(driversReplicates(rows, 40));
    expect(n).toBe(120);
    const shares = found.map((driver) => driver.share?.value ?? Number.NaN);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
    expect(shares[1]).toBeGreaterThan(shares[2] ?? 1);
    for (const { share } of found) {
      expect(share?.low).toBeLessThanOrEqual(share?.value ?? -1);
      expect(share?.high).toBeGreaterThanOrEqual(share?.value ?? 2);
    }
  });

  it("divides nothing when the drivers explain less than 5 %", () => {
    const flat = Array.from({ length: 100 }, (_, row) => [row % 2, Math.floor(row / 2) % 2, Math.floor(row / 4) % 5]);
    const found = drivers(driversReplicates(flat, 10));
    expect(found.r2).toBeLessThan(0.05);
    expect(found.drivers.every((driver) => driver.share === undefined)).toBe(true);
  });

  it("gives shares without an interval from one group", () => {
    const [first] = drivers(driversReplicates(rows)).drivers;
    expect(first?.share?.se).toBeUndefined();
  });

  it("gives shares without an interval when without one group the drivers explain each other whole", () => {
    const few = [
      [7, 1, 3, 9],
      [5, 2, 5, 6],
      [1, 6, 7, 4],
      [1, 2, 1, 4],
    ];
    const [first] = drivers(driversReplicates(few, 4)).drivers;
    expect(first?.share?.value).toBeDefined();
    expect(first?.share?.se).toBeUndefined();
  });

  it("reports how far a driver is a mixture of the others", () => {
    const doubled = rows.map(([a = 0, b = 0, c = 0, y = 0], row) => [a, b, c, a + b + 0.05 * noise(row * 13), y]);
    expect(drivers(driversReplicates(doubled, 5)).drivers[0]?.vif).toBeGreaterThan(10);
    expect(drivers(driversReplicates(rows, 5)).drivers[2]?.vif).toBeLessThan(1.5);
  });

  it("refuses mixtures and constants by name", () => {
    const mixture = rows.map(([a = 0, b = 0, , y = 0]) => [a, b, a + b, y]);
    expect(() => drivers(driversReplicates(mixture, 5))).toThrow(expect.objectContaining({ code: "singular" }));
    expect(() => drivers(driversReplicates([], 5))).toThrow(expect.objectContaining({ code: "no-variance" }));
    expect(() =>
      drivers(
        driversReplicates(
          [
            [1, 2],
            [1, 3],
            [1, 4],
          ],
          1,
        ),
      ),
    ).toThrow(expect.objectContaining({ code: "no-variance" }));
  });

  it("falls back to relative weights beyond twelve drivers", () => {
    const wide = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 14 }, (_, column) => noise(row * (column + 2) + column * column)),
    );
    const found = drivers(driversReplicates(wide, 1));
    for (const driver of found.drivers) expect(driver.lmg).toBe(driver.relativeWeight);
  });
});

describe("driversQuadrant(share, drivers, scoreLabel)", () => {
  it("stays unclear while the interval holds an equal part, and for a score that cannot be told from the mean", () => {
    expect(driversQuadrant({ low: 0.1, high: 0.4 }, 5, "not-enough-data")).toEqual({
      importance: "unclear",
      score: "unclear",
    });
    expect(driversQuadrant({ low: 0.21, high: 0.4 }, 5, "slightly-higher")).toEqual({
      importance: "high",
      score: "unclear",
    });
    expect(driversQuadrant({ low: 0, high: 0.19 }, 5, "higher")).toEqual({ importance: "low", score: "high" });
    expect(driversQuadrant(undefined, 5, "lower")).toEqual({ importance: "unclear", score: "low" });
  });
});
