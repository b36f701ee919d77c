/** The ends of a line through dots. */
export type LineEnd = { ex: number; cx: number };

/**
 * The least-squares line through the dots of a chart, from the leftmost to the rightmost: through the published scores and nothing else, so
 * that a reader can draw it again.
 *
 * @returns nothing with fewer than two dots, or where all stand above one another
 *
 * @example fittedLine([{ ex: 0, cx: 1 }, { ex: 2, cx: 3 }, { ex: 4, cx: 5 }]) // => [{ ex: 0, cx: 1 }, { ex: 4, cx: 5 }]
 */
export function fittedLine(dots: readonly LineEnd[]): LineEnd[] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(dots.map(({ ex }) => ex)), mean(dots.map(({ cx }) => cx))];
  const spread = dots.reduce((sum, { ex }) => sum + (ex - x) ** 2, 0);
  if (dots.length < 2 || !(spread > 0)) return [];
  const slope = dots.reduce((sum, { ex, cx }) => sum + (ex - x) * (cx - y), 0) / spread;
  const ends = [Math.min(...dots.map(({ ex }) => ex)), Math.max(...dots.map(({ ex }) => ex))];
  return ends.map((ex) => ({ ex, cx: y + slope * (ex - x) }));
}
