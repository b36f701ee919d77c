/** What a tree is made of: units that name their parent. */
export interface TreeUnit {
  id: string;
  parent?: string | undefined;
}

/** A unit that can reach its parent and its children. */
export interface LinkedUnit<T extends TreeUnit> {
  unit: T;
  /** Place in the input. */
  index: number;
  parent: LinkedUnit<T> | undefined;
  children: LinkedUnit<T>[];
}

/**
 * Links units into a tree and returns them **children before parents**, so that one pass in this order rolls up. Input order is
 * free and there may be several roots; deep trees are fine, nothing recurses. An empty parent is no parent.
 * @throws RangeError for an id that occurs twice, a parent that is not among the units, or a circle
 *
 * @example linkedTree([{ id: "all" }, { id: "north", parent: "all" }]).map((link) => link.unit.id) // => ["north", "all"]
 */
export function linkedTree<T extends TreeUnit>(units: readonly T[]): LinkedUnit<T>[] {
  const byId = new Map<string, LinkedUnit<T>>();
  const links = units.map((unit, index): LinkedUnit<T> => {
    if (byId.has(unit.id)) throw new RangeError(`unit "${unit.id}" occurs twice`);
    const link = { unit, index, parent: undefined, children: [] };
    byId.set(unit.id, link);
    return link;
  });
  for (const link of links) {
    if (link.unit.parent === undefined || link.unit.parent === "") continue;
    const parent = byId.get(link.unit.parent);
    if (parent === undefined)
      throw new RangeError(`the parent "${link.unit.parent}" of "${link.unit.id}" is not a unit`);
    link.parent = parent;
    parent.children.push(link);
  }
  const parentsFirst = links.filter((link) => link.parent === undefined);
  // The list grows while it is read: each unit brings its children in.
  for (const link of parentsFirst) {
    for (const child of link.children) parentsFirst.push(child);
  }
  if (parentsFirst.length < links.length) throw new RangeError("the units form a circle");
  return parentsFirst.reverse();
}
