import { fnv1a } from "../src/counts/replicate-group.ts";

/** A source of chance: numbers from 0 up to 1. */
export type Random = () => number;

/**
 * sfc32 (Doty-Humphrey's Small Fast Counter of PractRand), seeded by the FNV-1a hash of a name: the same numbers in every run and on every
 * machine.
 */
export function sfc32(name: string): Random {
  const hash = fnv1a(Buffer.from(name));
  let a = hash;
  let b = Math.imul(hash, 0x9e3779b1) >>> 0;
  let c = 0x85ebca6b;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}
