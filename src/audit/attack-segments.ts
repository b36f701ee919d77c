import { blockLeverage } from "../privacy/block-leverage.ts";
import { type AlikePeople, connectedBlocks } from "../privacy/connected-blocks.ts";
import { smallestSupport } from "../privacy/smallest-support.ts";
import type { Instrument } from "../survey/instrument.ts";
import { categoryMembers } from "./category-members.ts";
import { homesOf } from "./derived-groups.ts";
import type { Finding } from "./finding.ts";
import type { PublishedScore } from "./read-tables.ts";
import { type CutEdge, smallestCut } from "./smallest-cut.ts";
import type { Fielding } from "./truth.ts";

/** What all shown units and categories of one wave together isolate, in people. */
export interface SegmentAttack {
  findings: Finding[];
  /** 1 over the largest leverage: by how many people somebody is hidden at least. Absent where nothing is shown. */
  effectiveSize?: number;
  /** The smallest group that a combination isolates: counted where the search was exact, else the least that leverage allows. */
  smallest?: { people: number; isExact: boolean };
}

/** Up to so many different kinds of people a block is searched through exactly. */
const mostKinds = 40;
/** Up to so many, for the smallest group of all and not only those below the minimum. */
const mostKindsForSmallest = 10;

/**
 * Combines everything that is shown of whole units and of categories, over all subjects of a wave at once, and asks for the smallest
 * group of people that a combination singles out. First by leverage: below 1/(k−1) nobody can be (spec 6.3). Where that does
 * not settle it, one segment is settled by the smallest cut, and of several segments blocks with few kinds of people are searched
 * through exactly; others are refused.
 *
 * The membership comes from the published rows and the respondents themselves, not from the tables that were meant to be shown.
 *
 * @param rows the scores of this survey and wave
 * @param k the smallest group that may be derived
 */
export function attackSegments(fielding: Fielding, rows: readonly PublishedScore[], k: number): SegmentAttack {
  const { wave, survey } = fielding;
  const place = `${wave}/${survey}`;
  const shown = rows.filter(({ state }) => state === "ok");
  const dimensions = new Set(shown.flatMap(({ segment }) => (segment === "" ? [] : segment)));
  const unknown = [...dimensions].filter((segment) => !fielding.patterns.segments.includes(segment));
  if (unknown.length > 0) {
    const text = `figures by ${[...dimensions].join(" and ")} are shown, and nobody knows how ${unknown.join(" and ")} goes together with the rest`;
    return { findings: [{ rule: "small-group", refuses: true, place, text }] };
  }
  const people = alikePeople(fielding, shown);
  const findings: Finding[] = [];
  let most = 0;
  let smallest: SegmentAttack["smallest"];
  const smaller = (people: number, isExact: boolean): void => {
    if (smallest === undefined || people < smallest.people) smallest = { people, isExact };
  };
  for (const block of connectedBlocks(people)) {
    const pulls = blockLeverage(block);
    const pull = Math.max(...pulls);
    most = Math.max(most, pull);
    if (block.every(({ columns }) => columns.length === 0)) {
      // Units alone: `attackGroups` counts their valid answers, exactly.
      smaller(block[0]?.n ?? 0, true);
      continue;
    }
    const { totals, sizes } = systemOf(block);
    if (sizes.length <= mostKindsForSmallest) {
      const exact = smallestSupport(totals, sizes);
      if (exact !== undefined) smaller(exact, true);
      if (exact !== undefined && exact < k) findings.push(isolated(place, exact, block));
      continue;
    }
    if (pull < 1 / (k - 1) - 1e-9) {
      smaller(Math.ceil(1 / pull - 1e-6), false);
      continue;
    }
    const isSearched = dimensions.size === 1 || sizes.length <= mostKinds;
    const exact =
      dimensions.size === 1
        ? smallestCut(edgesOf(block), k)
        : isSearched
          ? smallestSupport(totals, sizes, k)
          : undefined;
    if (exact !== undefined) {
      smaller(exact, true);
      findings.push(isolated(place, exact, block));
    } else if (isSearched) smaller(k, false);
    else {
      smaller(Math.ceil(1 / pull - 1e-6), false);
      const text = `units and segments together weigh on somebody as a group of ${(1 / pull).toFixed(1)} would, and ${sizes.length} kinds of people are too many to search through: show fewer breakdowns around ${namesOf(block)}`;
      findings.push({ rule: "small-group", refuses: true, place, text });
    }
  }
  return {
    findings,
    ...(most > 0 ? { effectiveSize: 1 / most } : {}),
    ...(smallest === undefined ? {} : { smallest }),
  };
}

interface NamedPeople extends AlikePeople {
  home: string;
  cells: readonly string[];
}

function isolated(place: string, people: number, block: readonly NamedPeople[]): Finding {
  const text = `figures of units and segments around ${namesOf(block)} together isolate ${people} ${people === 1 ? "person" : "people"}`;
  return { rule: "small-group", refuses: true, place, text };
}

function namesOf(block: readonly NamedPeople[]): string {
  const names = [...new Set(block.flatMap(({ home, cells }) => [home, ...cells]).filter((name) => name !== ""))];
  return names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${names.length - 6} more` : names.join(", ");
}

/** People by the cells that count them: their nearest shown unit, and per dimension the nearest unit that shows their category. */
function alikePeople({ tree, instrument, patterns }: Fielding, shown: readonly PublishedScore[]): NamedPeople[] {
  const units = new Set(shown.flatMap(({ unit, segment }) => (segment === "" ? unit : [])));
  const homes = homesOf(tree, (unit) => units.has(unit));
  const cells = new Set(
    shown.flatMap(({ unit, segment, category }) => (segment === "" ? [] : cellName(unit, segment, category))),
  );
  const regions = new Map<string, Map<string, string | undefined>>();
  const regionOf = (unit: string, segment: string, category: string): string | undefined => {
    const key = `${segment}=${category}`;
    const own = regions.get(key) ?? homesOf(tree, (id) => cells.has(cellName(id, segment, category)));
    regions.set(key, own);
    return own.get(unit);
  };
  const holders = holdersOf(instrument, shown);
  const atoms = new Map<string, number>();
  const columns = new Map<string, number>();
  const alike = new Map<string, NamedPeople>();
  for (const { unit, categories, n } of patterns.patterns) {
    const home = homes.get(unit) ?? "";
    const own = patterns.segments.flatMap((segment, dimension) =>
      (holders.get(`${segment}=${categories[dimension] ?? ""}`) ?? []).flatMap((category) => {
        const region = regionOf(unit, segment, category);
        return region === undefined ? [] : cellName(region, segment, category);
      }),
    );
    if (n === 0 || (home === "" && own.length === 0)) continue;
    const key = [home, ...own].join("\n");
    const known = alike.get(key);
    if (known !== undefined) {
      known.n += n;
      continue;
    }
    const place = (map: Map<string, number>, name: string): number => {
      const at = map.get(name) ?? map.size;
      map.set(name, at);
      return at;
    };
    // People outside every shown unit are in no atom: each kind of them is one of its own, which is at worst too strict.
    const atom = place(atoms, home === "" ? key : home);
    alike.set(key, { atom, columns: own.map((name) => place(columns, name)), n, home, cells: own });
  }
  return [...alike.values()];
}

function cellName(unit: string, segment: string, category: string): string {
  return `${unit}[${segment}=${category}]`;
}

/** By segment and declared category, the shown categories that count it: one, or several where levels stand beside each other. */
function holdersOf({ segments }: Instrument, shown: readonly PublishedScore[]): Map<string, string[]> {
  const published = Map.groupBy(shown, ({ segment }) => segment);
  const holders = new Map<string, string[]>();
  for (const [segment, rows] of published) {
    const declared = segments[segment];
    if (segment === "" || declared === undefined) continue;
    for (const category of new Set(rows.map((row) => row.category))) {
      for (const own of categoryMembers(declared, category) ?? []) {
        const key = `${segment}=${own}`;
        holders.set(key, [...(holders.get(key) ?? []), category]);
      }
    }
  }
  return holders;
}

/** Of one segment at one level: everybody hangs between a unit and a category, or the ground where one of these is not shown. */
function edgesOf(block: readonly NamedPeople[]): CutEdge[] {
  return block.map(({ home, cells: [cell], n }) => [
    home === "" ? "ground" : `unit ${home}`,
    cell === undefined ? "ground" : `cell ${cell}`,
    n,
  ]);
}

/** One row per published total of a block, one column per kind of people. */
function systemOf(block: readonly NamedPeople[]): { totals: number[][]; sizes: number[] } {
  const named = new Set(block.flatMap(({ home }) => (home === "" ? [] : home)));
  const columns = new Set(block.flatMap(({ columns }) => columns));
  return {
    totals: [
      ...[...named].map((home) => block.map((people) => (people.home === home ? 1 : 0))),
      ...[...columns].map((column) => block.map((people) => (people.columns.includes(column) ? 1 : 0))),
    ],
    sizes: block.map(({ n }) => n),
  };
}
