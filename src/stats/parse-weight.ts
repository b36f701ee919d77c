import { MethodError } from "./method-error.ts";

/**
 * The weight in a cell: a number of 0 or more, and 1 when the cell is empty. Throws a MethodError `negative-weight` or
 * `invalid-weight` (no number, NaN, infinite) that names the row: a weight is never clamped.
 *
 * Source: spec 0.2.
 *
 * @example parseWeight("") // => 1
 * @example parseWeight("0.25") // => 0.25
 */
export function parseWeight(text: string | undefined, { row }: { row?: number } = {}): number {
  const trimmed = (text ?? "").trim();
  if (trimmed === "") return 1;
  const weight = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
  const place = row === undefined ? "" : ` in row ${row}`;
  if (!Number.isFinite(weight))
    throw new MethodError("invalid-weight", `the weight${place} is not a number: "${text}"`);
  if (weight < 0) throw new MethodError("negative-weight", `the weight${place} is negative: "${text}"`);
  return weight + 0;
}
