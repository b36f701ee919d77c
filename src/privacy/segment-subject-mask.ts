import type { UnitTree } from "../survey/unit.ts";
import { pathToRoot } from "../survey/unit.ts";
import { homeOf } from "./atoms.ts";
import type { AnswersByCategory, CategoryAtoms } from "./category-atoms.ts";
import { groupOf, isSafeGroup, type RegionRules, regionAudit } from "./region-audit.ts";

/**
 * Which units may show their row of a table for one subject: whole or not at all. Each category that holds anybody must have enough
 * answers that are not (nearly) alike, and nothing small may follow by subtracting rows from each other and from the units'
 * scores: every region must pass the audit. Rows are only ever taken away, so the audit of the tables keeps holding.
 *
 * Where a region fails, the smallest row right below it goes, and its people join the region; where all people of the unit
 * together would not help either, or there is no row below, the row of the region itself goes. Each step takes a row away, so
 * this ends.
 *
 * @param tables by unit, the categories that hold anybody; those above first
 * @param allowed whether a unit may have a row at all: its own score is shown, and so are the rows it is made of
 * @param alsoAsks a further demand on the atoms of a region
 */
export function segmentSubjectMask(
  tree: UnitTree,
  { atoms, categories, answers, few }: CategoryAtoms,
  tables: ReadonlyMap<string, readonly string[]>,
  allowed: (unit: string) => boolean,
  options: Omit<RegionRules, "answers" | "categories"> & {
    kSegment: number;
    alsoAsks?: ((homes: readonly string[]) => boolean) | undefined;
  },
): ReadonlySet<string> {
  const { kSegment, alsoAsks = () => true } = options;
  const rules: RegionRules = { ...options, answers, categories: categories.length };
  const inside = new Map<string, AnswersByCategory[]>();
  for (const [home, atom] of atoms) {
    for (const unit of pathToRoot(tree, home)) {
      if (!tables.has(unit)) continue;
      const own = inside.get(unit) ?? [];
      inside.set(unit, own);
      own.push(atom);
    }
  }
  const isWhole = (unit: string, present: readonly string[]) =>
    present.every((category) => {
      const group = groupOf(inside.get(unit) ?? [], [categories.indexOf(category)], rules);
      return group.n > 0 && isSafeGroup(group, kSegment, rules);
    });
  const left = new Set(
    [...tables].flatMap(([unit, present]) => (allowed(unit) && isWhole(unit, present) ? [unit] : [])),
  );
  const rowFrom = (unit: string) => homeOf(tree, unit, (id) => left.has(id));
  const rowAbove = (unit: string) => rowFrom(tree.units.get(unit)?.parent ?? "");

  const homes = new Map<string, string[]>([...left].map((unit) => [unit, []]));
  for (const home of atoms.keys()) homes.get(rowFrom(home) ?? "")?.push(home);
  const isSafe = (region: readonly string[]) => {
    const members = new Set(region);
    return (
      regionAudit(
        region.flatMap((home) => atoms.get(home) ?? []),
        few.flatMap(({ home, sizes }) => (members.has(home) ? [sizes] : [])),
        rules,
      ) && alsoAsks(region)
    );
  };
  const answersIn = (region: readonly string[]) =>
    region.reduce((sum, home) => sum + (atoms.get(home)?.counts.reduce((a, b) => a + b, 0) ?? 0), 0);

  const safe = new Set<string>();
  for (;;) {
    const unsafe = [...left].find((unit) => {
      if (safe.has(unit)) return false;
      if (!isSafe(homes.get(unit) ?? [])) return true;
      safe.add(unit);
      return false;
    });
    if (unsafe === undefined) return left;
    const below = [...left].filter((unit) => rowAbove(unit) === unsafe);
    const whole = [...left].filter((unit) => pathToRoot(tree, unit).includes(unsafe));
    const isHelped = below.length > 0 && isSafe(whole.flatMap((unit) => homes.get(unit) ?? []));
    const [smallest] = below
      .map((unit) => ({ unit, size: answersIn(homes.get(unit) ?? []) }))
      .sort((a, b) => a.size - b.size || (a.unit < b.unit ? -1 : 1));
    const gone = (isHelped ? smallest?.unit : undefined) ?? unsafe;
    const above = rowAbove(gone);
    const region = homes.get(gone) ?? [];
    left.delete(gone);
    homes.delete(gone);
    if (above === undefined) continue;
    homes.get(above)?.push(...region);
    safe.delete(above);
  }
}
