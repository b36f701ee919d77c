import type { Instrument } from "../survey/instrument.ts";

/** A survey with the waves in which it was held. */
export interface SurveyedWaves {
  survey: string;
  instrument: Instrument;
  /** In order of time. */
  held: readonly string[];
  /** Whether a wave has rows of respondents, who can be scored on any items: not where only counts were delivered. */
  hasRows(wave: string): boolean;
  /** Whether the scores of a wave are published with weights only: then they are not compared with those without (spec 4). */
  isWeighted(wave: string): boolean;
  isPublic: boolean;
  /** Decimals that the source of a survey gives its scores, where nothing but scores was delivered. */
  decimalsGiven?: number | undefined;
}
