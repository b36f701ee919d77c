import type { Histogram } from "../counts/histogram.ts";

/** A text in the two languages every page exists in. */
export interface BilingualText {
  nl: string;
  en: string;
}

/** The identity of a metric, as in the `metric` column of the published files. */
export type MetricId = "nps" | "csat" | "ces" | "favorable" | "mean" | "index" | "share";

/** How a score reads: NPS in points −100..100, a share in percent, a mean on the scale of the item, an index 0-100. */
export type MetricUnit = "points" | "percent" | "scale" | "index";

/** Which way is good news. An item asked in reverse ("this work drains me") has the direction `lower`. */
export type Direction = "higher" | "lower";

/** The ordered answers of an item, and which of them count as favourable and unfavourable. */
export interface MetricScale {
  min: number;
  max: number;
  favorable: readonly number[];
  unfavorable: readonly number[];
}

/** What a metric must know beside the answers. */
export interface MetricContext {
  /** The scale of the item; for a construct 0-100. */
  scale: MetricScale;
  /**
   * Whether a high answer is good news; default `higher`. Shares of favourable answers mirror a `lower` item first
   * (min + max − answer), so that a high share is always good; a mean stays as asked (see `Metric.better`).
   */
  direction?: Direction;
  /** s0² of spec 1.5: pooled within-unit variance of the item in the wave. Only mean and index use it; absent: ordinary t. */
  pooledVariance?: number | undefined;
  /** Confidence level; default 0.95. */
  level?: number;
  /**
   * `weighted` takes the weights of the histogram through n_kish (spec 4); `none` counts every respondent once.
   * Default `weighted`, which for a histogram without weights is the same as `none`.
   */
  weighting?: "none" | "weighted";
}

/** A score of one cell, unrounded, in the unit of the metric. */
export interface Estimate {
  /** Respondents who answered, never weighted. */
  n: number;
  value: number;
  low: number;
  high: number;
  /** Standard error behind the interval: its square is the sampling variance of spec 8.1. */
  se: number;
}

/** One cell minus another, unrounded, in the unit of the metric. */
export interface Difference {
  /** The difference of the two values, the one a page prints. */
  difference: number;
  /** The difference `d` that interval, p and label are about: adjusted for NPS and shares, raw for means. */
  adjusted: number;
  se: number;
  /** Degrees of freedom; absent when the test is a normal one. */
  df?: number;
  p: number;
  low: number;
  high: number;
}

/** A definition of a score: what it is called, what it means and how it is computed. One a file, listed in the catalogue. */
export interface Metric {
  id: MetricId;
  /** The name a reader sees. */
  label: BilingualText;
  /** The name where it differs by side: NPS asked of employees is eNPS. */
  labelOnSide?: { ex?: BilingualText; cx?: BilingualText };
  unit: MetricUnit;
  /** Decimals of a published score that rests on n answers (spec 0.5). */
  decimals(n: number): number;
  /** Name and number of the formula, as in the `method` column; goes up when a figure would change. */
  version: string;
  /** Default δ of spec 3.6: the smallest difference worth talking about, in the unit of the metric. */
  meaningful(scale: MetricScale): number;
  /** Two or three sentences for readers. */
  definition: BilingualText;
  /** The formula in plain text, of the score, its margin and a difference. */
  formula: BilingualText;
  /** What the score cannot tell. */
  limits: BilingualText;
  /** The paper the formula comes from. */
  source: string;
  /** Lowest and highest possible score: the axis of a chart. */
  domain(scale: MetricScale): [min: number, max: number];
  /** Which way of the score is good news, for an item with this direction. */
  better(direction: Direction): Direction;
  /** What one answer adds to the score: the score is the (weighted) mean of these. Gives the within-unit variance of spec 5. */
  score(answer: number, context: MetricContext): number;
  /** The score with its interval; `undefined` when nobody answered or it cannot be computed. */
  estimate(histogram: Histogram, context: MetricContext): Estimate | undefined;
  /** `a` minus `b`, two disjoint groups; `undefined` when one is empty or it cannot be computed. */
  difference(a: Histogram, b: Histogram, context: MetricContext): Difference | undefined;
}
