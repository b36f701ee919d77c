import { limits } from "./limits.ts";
import { linkedTree, type TreeUnit } from "./linked-tree.ts";
import { suppressTree } from "./suppress-tree.ts";

/** What a share or a rate of a unit was counted over, with all units below it. */
export interface CasesUnit extends TreeUnit {
  /** Contacts, customers or offers: whatever the denominator holds. */
  cases: number;
  /** Of a share: how many of them counted; absent for a rate, whose events are no part of the cases. */
  events?: number | undefined;
}

/**
 * Which units may show a share or a rate that was counted over customers or contacts: none over fewer than `limits.fewestCases`, also not
 * by subtracting the shown units below a shown one; of a share also none where all cases are alike, or all but one, because that tells
 * what each of them was (spec 6.4, 6.6).
 *
 * @throws RangeError for units that are not a tree
 *
 * @example [...casesMask([{ id: "all", cases: 60 }, { id: "a", parent: "all", cases: 8 }, { id: "b", parent: "all", cases: 52 }])] // => ["all"]
 * @example [...casesMask([{ id: "all", cases: 40, events: 40 }])] // => []
 */
export function casesMask(units: readonly CasesUnit[]): ReadonlySet<string> {
  const links = linkedTree(units);
  const counted = links.map(({ unit, children }) => {
    const left = (of: (one: CasesUnit) => number) =>
      Math.max(0, of(unit) - children.reduce((sum, child) => sum + of(child.unit), 0));
    const cases = left((one) => one.cases);
    if (unit.events === undefined) return { id: unit.id, parent: unit.parent, own: [cases, 0] };
    const events = Math.min(
      cases,
      left((one) => one.events ?? 0),
    );
    return { id: unit.id, parent: unit.parent, own: [events, cases - events] };
  });
  const isShare = units.some(({ events }) => events !== undefined);
  const isUnsafe = (counts: readonly number[]) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return n < limits.fewestCases || (isShare && Math.max(...counts) >= n - limits.alikeBut);
  };
  return new Set(suppressTree(counted, isUnsafe).flatMap(({ id, fate }) => (fate === "shown" ? [id] : [])));
}
