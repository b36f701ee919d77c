import { brokenFile } from "./broken-file.ts";
import type { ByteOrder } from "./byte-order.ts";

/** Walks through a record that is held as a whole. */
export interface ByteCursor {
  readonly left: number;
  /** @throws FileFault when the record ends before */
  take(count: number): Buffer;
  int32(): number;
  /** Bytes up to a sign, which is passed over; up to the end where it does not occur. */
  until(sign: string): Buffer;
}

/**
 * A cursor at the start of a record.
 *
 * @param what the record, as the error names it: `the list of long texts`
 */
export function byteCursor(bytes: Buffer, order: ByteOrder, what: string): ByteCursor {
  let at = 0;
  const take = (count: number) => {
    if (count < 0 || at + count > bytes.length) throw brokenFile(`a length is wrong in ${what}`);
    at += count;
    return bytes.subarray(at - count, at);
  };
  return {
    get left() {
      return bytes.length - at;
    },
    take,
    int32: () => order.int32(take(4), 0),
    until(sign) {
      const found = bytes.indexOf(sign, at, "latin1");
      const end = found === -1 ? bytes.length : found;
      const part = bytes.subarray(at, end);
      at = Math.min(end + 1, bytes.length);
      return part;
    },
  };
}
