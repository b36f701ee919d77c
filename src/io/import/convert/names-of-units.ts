import { textsIn } from "../../../survey/text.ts";
import type { UnitTree } from "../../../survey/unit.ts";

/** Every name of a unit, with its id; a name that two units share names neither. */
export function namesOfUnits(tree: UnitTree): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const doubled = new Set<string>();
  for (const [id, { name }] of tree.units) {
    for (const own of new Set(textsIn(name))) {
      if (names.has(own)) doubled.add(own);
      names.set(own, id);
    }
  }
  for (const name of doubled) names.delete(name);
  for (const id of tree.units.keys()) names.set(id, id);
  return names;
}
