/** How a table writes 58 per cent: `58` (with or without a sign), or `0.58` as a share of one. */
export type PercentNotation = "percent" | "share";

/** What is known about how a table writes its percentages. */
export type FoundNotation =
  | { state: "certain"; notation: PercentNotation }
  /** Nobody can tell from the cells. `likely` is what they look like most. */
  | { state: "doubt"; likely: PercentNotation; why: string }
  | { state: "mixed"; signs: number; all: number };

/** With fewer figures a table of shares and one of very small percentages cannot be told apart. */
const fewestShares = 10;

/**
 * How the percentages of one table are written, from all its cells: one cell cannot tell, since `1` is all of them as a share and one in a hundred as a
 * percentage. `isRare`: what hardly anybody may have said, such as one option of many, of which small figures tell nothing.
 *
 * @example percentNotation([{ value: 58, isPercent: true }]) // => { state: "certain", notation: "percent" }
 * @example percentNotation([{ value: 0, isPercent: false }, { value: 1, isPercent: false }]).state // => "doubt"
 * @example percentNotation([{ value: 58, isPercent: true }, { value: 57, isPercent: false }]) // => { state: "mixed", signs: 1, all: 2 }
 */
export function percentNotation(
  figures: Iterable<{ value: number; isPercent: boolean; isRare?: boolean }>,
): FoundNotation {
  let [all, signs, parts, highest, highestCommon] = [0, 0, 0, 0, 0];
  for (const { value, isPercent, isRare = false } of figures) {
    all += 1;
    if (isPercent) signs += 1;
    if (value > 0 && value < 1) parts += 1;
    highest = Math.max(highest, value);
    if (!isRare) highestCommon = Math.max(highestCommon, value);
  }
  if (signs > 0 && signs < all) return { state: "mixed", signs, all };
  if (signs > 0 && parts > 0 && highest <= 1) {
    return { state: "doubt", likely: "percent", why: "all figures have a percent sign, and none is above 1%" };
  }
  if (signs > 0) return { state: "certain", notation: "percent" };
  if (highest > 1) {
    if (parts === 0) return { state: "certain", notation: "percent" };
    return { state: "doubt", likely: "percent", why: `${parts} figures lie between 0 and 1, and others above 1` };
  }
  // Ten figures of which one is above a half: as percentages nearly nobody would have agreed with anything.
  if (parts > 0 && all >= fewestShares && highestCommon > 0.5) return { state: "certain", notation: "share" };
  return { state: "doubt", likely: "share", why: "no figure is above 1" };
}

/**
 * A figure as a percentage, from 0 to 100, as exactly as it was written.
 *
 * @example asPercent(0.58, "share") // => 58
 * @example asPercent(0.3, "percent") // => 0.3
 */
export function asPercent(value: number, notation: PercentNotation): number {
  // A hundred times 0.58 is 57.99999999999999 to a computer: the decimals that were written are what counts.
  return notation === "percent" ? value : Number((100 * value).toFixed(6));
}
