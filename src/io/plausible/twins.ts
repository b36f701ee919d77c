import { sketchSize } from "./row-sketch.ts";

/** Rows that are alike in all answers but one, of which there are exactly two: how many such pairs, and in how many that one is alike too. */
export interface TwinCounts {
  pairs: number;
  alike: number;
}

/** Twins that are counted row by row. */
export interface TwinTally {
  /** @param digest of the row without the answer @param value of that answer, -1 for none */
  add(digest: number, value: number): void;
  done(): TwinCounts;
}

const many = 3;

/** Twins in constant memory: of the rows with the lowest digests, all copies. */
export function twinTally(size: number = sketchSize): TwinTally {
  const seen = new Map<number, { count: number; first: number; alike: boolean }>();
  let below = 2 ** 32;
  return {
    add(digest, value) {
      if (digest >= below) return;
      const own = seen.get(digest);
      if (own !== undefined) {
        own.count = Math.min(own.count + 1, many);
        own.alike &&= own.first === value;
        return;
      }
      seen.set(digest, { count: 1, first: value, alike: true });
      if (seen.size < 2 * size) return;
      const ordered = Uint32Array.from(seen.keys()).sort();
      below = ordered[size] ?? below;
      for (const high of ordered.subarray(size)) seen.delete(high);
    },
    done() {
      let [pairs, alike] = [0, 0];
      for (const own of seen.values()) {
        if (own.count !== 2) continue;
        pairs += 1;
        if (own.alike) alike += 1;
      }
      return { pairs, alike };
    },
  };
}
