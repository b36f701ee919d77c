import type { Locale } from "../survey/text.ts";
import type { DrawnMarks, DrawnPoint, DrawnText } from "./drawing-marks.ts";
import { numbersIn } from "./number-tokens.ts";

/** A numeric axis of a drawing: from pixels back to values. */
export interface ValueAxis {
  direction: "x" | "y";
  /** The value at a pixel. */
  valueAt(pixel: number): number;
  /** Pixels per unit of value. */
  scale: number;
  /** The texts that are its ticks. */
  ticks: ReadonlySet<DrawnPoint>;
  /** Whether it counts multiples of a margin: its marks are not rounded, so their data is judged instead. */
  isMultiple: boolean;
}

/**
 * The numeric axes of a drawing, found from what is printed: at least two texts that are numbers and nothing else, in one column (or
 * one row), at places that grow evenly with their values, each beside a rule of the grid. Years from left to right are the time.
 */
export function valueAxes(marks: DrawnMarks, locale: Locale): ValueAxis[] {
  return (["y", "x"] as const).flatMap((direction) => {
    const across = direction === "y" ? "x" : "y";
    const columns = new Map<number, { point: DrawnText; value: number }[]>();
    for (const point of marks.texts) {
      const [token, ...others] = numbersIn(point.text, locale);
      if (token === undefined || others.length > 0 || token.text !== point.text.replace(/×$/, "")) continue;
      // Years along the bottom are dates: where a mark stands between them is no value.
      if (direction === "x" && /^(19|20)\d\d$/.test(token.text)) continue;
      const column = columns.get(point[across]) ?? [];
      columns.set(point[across], [...column, { point, value: token.value }]);
    }
    const rules = marks.rules
      .filter((rule) => Math.abs(direction === "y" ? rule.y - rule.toY : rule.x - rule.toX) < 0.01)
      .map((rule) => rule[direction]);
    return [...columns.values()].flatMap((column) => {
      const axis = axisOf(column, rules, direction);
      return axis === undefined ? [] : [axis];
    });
  });
}

/** Axes and grids are moved by half a pixel, so that their lines are sharp; marks are not. */
const crisp = 0.5;

function axisOf(
  column: readonly { point: DrawnText; value: number }[],
  rules: readonly number[],
  direction: "x" | "y",
): ValueAxis | undefined {
  const sorted = column.toSorted((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first.value === last.value) return undefined;
  const perUnit = (last.point[direction] - first.point[direction]) / (last.value - first.value);
  if (direction === "x" && sorted.every(({ point }) => /^(19|20)\d\d$/.test(point.text))) return undefined;
  const isEven = sorted.every(
    ({ point, value }) => Math.abs(first.point[direction] + (value - first.value) * perUnit - point[direction]) < 0.6,
  );
  if (!isEven || perUnit === 0 || (direction === "y" ? perUnit > 0 : perUnit < 0)) return undefined;
  // A text hangs three tenths of its size below the middle of its tick; rules are rounded to whole pixels.
  const hang = direction === "y" ? Math.round(0.3 * first.point.size) : 0;
  const isOnRule = ({ point }: { point: DrawnText }) =>
    rules.some((rule) => Math.abs(point[direction] - hang - rule) <= 0.51);
  const isMultiple = sorted.some(({ point }) => point.text.endsWith("×"));
  if (!isMultiple && !sorted.every(isOnRule)) return undefined;
  const from = first.point[direction] - hang - crisp;
  const scale = perUnit;
  return {
    direction,
    valueAt: (pixel) => first.value + (pixel - from) / scale,
    scale: Math.abs(scale),
    ticks: new Set(sorted.map(({ point }) => point)),
    isMultiple,
  };
}
