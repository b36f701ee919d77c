/** A value of Thrift's compact protocol: numbers, truths, bytes, lists, and structures by the number of each field. */
export type ThriftValue = number | boolean | Uint8Array | readonly ThriftValue[] | ThriftStruct;
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;

/** What is thrown for bytes that are no such structure, or end before it does. */
export class ThriftFault extends Error {}

const deepest = 16;
/** A table of a thousand columns in a thousand groups describes itself with some million values. */
const mostValues = 4_000_000;

/**
 * Reads one structure, as Parquet describes itself with, and tells where it ends. Whatever the bytes say, nothing larger than they are is
 * made of them.
 *
 * Source: Thrift compact protocol specification.
 *
 * @throws ThriftFault
 */
export function readThrift(bytes: Uint8Array, offset = 0): { struct: ThriftStruct; end: number } {
  const reader = new ThriftReader(bytes, offset);
  return { struct: reader.struct(0), end: reader.at };
}

class ThriftReader {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #values = 0;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = offset;
  }

  struct(depth: number): ThriftStruct {
    if (depth > deepest) throw new ThriftFault("nested too deep");
    const fields = new Map<number, ThriftValue>();
    let field = 0;
    for (;;) {
      const byte = this.#byte();
      const type = byte & 0x0f;
      if (type === 0) return fields;
      field = byte >> 4 ? field + (byte >> 4) : this.#zigzag();
      fields.set(field, this.#value(type, depth));
    }
  }

  #value(type: number, depth: number): ThriftValue {
    this.#values += 1;
    if (this.#values > mostValues) throw new ThriftFault("too many values");
    switch (type) {
      case 1:
        return true;
      case 2:
        return false;
      case 3:
        return this.#byte();
      case 4:
      case 5:
      case 6:
        return this.#zigzag();
      case 7: {
        this.#need(8);
        this.at += 8;
        return this.#view.getFloat64(this.at - 8, true);
      }
      case 8: {
        const length = this.#varint();
        this.#need(length);
        this.at += length;
        return this.#bytes.subarray(this.at - length, this.at);
      }
      case 9:
      case 10:
        return this.#list(depth);
      case 12:
        return this.struct(depth + 1);
      default:
        throw new ThriftFault(`type ${type}`);
    }
  }

  #list(depth: number): ThriftValue[] {
    if (depth > deepest) throw new ThriftFault("nested too deep");
    const byte = this.#byte();
    const size = byte >> 4 === 15 ? this.#varint() : byte >> 4;
    const type = byte & 0x0f;
    // Every value takes a byte at least, so a list cannot be longer than what is left.
    this.#need(size);
    const values: ThriftValue[] = [];
    for (let index = 0; index < size; index += 1) {
      values.push(type === 1 || type === 2 ? this.#byte() === 1 : this.#value(type, depth + 1));
    }
    return values;
  }

  #zigzag(): number {
    const value = this.#varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.#byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new ThriftFault("a number too long");
  }

  #byte(): number {
    this.#need(1);
    this.at += 1;
    return this.#bytes[this.at - 1] ?? 0;
  }

  #need(length: number): void {
    if (this.at + length > this.#bytes.length) throw new ThriftFault("ended early");
  }
}
