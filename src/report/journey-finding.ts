import type { Locale } from "../survey/text.ts";
import { listed } from "./listed.ts";
import { numberWord } from "./number-word.ts";
import type { Label } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";

/** A phase by its name, with its label against the other phases. */
export interface LabelledPhase {
  name: string;
  label: Label | undefined;
}

/**
 * Which phases stand apart from the others of their side, as a title. What is lower comes first; only clear labels name a phase. At most
 * twelve words: names that do not fit are counted.
 *
 * @example journeyFinding([{ name: "Start", label: "lower" }, { name: "Growth", label: "not-enough-data" }], "en") // => "Start gets clearly fewer favourable answers than the other phase"
 * @example journeyFinding([{ name: "Start", label: "not-enough-data" }, { name: "Groei", label: "not-enough-data" }], "nl") // => "Niet te zeggen welke fase minder gunstige antwoorden krijgt"
 * @example journeyFinding([{ name: "Start", label: "no-meaningful-difference" }, { name: "Growth", label: "slightly-lower" }], "en") // => "No phase gets clearly fewer or more favourable answers than the others"
 * @example journeyFinding([{ name: "Use", label: undefined }], "en") // => "One phase has answers, so there is nothing to compare"
 */
export function journeyFinding(phases: readonly LabelledPhase[], locale: Locale): string {
  const nl = locale === "nl";
  const judged = phases.filter(({ label }) => label !== undefined);
  if (judged.length === 0) {
    if (phases.length === 0)
      return nl ? "Over geen fase zijn er antwoorden om te tonen" : "No phase has answers to show";
    return nl
      ? "Over één fase zijn er antwoorden, dus er valt niets te vergelijken"
      : "One phase has answers, so there is nothing to compare";
  }
  for (const [label, en, dutch] of [
    ["lower", "fewer", "minder"],
    ["higher", "more", "meer"],
  ] as const) {
    const names = judged.filter((phase) => phase.label === label).map(({ name }) => name);
    if (names.length === 0) continue;
    const isOne = judged.length - names.length === 1;
    const than = nl ? `dan de andere ${isOne ? "fase" : "fasen"}` : `than the other ${isOne ? "phase" : "phases"}`;
    const say = (who: string, several: boolean) =>
      nl
        ? `${who} ${several ? "krijgen" : "krijgt"} duidelijk ${dutch} gunstige antwoorden ${than}`
        : `${who} ${several ? "get" : "gets"} clearly ${en} favourable answers ${than}`;
    const named = say(listed(names, locale), names.length > 1);
    if (names.length === 1) return shortTitle(named, say(nl ? "Eén fase" : "One phase", false));
    const count = sentenceStart(numberWord(names.length, locale));
    return shortTitle(named, say(`${count} ${nl ? "fasen" : "phases"}`, true));
  }
  if (judged.some(({ label }) => label === "not-enough-data"))
    return nl
      ? "Niet te zeggen welke fase minder gunstige antwoorden krijgt"
      : "Cannot tell which phase gets fewer favourable answers";
  return nl
    ? "Geen fase krijgt duidelijk minder of meer gunstige antwoorden dan de andere"
    : "No phase gets clearly fewer or more favourable answers than the others";
}

/**
 * The same of a whole side, as a sentence within a text: both the lower and the higher phases, or that there is no clear difference.
 *
 * @example sideSentence("cx", [{ name: "Use", label: "lower" }, { name: "Help", label: "higher" }], "en") // => "Customers answer clearly less favourably about “Use”, and clearly more favourably about “Help”."
 * @example sideSentence("ex", [{ name: "Start", label: "not-enough-data" }, { name: "Groei", label: "not-enough-data" }], "nl") // => "Bij medewerkers is niet te zeggen welke fase anders is dan de andere."
 */
export function sideSentence(side: "ex" | "cx", phases: readonly LabelledPhase[], locale: Locale): string {
  const nl = locale === "nl";
  const who = { nl: { ex: "medewerkers", cx: "klanten" }, en: { ex: "employees", cx: "customers" } }[locale][side];
  const judged = phases.filter(({ label }) => label !== undefined);
  if (judged.length === 0)
    return nl
      ? `Bij ${who} zijn er geen twee fasen met antwoorden om te vergelijken.`
      : `Of ${who} there are no two phases with answers to compare.`;
  const parts = (["lower", "higher"] as const).flatMap((label) => {
    const names = judged.filter((phase) => phase.label === label).map(({ name }) => `“${name}”`);
    if (names.length === 0) return [];
    const how = { lower: ["minder gunstig", "less favourably"], higher: ["gunstiger", "more favourably"] }[label];
    return nl
      ? `over ${listed(names, locale)} duidelijk ${how[0]}`
      : `clearly ${how[1]} about ${listed(names, locale)}`;
  });
  if (parts.length > 0)
    return nl
      ? `${sentenceStart(who)} antwoorden ${parts.join(", en ")}.`
      : `${sentenceStart(who)} answer ${parts.join(", and ")}.`;
  if (judged.some(({ label }) => label === "not-enough-data"))
    return nl
      ? `Bij ${who} is niet te zeggen welke fase anders is dan de andere.`
      : `Of ${who} it cannot be told which phase differs from the others.`;
  return nl
    ? `Bij ${who} verschilt geen fase duidelijk van de andere.`
    : `Of ${who} no phase clearly differs from the others.`;
}

/**
 * What clearly moved in the latest wave, as a sentence with all names; what did not is said as well.
 *
 * @param moved the titles of questions that clearly rose and fell, of `all` that could be compared
 *
 * @example movedFinding({ up: [], down: ["Ready on day one"] }, 22, "en") // => "Clearly lower than a wave before: Ready on day one. The other questions did not clearly change, or that cannot be told."
 * @example movedFinding({ up: [], down: [] }, 0, "nl") // => "Er is nog geen eerdere meting om mee te vergelijken."
 */
export function movedFinding(
  { up, down }: { up: readonly string[]; down: readonly string[] },
  all: number,
  locale: Locale,
): string {
  const nl = locale === "nl";
  if (all === 0)
    return nl
      ? "Er is nog geen eerdere meting om mee te vergelijken."
      : "There is no earlier wave to compare with yet.";
  if (up.length + down.length === 0)
    return nl
      ? "Bij geen van de vragen is een duidelijke verandering te zien sinds de meting ervoor."
      : "No question shows a clear change since the wave before.";
  const say = (names: readonly string[], word: string) =>
    names.length === 0 ? [] : [`${word}: ${listed(names, locale)}.`];
  const others = up.length + down.length < all;
  return [
    ...say(down, nl ? "Duidelijk lager dan een meting eerder" : "Clearly lower than a wave before"),
    ...say(up, nl ? "Duidelijk hoger dan een meting eerder" : "Clearly higher than a wave before"),
    ...(others
      ? [
          nl
            ? "De andere vragen zijn niet duidelijk veranderd, of dat is niet te zeggen."
            : "The other questions did not clearly change, or that cannot be told.",
        ]
      : []),
  ].join(" ");
}
