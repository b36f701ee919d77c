import type { Label } from "../report/rows.ts";
import type { Drawing } from "./drawing.ts";

/** The width family of a figure: which drawings it has and when CSS shows which (brief 6.6). */
export type FigureSize = "full" | "half" | "third";

/** The widths in px of the drawings of a figure, from narrow to wide. */
export const figureWidths: Record<FigureSize, readonly number[]> = {
  full: [300, 440, 600, 760, 908],
  half: [300, 436, 600],
  third: [278, 346],
};

/** The mark beside a word in a key: a name that the style sheet draws. */
export type Swatch =
  | "dot-ink"
  | "dot-grey"
  | "dot-open"
  | "line-ex"
  | "line-cx"
  | "line-ex-common"
  | "line-cx-common"
  | "line-context"
  | "answer-1"
  | "answer-2"
  | "answer-3"
  | "answer-4"
  | "answer-5"
  | "below"
  | "slightly-below"
  | "same"
  | "slightly-above"
  | "above"
  | "hidden";

/** The same numbers as the drawing, for everybody who does not see it. The first cell of a row is its head. */
export interface FigureTable {
  caption: string;
  head: string[];
  rows: string[][];
}

/** A table whose cells carry the verdict on them: units by subjects. Drawn by the page, not by a chart. */
export interface HeatTable {
  head: { id: string; title: string }[];
  rows: { unit: string; name: string; n: string; cells: HeatCell[] }[];
}

export interface HeatCell {
  /** The score as printed; `[c]` when hidden, an en dash when there is none. */
  text: string;
  state: "ok" | "banded" | "hidden" | "no-data";
  /** Against the rest of the organisation. Only `higher` and `lower` earn a colour. */
  label?: Label;
  judgement?: "better" | "worse";
}

/** Buttons above a plot that set its signal `kind`; an empty value shows all. */
export interface FigureFilter {
  label: string;
  options: { value: string; label: string }[];
}

/**
 * A figure as a page prints it: words, table, download and drawings that all say the same. Title is a finding of at
 * most twelve words; `alt` is the whole message in one or two sentences; `drawings` run from narrow to wide and are
 * empty for a figure that is a table (`heat`) and for one without anything to draw (`empty`).
 */
export interface Figure {
  /** Unique on its page; letters, digits and hyphens. */
  id: string;
  size: FigureSize;
  title: string;
  subtitle: string;
  alt: string;
  note: string;
  key?: { swatch: Swatch; label: string }[];
  filter?: FigureFilter;
  table: FigureTable;
  heat?: HeatTable;
  csv: { name: string; content: string };
  drawings: Drawing[];
  /** The subject whose page defines what is shown: `employee.recommend`. */
  definition?: string;
  /** The published rows that its numbers are, where they are about more than a unit and a subject: `links?x=…&y=…` (docs/audit.md). */
  rows?: string;
  /** Why there is no drawing, as a sentence: too few answers, not asked, not held. */
  empty?: string;
}
