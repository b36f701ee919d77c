/** Fewer people than this are never counted in a warning: their answers might be told from it. */
export const fewest = 10;

/**
 * So many people of all, in words. Fewer than ten are "a few", and where fewer than ten are left over they are "nearly all": the rest
 * could be counted otherwise.
 *
 * @example peopleOf(40, 200) // => "40 of 200 people (20 %)"
 * @example peopleOf(3, 200) // => "a few of 200 people"
 * @example peopleOf(197, 200) // => "nearly all of 200 people"
 * @example peopleOf(200, 200) // => "all 200 people"
 * @example peopleOf(3, 8) // => "a few people"
 */
export function peopleOf(n: number, all: number, who = "people"): string {
  if (all < fewest) return `a few ${who}`;
  if (n === all) return `all ${all} ${who}`;
  if (n < fewest) return `${n === 0 ? "none" : "a few"} of ${all} ${who}`;
  if (all - n < fewest) return `nearly all of ${all} ${who}`;
  return `${n} of ${all} ${who} (${percent(n / all)})`;
}

/**
 * A number of people in words.
 *
 * @example headcount(40) // => "40"
 * @example headcount(4) // => "a few"
 */
export function headcount(n: number): string {
  return n > 0 && n < fewest ? "a few" : String(n);
}

/**
 * The share of people who gave an answer, in words where fewer than ten gave another one.
 *
 * @example shareOf(40, 200) // => "20 %"
 * @example shareOf(196, 200) // => "nearly everybody"
 */
export function shareOf(n: number, all: number): string {
  if (n === all) return "everybody";
  return all - n < fewest ? "nearly everybody" : percent(n / all);
}

/**
 * A share in whole per cent, and never 0 for something that is there.
 *
 * @example percent(0.204) // => "20 %"
 * @example percent(0.001) // => "under 1 %"
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  return `${Math.round(100 * share)} %`;
}
