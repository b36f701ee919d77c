/**
 * Which whole rows of answers a file holds, as digests of 32 bits: too short to tell what anybody answered, long enough to see that two
 * files hold the same rows. At most `sketchSize` different digests are kept, those with the lowest numbers, each with how often it
 * occurs: a sample of the different rows that does not hang on their order, and the same sample in every file.
 */
export interface RowSketch {
  /** Digests in ascending order. */
  digests: Uint32Array;
  /** How often each occurs. */
  counts: Uint32Array;
  /** All digests below this are here; those from it on are not. */
  below: number;
}

/** A sketch that grows row by row. */
export interface RowSketchTally {
  add(digest: number): void;
  done(): RowSketch;
}

/** How many different rows are kept of a file. */
export const sketchSize = 8192;

/** An empty sketch, in constant memory (bottom-k sampling, Cohen & Kaplan 2007). */
export function rowSketch(size: number = sketchSize): RowSketchTally {
  const counts = new Map<number, number>();
  let below = 2 ** 32;
  const prune = () => {
    if (counts.size <= size) return;
    const ordered = Uint32Array.from(counts.keys()).sort();
    below = ordered[size] ?? below;
    for (const digest of ordered.subarray(size)) counts.delete(digest);
  };
  return {
    add(digest) {
      if (digest >= below) return;
      counts.set(digest, (counts.get(digest) ?? 0) + 1);
      if (counts.size >= 2 * size) prune();
    },
    done() {
      prune();
      const digests = Uint32Array.from(counts.keys()).sort();
      return { digests, counts: digests.map((digest) => counts.get(digest) ?? 0), below };
    },
  };
}

/**
 * The digest of a row: its answers in the order of the items, 0 to 2³² − 1. FNV-1a over whole numbers, with the last mixing of
 * MurmurHash3 so that low digests are a fair sample.
 *
 * @param values answers along the row; -1 for none
 * @param leaveOut the place of an answer that does not count
 *
 * @example rowDigest([1, 2, 3]) === rowDigest([1, 2, 3]) // => true
 * @example rowDigest([1, 2, 3]) === rowDigest([1, 3, 2]) // => false
 * @example rowDigest([1, 2, 3], 1) === rowDigest([1, 5, 3], 1) // => true
 */
export function rowDigest(values: ArrayLike<number>, leaveOut?: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < values.length; at += 1) {
    const value = at === leaveOut ? -2 : (values[at] as number);
    hash = Math.imul(hash ^ (value & 0xffff), 0x01000193);
    // A second step, so that values above a byte reach the high bits too.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
