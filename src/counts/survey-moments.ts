import type { CrossMoments } from "./cross-moments.ts";

/** An item or a construct as a variable: from 0 to 100 in whole steps, a reversed item turned. */
export interface MomentVariable {
  subject: string;
  /** Steps from 0 to 100. */
  steps: number;
  /** The step that sums are counted from, near the middle. */
  centre: number;
}

/** The cross moments of one set of variables. */
export interface MomentSet {
  variables: readonly MomentVariable[];
  /** Per replicate group; together everybody who answered all. */
  groups: readonly CrossMoments[];
  /** Per unit, those who named the unit itself. Only of a driver set, for an interval that knows of units. */
  units: ReadonlyMap<string, CrossMoments>;
  /**
   * Per unit from the top of the tree, those of its replicate groups: of who named it, or a unit below it that is not here. Only of a
   * driver set; what units are about by themselves is made from it.
   */
  unitGroups?: ReadonlyMap<string, readonly CrossMoments[]>;
}

/** What reliability and drivers need to know of one survey in one wave, whole organisation. */
export interface SurveyMoments {
  /** By construct: its items. */
  constructs: ReadonlyMap<string, MomentSet>;
  /** By outcome: its drivers, then the outcome itself. */
  drivers: ReadonlyMap<string, MomentSet>;
}
