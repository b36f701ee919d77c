import type { ByteOrder } from "./byte-order.ts";

/** The numbers with a meaning of their own in a file. */
export interface ExtremeValues {
  /** No value at all. */
  sysmis: number;
  /** HIGHEST and LOWEST, where missing values are declared as a range without an end. */
  highest: number;
  lowest: number;
}

/**
 * The extreme values of a file as its record of subtype 4 gives them, else as SPSS writes them: the smallest number means missing, the next one
 * LOWEST, the largest HIGHEST.
 */
export function extremeValues(record: Buffer | undefined, order: ByteOrder): ExtremeValues {
  if (record === undefined || record.length < 24) return usual;
  const [sysmis = 0, highest = 0, lowest = 0] = [0, 8, 16].map((at) => order.float64(record, at));
  return { sysmis, highest, lowest };
}

const usual: ExtremeValues = {
  sysmis: -Number.MAX_VALUE,
  highest: Number.MAX_VALUE,
  lowest: -1.7976931348623155e308,
};
