import { textWidth } from "./text-width.ts";

/** A dot with its name, in pixels of the plot. */
export interface NamedDot {
  name: string;
  x: number;
  y: number;
}

/** Where a name stands beside its dot. */
export interface NamePlace {
  /** The dot, by its place in the list. */
  dot: number;
  align: "left" | "right";
  dx: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The dots that have room for their name, to the right of the dot or else to its left, in the order given: a name covers no dot, no other
 * name and none of the boxes that are taken, and stays inside the plot.
 *
 * @param dots the most important first
 * @param plot its width and height in px, and what is taken already
 *
 * @example placeNames([{ name: "A", x: 50, y: 50 }], { width: 100, height: 100, taken: [] }) // => [{ dot: 0, align: "left", dx: 9 }]
 */
export function placeNames(
  dots: readonly NamedDot[],
  { width, height, taken }: { width: number; height: number; taken: readonly Box[] },
): NamePlace[] {
  const full: Box[] = [...taken, ...dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))];
  return dots.flatMap(({ name, x, y }, dot): NamePlace[] => {
    const room = textWidth(name, 13);
    for (const align of ["left", "right"] as const) {
      const left = align === "left" ? x + 9 : x - 9 - room;
      const box = { left, right: left + room, top: y - 8, bottom: y + 8 };
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || full.some((other) => overlap(box, other))) continue;
      full.push(box);
      return [{ dot, align, dx: align === "left" ? 9 : -9 }];
    }
    return [];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
