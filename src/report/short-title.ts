const most = 12;

/**
 * The first of several titles that has at most twelve words, else the last: a long name is left to the subtitle.
 *
 * @example shortTitle("eNPS rose clearly", "Rose clearly") // => "eNPS rose clearly"
 * @example shortTitle("My manager listens to me and does something with what I say: rose", "Rose clearly") // => "Rose clearly"
 */
export function shortTitle(...titles: readonly string[]): string {
  return titles.find((title) => title.split(" ").length <= most) ?? titles.at(-1) ?? "";
}
