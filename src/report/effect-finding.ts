import type { Locale } from "../survey/text.ts";
import type { PlayEffect } from "./play-effects-report.ts";
import type { EffectRow } from "./rows.ts";

type Told = Pick<PlayEffect, "reason"> & { row: Pick<EffectRow, "label" | "change_tried"> };

/**
 * What happened where a play was tried, beside comparable units, in at most twelve words: no more than its label allows, and never that
 * the play did it.
 *
 * @example effectFinding({ row: { label: "higher", change_tried: 6 } }, "en") // => "Units that tried it rose clearly more than comparable units"
 * @example effectFinding({ row: { label: "higher", change_tried: -2 } }, "nl") // => "Onderdelen die het probeerden, daalden duidelijk minder dan vergelijkbare onderdelen"
 * @example effectFinding({ row: { label: "not-enough-data" }, reason: "too-few-tried" }, "en") // => "Cannot tell yet: fewer than ten units tried it"
 */
export function effectFinding({ row: { label, change_tried = 0 }, reason }: Told, locale: Locale): string {
  const nl = locale === "nl";
  if (reason !== undefined) return (nl ? reasons.nl : reasons.en)[reason];
  if (label === "no-meaningful-difference")
    return nl
      ? "Onderdelen die het probeerden, veranderden vrijwel evenveel als vergelijkbare onderdelen"
      : "Units that tried it changed about the same as comparable units";
  if (label === "not-enough-data")
    return nl
      ? "Niet te zeggen of onderdelen die het probeerden anders veranderden"
      : "Cannot tell whether units that tried it changed differently";
  const isUp = label === "higher" || label === "slightly-higher";
  const isClear = label === "higher" || label === "lower";
  // Who fell less rose by comparison: the verb says what these units did, the comparison what the label says.
  const rose = change_tried === 0 ? isUp : change_tried > 0;
  const more = rose === isUp;
  if (nl)
    return `Onderdelen die het probeerden, ${rose ? "stegen" : "daalden"} ${isClear ? "duidelijk" : "iets"} ${more ? "meer" : "minder"} dan vergelijkbare onderdelen`;
  return `Units that tried it ${rose ? "rose" : "fell"} ${isClear ? "clearly" : "slightly"} ${more ? "more" : "less"} than comparable units`;
}

const reasons: Record<Locale, Record<NonNullable<PlayEffect["reason"]>, string>> = {
  en: {
    "too-few-tried": "Cannot tell yet: fewer than ten units tried it",
    "too-few-comparable": "Cannot tell: fewer than ten comparable units did not try it",
    "no-spread": "Cannot tell: all units changed alike",
    "unlike-start": "Cannot tell: these units began elsewhere than comparable units",
    "not-compared": "Cannot tell: these two waves are not compared",
    "no-later-wave": "Cannot tell yet: nothing was measured since it began",
  },
  nl: {
    "too-few-tried": "Nog niet te zeggen: minder dan tien onderdelen probeerden het",
    "too-few-comparable": "Niet te zeggen: minder dan tien vergelijkbare onderdelen deden het niet",
    "no-spread": "Niet te zeggen: alle onderdelen veranderden evenveel",
    "unlike-start": "Niet te zeggen: deze onderdelen begonnen ergens anders dan vergelijkbare onderdelen",
    "not-compared": "Niet te zeggen: deze twee metingen worden niet vergeleken",
    "no-later-wave": "Nog niet te zeggen: sinds het begin is er niet gemeten",
  },
};
