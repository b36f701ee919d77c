/**
 * Whether the definition of a survey still holds the comment that an import wrote over it: nobody said yet what the answers mean.
 *
 * @example isUnread("# Made from export.csv. Read it through: …\nside: ex\n") // => true
 * @example isUnread("\ufeff\n# Made from export.csv. Read it through: …\nside: ex\n") // => true
 * @example isUnread("side: ex\n") // => false
 */
export function isUnread(survey: string): boolean {
  return /^# Made from .*Read it through/m.test(survey);
}
