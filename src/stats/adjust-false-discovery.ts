/**
 * Benjamini–Hochberg adjusted p values of one declared family of tests, in the order given: calling everything up to q
 * different keeps the expected share of false calls below q. A missing p is not a test: it stays `undefined` and does not count.
 * With `dependence: "any"` the guarantee holds under every kind of dependence (Benjamini–Yekutieli), at a price.
 *
 * Source: spec 3.7; Benjamini & Hochberg 1995, JRSS B 57; Benjamini & Yekutieli 2001.
 *
 * @example adjustFalseDiscovery([0.01, 0.04, undefined, 0.02]) // => [0.03, 0.04, undefined, 0.03]
 */
export function adjustFalseDiscovery(
  p: readonly (number | undefined)[],
  { dependence = "positive" }: { dependence?: "positive" | "any" } = {},
): (number | undefined)[] {
  const tests = p.flatMap((value, index) => (value === undefined || Number.isNaN(value) ? [] : [{ value, index }]));
  tests.sort((one, other) => other.value - one.value);
  const m = tests.length;
  const factor = dependence === "any" ? tests.reduce((sum, _, i) => sum + 1 / (i + 1), 0) : 1;
  const adjusted: (number | undefined)[] = p.map(() => undefined);
  let running = 1;
  for (const [place, { value, index }] of tests.entries()) {
    // By algebra never below the p itself; rounding must not say otherwise.
    running = Math.max(value, Math.min(running, (factor * value * m) / (m - place)));
    adjusted[index] = running;
  }
  return adjusted;
}
