import { inLanguage } from "../../report/change-text.ts";
import type { Locale } from "../../survey/text.ts";

const en = {
  title: "How this was asked",
  aside: "Scores of two waves are compared only where people answered the same question.",
  unchanged: (n: string) =>
    n === "1" ? "Asked in one wave so far." : `The same in all ${n} waves: nothing about it changed.`,
  when: "When",
  how: "As it was put",
  changed: "What changed",
  notAsked: "Not asked.",
  first: "Asked for the first time.",
  again: "Asked as before.",
  highIsGood: "A high answer is good news.",
  lowIsGood: "A low answer is good news.",
  wording: (only: Locale | undefined) =>
    only === undefined ? "The words are different." : `The words ${inLanguage(only, "en")} are different.`,
  scale: "It is put on another scale.",
  direction: "It is put the other way round.",
  apart: "The words stayed, but the answers do not mean the same.",
  goesOn: "The series goes on.",
  breaks: "The series breaks here.",
};

const nl: typeof en = {
  title: "Zo is dit gevraagd",
  aside: "Scores van twee metingen vergelijken we alleen waar mensen dezelfde vraag beantwoordden.",
  unchanged: (n) =>
    n === "1" ? "Tot nu toe in één meting gevraagd." : `In alle ${n} metingen hetzelfde: er is niets aan veranderd.`,
  when: "Wanneer",
  how: "Zoals het gevraagd is",
  changed: "Wat er veranderde",
  notAsked: "Niet gevraagd.",
  first: "Voor het eerst gevraagd.",
  again: "Gevraagd als eerder.",
  highIsGood: "Een hoog antwoord is goed nieuws.",
  lowIsGood: "Een laag antwoord is goed nieuws.",
  wording: (only) =>
    only === undefined ? "De woorden zijn anders." : `De woorden ${inLanguage(only, "nl")} zijn anders.`,
  scale: "De schaal is een andere.",
  direction: "De vraag is andersom gesteld.",
  apart: "De woorden bleven gelijk, maar de antwoorden betekenen niet hetzelfde.",
  goesOn: "De reeks loopt door.",
  breaks: "De reeks breekt hier.",
};

/** How a question was asked over the waves: the words of the ledger as readers see it. */
export const askedWords = { nl, en };
