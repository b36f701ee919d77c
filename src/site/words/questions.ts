import type { LedgerCounts } from "../../report/ledger-counts.ts";
import { numberWord } from "../../report/number-word.ts";
import { sentenceStart } from "../../report/sentence-start.ts";
import type { Locale } from "../../survey/text.ts";

const counted = (count: number, locale: Locale) => sentenceStart(numberWord(count, locale));

const en = {
  title: "All questions",
  link: (survey: string) => `All questions: ${survey}`,
  name: "Questions",
  linksAside: "Every question as it was put, with all that ever changed about it.",
  stand: ({ questions, waves, changed, broken, added, withdrawn }: LedgerCounts): string => {
    const all = `${counted(questions, "en")} question${questions === 1 ? "" : "s"}`;
    if (waves === 0) return `${all}, not asked yet.`;
    if (waves === 1) return `${all}, asked in one wave so far.`;
    const over = `${all} over ${numberWord(waves, "en")} waves.`;
    if (changed + broken + added + withdrawn === 0) return `${over} Nothing about them ever changed.`;
    return [
      over,
      changed === 0
        ? "None was ever put otherwise."
        : `${counted(changed, "en")} ${changed === 1 ? "was" : "were"} put otherwise at some time.`,
      `${broken === 0 ? "None" : counted(broken, "en")} of their series ${broken < 2 ? "breaks" : "break"}.`,
      ...(added === 0 ? [] : [`${counted(added, "en")} came later.`]),
      ...(withdrawn === 0 ? [] : [`${counted(withdrawn, "en")} ${withdrawn === 1 ? "is" : "are"} no longer asked.`]),
    ].join(" ");
  },
  changes: "What changed",
  changesAside: "Latest first. Scores of two waves are compared only where people answered the same question.",
  nothing: "In none of the waves was anything otherwise than before.",
  onlyOne: "With one wave there is nothing yet that can have changed.",
  noWave: "No wave has been held yet: this is what will be asked.",
  question: "Question",
  words: "Words",
  whatChanged: "What changed",
  answers: "Answers",
  over: "Over the waves",
  added: "Asked for the first time",
  again: "Asked again",
  skipped: "Not asked in this wave",
  withdrawn: "Not asked any more",
  options: "Options",
  optionAdded: (options: string) => `new: ${options}`,
  optionGone: (options: string) => `gone: ${options}`,
  weights: "Weights",
  reweighted: "Answers are weighted otherwise than in the wave before: the series of every score breaks here.",
  brokenMeasures: "Series that break with it",
  breaksByWeights: "The series breaks here, for answers are weighted otherwise.",
  ofItsOwn: "Questions of their own",
  count: (n: number) => `${numberWord(n, "en")} question${n === 1 ? "" : "s"}`,
  alsoIn: (constructs: string) => `Also part of ${constructs}.`,
  favorable: (good: string, bad: string) => `Favourable: ${good}${bad === "" ? "" : `; unfavourable: ${bad}`}.`,
  onlyMean: "No answer counts as favourable: the mean is shown.",
  noAnswerTitle: "No answer",
  noAnswerAll: (codes: string) => `On a scale these mean no answer, and are counted nowhere: ${codes}.`,
  unlessSaid: "A question with codes of its own says so.",
  noAnswer: (codes: string) => `No answer: ${codes}.`,
  noAnswerIn: (when: string, codes: string) => `In ${when}: ${codes}.`,
  blank: "left blank",
  open: "An open answer, without a score.",
  chosen: "Each option is chosen or not.",
  chosenBlank: "Blank means not chosen, unless all of it is blank.",
  since: (when: string) => `Since ${when}.`,
  fromTo: (from: string, to: string) => (from === to ? `Only in ${from}.` : `From ${from} to ${to}, and no longer.`),
  notIn: (when: string) => `Not in ${when}.`,
  never: "Not asked yet.",
  unchanged: "Unchanged.",
  changedIn: (when: string) => `Otherwise from ${when}`,
  file: "Download",
  fileText: "The same as a table, of all surveys:",
  others: "Other surveys",
};

const nl: typeof en = {
  title: "Alle vragen",
  link: (survey) => `Alle vragen: ${survey}`,
  name: "Vragen",
  linksAside: "Elke vraag zoals ze is gesteld, met alles wat er ooit aan is veranderd.",
  stand: ({ questions, waves, changed, broken, added, withdrawn }) => {
    const all = `${counted(questions, "nl")} ${questions === 1 ? "vraag" : "vragen"}`;
    if (waves === 0) return `${all}, nog niet gesteld.`;
    if (waves === 1) return `${all}, tot nu toe in één meting gesteld.`;
    const over = `${all} in ${numberWord(waves, "nl")} metingen.`;
    if (changed + broken + added + withdrawn === 0) return `${over} Er is nooit iets aan veranderd.`;
    return [
      over,
      changed === 0
        ? "Geen ervan is ooit anders gesteld."
        : `${counted(changed, "nl")} ${changed === 1 ? "is" : "zijn"} ooit anders gesteld.`,
      `Van ${broken === 0 ? "geen enkele" : numberWord(broken, "nl")} breekt de reeks.`,
      ...(added === 0 ? [] : [`${counted(added, "nl")} ${added === 1 ? "kwam" : "kwamen"} er later bij.`]),
      ...(withdrawn === 0
        ? []
        : [`${counted(withdrawn, "nl")} ${withdrawn === 1 ? "wordt" : "worden"} niet meer gesteld.`]),
    ].join(" ");
  },
  changes: "Wat er veranderde",
  changesAside:
    "De laatste eerst. Scores van twee metingen vergelijken we alleen waar mensen dezelfde vraag beantwoordden.",
  nothing: "In geen van de metingen was iets anders dan daarvoor.",
  onlyOne: "Met één meting kan er nog niets zijn veranderd.",
  noWave: "Er is nog geen meting geweest: dit wordt er gevraagd.",
  question: "Vraag",
  words: "Woorden",
  whatChanged: "Wat er veranderde",
  answers: "Antwoorden",
  over: "Door de metingen heen",
  added: "Voor het eerst gesteld",
  again: "Opnieuw gesteld",
  skipped: "In deze meting niet gesteld",
  withdrawn: "Niet meer gesteld",
  options: "Opties",
  optionAdded: (options) => `nieuw: ${options}`,
  optionGone: (options) => `weg: ${options}`,
  weights: "Weging",
  reweighted: "Antwoorden worden anders gewogen dan in de meting ervoor: de reeks van elke score breekt hier.",
  brokenMeasures: "Reeksen die daarmee breken",
  breaksByWeights: "De reeks breekt hier, want antwoorden worden anders gewogen.",
  ofItsOwn: "Losse vragen",
  count: (n) => `${numberWord(n, "nl")} ${n === 1 ? "vraag" : "vragen"}`,
  alsoIn: (constructs) => `Hoort ook bij ${constructs}.`,
  favorable: (good, bad) => `Gunstig: ${good}${bad === "" ? "" : `; ongunstig: ${bad}`}.`,
  onlyMean: "Geen antwoord telt als gunstig: we tonen het gemiddelde.",
  noAnswerTitle: "Geen antwoord",
  noAnswerAll: (codes) => `Op een schaal betekenen deze geen antwoord, en ze tellen nergens mee: ${codes}.`,
  unlessSaid: "Een vraag met eigen codes zegt dat erbij.",
  noAnswer: (codes) => `Geen antwoord: ${codes}.`,
  noAnswerIn: (when, codes) => `In ${when}: ${codes}.`,
  blank: "leeg gelaten",
  open: "Een open antwoord, zonder score.",
  chosen: "Elke optie is gekozen of niet.",
  chosenBlank: "Leeg betekent niet gekozen, tenzij alles leeg is.",
  since: (when) => `Sinds ${when}.`,
  fromTo: (from, to) => (from === to ? `Alleen in ${from}.` : `Van ${from} tot en met ${to}, daarna niet meer.`),
  notIn: (when) => `Niet in ${when}.`,
  never: "Nog niet gesteld.",
  unchanged: "Niets aan veranderd.",
  changedIn: (when) => `Anders vanaf ${when}`,
  file: "Downloaden",
  fileText: "Hetzelfde als tabel, van alle onderzoeken:",
  others: "Andere onderzoeken",
};

/** The words of the page with all questions of a survey. */
export const questionsWords = { nl, en };
