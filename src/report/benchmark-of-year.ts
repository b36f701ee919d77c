import type { Benchmark } from "../survey/benchmark.ts";

/**
 * Of each figure that one source gives for several years, the one that belongs beside a score of a year: that of the same year, else the
 * latest before it, else the earliest after it. A figure without a year stays. What differs in source, population, subject, measure or
 * group is another figure.
 *
 * @param benchmarks figures of others, in the order in which readers see them
 * @param year the year of the score that they stand beside
 * @example benchmarkOfYear([{ survey: "e", subject: "s", metric: "mean", value: 4, population_nl: "p", population_en: "p", source: "CBS", year: 2019, comparable: true }, { survey: "e", subject: "s", metric: "mean", value: 5, population_nl: "p", population_en: "p", source: "CBS", year: 2020, comparable: true }], 2019).map(({ value }) => value) // => [4]
 */
export function benchmarkOfYear(benchmarks: readonly Benchmark[], year: number): Benchmark[] {
  const series = Map.groupBy(
    benchmarks,
    ({ survey, subject, metric, population_nl, population_en, source, group = "" }) =>
      JSON.stringify([survey, subject, metric, population_nl, population_en, source, group]),
  );
  const kept = new Set(
    [...series.values()].flatMap((figures) => {
      const dated = figures
        .filter((figure) => figure.year !== undefined)
        .sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
      const beside = dated.findLast((figure) => (figure.year ?? 0) <= year) ?? dated[0];
      return [...figures.filter((figure) => figure.year === undefined), ...(beside === undefined ? [] : [beside])];
    }),
  );
  return benchmarks.filter((figure) => kept.has(figure));
}
