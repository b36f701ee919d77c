import { shortText } from "../../src/io/import/short-text.ts";
import { shortenedTexts } from "../../src/io/import/shortened-texts.ts";
import { plainText } from "../../src/io/tools/plain-text.ts";

/** Longer names are cut. In characters. */
const longestNamed = 60;

/**
 * Names of columns on one line of a terminal: each by its beginning and its end, and what one has in common with the one before it said once.
 *
 * @param most how many are told one by one; the others are counted
 * @example namedColumns(["Afdeling", "Team", "Regio"], 2) // => "“Afdeling”, “Team” and 1 more"
 */
export function namedColumns(names: readonly string[], most: number): string {
  const told = shortenedTexts(names.slice(0, most).map(plainText)).map((name) => `“${shortText(name, longestNamed)}”`);
  const more = names.length - told.length;
  return `${told.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
