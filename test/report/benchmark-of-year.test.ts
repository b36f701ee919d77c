import { describe, expect, it } from "vitest";
import { benchmarkOfYear } from "../../src/report/benchmark-of-year.ts";
import type { Benchmark } from "../../src/survey/benchmark.ts";

const figure = (year: number | undefined, own: Partial<Benchmark> = {}): Benchmark => ({
  survey: "employee",
  subject: "engagement",
  metric: "index",
  value: year ?? 0,
  population_nl: "de mediaan",
  population_en: "the median",
  source: "the survey",
  comparable: true,
  ...(year === undefined ? {} : { year }),
  ...own,
});
const years = (benchmarks: readonly Benchmark[], year: number) =>
  benchmarkOfYear(benchmarks, year).map((each) => each.year);

describe("benchmarkOfYear(benchmarks, year)", () => {
  it("keeps the figure of the year itself", () => {
    expect(years([figure(2018), figure(2019), figure(2020)], 2019)).toEqual([2019]);
  });

  it("keeps the latest before the year where the source has none of it, and the earliest after it where it has none before", () => {
    expect(years([figure(2015), figure(2012)], 2019)).toEqual([2015]);
    expect(years([figure(2023), figure(2021)], 2019)).toEqual([2021]);
  });

  it("keeps what has no year, and takes another source, population or group for another figure", () => {
    const all = [
      figure(undefined),
      figure(2018),
      figure(2017, { source: "another" }),
      figure(2016, { group: "promoters" }),
    ];
    expect(benchmarkOfYear(all, 2019)).toEqual(all);
  });
});
