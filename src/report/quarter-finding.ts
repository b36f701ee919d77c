import type { Locale } from "../survey/text.ts";
import { numberWord } from "./number-word.ts";
import { sentenceStart } from "./sentence-start.ts";

/**
 * What a quarterly meeting has before it, in at most twelve words: how many leading scores clearly moved, and how many standings changed.
 *
 * @param moved leading scores with a clear change
 * @param changed goals and actions that stand otherwise than one wave earlier
 *
 * @example quarterFinding(3, 2, "en") // => "Three scores clearly moved; two standings changed"
 * @example quarterFinding(0, 1, "nl") // => "Geen score bewoog duidelijk; één stand veranderde"
 * @example quarterFinding(1, 0, "en") // => "One score clearly moved; no standing changed"
 */
export function quarterFinding(moved: number, changed: number, locale: Locale): string {
  const scores = sentenceStart(numberWord(moved, locale));
  const standings = numberWord(changed, locale);
  if (locale === "nl") {
    const first =
      moved === 1
        ? `${scores} score bewoog duidelijk`
        : moved === 0
          ? "Geen score bewoog duidelijk"
          : `${scores} scores bewogen duidelijk`;
    const second =
      changed === 0
        ? "geen stand veranderde"
        : changed === 1
          ? `${standings} stand veranderde`
          : `${standings} standen veranderden`;
    return `${first}; ${second}`;
  }
  const first = `${scores} ${moved < 2 ? "score" : "scores"} clearly moved`;
  return `${first}; ${standings} ${changed < 2 ? "standing" : "standings"} changed`;
}
