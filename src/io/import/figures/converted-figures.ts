import type { Doubt } from "../propose/doubt.ts";
import type { FiguresEvidence } from "./figures-evidence.ts";

/** What the figures of a table became. */
export interface ConvertedFigures {
  /** The file as the build reads it, header first. */
  rows: readonly (readonly string[])[];
  /** By subject: the metric that its figures are. */
  metrics: ReadonlyMap<string, string>;
  percentages: FiguresEvidence["numbers"]["percentages"];
  /** How the unit of the numbers was decided, as a phrase. */
  decided: string;
  answers: FiguresEvidence["answers"];
  notices: readonly string[];
  /** What the table does not tell and somebody must say; then the rows are not to be written. */
  doubts: readonly Doubt[];
}
