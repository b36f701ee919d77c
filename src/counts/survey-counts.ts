import type { CommentCounts, Quote } from "./comment-counts.ts";
import type { Histogram } from "./histogram.ts";
import type { PairCounts } from "./pair-counts.ts";
import type { RespondentPatterns } from "./respondent-patterns.ts";
import type { SegmentCounts } from "./segment-counts.ts";
import type { SurveyMoments } from "./survey-moments.ts";
import type { WeightSums } from "./weight-sums.ts";

/** What the respondents of one group did with one item. */
export interface ItemCounts {
  answers: Histogram;
  /** Left blank, not applicable, don't know. */
  missing: number;
  /** Off the scale, set aside because the item says `invalid: exclude`. */
  invalid: number;
}

/** The mergeable counts of one group of respondents in one survey of one wave. */
export interface GroupCounts {
  /** Rows of this group in the data. */
  rows: number;
  /** Respondents who answered at least half of the core items: the n of the response rate (spec 4). */
  respondents: number;
  /** Per item; an option of a choices item as `feelings.proud`, with 1 for chosen and 0 for not chosen. */
  items: ReadonlyMap<string, ItemCounts>;
  /** Per construct, and per `commonKey` where its items changed: how often each person score (0-100) occurs. */
  constructs: ReadonlyMap<string, Histogram>;
  /** By the same keys: how many of the items asked each of these people skipped; below 0, how many those answered who have no score. */
  skipped: ReadonlyMap<string, Histogram>;
}

/** One survey of one wave, reduced: per unit the respondents who named that unit itself (not those of units below it). */
export interface SurveyCounts {
  wave: string;
  survey: string;
  units: ReadonlyMap<string, GroupCounts>;
  /** The same respondents by other groupings, in the order of the instrument; absent in a survey without segments. */
  segments?: readonly SegmentCounts[];
  /** How many respondents are alike in all segments; absent in a survey without segments. */
  patterns?: RespondentPatterns;
  /** The weights of all respondents together; absent in a survey without weights. */
  weights?: WeightSums;
  /** How answers go together; absent where the survey was delivered as counts, which cannot tell. */
  moments?: SurveyMoments;
  /** The pair of questions under `ambassadors:`; absent where none is declared or asked, or the survey was delivered as counts. */
  pair?: PairCounts;
  /** What comments are about; absent where no item has a codebook, and where the survey was delivered as counts. */
  comments?: CommentCounts;
  /** Comments that a person released: kept apart, and without what names people. */
  quotes?: readonly Quote[];
}
