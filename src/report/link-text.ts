import { limits } from "../privacy/limits.ts";
import type { Locale } from "../survey/text.ts";
import { formatNumber } from "./format.ts";
import type { LinkedPair } from "./links-report.ts";
import type { LinkRow } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";

/**
 * How one side of a link is called: a measure that is high or low by itself (eNPS), a subject that has a score (“Being heard”), or a
 * business figure (absence).
 */
export interface LinkName {
  name: string;
  form: "measure" | "subject" | "figure";
}

/** Both sides by name, and the decimals of published figures. */
export interface LinkNames {
  x: LinkName;
  y: LinkName;
  decimals: number;
}

/** What a sentence must know of a pair. */
export type Told = Pick<LinkedPair, "lead" | "support" | "opposite" | "rows">;

/**
 * What may be said of a pair in at most twelve words: no more than its grade allows. A long name is left to the text below.
 *
 * @example linkTitle({ lead: { grade: "insufficient", reason: "chance" }, support: [], opposite: false, rows: [] }, { x: { name: "eNPS", form: "measure" }, y: { name: "NPS", form: "measure" } }, "en") // => "Cannot tell whether eNPS and NPS go together"
 * @example linkTitle({ lead: { grade: "strong", reason: "", r: 0.6 }, support: ["waves"], opposite: false, rows: [] }, { x: { name: "eNPS", form: "measure" }, y: { name: "NPS", form: "measure" } }, "nl") // => "Onderdelen met een hogere eNPS hebben ook een hogere NPS"
 */
export function linkTitle(pair: Told, { x, y }: Pick<LinkNames, "x" | "y">, locale: Locale): string {
  return shortTitle(titleOf(pair, x, y, locale), namelessTitle(pair, locale));
}

function titleOf({ lead, opposite }: Told, x: LinkName, y: LinkName, locale: Locale): string {
  const both = `${called(x)} ${locale === "nl" ? "en" : "and"} ${called(y)}`;
  if (opposite)
    return locale === "nl"
      ? `Binnen onderdelen gaan ${both} anders samen dan ertussen`
      : `Within units, ${both} go together otherwise than between them`;
  if (lead.grade === "insufficient") {
    if (lead.reason === "few-units")
      return locale === "nl"
        ? `Te weinig onderdelen om te zeggen of ${both} samengaan`
        : `Too few units to tell whether ${both} go together`;
    return locale === "nl" ? `Niet te zeggen of ${both} samengaan` : `Cannot tell whether ${both} go together`;
  }
  const up = (lead.r ?? 0) > 0;
  const [high, other] = [having(x, true, locale), having(y, up, locale)];
  if (locale === "nl") {
    if (lead.grade === "strong") return `Onderdelen met ${high} hebben ${up ? "ook " : ""}${other}`;
    return `${sentenceStart(high)} ging deze meting vaak samen met ${other}`;
  }
  if (lead.grade === "strong") return `Units with ${high} ${up ? "also " : ""}have ${other}`;
  return `This wave, units with ${high} tended to have ${other}`;
}

function namelessTitle({ lead, opposite }: Told, locale: Locale): string {
  const nl = locale === "nl";
  if (opposite)
    return nl
      ? "Binnen onderdelen gaan de twee anders samen dan ertussen"
      : "Within units the two go together otherwise than between them";
  if (lead.grade === "insufficient") {
    if (lead.reason === "few-units")
      return nl ? "Te weinig onderdelen om samenhang te zien" : "Too few units to see what goes together";
    return nl ? "Niet te zeggen of de twee samengaan" : "Cannot tell whether the two go together";
  }
  const up = (lead.r ?? 0) > 0;
  if (lead.grade === "strong")
    return nl
      ? `Hoger op het ene onderwerp gaat samen met ${up ? "hoger" : "lager"} op het andere`
      : `Units higher on one side are ${up ? "also higher" : "lower"} on the other`;
  return nl
    ? `In deze meting ${up ? "gingen beide scores bij onderdelen vaak samen" : "wezen beide scores bij onderdelen vaak andersom"}`
    : `This wave, units higher on one were often ${up ? "higher" : "lower"} on the other`;
}

/** "a higher score on “Being heard”", "een hogere eNPS", "een lager cijfer voor verzuim". */
function having({ name, form }: LinkName, up: boolean, locale: Locale): string {
  const called = quoted(name);
  if (locale === "en") {
    const way = up ? "higher" : "lower";
    return form === "subject" ? `a ${way} score on ${called}` : `${way} ${name}`;
  }
  const way = up ? "hoger" : "lager";
  if (form === "figure") return `een ${way} cijfer voor ${name}`;
  return form === "subject" ? `een ${way}e score op ${called}` : `een ${way}e ${name}`;
}

function called({ name, form }: LinkName): string {
  return form === "subject" ? quoted(name) : name;
}

/** A title of several words would run into the sentence. */
function quoted(name: string): string {
  return /\s/.test(name) ? `“${name}”` : name;
}

/**
 * The fixed wording of a grade (spec 8.7), with the figures of the leading row. A strong link names what repeats it.
 *
 * @example linkSentence({ lead: { scope: "w", grade: "insufficient", reason: "few-units", units: 9, needed: 1 }, support: [], opposite: false, rows: [] }, { x: { name: "eNPS", form: "measure" }, y: { name: "NPS", form: "measure" }, decimals: 2 }, "en") // => "These data cannot tell whether eNPS and NPS go together (9 units have both; it needs 1 more unit)."
 */
export function linkSentence({ lead, support }: Told, names: LinkNames, locale: Locale): string {
  const { x, y, decimals } = names;
  const up = (lead.r ?? 0) > 0;
  if (lead.grade === "insufficient") {
    const why = reasonText(lead, locale);
    return locale === "nl"
      ? `Deze gegevens kunnen niet zeggen of ${called(x)} en ${called(y)} samengaan (${why}).`
      : `These data cannot tell whether ${called(x)} and ${called(y)} go together (${why}).`;
  }
  const [high, other] = [having(x, true, locale), having(y, up, locale)];
  if (lead.grade === "strong") {
    if (locale === "nl") {
      const repeats = support.map((kind) =>
        kind === "waves" ? "in meerdere metingen" : "binnen onderdelen over de tijd",
      );
      return `Onderdelen met ${high} hebben ${up ? "ook " : ""}${other}, ${repeats.join(" en ")}. Dit is samenhang; om een oorzaak aan te tonen is een experiment nodig.`;
    }
    const repeats = support.map((kind) => (kind === "waves" ? "in several waves" : "within units over time"));
    return `Units with ${high} ${up ? "also " : ""}have ${other}, ${repeats.join(" and ")}. This is an association; an experiment would be needed to show cause.`;
  }
  const r = (value = 0) => formatNumber(value, locale, { decimals });
  if (locale === "nl")
    return `In deze meting hadden onderdelen met ${high} vaak ${up ? "ook " : ""}${other} (r ongeveer ${r(lead.r)}, tussen ${r(lead.low)} en ${r(lead.high)}; ${lead.units} onderdelen). Het hoeft zich niet te herhalen.`;
  return `In this wave units with ${high} tended to have ${other} (r about ${r(lead.r)}, between ${r(lead.low)} and ${r(lead.high)}, ${lead.units} units). It may not repeat.`;
}

/**
 * The sentence below its own title: what the title has said is not said again.
 *
 * @example linkStand("Units with a also have b", "Units with a also have b, in several waves. It may not repeat.", "en") // => "It is so in several waves. It may not repeat."
 */
export function linkStand(title: string, sentence: string, locale: Locale): string {
  const rest = sentence.startsWith(`${title}, `) ? sentence.slice(title.length + 2) : undefined;
  return rest === undefined ? sentence : `${locale === "nl" ? "Dat is zo" : "It is so"} ${rest}`;
}

/**
 * Why a link is graded no higher, in a few words that stand in a sentence.
 *
 * @example reasonText({ scope: "w", reason: "no-variances", units: 40 }, "nl") // => "de bron geeft geen marges, dus ruis tussen onderdelen is niet te beoordelen"
 * @example reasonText({ scope: "within", reason: "few-waves", needed: 1 }, "en") // => "it needs 1 more wave"
 */
export function reasonText(row: Pick<LinkRow, "scope" | "reason" | "units" | "needed">, locale: Locale): string {
  const { scope, reason, units, needed = 0 } = row;
  const isOverTime = scope === "within" || scope === "lead-lag";
  const en: Record<LinkRow["reason"], string> = {
    "": "",
    "few-units": `${units === 0 ? "no unit has" : units === 1 ? "1 unit has" : `${units} units have`} both; it needs ${needed} more ${needed === 1 ? "unit" : "units"}`,
    "few-waves": `it needs ${needed} more ${needed === 1 ? "wave" : "waves"}`,
    "no-variances": "the source gives no margins, so noise between units cannot be judged",
    constant: "on one side all units have the same score",
    noise: isOverTime
      ? "the waves are too similar to separate from noise"
      : "the spread between units is mostly sampling noise",
    chance: "chance alone would show as much too often",
    interval: "the margin also allows no link at all",
    "one-unit": "a single unit makes the difference",
    "few-units-for-strong": "fewer than 30 units",
    "one-wave": "seen in one wave only",
    confounders: "units of equal size in the same directorate do not clearly show it",
  };
  const nl: Record<LinkRow["reason"], string> = {
    "": "",
    "few-units": `${units === 0 ? "geen onderdeel heeft" : units === 1 ? "1 onderdeel heeft" : `${units} onderdelen hebben`} beide; er ${needed === 1 ? "is nog 1 onderdeel" : `zijn nog ${needed} onderdelen`} nodig`,
    "few-waves": `er ${needed === 1 ? "is nog 1 meting" : `zijn nog ${needed} metingen`} nodig`,
    "no-variances": "de bron geeft geen marges, dus ruis tussen onderdelen is niet te beoordelen",
    constant: "aan één kant hebben alle onderdelen dezelfde score",
    noise: isOverTime
      ? "de metingen lijken te veel op elkaar om ze van ruis te scheiden"
      : "de verschillen tussen onderdelen zijn vooral steekproefruis",
    chance: "toeval alleen laat dit te vaak zien",
    interval: "binnen de marge kan er ook geen samenhang zijn",
    "one-unit": "één enkel onderdeel maakt het verschil",
    "few-units-for-strong": "minder dan 30 onderdelen",
    "one-wave": "in één meting gezien",
    confounders: "bij onderdelen van gelijke omvang in dezelfde directie is het niet duidelijk te zien",
  };
  return (locale === "nl" ? nl : en)[reason];
}

/**
 * What change within units says, and what cannot be told of timing.
 *
 * @param row the row with the scope `within`
 */
export function withinSentence(row: LinkRow, { x, y, decimals }: LinkNames, locale: Locale): string {
  const [one, other] = [called(x), called(y)];
  if (row.grade === "insufficient") {
    const why = reasonText(row, locale);
    return locale === "nl"
      ? `Of ${one} en ${other} binnen een onderdeel samen op en neer gaan, is niet te zeggen (${why}).`
      : `Whether ${one} and ${other} rise and fall together within a unit cannot be told (${why}).`;
  }
  const up = (row.slope ?? 0) > 0;
  const at = (value = 0) => formatNumber(Math.abs(value), locale, { decimals });
  const [near, far] = up ? [row.slope_low, row.slope_high] : [row.slope_high, row.slope_low];
  return locale === "nl"
    ? `Komt een onderdeel op ${one} tien punten boven zijn eigen gewone niveau uit, dan ligt ${other} ongeveer ${at(row.slope)} punt ${up ? "boven" : "onder"} het eigen niveau (tussen ${at(near)} en ${at(far)}).`
    : `Where a unit comes out ten points above its own usual level on ${one}, ${other} lies about ${at(row.slope)} points ${up ? "above" : "below"} its own (between ${at(near)} and ${at(far)}).`;
}

/**
 * Which side moves first: only a clear difference of the two lags says so (spec 8.6).
 *
 * @example timingSentence({ scope: "lead-lag", grade: "insufficient", reason: "few-waves", needed: 2, units: 40 }, { x: { name: "eNPS", form: "measure" }, y: { name: "NPS", form: "measure" }, decimals: 2 }, "en") // => "Whether eNPS or NPS moves first: the timing cannot be told (it needs 2 more waves)."
 */
export function timingSentence(row: LinkRow, { x, y }: LinkNames, locale: Locale): string {
  const [one, other] = [called(x), called(y)];
  if (row.grade === "insufficient") {
    const why = reasonText(row, locale);
    return locale === "nl"
      ? `Of ${one} of ${other} het eerst beweegt: de volgorde is niet te zeggen (${why}).`
      : `Whether ${one} or ${other} moves first: the timing cannot be told (${why}).`;
  }
  const [first, second] = (row.r ?? 0) > 0 ? [one, other] : [other, one];
  return locale === "nl"
    ? `${first} loopt een meting voor op ${second}. Wat het eerst beweegt, hoeft de oorzaak niet te zijn.`
    : `${first} moves a wave ahead of ${second}. What moves first need not be the cause.`;
}

/**
 * Whether the link differs between units with much contact and the others: only the test of the difference says so (spec 8.3).
 *
 * @param groups r among the units with much contact, and among the others
 *
 * @example contactSentence({ grade: "insufficient", reason: "chance", units: 40 }, "en") // => "Whether the link is closer where contact is frequent cannot be told: chance alone would show as much too often."
 * @example contactSentence({ grade: "indicative", reason: "", r: -0.7 }, "en", { much: -0.8, rest: -0.1 }) // => "The link is closer in units with much customer contact than in the others. That difference was tested itself."
 */
export function contactSentence(
  row: LinkRow,
  locale: Locale,
  { much, rest }: { much?: number | undefined; rest?: number | undefined } = {},
): string {
  if (row.grade === "insufficient") {
    const many = limits.fewestLinked;
    const few = row.reason === "few-units";
    if (locale === "nl")
      return `Of de samenhang sterker is waar veel contact is, is niet te zeggen: ${few ? `beide groepen hebben ${many} onderdelen nodig` : reasonText(row, "nl")}.`;
    return `Whether the link is closer where contact is frequent cannot be told: ${few ? `both groups need ${many} units` : reasonText(row, "en")}.`;
  }
  // A difference below zero is a looser link only where both rise: −0.8 beside −0.1 is the closer one.
  const closer = much === undefined || rest === undefined ? (row.r ?? 0) > 0 : Math.abs(much) > Math.abs(rest);
  if (locale === "nl")
    return `De samenhang is ${closer ? "sterker" : "zwakker"} bij onderdelen met veel klantcontact dan bij de andere. Dat verschil is zelf getoetst.`;
  return `The link is ${closer ? "closer" : "looser"} in units with much customer contact than in the others. That difference was tested itself.`;
}

/**
 * A grade as a table says it.
 *
 * @example gradeWords("insufficient", "nl") // => "niet te zeggen"
 */
export function gradeWords(grade: LinkRow["grade"], locale: Locale): string {
  const en = { strong: "strong", indicative: "indicative", insufficient: "cannot tell" };
  const nl = { strong: "sterk", indicative: "een aanwijzing", insufficient: "niet te zeggen" };
  return (locale === "nl" ? nl : en)[grade];
}
