import type { Locale } from "../survey/text.ts";
import { isHeavy } from "./make-drivers-insight.ts";
import { numberWord } from "./number-word.ts";
import type { DriverRow } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";
import type { DriverReport } from "./site-report.ts";
import { withArticle } from "./with-article.ts";

/**
 * What goes with an outcome, in a sentence that its rows can contradict: which scores weigh much, and whether one of these scores low. It
 * never says that one weighs most: for that the gap to the next would have to be clear. Long names are counted instead.
 *
 * @param outcome as it is called in a sentence: eNPS
 * @param nameOf the name of a driver
 *
 * @example driverFinding("eNPS", { state: "too-few", rows: [] }, (id) => id, "en") // => "What goes with eNPS cannot be told"
 * @example driverFinding("eNPS", { state: "ok", rows: [{ driver: "Trust", quadrant: "major-low" }, { driver: "Pay", quadrant: "unclear" }] }, (id) => id, "nl") // => "eNPS: Trust weegt zwaar en scoort laag"
 */
export function driverFinding(
  outcome: string,
  { state, rows }: Pick<DriverReport, "state"> & { rows: readonly Pick<DriverRow, "driver" | "quadrant">[] },
  nameOf: (driver: string) => string,
  locale: Locale,
): string {
  const nl = locale === "nl";
  if (state !== "ok") {
    const whole = nl
      ? `Niet te zeggen wat samengaat met ${withArticle(outcome, "nl")}`
      : `What goes with ${outcome} cannot be told`;
    return shortTitle(whole, nl ? "Niet te zeggen wat ermee samengaat" : "What goes with it cannot be told");
  }
  const heavy = rows.filter(isHeavy);
  if (heavy.length === 0) {
    const rest = nl ? "niet te zeggen welke score zwaar weegt" : "which score weighs much cannot be told";
    return shortTitle(`${outcome}: ${rest}`, sentenceStart(rest));
  }
  const low = heavy.filter(({ quadrant }) => quadrant === "major-low");
  const told = low.length > 0 ? low : heavy;
  const names = told.map(({ driver }) => nameOf(driver));
  const verb = nl
    ? told.length === 1
      ? "weegt zwaar"
      : "wegen zwaar"
    : told.length === 1
      ? "weighs much"
      : "weigh much";
  const also =
    low.length === 0
      ? ""
      : nl
        ? low.length === 1
          ? " en scoort laag"
          : " en scoren laag"
        : low.length === 1
          ? " and scores low"
          : " and score low";
  const who = names.length <= 2 ? names.join(nl ? " en " : " and ") : "";
  const counted = nl
    ? `${numberWord(told.length, "nl")} van de ${numberWord(rows.length, "nl")} scores`
    : `${numberWord(told.length, "en")} of ${numberWord(rows.length, "en")} scores`;
  const named = who === "" ? [] : [`${outcome}: ${who} ${verb}${also}`, `${sentenceStart(who)} ${verb}${also}`];
  return shortTitle(...named, `${outcome}: ${counted} ${verb}${also}`, `${sentenceStart(counted)} ${verb}${also}`);
}

/**
 * In how many outcomes a score clearly weighs much: the title of the page.
 *
 * @example driversFinding(3, 5, "en") // => "In three of five outcomes a score clearly weighs much"
 * @example driversFinding(0, 5, "nl") // => "Bij geen van de vijf uitkomsten weegt een score duidelijk zwaar"
 * @example driversFinding(5, 5, "nl") // => "Bij alle vijf uitkomsten weegt een score duidelijk zwaar"
 * @example driversFinding(1, 1, "en") // => "In the one outcome a score clearly weighs much"
 */
export function driversFinding(clear: number, all: number, locale: Locale): string {
  const total = numberWord(all, locale);
  if (clear === all && clear > 0) {
    const every =
      locale === "nl"
        ? { one: "de ene uitkomst", two: "beide uitkomsten", more: `alle ${total} uitkomsten` }
        : { one: "the one outcome", two: "both outcomes", more: `all ${total} outcomes` };
    const which = all === 1 ? every.one : all === 2 ? every.two : every.more;
    return locale === "nl" ? `Bij ${which} weegt een score duidelijk zwaar` : `In ${which} a score clearly weighs much`;
  }
  if (locale === "nl") {
    const count = clear === 0 ? "geen" : numberWord(clear, "nl");
    return `Bij ${count} van de ${total} uitkomsten weegt een score duidelijk zwaar`;
  }
  const count = clear === 0 ? "none" : numberWord(clear, "en");
  return `In ${count} of ${total} outcomes a score clearly weighs much`;
}
