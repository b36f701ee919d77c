import type { Locale } from "../survey/text.ts";
import type { FindingsReport } from "./findings.ts";
import { sentenceStart } from "./sentence-start.ts";

type Clear = "higher" | "lower";
type Span = readonly [from: string, to: string] | undefined;
type Why = FindingsReport["alone"][number]["why"];

/** The sentences of the findings, with their blanks. What a sentence may claim stands in findings-text.ts. */
export interface FindingWords {
  /** Where surveys have different waves before the latest. */
  before: string;
  others(word: string, count: number): string;
  /** Of a unit that differs on everything. */
  allOf(word: string): string;
  moved(name: string, label: Clear, since: string, span: Span): string;
  /** Of a measure of which a low score is good news. */
  judged(better: boolean): string;
  since(label: Clear, month: string): string;
  parts(label: Clear, parts: { clear: number; all: number }, word: (count: number) => string): string;
  trend(name: string, label: Clear, waves: string, slope: string): string;
  long(name: string, label: Clear, span: Span, month: string): string;
  same(names: string, count: number, since: string): string;
  slight(label: Clear): (names: string, count: number, since: string) => string;
  unknown(names: string, count: number, since: string): string;
  alone: Record<Why, (names: string, count: number, month: string) => string>;
  unit(name: string, lower: string | undefined, higher: string | undefined): string;
  titles: {
    nothing(why: readonly Why[]): string;
    /** From the longest to the shortest. */
    named(fell: string, fallen: number, rose: string, risen: number, same: string | undefined): string[];
    counted(
      counts: { fell: number; rose: number; same: number; all: number },
      unclear: number,
      word: (count: number) => string,
      since: string,
    ): string[];
  };
  stand: {
    none(since: string): string;
    clear(fell: string, rose: string, since: string): string;
    still(same: string, sames: number, slight: string, slights: number): string;
    unknown(names: string, count: number): string;
  };
}

const en: FindingWords = {
  before: "the wave before",
  others: (word, count) => `${word} other ${count === 1 ? "measure" : "measures"}`,
  allOf: (word) => `all ${word} leading measures`,
  moved: (name, label, since, span) =>
    `${sentenceStart(name)} ${label === "higher" ? "rose" : "fell"} clearly since ${since}${span === undefined ? "" : `, from **${span[0]}** to **${span[1]}**`}.`,
  judged: (better) => (better ? "Here a lower score is the better one." : "Here a higher score is the worse one."),
  since: (label, month) => `It is clearly ${label} than in every earlier wave from ${month} on.`,
  parts: (label, { clear, all }, word) => {
    const fell = label === "higher" ? "rose" : "fell";
    if (clear === all) return `All ${word(all)} of its questions ${fell} clearly.`;
    if (clear === 0) return `None of its ${word(all)} questions ${fell} clearly by itself.`;
    return `${sentenceStart(word(clear))} of its ${word(all)} questions ${fell} clearly.`;
  },
  trend: (name, label, waves, slope) =>
    `Over ${waves} waves ${name} ${label === "higher" ? "rose" : "fell"} clearly, by **${slope}** a year.`,
  long: (name, label, span, month) =>
    span === undefined
      ? `Over a longer time ${name} ${label === "higher" ? "rose" : "fell"} clearly, since ${month}.`
      : `Over a longer time ${name} ${label === "higher" ? "rose" : "fell"} clearly, from **${span[0]}** in ${month} to **${span[1]}**.`,
  same: (names, _count, since) => `${names} stayed about the same since ${since}: a change that matters is ruled out.`,
  slight: (label) => (names, _count, since) =>
    `${names} ${label === "higher" ? "rose" : "fell"} slightly since ${since}: more than chance, too little to matter.`,
  unknown: (names, count, since) =>
    `Of ${names} we cannot tell whether ${count === 1 ? "it" : "they"} changed since ${since}: the margin is too wide.`,
  alone: {
    first: (names, count, month) =>
      `${names} ${count === 1 ? "was" : "were"} measured for the first time in ${month}: there is nothing to compare with yet.`,
    restarted: (names, count, month) =>
      `Of ${names} the ${count === 1 ? "question" : "questions"} changed: a new series starts in ${month}.`,
    hidden: (names, count) => `${names} ${count === 1 ? "is" : "are"} not shown, to protect people.`,
    "no-data": (names, count, month) => `${names} ${count === 1 ? "has" : "have"} no answers in ${month}.`,
    "as-published": (names, count) =>
      `Whether ${names} changed cannot be told: ${count === 1 ? "this is a score" : "these are scores"} as published, without margins.`,
    "one-sided": (names, count) =>
      `${names} ${count === 1 ? "has" : "have"} no earlier score that ${count === 1 ? "it" : "they"} may be compared with.`,
  },
  unit: (name, lower, higher) => {
    const parts = [
      ...(lower === undefined ? [] : [`clearly lower than the rest on ${lower}`]),
      ...(higher === undefined ? [] : [`clearly higher ${lower === undefined ? "than the rest " : ""}on ${higher}`]),
    ];
    return `**${name}** is ${parts.join("; ")}.`;
  },
  titles: {
    nothing: (why) => {
      if (why.every((each) => each === "hidden")) return "No score can be shown, to protect people";
      if (why.every((each) => each === "first")) return "A first measurement: there is nothing to compare with yet";
      if (why.includes("as-published")) return "Without margins nobody can tell what changed";
      return "Nothing can be compared with an earlier wave yet";
    },
    named: (fell, fallen, rose, risen, same) => {
      const both = [
        ...(fallen === 0 ? [] : [`${fell} fell clearly`]),
        ...(risen === 0 ? [] : [`${rose} rose clearly`]),
      ].join("; ");
      const short = [
        ...(fallen === 0 ? [] : [`clearly lower: ${fell}`]),
        ...(risen === 0 ? [] : [`clearly higher: ${rose}`]),
      ].join("; ");
      return [...(same === undefined ? [] : [`${both}; ${same} stayed about the same`]), both, short];
    },
    counted: ({ fell, rose, same, all }, unclear, word, since) => {
      if (fell + rose > 0) {
        const first =
          fell > 0
            ? `${word(fell)} of ${word(all)} measures fell clearly`
            : `${word(rose)} of ${word(all)} measures rose clearly`;
        const second = fell > 0 && rose > 0 ? `, ${word(rose)} rose clearly` : "";
        return [`${first}${second} since ${since}`, `${first}${second}`];
      }
      if (same === all) {
        return all === 1
          ? [`The score stayed about the same since ${since}`]
          : [`All ${word(all)} measures stayed about the same since ${since}`];
      }
      if (unclear === all) return [`Too few answers to tell what changed since ${since}`];
      return [`No measure clearly rose or fell since ${since}`];
    },
  },
  stand: {
    none: (since) => `No measure clearly rose or fell since ${since}.`,
    clear: (fell, rose, since) =>
      [
        ...(fell === "" ? [] : [`clearly lower since ${since}: ${fell}.`]),
        ...(rose === "" ? [] : [`${sentenceStart(`clearly higher${fell === "" ? ` since ${since}` : ""}: ${rose}.`)}`]),
      ].join(" "),
    still: (same, sames, slight, slights) => {
      if (sames === 0) return `${slight} moved only slightly, too little to matter.`;
      return slights === 0
        ? `${same} stayed about the same.`
        : `${same} stayed about the same; ${slight} moved only slightly.`;
    },
    unknown: (names, count) => `Of ${names} we cannot tell whether ${count === 1 ? "it" : "they"} changed.`,
  },
};

const nl: FindingWords = {
  before: "de meting ervoor",
  others: (word, count) => `${word} andere ${count === 1 ? "indicator" : "indicatoren"}`,
  allOf: (word) => `alle ${word} hoofdindicatoren`,
  moved: (name, label, since, span) =>
    `${sentenceStart(name)} is sinds ${since} duidelijk ${label === "higher" ? "gestegen" : "gedaald"}${span === undefined ? "" : `, van **${span[0]}** naar **${span[1]}**`}.`,
  judged: (better) => (better ? "Hier is een lagere score de betere." : "Hier is een hogere score de slechtere."),
  since: (label, month) =>
    `De score is duidelijk ${label === "higher" ? "hoger" : "lager"} dan in elke eerdere meting vanaf ${month}.`,
  parts: (label, { clear, all }, word) => {
    const fallen = label === "higher" ? "gestegen" : "gedaald";
    if (clear === all) return `Alle ${word(all)} vragen eronder zijn duidelijk ${fallen}.`;
    if (clear === 0) return `Van de ${word(all)} vragen eronder is er op zichzelf geen duidelijk ${fallen}.`;
    return `Van de ${word(all)} vragen eronder ${clear === 1 ? "is" : "zijn"} er ${word(clear)} duidelijk ${fallen}.`;
  },
  trend: (name, label, waves, slope) =>
    `Over ${waves} metingen is ${name} duidelijk ${label === "higher" ? "gestegen" : "gedaald"}, met **${slope}** per jaar.`,
  long: (name, label, span, month) => {
    const risen = `Over langere tijd is ${name} duidelijk ${label === "higher" ? "gestegen" : "gedaald"}`;
    return span === undefined
      ? `${risen}, sinds ${month}.`
      : `${risen}, van **${span[0]}** in ${month} naar **${span[1]}**.`;
  },
  same: (names, count, since) =>
    `${names} ${count === 1 ? "is" : "zijn"} vrijwel gelijk gebleven sinds ${since}: een verandering die ertoe doet, is uitgesloten.`,
  slight: (label) => (names, count, since) =>
    `${names} ${count === 1 ? "is" : "zijn"} iets ${label === "higher" ? "gestegen" : "gedaald"} sinds ${since}: meer dan toeval, te weinig om ertoe te doen.`,
  unknown: (names, count, since) =>
    `Van ${names} is niet te zeggen of ${count === 1 ? "die veranderde" : "ze veranderden"} sinds ${since}: de marge is te breed.`,
  alone: {
    first: (names, count, month) =>
      `${names} ${count === 1 ? "is" : "zijn"} in ${month} voor het eerst gemeten: er is nog niets om mee te vergelijken.`,
    restarted: (names, count, month) =>
      `Van ${names} ${count === 1 ? "veranderde de vraag" : "veranderden de vragen"}: in ${month} begint een nieuwe reeks.`,
    hidden: (names, count) => `${names} ${count === 1 ? "wordt" : "worden"} niet getoond, om mensen te beschermen.`,
    "no-data": (names, count, month) => `${names} ${count === 1 ? "heeft" : "hebben"} geen antwoorden in ${month}.`,
    "as-published": (names, count) =>
      `Of ${names} ${count === 1 ? "veranderde" : "veranderden"}, is niet te zeggen: ${count === 1 ? "dit is een score" : "dit zijn scores"} zoals gepubliceerd, zonder marges.`,
    "one-sided": (names, count) =>
      `${names} ${count === 1 ? "heeft" : "hebben"} geen eerdere score om mee te vergelijken.`,
  },
  unit: (name, lower, higher) => {
    const parts = [
      ...(lower === undefined ? [] : [`duidelijk lager dan de rest op ${lower}`]),
      ...(higher === undefined ? [] : [`duidelijk hoger ${lower === undefined ? "dan de rest " : ""}op ${higher}`]),
    ];
    return `**${name}** scoort ${parts.join("; ")}.`;
  },
  titles: {
    nothing: (why) => {
      if (why.every((each) => each === "hidden")) return "Geen score is te tonen, om mensen te beschermen";
      if (why.every((each) => each === "first")) return "Een eerste meting: er is nog niets om mee te vergelijken";
      if (why.includes("as-published")) return "Zonder marges is niet te zeggen wat er veranderde";
      return "Nog niets is te vergelijken met een eerdere meting";
    },
    named: (fell, fallen, rose, risen, same) => {
      const are = (count: number) => (count === 1 ? "is" : "zijn");
      const both = [
        ...(fallen === 0 ? [] : [`${fell} ${are(fallen)} duidelijk gedaald`]),
        ...(risen === 0 ? [] : [`${rose} ${are(risen)} duidelijk gestegen`]),
      ].join("; ");
      const short = [
        ...(fallen === 0 ? [] : [`duidelijk lager: ${fell}`]),
        ...(risen === 0 ? [] : [`duidelijk hoger: ${rose}`]),
      ].join("; ");
      return [...(same === undefined ? [] : [`${both}; ${same} is vrijwel gelijk gebleven`]), both, short];
    },
    counted: ({ fell, rose, same, all }, unclear, word, since) => {
      const are = (count: number) => (count === 1 ? "is" : "zijn");
      if (fell + rose > 0) {
        const [count, what] = fell > 0 ? [fell, "gedaald"] : [rose, "gestegen"];
        const first = `${word(count)} van de ${word(all)} indicatoren ${are(count)}`;
        const second = fell > 0 && rose > 0 ? `, ${word(rose)} duidelijk gestegen` : "";
        return [`${first} sinds ${since} duidelijk ${what}${second}`, `${first} duidelijk ${what}${second}`];
      }
      if (same === all) {
        return all === 1
          ? [`De score is vrijwel gelijk gebleven sinds ${since}`]
          : [`Alle ${word(all)} indicatoren zijn vrijwel gelijk gebleven sinds ${since}`];
      }
      if (unclear === all) return [`Te weinig antwoorden om veranderingen sinds ${since} te zien`];
      return [`Sinds ${since} is geen indicator duidelijk gestegen of gedaald`];
    },
  },
  stand: {
    none: (since) => `Sinds ${since} is geen indicator duidelijk gestegen of gedaald.`,
    clear: (fell, rose, since) =>
      [
        ...(fell === "" ? [] : [`duidelijk lager sinds ${since}: ${fell}.`]),
        ...(rose === ""
          ? []
          : [`${sentenceStart(`duidelijk hoger${fell === "" ? ` sinds ${since}` : ""}: ${rose}.`)}`]),
      ].join(" "),
    still: (same, sames, slight, slights) => {
      if (sames === 0)
        return `${slight} ${slights === 1 ? "is" : "zijn"} maar iets verschoven, te weinig om ertoe te doen.`;
      const stayed = `${same} ${sames === 1 ? "is" : "zijn"} vrijwel gelijk gebleven`;
      return slights === 0
        ? `${stayed}.`
        : `${stayed}; ${slight} ${slights === 1 ? "is" : "zijn"} maar iets verschoven.`;
    },
    unknown: (names, count) =>
      `Van ${names} is niet te zeggen of ${count === 1 ? "die veranderde" : "ze veranderden"}.`,
  },
};

/** Per language. */
export const findingWords: Record<Locale, FindingWords> = { en, nl };
