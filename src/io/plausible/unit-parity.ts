import { sketchSize } from "./row-sketch.ts";

/** The patterns of answers in one unit: how many different ones there are, and how many of them occur an even number of times. */
export interface UnitParity {
  unit: string;
  patterns: number;
  even: number;
}

/** Patterns by unit, counted row by row. */
export interface ParityTally {
  /** @param digest of all answers of the row */
  add(unit: string, digest: number): void;
  done(): UnitParity[];
}

/**
 * Counts in constant memory. When there are too many, the patterns with the highest digests are given up in every unit, with all their copies:
 * what is left is a sample of patterns whose numbers are whole.
 */
export function unitParity(size: number = 8 * sketchSize): ParityTally {
  const units = new Map<string, Map<number, number>>();
  let below = 2 ** 32;
  let held = 0;
  const prune = () => {
    const digests = [...units.values()].flatMap((own) => [...own.keys()]);
    below = Uint32Array.from(digests).sort()[size >>> 1] ?? below;
    held = 0;
    for (const [unit, own] of units) {
      for (const digest of own.keys()) if (digest >= below) own.delete(digest);
      if (own.size === 0) units.delete(unit);
      held += own.size;
    }
  };
  return {
    add(unit, digest) {
      if (digest >= below) return;
      const own = units.get(unit) ?? new Map<number, number>();
      units.set(unit, own);
      const n = own.get(digest);
      own.set(digest, (n ?? 0) + 1);
      if (n !== undefined) return;
      held += 1;
      if (held > size) prune();
    },
    done() {
      const all = [...units].map(([unit, own]) => {
        const even = [...own.values()].filter((n) => n % 2 === 0).length;
        return { unit, patterns: own.size, even };
      });
      return all.sort((a, b) => (a.unit < b.unit ? -1 : 1));
    },
  };
}
