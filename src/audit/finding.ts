/** What the audit looks for. Each rule has its sentence in the private report. */
export type Rule =
  /** A combination of published figures isolates fewer people than the minimum. */
  | "small-group"
  /** What is published leaves a hidden cell less than half of its possible range (spec 6.6), counted in whole answers. */
  | "narrow-range"
  /** A published figure is not what the answers give: something was written that was not scored. */
  | "wrong-figure"
  /** A respondent's id, comment, name, row, or an unpublished figure stands somewhere in the site. */
  | "canary"
  /** A number that is no published figure and no declared non-score. */
  | "unmapped-number"
  /** A file that the audit cannot read, so that nobody can say what is in it. */
  | "unreadable";

/** One thing that the audit found. Private: it may name hidden units. */
export interface Finding {
  rule: Rule;
  /** Whether the build is refused (exit 3); else it is only reported. */
  refuses: boolean;
  /** A file of the site, or the cell: `2026-spring/employee/legal/recommend`. */
  place: string;
  /** What was found, for the analyst: which figures together tell what about whom. */
  text: string;
}
