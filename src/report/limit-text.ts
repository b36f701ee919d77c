import type { Locale } from "../survey/text.ts";
import { formatNumber } from "./format.ts";

/**
 * The smallest difference that matters, in words: whole where it is.
 *
 * @param meaningful in points of the measure
 *
 * @example limitText(10, "en") // => "10 points"
 * @example limitText(0.2, "nl") // => "0,2 punt"
 */
export function limitText(meaningful: number, locale: Locale): string {
  const number = formatNumber(meaningful, locale, { decimals: Number.isInteger(meaningful) ? 0 : 1 });
  if (locale === "nl") return `${number} ${meaningful > 1 ? "punten" : "punt"}`;
  return `${number} ${meaningful === 1 ? "point" : "points"}`;
}
