import type { Confidentiality } from "../survey/workspace.ts";

/**
 * The limits of confidentiality that no workspace sets: the same for everybody, with the rule each belongs to in `rules.ts`. What
 * suppresses takes them from here, and so do the privacy page and the confidentiality statement, so that they cannot differ.
 */
export const limits = {
  /** Fewer people invited than this, and a response rate says who did not answer (spec 4). */
  fewestInvited: 10,
  /** From this response on, in percent, the few who did not answer could be named: a band instead (spec 4). */
  nearlyAll: 95,
  /** Absence or turnover of fewer people than this is personal data (spec 9). */
  fewestOfOutcome: 10,
  /** A share or a rate over fewer customers, contacts or offers than this tells of each of them (spec 6.1). */
  fewestCases: 10,
  /** No contributor of a total may be worked out to within so many percent by the next largest (spec 6.8). */
  nearestContributor: 10,
  /** Figures of a model, such as drivers and alpha, are about at least so many people (spec 6.8). */
  fewestOfModel: 100,
  /** A link between EX and CX is about at least so many units (spec 6.8, 8.7). */
  fewestLinked: 10,
  /** All answers of a group but so many are alike: who gave the last one knows all others (spec 6.6). */
  alikeBut: 1,
  /** A band of such a group leaves so many answers open: "n−2 or more of n" (spec 6.6). */
  bandLeaves: 2,
  /** Share of what its answers can add up to that must stay open for a hidden group below the minimum, in percent (spec 6.6). */
  openShare: 50,
  /** Points of the band in which a construct may be shown whose exact score would tell too much (spec 6.6). */
  bandOfPoints: 5,
  /** A unit of fewer respondents than this is held back after a small change since the wave last shown (spec 6.7d). */
  stableBelow: 10,
  /** A change of so many respondents, or fewer, is a small one (spec 6.7d). */
  smallChange: 2,
} as const;

/** One number or switch of the rules in force, and the setting of `heartline.yaml` it comes from, if it can be set. */
export interface EffectiveRule {
  value: number | boolean;
  setting?: string;
}

/**
 * Every number and switch that is in force, by name: what the workspace sets and what holds for everybody. A statement that people
 * agreed to lists the same names.
 *
 * @example effectiveRules({ minimum: { score: 5, segment: 10, distribution: 10, comment: 10, theme: 5 }, holdSmallChanges: true, rowsInGit: false, public: false }).get("minimumScore") // => { value: 5, setting: "confidentiality.minimum.score" }
 */
export function effectiveRules(confidentiality: Confidentiality): ReadonlyMap<string, EffectiveRule> {
  const { minimum, ...switches } = confidentiality;
  const upper = (name: string) => `minimum${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return new Map<string, EffectiveRule>([
    ...Object.entries(minimum).map(([name, value]): [string, EffectiveRule] => {
      return [upper(name), { value, setting: `confidentiality.minimum.${name}` }];
    }),
    ...Object.entries(switches).map(([name, value]): [string, EffectiveRule] => {
      return [name, { value, setting: `confidentiality.${name}` }];
    }),
    ...Object.entries(limits).map(([name, value]): [string, EffectiveRule] => [name, { value }]),
  ]);
}
