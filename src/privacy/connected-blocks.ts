/** People who are alike in everything shown: the same atom of the unit tree and the same categories of the same tables. */
export interface AlikePeople {
  /** Their atom, by any number that names it. */
  atom: number;
  /** The table columns they are counted in, by number. */
  columns: readonly number[];
  n: number;
}

/**
 * Splits people into blocks that share no atom and no table column: what is published about one block says nothing about another, so
 * each can be audited alone (spec 6.5).
 *
 * @example connectedBlocks([{ atom: 0, columns: [7], n: 5 }, { atom: 1, columns: [7], n: 5 }, { atom: 2, columns: [], n: 9 }]).map((block) => block.length) // => [2, 1]
 */
export function connectedBlocks<T extends AlikePeople>(people: readonly T[]): T[][] {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = node; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { atom, columns } of people) {
    const own = `atom ${atom}`;
    if (!parent.has(own)) parent.set(own, own);
    for (const column of columns) {
      const node = `column ${column}`;
      parent.set(parent.has(node) ? rootOf(node) : node, rootOf(own));
    }
  }
  const blocks = new Map<string, T[]>();
  for (const group of people) {
    const root = rootOf(`atom ${group.atom}`);
    const block = blocks.get(root);
    if (block) block.push(group);
    else blocks.set(root, [group]);
  }
  return [...blocks.values()];
}
