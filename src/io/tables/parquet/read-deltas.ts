const mostOfBlock = 1_048_576;

/**
 * Whole numbers stored as differences in blocks of packed bits, and where they end. Numbers wrap at `bits`, as in the program that wrote
 * them.
 *
 * Source: apache/parquet-format, Encodings.md (DELTA_BINARY_PACKED).
 *
 * @throws RangeError when the bytes end early or the blocks make no sense
 */
export function readDeltas(
  bytes: Uint8Array,
  start: number,
  count: number,
  bits: 32 | 64,
): { values: BigInt64Array; end: number } {
  let at = start;
  const byte = () => {
    if (at >= bytes.length) throw new RangeError("ended early");
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const part = byte();
      value |= BigInt(part & 0x7f) << shift;
      if (part < 0x80) return value;
    }
    throw new RangeError("a number too long");
  };
  const zigzag = () => {
    const value = varint();
    return (value >> 1n) ^ -(value & 1n);
  };
  const blockSize = Number(varint());
  const blocks = Number(varint());
  const total = Number(varint());
  let value = zigzag();
  const size = blockSize / blocks;
  if (!(blockSize > 0 && blockSize <= mostOfBlock) || !Number.isInteger(size) || total < count)
    throw new RangeError("blocks");

  const values = new BigInt64Array(count);
  let seen = 0;
  const push = (difference: bigint) => {
    value = BigInt.asIntN(bits, value + difference);
    if (seen < count) values[seen] = value;
    seen += 1;
  };
  if (count > 0) push(0n);
  while (seen < count) {
    const least = zigzag();
    const widths = Array.from({ length: blocks }, byte);
    for (const width of widths) {
      if (width > 64) throw new RangeError("width");
      if (seen >= count) break;
      const end = at + (size * width) / 8;
      let held = 0n;
      let heldBits = 0n;
      const wide = BigInt(width);
      const mask = (1n << wide) - 1n;
      for (let index = 0; index < size && seen < count; index += 1) {
        while (heldBits < wide) {
          held |= BigInt(byte()) << heldBits;
          heldBits += 8n;
        }
        push(least + (held & mask));
        held >>= wide;
        heldBits -= wide;
      }
      at = end;
    }
  }
  return { values, end: at };
}
