import type { Answer } from "../counts/tally.ts";
import type { ProblemList } from "./problem-list.ts";

/** Counts, per item, the answers that were set aside. */
export interface InvalidShares {
  count(item: string, column: string, answer: Answer): void;
  check(file: string, problems: ProblemList): void;
}

/** For items with `invalid: exclude`: how many answers were set aside, and whether those are too many (spec 0.1). */
export function invalidShares(): InvalidShares {
  const counts = new Map<string, { column: string; answered: number; invalid: number }>();
  return {
    count(item, column, answer) {
      const own = counts.get(item) ?? { column, answered: 0, invalid: 0 };
      counts.set(item, own);
      if (answer !== "missing") own.answered += 1;
      if (answer === "invalid") own.invalid += 1;
    },
    check(file, problems) {
      for (const [item, { column, answered, invalid }] of counts) {
        if (invalid * 100 <= answered) continue;
        problems.add({
          file,
          column,
          value: `${invalid} of ${answered}`,
          expected: `expected at most 1 % of the answers to ${item} off its scale`,
          remedy: "look whether the scale or the column is the wrong one; declare codes for no answer under missing:",
        });
      }
    },
  };
}
