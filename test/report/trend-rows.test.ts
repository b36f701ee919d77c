import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/metrics/catalogue.ts";
import { makeReport } from "../../src/report/make-report.ts";
import methods from "../method/methods.ts";
import { crowd, organisation, people } from "./organisation.ts";

const sizes = { n1: 12, n2: 9, n3: 14, s1: 15, s2: 8 };
const ids = ["one", "two", "three", "four"];

/** Four waves in which every unit wobbles, and `rise` answers in each turn to the best of all. */
function waves(rise = 0) {
  return Object.fromEntries(
    ids.map((id, step) => [
      id,
      Object.entries(sizes).flatMap(([unit, size], place) => [
        ...crowd(unit, size, step * 3 + place),
        ...people(
          unit,
          ...Array.from({ length: rise * step }, (_, n) => [10 - (n % 2), 4 + (n % 2), 2 - (n % 2)] as const),
        ),
      ]),
    ]),
  );
}

const trendsOf = (input: Parameters<typeof organisation>[0]) => {
  const { trends } = makeReport(organisation(input)).rows;
  return trends.filter(({ subject, metric }) => subject === "recommend" && metric === "nps");
};

describe("trendRows(waves)", () => {
  it("agrees with the adapter of the method vectors on the same answers", () => {
    const input = organisation(waves());
    const year = (id: string) => {
      const wave = input.waves.find((own) => own.id === id)?.wave;
      const [start, end] = [wave?.start ?? "", wave?.end ?? ""].map((day) => Date.parse(day));
      return ((start ?? 0) + (end ?? 0)) / 2 / (365.25 * 86_400_000);
    };
    const context = { scale: { min: 0, max: 10, favorable: [], unfavorable: [] } };
    const table = input.counts.flatMap(({ wave, units }) =>
      [...units].flatMap(([unit, { items }]) => {
        const estimate = catalogue.nps.estimate(items.get("recommend")?.answers ?? new Map(), context);
        return estimate === undefined
          ? []
          : [{ unit, time: String(year(wave)), value: String(estimate.value), se: String(estimate.se) }];
      }),
    );
    const expected = methods.trend_pooled?.({ csv: table }, { minWaves: 3 }) as { units: string[]; slope: number[] };
    const rows = trendsOf(waves());
    expect(expected.units).toHaveLength(5);
    for (const [index, unit] of expected.units.entries()) {
      const slope = rows.find((row) => row.unit === unit)?.slope_per_year;
      expect(Math.abs((slope ?? Number.NaN) - (expected.slope[index] ?? 0)), unit).toBeLessThanOrEqual(0.5 + 1e-6);
    }
  });

  it("calls a steady rise of everybody clearly higher, and wobble nothing", () => {
    const calm = trendsOf(waves());
    expect(calm.map(({ label }) => label)).not.toContain("higher");
    expect(calm.map(({ label }) => label)).not.toContain("lower");
    const steep = trendsOf(waves(12));
    expect(steep.find(({ unit }) => unit === "all")).toMatchObject({
      label: "higher",
      waves: 4,
      from: "one",
      to: "four",
    });
    for (const { slope_per_year = 0, low = 0, high = 0 } of steep) {
      expect(low).toBeLessThanOrEqual(slope_per_year);
      expect(slope_per_year).toBeLessThanOrEqual(high);
    }
  });

  it("has no slope for three waves of a few units, and no row for two waves", () => {
    const three = Object.fromEntries(
      ids.slice(0, 3).map((id, step) => [id, [...crowd("n1", 12, step), ...crowd("s1", 20, step)]]),
    );
    for (const row of trendsOf(three)) {
      expect(row).toMatchObject({ waves: 3, label: "not-enough-data", method: "trend/1 nps/1" });
      expect(row).not.toHaveProperty("slope_per_year");
    }
    expect(trendsOf(three)).not.toEqual([]);
    const { one = [], two = [] } = waves();
    expect(trendsOf({ one, two })).toEqual([]);
  });

  it("leaves out a unit that is hidden in the latest wave, and waves in which it is hidden", () => {
    const small = (id: string) => Object.values(waves()[id] ?? []).filter(({ unit }) => unit !== "s2");
    const without = { ...waves(), four: [...small("four"), ...crowd("s2", 3)] };
    const units = trendsOf(without).map(({ unit }) => unit);
    expect(units).not.toContain("s2");
    // s1 is hidden with it: subtraction would give s2 away.
    expect(units).not.toContain("s1");
    const gap = { ...waves(), two: [...small("two"), ...crowd("s2", 3)] };
    expect(trendsOf(gap).find(({ unit }) => unit === "s2")).toMatchObject({ waves: 3 });
  });
});
