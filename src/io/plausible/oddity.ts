import type { OddityFigures } from "../../report/report-input.ts";
import type { OddityKind } from "../../survey/plausibility.ts";

/** Something that stands out in the answers of one survey and wave. Its sentence speaks of people only in numbers of ten and more. */
export interface Oddity {
  kind: OddityKind;
  /** The item it is about; absent where it is about the whole file. */
  item?: string;
  /**
   * What several items may have in common: many oddities of one kind and likeness are told in one line. Without it each is told by
   * itself.
   */
  likeness?: string;
  /** Which form of its kind, or what it is about besides an item: what tells two of a kind apart. */
  about?: string;
  /** Its figures as they are: who prints them decides which of them may be shown. */
  figures: OddityFigures;
  /** What stands out, with the figures, as a phrase. */
  expected: string;
  /** How to mend it, or whom to ask, as an instruction. */
  remedy: string;
}
