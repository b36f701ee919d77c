import type { RespondentPatterns } from "../counts/respondent-patterns.ts";
import { pathToRoot, type UnitTree } from "../survey/unit.ts";
import { type SegmentPattern, segmentMask } from "./segment-mask.ts";

/** A segment with its coarser alternatives. */
export interface SegmentLadder {
  segment: string;
  /** From fine to coarse: for each declared category the category that holds it at that level. */
  levels: readonly ReadonlyMap<string, string>[];
}

/** The tables of one segment that a wave may show, all at one level. */
export interface SegmentTables {
  segment: string;
  /** Place in the ladder; 0 is as declared. */
  level: number;
  /** For each declared category the one that holds it at this level. */
  holderOf: ReadonlyMap<string, string>;
  /** By unit, those above first: the categories of this level that hold somebody. */
  tables: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which tables a wave shows, and how fine: for each segment the finest level at which the table of the whole organisation survives
 * the audit of all tables together (spec 6.5). Every unit uses that level, in that wave: two units with other categories could not
 * be compared, and tables at several levels would be more to subtract from each other.
 *
 * It starts with each segment at the finest level at which the table of the organisation is safe by itself, and audits all
 * together. As long as a table of the organisation does not survive, the last of these segments in order of priority goes one
 * level up, since it had to give way to those before it; beyond its coarsest level it is not shown in this wave. There is no
 * table of a unit where the organisation has none: a reader would have nothing to hold it against. Each step takes a level
 * away, so this ends.
 *
 * @param patterns everybody who named a unit; segments in order of priority
 * @param waveShown the units that the wave shows
 * @returns the segments that have tables, in order of priority
 */
export function segmentLevels(
  tree: UnitTree,
  { segments, patterns }: RespondentPatterns,
  ladders: readonly SegmentLadder[],
  waveShown: ReadonlySet<string>,
  minimum: { score: number; segment: number },
): SegmentTables[] {
  const units = [...tree.units.values()].map(({ id, parent }) => ({ id, parent, shown: waveShown.has(id) }));
  const { root } = tree;
  const ladderOf = segments.map((segment) => ladders.find((ladder) => ladder.segment === segment)?.levels ?? []);
  const isOwnSafe = (place: number, level: number) => {
    const holderOf = ladderOf[place]?.[level];
    const everybody = patterns.map(({ categories, n }) => ({
      unit: root,
      categories: [holderOf?.get(categories[place] ?? "")],
      n,
    }));
    const organisation = [{ id: root, shown: waveShown.has(root) }];
    // As if there were no units below and no other segments.
    return segmentMask(organisation, everybody, { k: minimum.score, kSegment: minimum.segment }).length === 1;
  };
  const next = (place: number, from: number): number | undefined => {
    const levels = ladderOf[place]?.length ?? 0;
    for (let level = from; level < levels; level++) if (isOwnSafe(place, level)) return level;
    return undefined;
  };
  const chosen = segments.map((_, place) => next(place, 0));
  for (;;) {
    const holders = chosen.map((level, place) => (level === undefined ? undefined : ladderOf[place]?.[level]));
    const recoded = recode(patterns, holders);
    const found = segmentMask(units, recoded, { k: minimum.score, kSegment: minimum.segment });
    const whole = new Set(found.flatMap(({ unit, dimension }) => (unit === root ? [dimension] : [])));
    const fallen = chosen.findLastIndex((level, place) => level !== undefined && !whole.has(place));
    const level = chosen[fallen];
    if (level === undefined) return tablesOf(tree, recoded, found, segments, chosen, holders);
    chosen[fallen] = next(fallen, level + 1);
  }
}

/** The same people at other levels; those who are alike now, together. */
function recode(
  patterns: RespondentPatterns["patterns"],
  holders: readonly (ReadonlyMap<string, string> | undefined)[],
): SegmentPattern[] {
  const alike = new Map<string, { unit: string; categories: (string | undefined)[]; n: number }>();
  for (const { unit, categories, n } of patterns) {
    const held = holders.map((holderOf, place) => holderOf?.get(categories[place] ?? ""));
    const key = `${unit} ${held.map((category) => category ?? "").join(" ")}`;
    const own = alike.get(key);
    if (own === undefined) alike.set(key, { unit, categories: held, n });
    else own.n += n;
  }
  return [...alike.values()];
}

function tablesOf(
  tree: UnitTree,
  patterns: readonly SegmentPattern[],
  found: readonly { unit: string; dimension: number }[],
  segments: readonly string[],
  chosen: readonly (number | undefined)[],
  holders: readonly (ReadonlyMap<string, string> | undefined)[],
): SegmentTables[] {
  const present = segments.map(() => new Map<string, Set<string>>());
  for (const { unit, categories, n } of patterns) {
    if (n === 0) continue;
    for (const above of pathToRoot(tree, unit)) {
      categories.forEach((category, place) => {
        if (category === undefined) return;
        const own = present[place]?.get(above) ?? new Set();
        present[place]?.set(above, own.add(category));
      });
    }
  }
  return segments.flatMap((segment, place) => {
    const [level, holderOf] = [chosen[place], holders[place]];
    if (level === undefined || holderOf === undefined) return [];
    const order = [...new Set(holderOf.values())];
    const own = found.filter(({ dimension }) => dimension === place);
    const tables = own.map(({ unit }) => {
      const held = present[place]?.get(unit);
      return [unit, order.filter((category) => held?.has(category))] as const;
    });
    return [{ segment, level, holderOf, tables: new Map(tables) }];
  });
}
