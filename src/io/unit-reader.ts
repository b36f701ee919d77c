import { unguardFormula } from "../survey/formula-guard.ts";
import type { UnitTree } from "../survey/unit.ts";
import { didYouMeanOr } from "./did-you-mean.ts";
import type { ProblemList } from "./problem-list.ts";
import type { RowPart } from "./row-part.ts";

/** Reads the unit a row names; one that is not in the tree is a problem. Without a column everybody belongs to the whole. */
export function unitReader(
  file: string,
  { tree, unitNames }: { tree: UnitTree; unitNames: Readonly<Record<string, string>> },
  column: string | undefined,
  index: number | undefined,
  problems: ProblemList,
): RowPart<string | undefined> {
  if (column === undefined) return () => tree.root;
  // The missing column is a problem already; the answers themselves can still be checked.
  if (index === undefined) return () => undefined;
  const remedies = new Map<string, string>();
  return (cells, line) => {
    const named = cells[index]?.trim() ?? "";
    // A name that begins like a formula is guarded where the importer wrote it.
    const unit = unitNames[named] ?? unitNames[unguardFormula(named)] ?? named;
    if (tree.units.has(unit)) return unit;
    const otherwise =
      unit === ""
        ? `name the unit; ${tree.root} stands for the whole organisation`
        : "add it to units.csv, or name the unit it belongs to";
    // A million names that are no unit are not each compared with thousands of units.
    const isNearSought = remedies.size < 1000;
    const remedy = remedies.get(unit) ?? (isNearSought ? didYouMeanOr(unit, tree.units.keys(), otherwise) : otherwise);
    if (isNearSought) remedies.set(unit, remedy);
    problems.add({ file, line, column, value: named, expected: "expected the id of a unit", remedy }, "unknown-unit");
    return undefined;
  };
}
