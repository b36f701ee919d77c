/**
 * Whether a file of a wave holds counts, by its name: no row of it is a respondent.
 *
 * @example isCountsFile("data/waves/2026-spring/customer.counts.csv.gz") // => true
 * @example isCountsFile("data/waves/2026-spring/customer.csv") // => false
 */
export function isCountsFile(file: string): boolean {
  return /\.counts\.\w+(\.gz)?$/i.test(file);
}
