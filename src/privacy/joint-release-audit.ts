import { blockLeverage } from "./block-leverage.ts";
import { type AlikePeople, connectedBlocks } from "./connected-blocks.ts";

/** People alike in all groups of the old release and of the new one. */
export interface JointPeople extends AlikePeople {
  /** The unit whose people they are to a reader. */
  group: string;
  /** In other groups than before, or in none before. */
  moved: boolean;
}

/**
 * What units and segments of two releases give away in combination: the leverage rule of spec 6.3 over the columns of both. Only what
 * is connected with somebody who came or moved is looked at; the rest was judged when it was first published. People who left have no
 * row here, since their marks cannot be joined across groups: their numbers are judged group by group in `releaseAudit`.
 *
 * @param options.k smallest group that may be derived
 *
 * @example jointReleaseAudit([{ atom: 0, columns: [1], n: 20, group: "a", moved: false }, { atom: 0, columns: [], n: 1, group: "a", moved: true }], { k: 5 }) // => [{ group: "a" }]
 */
export function jointReleaseAudit(people: readonly JointPeople[], options: { k: number }): { group: string }[] {
  const limit = 1 / (options.k - 1) - 1e-9;
  const groups = connectedBlocks(people)
    .filter((block) => block.some(({ moved }) => moved))
    .flatMap((block) => blockLeverage(block).flatMap((h, at) => (h < limit ? [] : (block[at]?.group ?? []))));
  return [...new Set(groups)].sort().map((group) => ({ group }));
}
