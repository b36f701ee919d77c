import { classOf } from "../counts/class-counts.ts";
import type { MetricContext } from "./metric.ts";

/**
 * Does an answer count as favourable? A reversed item is turned first, so that favourable is always good news.
 *
 * Source: spec 1.2.
 *
 * @example isFavorable(4, { scale: { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] } }) // => true
 * @example isFavorable(4, { scale: { min: 1, max: 5, favorable: [4, 5], unfavorable: [1, 2] }, direction: "lower" }) // => false
 */
export function isFavorable(answer: number, { scale, direction = "higher" }: MetricContext): boolean {
  return classOf(answer, { ...scale, direction }) === "favorable";
}
