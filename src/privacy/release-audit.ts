import { blockLeverage } from "./block-leverage.ts";
import { connectedBlocks } from "./connected-blocks.ts";
import { republishAudit } from "./republish-audit.ts";

/** People who are in the same group of the release that was closed and in the same group of the one that would follow it. */
export interface ReleaseCell {
  /** Absent for who came later. */
  before?: string | undefined;
  /** Absent for who is no longer there. A corrected answer is one that left and one that came. */
  after?: string | undefined;
  n: number;
}

/** A group that would give somebody away when two releases are laid side by side. */
export interface ReleaseFault {
  /** The group as it would be published; where it is gone, as it was. */
  group: string;
  /** How many people make the difference; absent where several groups tell it together. */
  people?: number;
}

/**
 * What two releases of one wave give away together, where each divides its people into groups that can be worked out: the atoms of
 * the unit tree (spec 6.2), or the categories of one segment. Three cases, by which groups share people:
 *
 * - an old group that became one new group: their difference must be nobody or at least k people (spec 6.7a). Somebody corrected is
 *   one person, although the answers are two. Nor may fewer than k, who are hidden in one release, be shown in the other together
 *   with k more: the groups above tell of these;
 * - groups that were divided otherwise (a reorganisation): the columns of both releases must pass the leverage rule (spec 6.3 and
 *   6.7c), with room for people who are counted twice where answers left and came;
 * - a group whose people are all new, or all gone: nothing to subtract.
 *
 * @param cells every person once; who is in no group of either release is left out
 * @param options.k smallest group that may be derived
 * @returns what fails, in the order of the groups
 *
 * @example releaseAudit([{ before: "a", after: "a", n: 20 }, { after: "a", n: 1 }], { k: 5 }) // => [{ group: "a", people: 1 }]
 * @example releaseAudit([{ before: "a", after: "a", n: 20 }, { after: "a", n: 5 }], { k: 5 }) // => []
 * @example releaseAudit([{ before: "a", after: "a", n: 4 }, { after: "a", n: 5 }], { k: 5 }) // => [{ group: "a", people: 4 }]
 */
export function releaseAudit(cells: readonly ReleaseCell[], options: { k: number }): ReleaseFault[] {
  const places = new Map<string, number>();
  const placeOf = (name: string) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const people = cells
    .filter(({ before, after, n }) => n > 0 && (before !== undefined || after !== undefined))
    .map((cell) => ({
      ...cell,
      // Who left has no group any more: one of their own per old group, as if it were published too.
      atom: placeOf(cell.after === undefined ? `left ${cell.before}` : `after ${cell.after}`),
      columns: cell.before === undefined ? [] : [placeOf(`before ${cell.before}`)],
    }));
  const faults = connectedBlocks(people).flatMap((block): ReleaseFault[] => {
    const olds = new Set(block.flatMap(({ before }) => before ?? []));
    const news = new Set(block.flatMap(({ after }) => after ?? []));
    const sum = (wanted: (cell: ReleaseCell) => boolean) => block.filter(wanted).reduce((total, { n }) => total + n, 0);
    const came = sum(({ before }) => before === undefined);
    const left = sum(({ after }) => after === undefined);
    if (olds.size <= 1 && news.size <= 1) {
      const inBoth = sum(({ before, after }) => before !== undefined && after !== undefined);
      const { publish } = republishAudit(
        [{ oldRespondents: inBoth + left, newRespondents: inBoth + came, inBoth }],
        options,
      );
      // Of a question that fewer than k of a group have answered in one release, the other shows the few with those who came or left.
      const [was, is] = [inBoth + left, inBoth + came];
      const few = was < options.k && came >= options.k ? was : is < options.k && left >= options.k ? is : 0;
      if (inBoth > 0 && few > 0) return [{ group: [...news, ...olds][0] ?? "", people: few }];
      const differing = Math.max(came, left);
      if (inBoth === 0 || (publish && (differing === 0 || differing >= options.k))) return [];
      return [{ group: [...news, ...olds][0] ?? "", people: differing }];
    }
    const isCountedTwice = left > 0 && came > 0;
    const limit = 1 / ((isCountedTwice ? 2 * options.k : options.k) - 1) - 1e-9;
    const heavy = blockLeverage(block).flatMap((h, at) =>
      h < limit ? [] : [block[at]?.after ?? block[at]?.before ?? ""],
    );
    return [...new Set(heavy)].map((group) => ({ group }));
  });
  return faults.sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
}
