import type { Locale } from "../survey/text.ts";
import { labelWords } from "./label-words.ts";
import { numberWord } from "./number-word.ts";
import type { Label } from "./rows.ts";
import { scoreStart } from "./score-start.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";
import { withArticle } from "./with-article.ts";

/** What a sentence is about. A `noun` can rise and fall; a `statement` (the title of a question) is followed by a colon. */
export interface FindingTopic {
  name: string;
  form: "noun" | "statement";
}

/**
 * What happened to a score since an earlier wave. It claims no more than the label: "rose" only for a clear rise, "about
 * the same" only when a meaningful change is excluded, else that nobody can tell. At most twelve words: a long name is
 * left to the subtitle.
 *
 * @example changeFinding({ name: "eNPS", form: "noun" }, "no-meaningful-difference", "November 2025", "en") // => "eNPS is about the same as in November 2025"
 * @example changeFinding({ name: "eNPS", form: "noun" }, "not-enough-data", "november 2025", "nl") // => "Niet te zeggen of de eNPS is veranderd sinds november 2025"
 */
export function changeFinding({ name, form }: FindingTopic, label: Label, since: string, locale: Locale): string {
  const than = comparedWith(label, since, locale);
  return shortTitle(
    form === "noun" ? changeOf(name, label, since, locale) : `${name}: ${than}`,
    label === "not-enough-data" ? than : sentenceStart(than),
  );
}

function changeOf(name: string, label: Label, since: string, locale: Locale): string {
  const en: Record<Label, string> = {
    higher: `${name} rose clearly since ${since}`,
    lower: `${name} fell clearly since ${since}`,
    "slightly-higher": `${name} rose slightly since ${since}`,
    "slightly-lower": `${name} fell slightly since ${since}`,
    "no-meaningful-difference": `${name} is about the same as in ${since}`,
    "not-enough-data": `Cannot tell whether ${name} has moved since ${since}`,
  };
  const it = withArticle(name, "nl");
  const score = scoreStart(name, "nl");
  const nl: Record<Label, string> = {
    higher: `${score} is duidelijk gestegen sinds ${since}`,
    lower: `${score} is duidelijk gedaald sinds ${since}`,
    "slightly-higher": `${score} is iets gestegen sinds ${since}`,
    "slightly-lower": `${score} is iets gedaald sinds ${since}`,
    "no-meaningful-difference": `${score} is vrijwel gelijk gebleven sinds ${since}`,
    "not-enough-data": `Niet te zeggen of ${it} is veranderd sinds ${since}`,
  };
  return (locale === "nl" ? nl : en)[label];
}

function comparedWith(label: Label, since: string, locale: Locale): string {
  const words = labelWords(label, locale);
  if (label === "not-enough-data") {
    return locale === "nl"
      ? `Niet te zeggen of dit is veranderd sinds ${since}`
      : `Cannot tell whether this has moved since ${since}`;
  }
  if (label === "no-meaningful-difference")
    return locale === "nl" ? `${words} aan ${since}` : `${words} as in ${since}`;
  return locale === "nl" ? `${words} dan in ${since}` : `${words} than in ${since}`;
}

/**
 * How a unit stands beside the rest of the organisation.
 *
 * @example gapFinding({ name: "eNPS", form: "noun" }, "lower", "Meridiaan", "en") // => "eNPS is clearly lower than in the rest of Meridiaan"
 * @example gapFinding({ name: "NPS", form: "noun" }, "not-enough-data", "Meridiaan", "nl") // => "Niet te zeggen of de NPS afwijkt van de rest van Meridiaan"
 */
export function gapFinding({ name, form }: FindingTopic, label: Label, organisation: string, locale: Locale): string {
  const rest = locale === "nl" ? `de rest van ${organisation}` : `the rest of ${organisation}`;
  const words = labelWords(label, locale);
  if (label === "not-enough-data") {
    const start = locale === "nl" ? "Niet te zeggen of" : "Cannot tell whether";
    const differs = locale === "nl" ? `afwijkt van ${rest}` : `differs from ${rest}`;
    const it = locale === "nl" ? "dit" : "this";
    return shortTitle(
      `${start} ${form === "noun" ? withArticle(name, locale) : it} ${differs}`,
      `${start} ${it} ${differs}`,
    );
  }
  const same = label === "no-meaningful-difference";
  const than =
    locale === "nl" ? `${words} ${same ? "aan" : "dan in"} ${rest}` : `${words} ${same ? "as" : "than"} in ${rest}`;
  return shortTitle(
    form === "noun" ? `${scoreStart(name, locale)} is ${than}` : `${name}: ${than}`,
    sentenceStart(than),
  );
}

/**
 * The sentence where nothing can be compared: the first score, the first after a change of the question, a score that is
 * kept, or none.
 *
 * @example aloneFinding({ name: "eNPS", form: "noun" }, "hidden", "May 2026", "en") // => "eNPS is not shown, to protect people"
 * @example aloneFinding({ name: "eNPS", form: "noun" }, "first", "mei 2026", "nl") // => "De eNPS is voor het eerst gemeten in mei 2026"
 */
export function aloneFinding({ name }: FindingTopic, why: AloneReason, wave: string, locale: Locale): string {
  return shortTitle(
    aloneOf(name, why, wave, locale),
    aloneOf(locale === "nl" ? "Deze score" : "This score", why, wave, locale),
  );
}

export type AloneReason =
  | "first"
  | "restarted"
  | "hidden"
  | "no-data"
  | "not-given"
  | "as-published"
  | "one-sided"
  | "ended";

function aloneOf(name: string, why: AloneReason, wave: string, locale: Locale): string {
  const en: Record<AloneReason, string> = {
    first: `${name} was measured for the first time in ${wave}`,
    restarted: `${name}: a new series starts in ${wave}`,
    hidden: `${name} is not shown, to protect people`,
    "no-data": `${name}: no answers to show`,
    "not-given": `${name}: the source gives no score here`,
    ended: `${name} was last measured in ${wave}`,
    "as-published": `${name} as published, without margins to compare by`,
    "one-sided": `${name} in ${wave}, without an earlier score to compare`,
  };
  const score = scoreStart(name, "nl");
  const nl: Record<AloneReason, string> = {
    first: `${score} is voor het eerst gemeten in ${wave}`,
    restarted: `${name}: nieuwe reeks vanaf ${wave}`,
    hidden: `${score} is niet getoond, om mensen te beschermen`,
    "no-data": `${name}: geen antwoorden om te tonen`,
    "not-given": `${name}: de bron geeft hier geen score`,
    ended: `${score} is voor het laatst gemeten in ${wave}`,
    "as-published": `${score} zoals gepubliceerd, zonder marges om te vergelijken`,
    "one-sided": `${score} in ${wave}, zonder eerdere score om te vergelijken`,
  };
  return (locale === "nl" ? nl : en)[why];
}

/**
 * How many of some measures clearly moved.
 *
 * @example changesFinding(3, 9, "November 2025", "en") // => "Three of nine measures clearly moved since November 2025"
 * @example changesFinding(0, 9, "november 2025", "nl") // => "Geen van de negen indicatoren is duidelijk veranderd sinds november 2025"
 * @example changesFinding(0, 1, "maart 2026", "nl") // => "De ene indicator is niet duidelijk veranderd sinds maart 2026"
 */
export function changesFinding(clear: number, all: number, since: string, locale: Locale): string {
  if (all === 1) {
    if (locale === "nl") return `De ene indicator is ${clear === 0 ? "niet " : ""}duidelijk veranderd sinds ${since}`;
    return clear === 0
      ? `The one measure did not clearly move since ${since}`
      : `The one measure clearly moved since ${since}`;
  }
  const total = numberWord(all, locale);
  if (locale === "nl") {
    if (clear === 0) return `Geen van de ${total} indicatoren is duidelijk veranderd sinds ${since}`;
    const verb = clear === 1 ? "is" : "zijn";
    return `${sentenceStart(numberWord(clear, locale))} van de ${total} indicatoren ${verb} duidelijk veranderd sinds ${since}`;
  }
  const count = clear === 0 ? "None" : sentenceStart(numberWord(clear, locale));
  return `${count} of ${total} measures clearly moved since ${since}`;
}

/**
 * How many measures clearly changed from one wave to another, which need not be the latest.
 *
 * @example pairFinding(3, 19, "May 2024", "May 2025", "en") // => "Three of 19 measures clearly changed between May 2024 and May 2025"
 * @example pairFinding(0, 19, "mei 2024", "mei 2025", "nl") // => "Geen van de 19 indicatoren veranderde duidelijk tussen mei 2024 en mei 2025"
 */
export function pairFinding(clear: number, all: number, from: string, to: string, locale: Locale): string {
  const total = numberWord(all, locale);
  if (locale === "nl") {
    const count = clear === 0 ? "Geen" : sentenceStart(numberWord(clear, locale));
    const of = all === 1 ? "de ene indicator" : `de ${total} indicatoren`;
    return `${count} van ${of} ${clear > 1 ? "veranderden" : "veranderde"} duidelijk tussen ${from} en ${to}`;
  }
  const count = clear === 0 ? "None" : sentenceStart(numberWord(clear, locale));
  return `${count} of ${total} ${all === 1 ? "measure" : "measures"} clearly changed between ${from} and ${to}`;
}

/**
 * How many scores clearly rise or fall over the waves.
 *
 * @example trendsFinding(0, 19, "en") // => "None of 19 scores clearly rises or falls from year to year"
 * @example trendsFinding(2, 19, "nl") // => "Twee van de 19 scores stijgen of dalen duidelijk van jaar op jaar"
 */
export function trendsFinding(clear: number, all: number, locale: Locale): string {
  const total = numberWord(all, locale);
  if (locale === "nl") {
    const count = clear === 0 ? "Geen" : sentenceStart(numberWord(clear, locale));
    return `${count} van de ${total} scores ${clear > 1 ? "stijgen of dalen" : "stijgt of daalt"} duidelijk van jaar op jaar`;
  }
  const count = clear === 0 ? "None" : sentenceStart(numberWord(clear, locale));
  return `${count} of ${total} scores clearly ${clear > 1 ? "rise or fall" : "rises or falls"} from year to year`;
}

/**
 * How many of the shown units differ clearly from the rest.
 *
 * @param judged whether any of them was compared with the rest
 *
 * @example heatFinding(4, 38, "en") // => "Four of 38 units differ clearly from the rest of the organisation"
 * @example heatFinding(0, 38, "en", false) // => "Cannot tell which units differ from the rest of the organisation"
 */
export function heatFinding(clear: number, shown: number, locale: Locale, judged = true): string {
  const nl = locale === "nl";
  if (shown === 0) return nl ? "Geen onderdeel heeft een score om te tonen" : "No unit has a score to show";
  if (!judged) {
    return nl
      ? "Niet te zeggen welke onderdelen afwijken van de rest van de organisatie"
      : "Cannot tell which units differ from the rest of the organisation";
  }
  if (clear === 0) {
    return nl
      ? "Geen onderdeel wijkt duidelijk af van de rest van de organisatie"
      : "No unit differs clearly from the rest of the organisation";
  }
  if (nl) {
    const verb = clear === 1 ? "wijkt" : "wijken";
    return `${sentenceStart(numberWord(clear, locale))} van de ${numberWord(shown, locale)} onderdelen ${verb} duidelijk af van de rest`;
  }
  const verb = clear === 1 ? "differs" : "differ";
  return `${sentenceStart(numberWord(clear, locale))} of ${numberWord(shown, locale)} units ${verb} clearly from the rest of the organisation`;
}

/**
 * How many of the mapped units stand clearly above or below the rest on both sides. Where no unit can be told on both, that is what it says:
 * scores without margins leave every difference open.
 *
 * @param found `judged` counts the units of which both sides can be told
 *
 * @example linkFinding({ above: 3, below: 2, judged: 30 }, 38, "en") // => "Three of 38 units are clearly higher on both sides, two lower"
 * @example linkFinding({ above: 1, below: 0, judged: 30 }, 38, "nl") // => "Eén van 38 onderdelen is aan beide kanten duidelijk hoger"
 * @example linkFinding({ above: 0, below: 0, judged: 30 }, 38, "nl") // => "Geen onderdeel wijkt aan beide kanten duidelijk af van de rest"
 * @example linkFinding({ above: 0, below: 0, judged: 0 }, 38, "en") // => "Cannot tell which units differ from the rest on both sides"
 */
export function linkFinding(
  { above, below, judged }: { above: number; below: number; judged: number },
  shown: number,
  locale: Locale,
): string {
  if (judged === 0)
    return locale === "nl"
      ? "Niet te zeggen welke onderdelen aan beide kanten afwijken van de rest"
      : "Cannot tell which units differ from the rest on both sides";
  const total = numberWord(shown, locale);
  const word = (count: number) => numberWord(count, locale);
  if (locale === "nl") {
    if (above + below === 0) return "Geen onderdeel wijkt aan beide kanten duidelijk af van de rest";
    const lower = below === 0 ? "" : `, ${word(below)} lager`;
    const verb = above === 1 ? "is" : "zijn";
    return above === 0
      ? `${sentenceStart(word(below))} van ${total} onderdelen ${below === 1 ? "is" : "zijn"} aan beide kanten duidelijk lager`
      : `${sentenceStart(word(above))} van ${total} onderdelen ${verb} aan beide kanten duidelijk hoger${lower}`;
  }
  if (above + below === 0) return "No unit differs clearly from the rest on both sides";
  if (above === 0)
    return `${sentenceStart(word(below))} of ${total} units ${below === 1 ? "is" : "are"} clearly lower on both sides`;
  const lower = below === 0 ? "" : `, ${word(below)} lower`;
  return `${sentenceStart(word(above))} of ${total} units ${above === 1 ? "is" : "are"} clearly higher on both sides${lower}`;
}

/**
 * How one question was answered; both parts as printed.
 *
 * @example distributionFinding("62%", "14%", false, "en") // => "62% answered favourably, 14% unfavourably"
 * @example distributionFinding("33%", "24%", true, "nl") // => "33% promotors, 24% criticasters"
 */
export function distributionFinding(favorable: string, unfavorable: string, nps: boolean, locale: Locale): string {
  if (nps) {
    const [above, below] = locale === "nl" ? ["promotors", "criticasters"] : ["promoters", "detractors"];
    return `${favorable} ${above}, ${unfavorable} ${below}`;
  }
  return locale === "nl"
    ? `${favorable} antwoordde gunstig, ${unfavorable} ongunstig`
    : `${favorable} answered favourably, ${unfavorable} unfavourably`;
}

/**
 * The range of favourable answers over the questions of a construct.
 *
 * @example likertFinding("48%", "71%", "nl") // => "Gunstige antwoorden lopen van 48% tot 71%"
 */
export function likertFinding(lowest: string, highest: string, locale: Locale): string {
  if (lowest === highest) return locale === "nl" ? `${lowest} antwoordde gunstig` : `${lowest} answered favourably`;
  return locale === "nl"
    ? `Gunstige antwoorden lopen van ${lowest} tot ${highest}`
    : `Favourable answers run from ${lowest} to ${highest}`;
}
