/** Why a row of an export is no answer of a respondent. */
export const asideReasons = [
  "preview",
  "test",
  "spam",
  "imported",
  "partial",
  "blank",
  "doubled",
  "header-again",
] as const;
export type AsideReason = (typeof asideReasons)[number];

const ofMakers: ReadonlySet<string> = new Set<AsideReason>(["preview", "test", "header-again"]);

/**
 * Whether a row set aside for this reason may be somebody's answer. Previews and tests are those of who made the survey, and a repeated
 * header is nobody's; behind any other row there may be a person, also behind a reason that is not known.
 *
 * @example maySetAsidePeople("partial") // => true
 * @example maySetAsidePeople("preview") // => false
 */
export function maySetAsidePeople(reason: string): boolean {
  return !ofMakers.has(reason);
}
