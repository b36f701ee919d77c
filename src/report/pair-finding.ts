import { falseDiscoveryRate } from "../analysis/judge.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { formatCount } from "./format.ts";
import { labelWords } from "./label-words.ts";
import { numberWord } from "./number-word.ts";
import type { Label } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";
import type { PairReport } from "./values-report.ts";

type Kind = PairReport["kind"];

/** The difference of a pair where it stands now; `undefined` where there is none to judge. */
export function latestLabel({ wave, waves }: Pick<PairReport, "wave" | "waves">): Label | undefined {
  return waves.find((row) => row.wave === wave)?.gap?.label;
}

/**
 * How the two sides of a pair stand to each other, as the rest of a sentence. It claims no more than the label, and judges neither side.
 *
 * @example pairWords("lower", "congruence", "en") // => "clearly lower inside than outside"
 * @example pairWords("lower", "expectation", "nl") // => "duidelijk onder de verwachting"
 * @example pairWords("not-enough-data", "congruence", "nl") // => "niet te zeggen of binnen en buiten verschillen"
 */
export function pairWords(label: Label, kind: Kind, locale: Locale): string {
  if (kind === "expectation") return expectationWords[locale][label];
  const words = labelWords(label, locale);
  if (label === "no-meaningful-difference")
    return locale === "nl" ? `binnen en buiten ${words}` : `${words} inside and outside`;
  if (label === "not-enough-data")
    return locale === "nl" ? `${words} of binnen en buiten verschillen` : `${words} whether inside and outside differ`;
  return locale === "nl" ? `binnen ${words} dan buiten` : `${words} inside than outside`;
}

const expectationWords: Record<Locale, Record<Label, string>> = {
  en: {
    higher: "clearly above what was expected",
    lower: "clearly below what was expected",
    "slightly-higher": "slightly above what was expected",
    "slightly-lower": "slightly below what was expected",
    "no-meaningful-difference": "about as expected",
    "not-enough-data": "cannot tell whether it was as expected",
  },
  nl: {
    higher: "duidelijk boven de verwachting",
    lower: "duidelijk onder de verwachting",
    "slightly-higher": "iets boven de verwachting",
    "slightly-lower": "iets onder de verwachting",
    "no-meaningful-difference": "vrijwel zoals verwacht",
    "not-enough-data": "niet te zeggen of het was zoals verwacht",
  },
};

/**
 * The title of a figure of a pair: what is so now. A long name is left to the heading above it.
 *
 * @example pairFinding("Keeping promises", "higher", "congruence", "en") // => "Keeping promises: clearly higher inside than outside"
 */
export function pairFinding(name: string, label: Label | undefined, kind: Kind, locale: Locale): string {
  const words = label === undefined ? notCompared[locale] : pairWords(label, kind, locale);
  return shortTitle(`${name}: ${words}`, sentenceStart(words));
}

const notCompared: Record<Locale, string> = {
  en: "side by side, not subtracted",
  nl: "naast elkaar, zonder verschil",
};

/**
 * The title of the page: on how many values both sides clearly differ, and where there are none whether they agree. Only values: an
 * expectation is another question.
 *
 * @example valuesTitle(["higher", "no-meaningful-difference"], "en") // => "Inside and outside clearly differ on one of two values"
 * @example valuesTitle(["not-enough-data"], "nl") // => "Niet te zeggen of binnen en buiten verschillen"
 */
export function valuesTitle(labels: readonly (Label | undefined)[], locale: Locale): string {
  const nl = locale === "nl";
  const known = labels.filter((label) => label !== undefined);
  const clear = known.filter(isClear).length;
  const word = (count: number) => numberWord(count, locale);
  if (known.length === 0)
    return nl ? "Waarden binnen en buiten naast elkaar" : "Values inside and outside, side by side";
  if (clear > 0) {
    if (known.length === 1) return nl ? "Binnen en buiten verschillen duidelijk" : "Inside and outside clearly differ";
    return nl
      ? `Binnen en buiten verschillen duidelijk bij ${word(clear)} van de ${word(known.length)} waarden`
      : `Inside and outside clearly differ on ${word(clear)} of ${word(known.length)} values`;
  }
  if (known.every((label) => label === "no-meaningful-difference"))
    return nl ? "Binnen en buiten zijn vrijwel gelijk" : "Inside and outside are about the same";
  if (known.every((label) => label === "not-enough-data"))
    return nl ? "Niet te zeggen of binnen en buiten verschillen" : "Cannot tell whether inside and outside differ";
  return nl
    ? "Binnen en buiten verschillen bij geen waarde duidelijk"
    : "Inside and outside clearly differ on no value";
}

/** A claim in clear words. */
export function isClear(label: Label | undefined): boolean {
  return label === "higher" || label === "lower";
}

/** The pair to talk about first: of those with a clear difference the one that is furthest apart. */
export function firstToTalkAbout(pairs: readonly PairReport[]): PairReport | undefined {
  const size = ({ wave, waves }: PairReport) => Math.abs(waves.find((row) => row.wave === wave)?.gap?.difference ?? 0);
  return pairs
    .filter((pair) => isClear(latestLabel(pair)))
    .reduce<PairReport | undefined>(
      (most, pair) => (most === undefined || size(pair) > size(most) ? pair : most),
      undefined,
    );
}

/**
 * What a reader must know before anything else: where both sides clearly differ, where they agree, where nobody can tell, and what to
 * talk about first. One sentence each, without a number; only sentences that have something to say.
 */
export function valuesStand(pairs: readonly PairReport[], locale: Locale): string[] {
  const nl = locale === "nl";
  const named = (labels: readonly (Label | undefined)[]) =>
    pairs.filter((pair) => labels.includes(latestLabel(pair))).map(({ title }) => `“${inLocale(title, locale)}”`);
  const told = pairs.flatMap((pair) => {
    const label = latestLabel(pair);
    const name = inLocale(pair.title, locale);
    return isClear(label) && label !== undefined ? [`“${name}” (${pairWords(label, pair.kind, locale)})`] : [];
  });
  const first = firstToTalkAbout(pairs);
  const sentence = (start: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${start}: ${listed(names, locale)}.`];
  return [
    ...sentence(nl ? "Duidelijk verschil" : "Clearly apart", told),
    ...sentence(nl ? "Klein verschil" : "Slightly apart", named(["slightly-higher", "slightly-lower"])),
    ...sentence(nl ? "Vrijwel gelijk" : "About the same", named(["no-meaningful-difference"])),
    ...sentence(nl ? "Niet te zeggen" : "Cannot tell", named(["not-enough-data"])),
    ...sentence(nl ? "Naast elkaar zonder verschil" : "Side by side, not subtracted", named([undefined])),
    first === undefined
      ? nl
        ? "Geen enkele waarde vraagt als eerste om een gesprek."
        : "No value asks to be talked about first."
      : nl
        ? `Praat eerst over “${inLocale(first.title, locale)}”. Een verschil is een begin van een gesprek en geen rapportcijfer.`
        : `Talk first about “${inLocale(first.title, locale)}”. A difference starts a conversation; it is no mark.`,
  ];
}

/**
 * How many of many differences are clear, and how many of these may be chance: the rate of false discoveries times their number.
 *
 * Source: spec 3.7 and 11.
 *
 * @example pairsChance({ judged: 120, clear: 40 }, "en") // => "Of 120 differences 40 are clear, in bold. About one in twenty of these may be chance: here about two."
 * @example pairsChance({ judged: 12, clear: 1 }, "nl") // => "Van de 12 verschillen is er één duidelijk, vet gedrukt. Ongeveer één op de twintig daarvan kan toeval zijn: hier minder dan één."
 */
export function pairsChance({ judged, clear }: { judged: number; clear: number }, locale: Locale): string {
  const expected = clear * falseDiscoveryRate;
  const [all, word] = [formatCount(judged, locale), numberWord(clear, locale)];
  if (locale === "nl") {
    const chance = expected < 1 ? "minder dan één" : `ongeveer ${numberWord(Math.round(expected), locale)}`;
    return `Van de ${all} verschillen ${clear === 1 ? "is" : "zijn"} er ${word} duidelijk, vet gedrukt. Ongeveer één op de twintig daarvan kan toeval zijn: hier ${chance}.`;
  }
  const chance = expected < 1 ? "fewer than one" : `about ${numberWord(Math.round(expected), locale)}`;
  return `Of ${all} differences ${word} ${clear === 1 ? "is" : "are"} clear, in bold. About one in twenty of these may be chance: here ${chance}.`;
}

/** Names after each other, in quotes: a comma may be part of a name. */
function listed(names: readonly string[], locale: Locale): string {
  const last = names.at(-1) ?? "";
  const others = names.slice(0, -1);
  return others.length === 0 ? last : `${others.join(", ")} ${locale === "nl" ? "en" : "and"} ${last}`;
}
