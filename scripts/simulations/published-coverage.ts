import type { NpsChances } from "../../src/stats/nps-coverage.ts";

const of = (promoters: number, passives: number, detractors: number): NpsChances => ({
  promoters,
  passives,
  detractors,
});

/**
 * The coverage table of the method (spec 1.3) for the Bonett–Price interval, as it was computed when the method was written, by other
 * code. Per distribution of answers the coverage at n = 5, 10, 20, 50 and 200.
 */
export const publishedCoverage: Readonly<Record<string, { chances: NpsChances; coverage: readonly number[] }>> = {
  balanced: { chances: of(0.34, 0.33, 0.33), coverage: [0.95, 0.961, 0.949, 0.95, 0.95] },
  "typical, positive": { chances: of(0.45, 0.35, 0.2), coverage: [0.966, 0.961, 0.951, 0.951, 0.95] },
  good: { chances: of(0.6, 0.25, 0.15), coverage: [0.978, 0.971, 0.957, 0.952, 0.951] },
  excellent: { chances: of(0.8, 0.15, 0.05), coverage: [0.985, 0.984, 0.982, 0.963, 0.953] },
  "near the ceiling": { chances: of(0.9, 0.08, 0.02), coverage: [0.989, 0.987, 0.987, 0.98, 0.958] },
  extreme: { chances: of(0.97, 0.02, 0.01), coverage: [0.995, 0.997, 0.997, 0.994, 0.976] },
  polarised: { chances: of(0.48, 0.04, 0.48), coverage: [0.928, 0.913, 0.951, 0.948, 0.949] },
  "mostly passive": { chances: of(0.1, 0.8, 0.1), coverage: [0.999, 0.998, 0.983, 0.961, 0.954] },
  "nearly all passive": { chances: of(0.02, 0.96, 0.02), coverage: [1, 1, 1, 1, 0.981] },
  "low eNPS": { chances: of(0.15, 0.3, 0.55), coverage: [0.969, 0.963, 0.955, 0.951, 0.951] },
  "very low": { chances: of(0.05, 0.15, 0.8), coverage: [0.985, 0.984, 0.982, 0.963, 0.953] },
  "no detractors": { chances: of(0.5, 0.5, 0), coverage: [0.969, 0.944, 0.936, 0.96, 0.958] },
};

/** The sizes of the columns above, and the mean width over the twelve distributions in points. */
export const publishedSizes: readonly number[] = [5, 10, 20, 50, 200];
export const publishedWidths: readonly number[] = [105, 75, 53, 33, 16];

/** Over the whole simplex in steps of 1/40, its corners left out. Widths in points. */
export const publishedGrid: Readonly<
  Record<number, { mean: number; fifth: number; least: number; below: number; width: number }>
> = {
  5: { mean: 0.975, fifth: 0.937, least: 0.922, below: 0.02, width: 111 },
  7: { mean: 0.971, fifth: 0.941, least: 0.875, below: 0.02, width: 97 },
  10: { mean: 0.966, fifth: 0.94, least: 0.891, below: 0.02, width: 82 },
  20: { mean: 0.96, fifth: 0.943, least: 0.928, below: 0, width: 59 },
  50: { mean: 0.955, fifth: 0.946, least: 0.931, below: 0, width: 38 },
  100: { mean: 0.952, fifth: 0.948, least: 0.937, below: 0, width: 27 },
};

/**
 * The difference of two NPS over pairs of the distributions above: the 12 equal ones; all 144,
 * of which the mean takes the 132 unequal ones (found by computing it again); width in points.
 */
export const publishedDifferences: readonly {
  sizes: readonly [number, number];
  same: readonly [least: number, mean: number];
  all: readonly [least: number, mean: number, fifth: number];
  width: number;
}[] = [
  { sizes: [5, 5], same: [0.972, 0.991], all: [0.942, 0.978, 0.945], width: 158 },
  { sizes: [5, 20], same: [0.95, 0.983], all: [0.933, 0.975, 0.947], width: 124 },
  { sizes: [10, 10], same: [0.951, 0.983], all: [0.943, 0.972, 0.953], width: 112 },
  { sizes: [10, 50], same: [0.947, 0.976], all: [0.933, 0.971, 0.944], width: 86 },
  { sizes: [20, 20], same: [0.952, 0.977], all: [0.949, 0.965, 0.951], width: 77 },
  { sizes: [7, 100], same: [0.943, 0.977], all: [0.917, 0.974, 0.939], width: 97 },
  { sizes: [40, 40], same: [0.951, 0.97], all: [0.948, 0.96, 0.951], width: 54 },
];
