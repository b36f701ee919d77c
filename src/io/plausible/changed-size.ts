import type { Oddity } from "./oddity.ts";
import { fewest, headcount, percent } from "./people.ts";

/** Below this, half or double is chance. */
const fewestToCompare = 2 * fewest;

/**
 * Whether a number of people is half of the wave before or less, or double or more.
 *
 * @param what in words: `respondents`, `people invited`
 *
 * @example changedSize("respondents", 100, 1000, "wave 6")?.expected // => "100 respondents, 90 % fewer than the 1000 of wave 6"
 * @example changedSize("respondents", 2500, 1000, "wave 6")?.expected // => "2500 respondents, 2.5 times the 1000 of wave 6"
 * @example changedSize("respondents", 700, 1000, "wave 6") // => undefined
 */
export function changedSize(what: string, now: number, before: number, beforeWave: string): Oddity | undefined {
  if (Math.max(now, before) < fewestToCompare || (2 * now > before && now < 2 * before)) return undefined;
  const was = `the ${before < fewest ? "few" : before} of ${beforeWave}`;
  // "95 % fewer than 100" would give a number below ten away.
  const small = now < fewest || before < fewest;
  const fewer = small ? "far fewer" : `${percent(1 - now / before)} fewer`;
  const times = small ? "many times" : `${(now / before).toFixed(1)} times`;
  return {
    kind: "size",
    about: what === "respondents" ? "respondents" : "invited",
    figures: { n: now, of: before },
    expected: `${headcount(now)} ${what}, ${now < before ? `${fewer} than` : times} ${was}`,
    remedy:
      "look whether the export is whole (all pages, all collectors, partial answers or not) and holds this wave only; if so, accept it in wave.md with the reason",
  };
}
