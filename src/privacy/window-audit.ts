import { smallestSupport } from "./smallest-support.ts";

export interface WindowVerdict {
  /** Fewest answers that some combination of windows singles out; `undefined` when nothing is published. */
  smallest: number | undefined;
  safe: boolean;
}

/**
 * What pooled windows over waves give away when they are subtracted: windows {1,2,3} and {1,2} expose wave 3 (spec 6.7b). Product rule:
 * only disjoint windows, each with at least k answers.
 *
 * The product keeps to it by pooling no answers over waves at all: every published figure counts the answers of one wave, and what
 * spans waves (changes, trends, links) is made of scores that are shown wave by wave. Its windows are the waves themselves. Who adds a
 * figure over several waves puts its windows here first.
 *
 * @param waves answers per wave
 * @param windows which waves each published window pools
 * @param options.k smallest group that may be derived
 * @throws RangeError for a window with a wave that is not listed
 *
 * @example windowAudit([{ wave: "a", n: 9 }, { wave: "b", n: 2 }], [["a", "b"], ["a"]], { k: 5 }) // => { smallest: 2, safe: false }
 */
export function windowAudit(
  waves: readonly { wave: string; n: number }[],
  windows: readonly (readonly string[])[],
  options: { k: number },
): WindowVerdict {
  const known = new Set(waves.map(({ wave }) => wave));
  for (const wave of windows.flat())
    if (!known.has(wave)) throw new RangeError(`a window names the unknown wave "${wave}"`);
  const totals = windows.map((window) => waves.map(({ wave }) => (window.includes(wave) ? 1 : 0)));
  const smallest = smallestSupport(
    totals,
    waves.map(({ n }) => n),
  );
  return { smallest, safe: smallest === undefined || smallest >= options.k };
}
