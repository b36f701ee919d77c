import { type CrossProducts, crossProducts } from "../stats/cross-products.ts";

/**
 * Complete rows dealt over replicate groups in turn, ready for `drivers`: for rows without an id, as in the method vectors (spec 0.3).
 * Rows with a missing value are left out. The sums are centred on the first complete row.
 *
 * @param rows one value per variable, the outcome last
 * @param groups number of replicate groups; without, the rows stay in one
 *
 * @example driversReplicates([[1, 2], [3, undefined], [3, 4]], 2).map((group) => group.n) // => [1, 1]
 */
export function driversReplicates(rows: readonly (readonly (number | undefined)[])[], groups = 1): CrossProducts[] {
  const complete = rows.filter((row): row is number[] => row.every((value) => value !== undefined));
  const centre = complete[0] ?? rows[0]?.map(() => 0) ?? [];
  return Array.from({ length: groups }, (_, group) => {
    return crossProducts(
      complete.filter((_, index) => index % groups === group),
      centre,
    );
  });
}
