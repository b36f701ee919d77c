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
  "total",
] as const;
export type AsideReason = (typeof asideReasons)[number];

const ofNobody: ReadonlySet<string> = new Set<AsideReason>(["preview", "test", "blank", "header-again", "total"]);

/**
 * Whether a row set aside for this reason may be somebody's answer. Previews and tests are those of who made the survey; in a
 * blank row nothing stands at all, and a repeated header or a total is nobody's. Behind any other row there may be a person, also behind a reason that is not known.
 *
 * @example maySetAsidePeople("partial") // => true
 * @example maySetAsidePeople("preview") // => false
 */
export function maySetAsidePeople(reason: string): boolean {
  return !ofNobody.has(reason);
}
