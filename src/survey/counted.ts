/**
 * A number of things in words of the command line.
 *
 * @param noun whose plural ends in s
 *
 * @example counted(1, "row") // => "1 row"
 * @example counted(2, "row") // => "2 rows"
 */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
