/**
 * Whether a file of a wave holds scores as their source published them, by its name: nothing in it can be counted.
 *
 * @example isScoresFile("data/waves/2011/parents.scores.csv") // => true
 * @example isScoresFile("data/waves/2011/parents.counts.csv") // => false
 */
export function isScoresFile(file: string): boolean {
  return /\.scores\.\w+(\.gz)?$/i.test(file);
}
