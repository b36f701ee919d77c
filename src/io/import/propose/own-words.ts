import type { ColumnProfile } from "../column-profile.ts";

/** Longer cells are sentences. */
const long = 25;
const longest = 60;

/**
 * Whether cells hold answers in words of people's own: sentences, of which hardly two are alike. Sentences that come back were ticked, or are
 * a text that was shown to everybody: as comments they would be read as what people wrote.
 */
export function areOwnWords({
  distinct,
  isOpen,
  longest: most,
}: Pick<ColumnProfile, "distinct" | "isOpen" | "longest">): boolean {
  if (most <= (isOpen ? long : longest)) return false;
  const sentences = [...distinct].filter(([cell]) => cell.length > long);
  const given = sentences.reduce((sum, [, n]) => sum + n, 0);
  return given < 2 * sentences.length;
}

/**
 * Whether no cell holds a letter: a year, an age or an amount that was typed is no comment, and tells of one person.
 *
 * @example areNumbers({ distinct: new Map([["1984", 1], ["44", 2]]) }) // => true
 * @example areNumbers({ distinct: new Map([["1984", 1], ["44 jaar", 2]]) }) // => false
 */
export function areNumbers({ distinct }: Pick<ColumnProfile, "distinct">): boolean {
  return [...distinct.keys()].every((cell) => !/\p{L}/u.test(cell));
}
