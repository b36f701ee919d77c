import { falseDiscoveryRate } from "../analysis/judge.ts";
import type { Locale } from "../survey/text.ts";
import { formatCount } from "./format.ts";
import { numberWord } from "./number-word.ts";

/** On a page with fewer differences nobody loses count. */
const many = 10;

/**
 * What a reader of many differences must know: how many were judged, how many are clear, and how many of these may be chance:
 * the rate of false discoveries times their number. `undefined` where few are judged.
 *
 * Source: spec 3.7 and 11.
 *
 * @example chanceText({ judged: 142, clear: 31 }, "en") // => "This page judges 142 differences; 31 are clear and have colour. Of such marks about one in twenty may be chance, a little more where units are small: here about two."
 * @example chanceText({ judged: 44, clear: 3 }, "nl") // => "Deze pagina beoordeelt 44 verschillen; drie daarvan zijn duidelijk en hebben kleur. Van zulke markeringen kan ongeveer één op de twintig toeval zijn, bij kleine onderdelen iets meer: hier minder dan één."
 * @example chanceText({ judged: 9, clear: 3 }, "en") // => undefined
 */
export function chanceText({ judged, clear }: { judged: number; clear: number }, locale: Locale): string | undefined {
  if (judged < many) return undefined;
  const [all, marked] = [formatCount(judged, locale), numberWord(clear, locale)];
  const expected = clear * falseDiscoveryRate;
  if (locale === "nl") {
    if (clear === 0) return `Deze pagina beoordeelt ${all} verschillen; geen daarvan is duidelijk.`;
    const are = clear === 1 ? "is duidelijk en heeft" : "zijn duidelijk en hebben";
    const chance = expected < 1 ? "minder dan één" : `ongeveer ${numberWord(Math.round(expected), locale)}`;
    return `Deze pagina beoordeelt ${all} verschillen; ${marked} daarvan ${are} kleur. Van zulke markeringen kan ongeveer één op de twintig toeval zijn, bij kleine onderdelen iets meer: hier ${chance}.`;
  }
  if (clear === 0) return `This page judges ${all} differences; none of them is clear.`;
  const are = clear === 1 ? "is clear and has" : "are clear and have";
  const chance = expected < 1 ? "fewer than one" : `about ${numberWord(Math.round(expected), locale)}`;
  return `This page judges ${all} differences; ${marked} ${are} colour. Of such marks about one in twenty may be chance, a little more where units are small: here ${chance}.`;
}
