/**
 * Numbers in Parquet's mixture of runs and packed bits: levels, places in a dictionary, truths. As many as are asked for, whatever the
 * bytes claim to hold.
 *
 * Source: apache/parquet-format, Encodings.md (RLE / bit-packing hybrid).
 *
 * @throws RangeError when the bytes end before `count` values are read
 * @example Array.from(readRuns(Uint8Array.of(6, 1), 0, 2, 1, 3)) // => [1, 1, 1]
 */
export function readRuns(bytes: Uint8Array, start: number, end: number, width: number, count: number): Uint32Array {
  if (!(width >= 0 && width <= 32)) throw new RangeError("width");
  const values = new Uint32Array(count);
  let at = start;
  let seen = 0;
  const byte = () => {
    if (at >= end || at >= bytes.length) throw new RangeError("ended early");
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  while (seen < count) {
    let header = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      if (shift > 28) throw new RangeError("run too long");
      const part = byte();
      header += (part & 0x7f) * 2 ** shift;
      more = part >= 0x80;
    }
    const isPacked = header % 2 === 1;
    const run = Math.floor(header / 2) * (isPacked ? 8 : 1);
    const wanted = Math.min(run, count - seen);
    if (isPacked) {
      const from = at;
      unpackBits(values, seen, wanted, width, byte);
      // The last group may be cut off behind the values that are wanted.
      at = from + (run / 8) * width;
    } else {
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value += byte() * 2 ** shift;
      values.fill(value, seen, seen + wanted);
    }
    seen += wanted;
  }
  return values;
}

function unpackBits(values: Uint32Array, from: number, count: number, width: number, byte: () => number): void {
  // Up to 39 bits are held at a time: more than whole numbers of 32 bits, fewer than a number can be exact to.
  let held = 0;
  let bits = 0;
  const size = 2 ** width;
  for (let index = 0; index < count; index += 1) {
    while (bits < width) {
      held += byte() * 2 ** bits;
      bits += 8;
    }
    values[from + index] = held % size;
    held = Math.floor(held / size);
    bits -= width;
  }
}
