export interface Agreement {
  /** Comments that both coders coded. */
  n: number;
  /** Share coded alike, 0 to 1. */
  agreement?: number;
  /** Agreement beyond chance; absent when chance alone would make the coders agree always. */
  kappa?: number;
}

/**
 * How well two coders agree beyond chance: Cohen's κ (1960), (po − pe)/(1 − pe). Themes are provisional below 0.60 (spec 10.2).
 * A comment that one of them left uncoded is not a pair.
 *
 * @param pairs the code each coder gave
 *
 * @example kappa([["a", "a"], ["b", "b"], ["a", "b"], ["b", "a"]]) // => { n: 4, agreement: 0.5, kappa: 0 }
 * @example kappa([["a", "a"]]) // => { n: 1, agreement: 1 }
 */
export function kappa(pairs: readonly (readonly [one: string, other: string])[]): Agreement {
  const coded = pairs.filter(([one, other]) => one !== "" && other !== "");
  const n = coded.length;
  if (n === 0) return { n };
  const agreement = coded.filter(([one, other]) => one === other).length / n;
  let chance = 0;
  for (const code of new Set(coded.map(([one]) => one))) {
    const first = coded.filter(([one]) => one === code).length;
    const second = coded.filter(([, other]) => other === code).length;
    chance += first * second;
  }
  if (chance === n * n) return { n, agreement };
  const expected = chance / (n * n);
  return { n, agreement, kappa: (agreement - expected) / (1 - expected) };
}
