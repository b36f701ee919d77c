import { blockLeverage } from "./block-leverage.ts";
import { codePointOrder } from "./code-point-order.ts";
import { type AlikePeople, connectedBlocks } from "./connected-blocks.ts";
import { type LinkedUnit, linkedTree, type TreeUnit } from "./linked-tree.ts";

/** A unit and whether the tree mask shows its total. */
export interface SegmentUnit extends TreeUnit {
  shown: boolean;
}

/** Respondents of one unit itself who are in the same category of every dimension (S4 of spec 0.3; never published). */
export interface SegmentPattern {
  unit: string;
  /** Category per dimension, dimensions in order of priority; `undefined` where it is not known. */
  categories: readonly (string | undefined)[];
  n: number;
}

/** A breakdown that may be shown: all categories of a dimension in a unit. */
export interface SegmentTable {
  unit: string;
  /** Place of the dimension in the order of priority. */
  dimension: number;
}

/**
 * Which breakdowns by segment may be shown beside the units of one wave: algorithm B of spec 6.5. A breakdown is shown whole or not at
 * all. First every table that is safe by itself and against the nearest table above it is taken, dimensions by priority, units from
 * the top; then tables are removed until every respondent's leverage is below 1/(k−1), so that no combination of unit totals and
 * tables isolates fewer than k people. Removing a table only lowers leverages, so this ends.
 *
 * In one thing the order of removal differs from the spec, which any order keeps safe: before the table of the top unit goes, the
 * smallest table right below it does. Where little is left beside the tables below, one person would else cost the whole
 * organisation its table.
 *
 * @param patterns respondents of the wave; dimensions in order of priority, the most important first
 * @param options.k smallest group that may be derived
 * @param options.kSegment smallest category that may be shown
 * @returns tables by dimension, then from the top of the tree
 * @throws RangeError for units that are not a tree, or a pattern of an unknown unit
 *
 * @example segmentMask([{ id: "all", shown: true }], [{ unit: "all", categories: ["short"], n: 12 }, { unit: "all", categories: ["long"], n: 15 }], { k: 5, kSegment: 10 }) // => [{ unit: "all", dimension: 0 }]
 */
export function segmentMask(
  units: readonly SegmentUnit[],
  patterns: readonly SegmentPattern[],
  options: { k: number; kSegment: number },
): SegmentTable[] {
  const branches = branchesOf(units, patterns);
  const dimensions = patterns.reduce((most, { categories }) => Math.max(most, categories.length), 0);
  const people = patterns.map((pattern) => {
    const home = branches.get(pattern.unit);
    if (home === undefined) throw new RangeError(`a pattern names the unknown unit "${pattern.unit}"`);
    return { ...pattern, home };
  });
  const topDown = [...branches.values()].sort((a, b) => a.depth - b.depth || codePointOrder(a.id, b.id));
  for (let dimension = 0; dimension < dimensions; dimension++) takeTables(topDown, dimension, options);
  while (removeTables(people, topDown, dimensions, options.k));
  return Array.from({ length: dimensions }, (_, dimension) =>
    topDown.filter((branch) => branch.tables.has(dimension)).map((branch) => ({ unit: branch.id, dimension })),
  ).flat();
}

interface Branch {
  id: string;
  index: number;
  shown: boolean;
  depth: number;
  above: Branch | undefined;
  /** Respondents per category of each dimension, in the whole subtree. */
  counts: Map<string | undefined, number>[];
  /** The dimensions whose table is shown. */
  tables: Set<number>;
}

/** A shown breakdown, by its unit. */
interface Table {
  branch: Branch;
  dimension: number;
}

interface Person extends SegmentPattern {
  home: Branch;
}

/** Above this many columns in one block, tables are removed before the audit: its cost grows with the cube. */
const mostColumns = 2500;

function branchesOf(units: readonly SegmentUnit[], patterns: readonly SegmentPattern[]): Map<string, Branch> {
  const tree = linkedTree(units);
  const branches = new Map<string, Branch>();
  for (const { unit, index, parent } of tree.toReversed()) {
    const above = parent && branches.get(parent.unit.id);
    const depth = above ? above.depth + 1 : 0;
    branches.set(unit.id, { id: unit.id, index, shown: unit.shown, depth, above, counts: [], tables: new Set() });
  }
  for (const { unit, categories, n } of patterns) {
    const own = branches.get(unit);
    if (own)
      categories.forEach((category, dimension) => {
        addCount(own, dimension, category, n);
      });
  }
  const rollUp = ({ unit, parent }: LinkedUnit<SegmentUnit>): void => {
    const above = parent && branches.get(parent.unit.id);
    if (above === undefined) return;
    branches.get(unit.id)?.counts.forEach((counts, dimension) => {
      for (const [category, n] of counts) addCount(above, dimension, category, n);
    });
  };
  for (const link of tree) rollUp(link);
  return branches;
}

function addCount(branch: Branch, dimension: number, category: string | undefined, n: number): void {
  while (branch.counts.length <= dimension) branch.counts.push(new Map());
  const counts = branch.counts[dimension];
  if (n > 0) counts?.set(category, (counts.get(category) ?? 0) + n);
}

/** Takes every table of a dimension that is safe by itself and leaves nothing small in the region of the table above it. */
function takeTables(
  topDown: readonly Branch[],
  dimension: number,
  { k, kSegment }: { k: number; kSegment: number },
): void {
  const regions = new Map<Branch, Map<string | undefined, number>>();
  const isNoneOrEnough = (n: number) => n === 0 || n >= k;
  for (const branch of topDown) {
    const counts = branch.counts[dimension] ?? new Map<string | undefined, number>();
    const known = [...counts].filter(([category]) => category !== undefined);
    if (!branch.shown || known.length < 2 || known.some(([, n]) => n < kSegment)) continue;
    if (!isNoneOrEnough(counts.get(undefined) ?? 0)) continue;
    const above = regionOf(branch.above, dimension);
    const region = above && regions.get(above);
    const left = region && new Map([...region].map(([category, n]) => [category, n - (counts.get(category) ?? 0)]));
    if (left && ![...left.values()].every(isNoneOrEnough)) continue;
    if (above && left) regions.set(above, left);
    regions.set(branch, new Map(counts));
    branch.tables.add(dimension);
  }
}

/** The nearest unit, from here up, that shows a table of the dimension. */
function regionOf(from: Branch | undefined, dimension: number): Branch | undefined {
  let branch = from;
  while (branch && !branch.tables.has(dimension)) branch = branch.above;
  return branch;
}

/** One round of the audit. Returns whether a table had to go. */
function removeTables(people: readonly Person[], topDown: readonly Branch[], dimensions: number, k: number): boolean {
  const groups = alikePeople(people, topDown, dimensions);
  const marked = new Map<Branch, Set<number>>();
  const mark = (branch: Branch, dimension: number) => {
    marked.set(branch, (marked.get(branch) ?? new Set()).add(dimension));
  };
  for (const block of connectedBlocks(groups)) {
    if (new Set(block.flatMap((group) => group.columns)).size > mostColumns) {
      const tables = block.flatMap((group) =>
        group.regions.flatMap((branch, dimension) => (branch ? [{ branch, dimension }] : [])),
      );
      const last = Math.max(...tables.map((table) => table.dimension));
      const ofLast = tables.filter((table) => table.dimension === last);
      const deepest = ofLast.reduce((most, { branch }) => Math.max(most, branch.depth), 0);
      for (const { branch } of ofLast) if (branch.depth === deepest) mark(branch, last);
      continue;
    }
    blockLeverage(block).forEach((h, index) => {
      if (h < 1 / (k - 1) - 1e-9) return;
      const table = deepestTable(block[index]?.regions ?? []);
      if (table === undefined) return;
      const instead = table.branch.above === undefined ? smallestBelow(table, topDown) : undefined;
      mark(instead ?? table.branch, table.dimension);
    });
  }
  for (const [branch, tables] of marked) for (const dimension of tables) branch.tables.delete(dimension);
  return marked.size > 0;
}

interface RegionalPeople extends AlikePeople {
  /** Per dimension, the unit whose table counts them. */
  regions: (Branch | undefined)[];
}

/** Respondents grouped by what is shown of them. Those outside every shown unit are in no figure. */
function alikePeople(people: readonly Person[], topDown: readonly Branch[], dimensions: number): RegionalPeople[] {
  const shownFrom = new Map<Branch, Branch | undefined>();
  const regionsFrom = new Map<Branch, (Branch | undefined)[]>();
  for (const branch of topDown) {
    const above = branch.above;
    shownFrom.set(branch, branch.shown ? branch : above && shownFrom.get(above));
    const regions = above ? regionsFrom.get(above) : undefined;
    regionsFrom.set(
      branch,
      Array.from({ length: dimensions }, (_, dimension) =>
        branch.tables.has(dimension) ? branch : regions?.[dimension],
      ),
    );
  }
  const columnOf = new Map<string, number>();
  const groups = new Map<string, RegionalPeople>();
  for (const { home, categories, n } of people) {
    const atom = shownFrom.get(home);
    if (atom === undefined || n === 0) continue;
    const regions = regionsFrom.get(home) ?? [];
    const columns = regions.flatMap((region, dimension) => {
      const category = categories[dimension];
      if (region === undefined || category === undefined) return [];
      const key = `${dimension} ${region.index} ${category}`;
      const column = columnOf.get(key) ?? columnOf.size;
      columnOf.set(key, column);
      return [column];
    });
    const key = `${atom.index} ${columns.join()} ${regions.map((region) => region?.index ?? "").join()}`;
    const group = groups.get(key);
    if (group) group.n += n;
    else groups.set(key, { atom: atom.index, columns, regions, n });
  }
  return [...groups.values()];
}

/** Of the tables right below a table, the one with the fewest people. */
function smallestBelow({ branch, dimension }: Table, topDown: readonly Branch[]): Branch | undefined {
  let smallest: { branch: Branch; n: number } | undefined;
  for (const below of topDown) {
    if (!below.tables.has(dimension) || regionOf(below.above, dimension) !== branch) continue;
    const n = [...(below.counts[dimension]?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    if (smallest === undefined || n < smallest.n) smallest = { branch: below, n };
  }
  return smallest?.branch;
}

/** The table furthest down the tree; among equals the one of lowest priority. */
function deepestTable(regions: readonly (Branch | undefined)[]): Table | undefined {
  let found: Table | undefined;
  regions.forEach((branch, dimension) => {
    if (branch && (found === undefined || branch.depth >= found.branch.depth)) found = { branch, dimension };
  });
  return found;
}
