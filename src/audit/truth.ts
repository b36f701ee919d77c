import { hasWeights } from "../counts/has-weights.ts";
import type { RespondentPatterns } from "../counts/respondent-patterns.ts";
import { rollUp } from "../counts/roll-up.ts";
import type { SegmentCounts } from "../counts/segment-counts.ts";
import type { GroupCounts } from "../counts/survey-counts.ts";
import type { ReadWorkspace } from "../io/read-workspace.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import type { UnitTree } from "../survey/unit.ts";

/**
 * The private side of the audit: the workspace as read, before anything was scored or hidden. Used only to know who is in a
 * group and what hidden cells hold.
 */
export type Truth = Pick<
  NonNullable<ReadWorkspace["input"]>,
  "workspace" | "instruments" | "waves" | "counts" | "scores" | "benchmarks"
>;

/** One survey in one wave, with everything that the attack must know of its people. */
export interface Fielding {
  wave: string;
  survey: string;
  tree: UnitTree;
  /** As it was put in the wave. */
  instrument: Instrument;
  /** The people who named the unit itself. */
  own: ReadonlyMap<string, GroupCounts>;
  /** With all units below it. */
  rolled: ReadonlyMap<string, GroupCounts>;
  isWeighted: boolean;
  /** By segment: what the people of its declared categories answered, per unit that they named. */
  segments: ReadonlyMap<string, SegmentCounts>;
  /** Who is alike, in the segments of which that is known. */
  patterns: RespondentPatterns;
}

/** Every survey of every wave, in order of time. */
export function fieldingsOf({ instruments, waves, counts }: Truth): Fielding[] {
  return counts.flatMap(({ wave, survey, units, segments = [], patterns = byUnit(units) }) => {
    const tree = waves.find(({ id }) => id === wave)?.tree;
    const instrument = instruments.get(survey);
    if (tree === undefined || instrument === undefined) return [];
    const rolled = rollUp(tree, units);
    const whole = rolled.get(tree.root);
    return {
      wave,
      survey,
      tree,
      instrument: instrumentIn(instrument, wave),
      own: units,
      rolled,
      isWeighted: whole !== undefined && hasWeights(whole),
      segments: new Map(segments.map((own) => [own.segment, own])),
      patterns,
    };
  });
}

/** Of a survey without segments only the unit is known of anybody. */
function byUnit(units: ReadonlyMap<string, GroupCounts>): RespondentPatterns {
  return { segments: [], patterns: [...units].map(([unit, { rows }]) => ({ unit, categories: [], n: rows })) };
}
