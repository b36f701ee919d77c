import { pairMoments } from "../stats/correlation.ts";

/**
 * Whether a point lies on the least-squares line through the dots of the same chart: such a line says nothing that the dots do not say.
 *
 * @param dots records of the chart; those without `ex` and `cx` do not count
 *
 * @example isFitted({ ex: 1, cx: 3 }, [{ ex: 0, cx: 1 }, { ex: 2, cx: 5 }]) // => true
 * @example isFitted({ ex: 1, cx: 4 }, [{ ex: 0, cx: 1 }, { ex: 2, cx: 5 }]) // => false
 */
export function isFitted(
  point: { ex: number; cx: number },
  dots: readonly Readonly<Record<string, unknown>>[],
): boolean {
  const known = dots.flatMap(({ ex, cx }) => (typeof ex === "number" && typeof cx === "number" ? [{ ex, cx }] : []));
  const moments = pairMoments(
    known.map(({ ex }) => ex),
    known.map(({ cx }) => cx),
  );
  if (moments === undefined || moments.varianceX === 0) return false;
  const { meanX, meanY, covariance, varianceX } = moments;
  return Math.abs(meanY + (covariance / varianceX) * (point.ex - meanX) - point.cx) < 1e-6;
}
