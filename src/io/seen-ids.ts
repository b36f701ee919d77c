/** Remembers ids and where each was first seen, in a fixed twenty-odd bytes an id. */
export interface SeenIds {
  /** The line on which the id was seen before; undefined, and remembered, when it is new. */
  firstLine(id: string, line: number): number | undefined;
}

/**
 * An empty memory of ids. It holds a 53-bit fingerprint and a line number for each id instead of the id, so that a million
 * respondents fit in some forty megabytes; the chance that two different ids of a million share a fingerprint is one in
 * eighteen thousand.
 */
export function seenIds(): SeenIds {
  let prints = new Float64Array(1024);
  let lines = new Uint32Array(1024);
  let count = 0;

  const slotOf = (print: number) => {
    let slot = print % prints.length;
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) % prints.length;
    return slot;
  };
  const grow = () => {
    const [oldPrints, oldLines] = [prints, lines];
    prints = new Float64Array(oldPrints.length * 2);
    lines = new Uint32Array(oldLines.length * 2);
    oldPrints.forEach((print, index) => {
      if (print === 0) return;
      const slot = slotOf(print);
      prints[slot] = print;
      lines[slot] = oldLines[index] ?? 0;
    });
  };

  return {
    firstLine(id, line) {
      const print = fingerprint(id);
      const slot = slotOf(print);
      if (prints[slot] === print) return lines[slot];
      prints[slot] = print;
      lines[slot] = line;
      count += 1;
      if (count * 2 > prints.length) grow();
      return undefined;
    },
  };
}

/** A whole number from 1 to 2⁵³−1 from two multiplicative hashes (cyrb53, public domain). */
function fingerprint(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
