import type { PlacedUnit } from "./organisation-scores.ts";
import type { Organisations } from "./organisations.ts";

/**
 * The rows of `units.csv` of one year: the civil service, the departmental groups that hold two organisations or more in that year or
 * have a score of their own, and the organisations. An organisation without a group stands below the civil service.
 */
export function unitRows(
  placed: readonly PlacedUnit[],
  { nameOf, groupOf }: Organisations,
  root: string,
): Record<string, string>[] {
  const members = Map.groupBy(
    placed.filter(({ isGroup }) => !isGroup),
    ({ group }) => groupOf(group) ?? "",
  );
  const scored = new Set(placed.flatMap(({ unit, isGroup }) => (isGroup ? [unit] : [])));
  const groups = new Set([
    ...scored,
    ...[...members].flatMap(([group, own]) => (group !== "" && own.length > 1 ? [group] : [])),
  ]);
  const named = (unit: string) => nameOf.get(unit) ?? unit;
  return [
    { id: root, parent: "", name_nl: "Alle ambtenaren", name_en: "All civil servants" },
    ...[...groups].sort().map((id) => {
      return { id, parent: root, name_nl: `${named(id)} (groep)`, name_en: `${named(id)} (group)` };
    }),
    ...placed.flatMap(({ unit, group, isGroup }) => {
      const above = groupOf(group);
      const parent = above !== undefined && groups.has(above) ? above : root;
      return isGroup ? [] : [{ id: unit, parent, name_nl: named(unit), name_en: named(unit) }];
    }),
  ];
}
