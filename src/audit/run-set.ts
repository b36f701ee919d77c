/** A set of hashes, each a whole number from 1 to 2^53: a tenth of the memory of a Set, for millions of runs of words. */
export interface RunSet {
  add(hash: number): void;
  has(hash: number): boolean;
  readonly size: number;
}

/**
 * An empty set of hashes with open addressing; it doubles when it is half full.
 *
 * @example runSet([5, 7]).has(7) // => true
 */
export function runSet(hashes: Iterable<number> = []): RunSet {
  let slots = new Float64Array(1024);
  let size = 0;
  const slotOf = (hash: number, table: Float64Array) => {
    const mask = table.length - 1;
    let slot = ((hash % 4294967296) ^ (hash / 4294967296)) & mask;
    while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const set: RunSet = {
    add(hash) {
      const slot = slotOf(hash, slots);
      if (slots[slot] === hash) return;
      slots[slot] = hash;
      size += 1;
      if (size * 2 <= slots.length) return;
      const grown = new Float64Array(slots.length * 2);
      for (const each of slots) if (each !== 0) grown[slotOf(each, grown)] = each;
      slots = grown;
    },
    has: (hash) => slots[slotOf(hash, slots)] === hash,
    get size() {
      return size;
    },
  };
  for (const hash of hashes) set.add(hash);
  return set;
}
