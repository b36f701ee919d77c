import type { OddityKind } from "../../survey/plausibility.ts";

/** Something that stands out in the answers of one survey and wave. It speaks of people only in numbers of ten and more. */
export interface Oddity {
  kind: OddityKind;
  /** The item it is about; absent where it is about the whole file. */
  item?: string;
  /**
   * What several items may have in common: many oddities of one kind and likeness are told in one line. Without it each is told by
   * itself.
   */
  likeness?: string;
  /** What stands out, with the figures, as a phrase. */
  expected: string;
  /** How to mend it, or whom to ask, as an instruction. */
  remedy: string;
}
