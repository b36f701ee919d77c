import { hasWeights } from "../counts/has-weights.ts";
import { rollUp } from "../counts/roll-up.ts";
import type { GroupCounts, SurveyCounts } from "../counts/survey-counts.ts";
import type { ReadWorkspace } from "../io/read-workspace.ts";
import type { SegmentPattern } from "../privacy/segment-mask.ts";
import type { Instrument } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import type { UnitTree } from "../survey/unit.ts";

/**
 * The private side of the audit: the workspace as read, before anything was scored or hidden. Used only to know who is in a
 * group and what hidden cells hold.
 */
export type Truth = Pick<NonNullable<ReadWorkspace["input"]>, "workspace" | "instruments" | "waves"> & {
  counts: readonly (SurveyCounts & {
    /** Respondents alike in unit and segments, dimensions in the order of the instrument; absent where only counts came. */
    patterns?: readonly SegmentPattern[];
  })[];
};

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
  /** By segment, then category: the people of the category who named the unit itself. */
  categories: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, GroupCounts>>>;
  patterns: readonly SegmentPattern[] | undefined;
}

/** Every survey of every wave, in order of time. */
export function fieldingsOf({ instruments, waves, counts }: Truth): Fielding[] {
  return counts.flatMap(({ wave, survey, units, segments = [], patterns }) => {
    const tree = waves.find(({ id }) => id === wave)?.tree;
    const instrument = instruments.get(survey);
    if (tree === undefined || instrument === undefined) return [];
    const rolled = rollUp(tree, units);
    const whole = rolled.get(tree.root);
    const categories = new Map<string, Map<string, ReadonlyMap<string, GroupCounts>>>();
    for (const { segment, category, units: members } of segments) {
      categories.set(segment, (categories.get(segment) ?? new Map()).set(category, members));
    }
    return {
      wave,
      survey,
      tree,
      instrument: instrumentIn(instrument, wave),
      own: units,
      rolled,
      isWeighted: whole !== undefined && hasWeights(whole),
      categories,
      patterns,
    };
  });
}
