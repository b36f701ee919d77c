import type { Histogram } from "../counts/histogram.ts";
import type { GroupCounts } from "../counts/survey-counts.ts";
import type { ScoredMeasure } from "./scored-measure.ts";
import type { Subject } from "./site-report.ts";

/** Whatever has scores, with all the pipeline needs to score it. */
export interface ScoredSubject {
  subject: Subject;
  measures: readonly ScoredMeasure[];
  /** Per wave in which it was asked: the version of the question. Only equal versions are compared. */
  versions: ReadonlyMap<string, string>;
  /** The answers (or person scores) of a group. */
  answersOf(group: GroupCounts): Histogram;
  /** The class of an answer, for the rule of unanimity, by `classPlace`; a construct has a class per person score. */
  classOf(answer: number): number;
  /** Of a construct: the people of a group by how many of its items they skipped. */
  skippedBy?(group: GroupCounts): Histogram;
  /** By wave, where it was put on another scale or in the other direction: how it is scored there. */
  otherwise?: ReadonlyMap<string, Pick<ScoredSubject, "subject" | "measures" | "classOf">>;
  /** Of a construct restated on common items: the construct that it restates. */
  restates?: string;
  /** The subject on which two waves with other items are compared, if enough items stayed. */
  restatedFor?(before: string, after: string): string | undefined;
}

/** The classes of an answer after turning a reversed item: favourable is always good news, or an option that was chosen. */
export const classPlace = { unfavorable: 0, neutral: 1, favorable: 2 } as const;

/** A subject as it was put in one wave. */
export function inWave(scored: ScoredSubject, wave: string): ScoredSubject {
  return { ...scored, ...scored.otherwise?.get(wave) };
}
