import type { Measure } from "../report/site-report.ts";

/**
 * A whole number on the axis of a measure. It reads the same in all languages: below a thousand and without decimals.
 *
 * @example axisLabel(-20, "points") // => "−20"
 * @example axisLabel(50, "percent") // => "50%"
 */
export function axisLabel(value: number, unit: Measure["unit"]): string {
  const sign = value < 0 ? "\u2212" : unit === "points" && value > 0 ? "+" : "";
  return `${sign}${Math.abs(value)}${unit === "percent" ? "%" : ""}`;
}
