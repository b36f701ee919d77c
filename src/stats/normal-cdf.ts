/**
 * Φ(z): the chance that a standard normal variable is at most z. Accurate to about 1e-14 relative in both tails, so a
 * two-sided p is `2 * normalCdf(-Math.abs(z))`.
 *
 * Near the middle the series of Marsaglia (2004, J. Stat. Software 11), beyond |z| = 3 the continued fraction of Laplace.
 * Source: spec 0.4.
 *
 * @example normalCdf(0) // => 0.5
 * @example normalCdf(-1.959963984540054) // => 0.025
 */
export function normalCdf(z: number): number {
  if (Math.abs(z) < 3) return 0.5 + density(z) * oddSeries(z);
  const tail = density(z) * millsRatio(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z + z³/3 + z⁵/(3·5) + …, until a term no longer counts. */
function oddSeries(z: number): number {
  let sum = z;
  let term = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** (1 − Φ(z))/φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the inside out; 100 levels suffice from z = 3. */
function millsRatio(z: number): number {
  let fraction = z;
  for (let level = 100; level >= 1; level -= 1) fraction = z + level / fraction;
  return 1 / fraction;
}
