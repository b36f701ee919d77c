import { z } from "zod";
import { asideReasons } from "../survey/aside-reason.ts";
import { themeKind } from "../survey/codebook.ts";
import { oddityKinds } from "../survey/plausibility.ts";
import { locale } from "../survey/text.ts";
import { wordingChanges } from "../survey/wording-change.ts";

/** What may be said of a cell: shown, shown as a band, hidden to protect people, or not there. */
export const state = z.enum(["ok", "banded", "hidden", "no-data"]);
export type State = z.infer<typeof state>;

/** The verdict on a difference (spec 3.6). Only `higher` and `lower` earn colour or an arrow. */
export const label = z.enum([
  "higher",
  "lower",
  "slightly-higher",
  "slightly-lower",
  "no-meaningful-difference",
  "not-enough-data",
]);
export type Label = z.infer<typeof label>;

const published = z.number();

/** A row of `scores.csv`: one score of one cell. Whole organisation: the root unit; no segment: empty. */
export const scoreRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  unit: z.string(),
  segment: z.string(),
  category: z.string(),
  subject: z.string(),
  metric: z.string(),
  weighting: z.enum(["none", "weighted"]),
  n: z.int().optional(),
  value: published.optional(),
  low: published.optional(),
  high: published.optional(),
  state,
  method: z.string(),
});
export type ScoreRow = z.infer<typeof scoreRow>;

/** A row of `distributions.csv`: how often one answer was given. */
export const distributionRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  unit: z.string(),
  item: z.string(),
  value: z.number(),
  n: z.int().optional(),
  share: published.optional(),
  state,
});
export type DistributionRow = z.infer<typeof distributionRow>;

/** A row of `changes.csv`: one score against the same score in an earlier wave. */
export const changeRow = z.strictObject({
  survey: z.string(),
  unit: z.string(),
  segment: z.string(),
  category: z.string(),
  subject: z.string(),
  metric: z.string(),
  from: z.string(),
  to: z.string(),
  n_from: z.int().optional(),
  n_to: z.int().optional(),
  difference: published.optional(),
  low: published.optional(),
  high: published.optional(),
  label,
  method: z.string(),
});
export type ChangeRow = z.infer<typeof changeRow>;

/** A row of `trends.csv`: the slope of one score over three waves or more, up to the latest. */
export const trendRow = z.strictObject({
  survey: z.string(),
  unit: z.string(),
  subject: z.string(),
  metric: z.string(),
  waves: z.int(),
  slope_per_year: published.optional(),
  low: published.optional(),
  high: published.optional(),
  label,
  from: z.string(),
  to: z.string(),
  method: z.string(),
});
export type TrendRow = z.infer<typeof trendRow>;

/** A row of `gaps.csv`: one unit against the rest of the organisation, or against a benchmark. */
export const gapRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  unit: z.string(),
  subject: z.string(),
  metric: z.string(),
  against: z.string(),
  difference: published.optional(),
  low: published.optional(),
  high: published.optional(),
  label,
  n: z.int().optional(),
  n_against: z.int().optional(),
  method: z.string(),
});
export type GapRow = z.infer<typeof gapRow>;

/** A row of `responses.csv`. A banded rate ("95 % or more") leaves `invited` empty. */
export const responseRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  unit: z.string(),
  invited: z.int().optional(),
  n: z.int().optional(),
  rate: published.optional(),
  state,
});
export type ResponseRow = z.infer<typeof responseRow>;

/** A row of `headcount.csv`: what all employees together would have answered, of the whole organisation (spec 3.5). */
export const headcountRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  subject: z.string(),
  metric: z.string(),
  invited: z.int(),
  n: z.int(),
  low: published,
  high: published,
  method: z.string(),
});
export type HeadcountRow = z.infer<typeof headcountRow>;

/** How a point of a series stands to its usual swing (spec 3.8). Only `above` and `below` earn colour. */
export const signal = z.enum(["above", "below", "run-above", "run-below", "usual"]);
export type Signal = z.infer<typeof signal>;

/**
 * A row of `outcomes.csv`: a business figure of one unit over one period, as delivered. `signal` is there where the series is long
 * enough to know its usual swing.
 */
export const outcomeFigure = z.strictObject({
  period_start: z.string(),
  period_end: z.string(),
  unit: z.string(),
  outcome: z.string(),
  value: published.optional(),
  low: published.optional(),
  high: published.optional(),
  denominator: published.optional(),
  signal: signal.optional(),
  state,
  method: z.string(),
});
export type OutcomeFigure = z.infer<typeof outcomeFigure>;

/** A row of `outcome-series.csv`: the usual swing of a business figure of one unit, and whether it rises or falls on the whole. */
export const outcomeSeries = z.strictObject({
  unit: z.string(),
  outcome: z.string(),
  period_start: z.string(),
  period_end: z.string(),
  points: z.int(),
  centre: published.optional(),
  lower: published.optional(),
  upper: published.optional(),
  course: z.enum(["rising", "falling", "unclear"]),
  method: z.string(),
});
export type OutcomeSeries = z.infer<typeof outcomeSeries>;

/** A row of `what-if.csv`: a stated factor of a what-if, or with an empty factor their product. */
export const whatIfRow = z.strictObject({
  what_if: z.string(),
  factor: z.string(),
  low: published,
  base: published,
  high: published,
  counted_in: z.enum(["number", "percent", "euro"]),
  method: z.string(),
});
export type WhatIfRow = z.infer<typeof whatIfRow>;

/** How far a goal or an action is, computed from intervals (design 3). */
export const standing = z.enum([
  "met",
  "on-course",
  "too-close",
  "behind",
  "moving-away",
  "not-reportable",
  "not-yet-measured",
]);
export type Standing = z.infer<typeof standing>;

/** A row of `actions.csv`: a goal or action with a measure, and its standing. */
export const actionRow = z.strictObject({
  action: z.string(),
  level: z.enum(["strategic", "tactical", "operational"]),
  unit: z.string(),
  survey: z.string(),
  subject: z.string(),
  metric: z.string(),
  baseline: published.optional(),
  target: published,
  now: published.optional(),
  due: z.string(),
  standing,
});
export type ActionRow = z.infer<typeof actionRow>;

/**
 * A row of `effects.csv`: units that tried a play against comparable units that did not (design 9); points of the measure. `difference`
 * is the mean change of the first minus that of the second, before both were rounded.
 */
export const effectRow = z.strictObject({
  play: z.string(),
  survey: z.string(),
  subject: z.string(),
  metric: z.string(),
  from: z.string(),
  to: z.string(),
  tried: z.int(),
  comparable: z.int(),
  change_tried: published.optional(),
  change_comparable: published.optional(),
  comparable_low: published.optional(),
  comparable_high: published.optional(),
  difference: published.optional(),
  low: published.optional(),
  high: published.optional(),
  label,
  method: z.string(),
});
export type EffectRow = z.infer<typeof effectRow>;

/** A row of `drivers.csv`: one driver's part in what goes with an outcome, in the whole organisation or in a unit that is large enough.
 * Everybody counts once; only `score`, the published one, has the weights of the survey. */
export const driverRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  outcome: z.string(),
  driver: z.string(),
  share: published.optional(),
  low: published.optional(),
  high: published.optional(),
  score: published.optional(),
  quadrant: z.enum([
    "major-low",
    "major-high",
    "major-unclear",
    "minor-low",
    "minor-high",
    "minor-unclear",
    "unclear-low",
    "unclear-high",
    "unclear",
  ]),
  unit: z.string(),
  n: z.int(),
  explained: published,
  method: z.string(),
});
export type DriverRow = z.infer<typeof driverRow>;

/** A row of `promoters.csv`: the share of promoters, passives or detractors, with its change since the wave before, and in the latest wave
 * of the whole organisation since the first one that can be compared. */
export const promoterRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  unit: z.string(),
  item: z.string(),
  class: z.enum(["promoters", "passives", "detractors"]),
  n: z.int().optional(),
  share: published.optional(),
  low: published.optional(),
  high: published.optional(),
  state,
  from: z.string(),
  difference: published.optional(),
  difference_low: published.optional(),
  difference_high: published.optional(),
  label: label.optional(),
  first: z.string(),
  first_difference: published.optional(),
  first_low: published.optional(),
  first_high: published.optional(),
  first_label: label.optional(),
  method: z.string(),
});
export type PromoterRow = z.infer<typeof promoterRow>;

/** A row of `ambassadors.csv`: of one group of employees the share that would recommend the organisation to customers. */
export const ambassadorRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  group: z.enum(["promoters", "passives", "detractors"]),
  n: z.int().optional(),
  value: published.optional(),
  low: published.optional(),
  high: published.optional(),
  state,
  method: z.string(),
});
export type AmbassadorRow = z.infer<typeof ambassadorRow>;

/** A row of `reliability.csv`: how well the items of a construct hang together, whole organisation. */
export const reliabilityRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  construct: z.string(),
  items: z.int(),
  n: z.int(),
  alpha: published,
  low: published.optional(),
  high: published.optional(),
  average_r: published.optional(),
  reading: z.enum(["good", "caution", "items-instead", "redundant"]),
  method: z.string(),
});
export type ReliabilityRow = z.infer<typeof reliabilityRow>;

/** A row of `reliability-items.csv`: one item beside the others of its construct. */
export const reliabilityItemRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  construct: z.string(),
  item: z.string(),
  item_rest: published.optional(),
  alpha_without: published.optional(),
  reading: z.enum(["good", "check-direction"]),
  method: z.string(),
});
export type ReliabilityItemRow = z.infer<typeof reliabilityItemRow>;

/** How much a link may be said to mean (spec 8.7). */
export const linkGrade = z.enum(["strong", "indicative", "insufficient"]);

/**
 * A row of `links.csv`: whether units that score higher on x also score higher on y, by one way of looking (`scope`). Figures of units,
 * each counting once; r and its ends have two decimals. Below the smallest number of units there is no figure, only how many more are
 * needed. The reason is what kept it from a higher grade; empty: there is none for it.
 */
export const linkRow = z.strictObject({
  scope: z.string(),
  x: z.string(),
  y: z.string(),
  units: z.int(),
  r: published.optional(),
  low: published.optional(),
  high: published.optional(),
  grade: linkGrade,
  reason: z.enum([
    "",
    "few-units",
    "few-waves",
    "no-variances",
    "constant",
    "noise",
    "chance",
    "interval",
    "one-unit",
    "few-units-for-strong",
    "one-wave",
    "confounders",
  ]),
  needed: z.int().optional(),
  waves: z.int(),
  r_corrected: published.optional(),
  r_without_from: published.optional(),
  r_without_to: published.optional(),
  r_partial: published.optional(),
  partial_low: published.optional(),
  partial_high: published.optional(),
  slope: published.optional(),
  slope_low: published.optional(),
  slope_high: published.optional(),
  period_start: z.string().optional(),
  period_end: z.string().optional(),
  method: z.string(),
});
export type LinkRow = z.infer<typeof linkRow>;
/** A row of `themes.csv`: how many of the comments on one item are about one theme (spec 10.1). */
export const themeRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  unit: z.string(),
  item: z.string(),
  theme: z.string(),
  kind: themeKind,
  n: z.int().optional(),
  comments: z.int().optional(),
  share: published.optional(),
  low: published.optional(),
  high: published.optional(),
  state,
  method: z.string(),
});
export type ThemeRow = z.infer<typeof themeRow>;

/** A row of `theme-changes.csv`: the share of a theme against the wave before, whole organisation. */
export const themeChangeRow = z.strictObject({
  survey: z.string(),
  item: z.string(),
  theme: z.string(),
  kind: themeKind,
  from: z.string(),
  to: z.string(),
  n_from: z.int(),
  n_to: z.int(),
  difference: published,
  low: published,
  high: published,
  label,
  method: z.string(),
});
export type ThemeChangeRow = z.infer<typeof themeChangeRow>;

/** A row of `task-friction.csv`: people who named both, whole organisation. Hidden below the minimum of a theme. */
export const taskFrictionRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  task: z.string(),
  friction: z.string(),
  n: z.int().optional(),
  state,
  method: z.string(),
});
export type TaskFrictionRow = z.infer<typeof taskFrictionRow>;

/** A row of `theme-agreement.csv`: how well the machine codes as a person does, over all comments that a person coded. */
export const themeAgreementRow = z.strictObject({
  survey: z.string(),
  item: z.string(),
  n: z.int(),
  agreement: published,
  kappa: published.optional(),
  reading: z.enum(["good", "provisional"]),
  method: z.string(),
});
export type ThemeAgreementRow = z.infer<typeof themeAgreementRow>;

/**
 * A row of `imports.csv`: what an import did with the export behind the answers of one survey and wave. `counted` tells what n counts: rows
 * read, rows kept, rows set aside for a reason, columns, or cells. Few rows that may be somebody's answers are banded, n is empty;
 * the rows read are hidden then, for what is left of them would tell how many they are.
 */
export const importRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  counted: z.enum([
    "read",
    ...asideReasons,
    "other",
    "kept",
    "kept-partial",
    "questions",
    "unasked",
    "personal",
    "missing",
  ]),
  n: z.int().optional(),
  state,
});
export type ImportRow = z.infer<typeof importRow>;

/**
 * A row of `oddities.csv`: something that stands out in the answers of one survey and wave, in the whole organisation. n people of `of` (of
 * a size: now, and in the wave before), or a share in whole per cents. Where either number is small both are empty.
 */
export const oddityRow = z.strictObject({
  wave: z.string(),
  survey: z.string(),
  oddity: z.enum(oddityKinds),
  item: z.string(),
  about: z.string(),
  n: z.int().optional(),
  of: z.int().optional(),
  share: published.optional(),
  accepted: z.enum(["yes", "no"]),
});
export type OddityRow = z.infer<typeof oddityRow>;

/**
 * A row of `questions.csv`: a stretch of waves in which a question was put the same way, or not asked. No figure of anybody: words, scales
 * and what changed. Where the language or the kind is empty, all languages changed, or the ledger does not say.
 */
export const questionRow = z.strictObject({
  survey: z.string(),
  place: z.int(),
  item: z.string(),
  stretch: z.int(),
  from: z.string(),
  to: z.string(),
  waves: z.int(),
  asked: z.enum(["yes", "no"]),
  type: z.enum(["scale", "choices", "comment"]),
  text_nl: z.string(),
  text_en: z.string(),
  scale: z.string(),
  min: z.number().optional(),
  max: z.number().optional(),
  labels_nl: z.string(),
  labels_en: z.string(),
  direction: z.enum(["high-is-good", "low-is-good", ""]),
  favorable: z.string(),
  unfavorable: z.string(),
  missing: z.string(),
  changed: z.string(),
  kind: z.enum([...wordingChanges, ""]),
  language: z.enum([...locale.options, ""]),
  series: z.enum(["goes-on", "breaks", ""]),
  note_nl: z.string(),
  note_en: z.string(),
});
export type QuestionRow = z.infer<typeof questionRow>;

/** The published files, in the order of their columns. */
export const tables = {
  scores: scoreRow,
  distributions: distributionRow,
  changes: changeRow,
  trends: trendRow,
  gaps: gapRow,
  drivers: driverRow,
  promoters: promoterRow,
  ambassadors: ambassadorRow,
  reliability: reliabilityRow,
  "reliability-items": reliabilityItemRow,
  responses: responseRow,
  headcount: headcountRow,
  imports: importRow,
  oddities: oddityRow,
  questions: questionRow,
  outcomes: outcomeFigure,
  links: linkRow,
  themes: themeRow,
  "theme-changes": themeChangeRow,
  "task-friction": taskFrictionRow,
  "theme-agreement": themeAgreementRow,
  "outcome-series": outcomeSeries,
  "what-if": whatIfRow,
  actions: actionRow,
  effects: effectRow,
} as const;

/** All published rows, per table. */
export type TableRows = { [Name in keyof typeof tables]: z.output<(typeof tables)[Name]>[] };
