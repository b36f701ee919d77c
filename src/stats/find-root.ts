/**
 * Where a continuous function crosses zero between `low` and `high`, to the last bits of a double. The function must
 * have different signs at the two ends (or be zero at one); otherwise `undefined`.
 *
 * Secant and inverse quadratic steps, safeguarded by bisection, so it always ends.
 * Source: Brent 1973, Algorithms for Minimization without Derivatives, ch. 4.
 *
 * @example findRoot((x) => x * x - 4, 0, 10) // => 2
 * @example findRoot((x) => x * x + 4, 0, 10) // => undefined
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number | undefined {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (Number.isNaN(fa) || Number.isNaN(fb) || (fa > 0 && fb > 0) || (fa < 0 && fb < 0)) return undefined;
  let c = a;
  let fc = fa;
  let step = b - a;
  let previous = step;
  for (let round = 0; round < 500; round += 1) {
    // b is the best guess, c lies on the other side of the root.
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      previous = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + Number.MIN_VALUE;
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= tolerance || fb === 0) return b;
    if (Math.abs(previous) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
      const [p, q] = interpolate({ a, b, c, fa, fb, fc, middle });
      if (2 * p < Math.min(3 * middle * q - Math.abs(tolerance * q), Math.abs(previous * q))) {
        previous = step;
        step = p / q;
      } else {
        step = middle;
        previous = middle;
      }
    } else {
      step = middle;
      previous = middle;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > tolerance ? step : Math.sign(middle) * tolerance;
    fb = f(b);
  }
  return b;
}

interface Points {
  a: number;
  b: number;
  c: number;
  fa: number;
  fb: number;
  fc: number;
  middle: number;
}

/** The step p/q that a secant or an inverse parabola through the last points proposes, with p ≥ 0. */
function interpolate({ a, b, c, fa, fb, fc, middle }: Points): [p: number, q: number] {
  const s = fb / fa;
  let p: number;
  let q: number;
  if (a === c) {
    p = 2 * middle * s;
    q = 1 - s;
  } else {
    const t = fa / fc;
    const r = fb / fc;
    p = s * (2 * middle * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  return p > 0 ? [p, -q] : [-p, q];
}
