import { limits } from "../../privacy/limits.ts";
import type { Procedure } from "../procedure.ts";

/** Scores and numbers of groups of people: promoters, segments, who took part, phases. */
export const groupProcedures: readonly Procedure[] = [
  {
    id: "promoters",
    label: { nl: "Promotors, passieven en criticasters", en: "Promoters, passives and detractors" },
    version: "promoters/1",
    definition: {
      nl: "Welk deel van de antwoorden op de aanbevelingsvraag een 9 of 10 is (promotors), een 7 of 8 (passieven) of een 0 tot en met 6 (criticasters). Alleen waar de hele verdeling getoond mag worden.",
      en: "Which part of the answers to the question to recommend is a 9 or 10 (promoters), a 7 or 8 (passives) or a 0 to 6 (detractors). Only where the whole distribution may be shown.",
    },
    formula: {
      nl: "Aandeel = 100·x/n, zo afgerond dat de drie samen 100 zijn. Marge: Wilson, z = 1,96. Verandering sinds de meting ervoor: p̃ = (x + 1)/(n + 2) in beide metingen, d = p̃1 − p̃2, SE = √(Σ p̃(1 − p̃)/(n + 2)); het oordeel heeft 5 punten als grens. Getoetst worden promotors en criticasters. Per vragenlijst en paar metingen is de hele organisatie een familie; haar onderdelen zijn een andere.",
      en: "Share = 100·x/n, rounded so that the three add up to 100. Margin: Wilson, z = 1.96. Change since the wave before: p̃ = (x + 1)/(n + 2) in both waves, d = p̃1 − p̃2, SE = √(Σ p̃(1 − p̃)/(n + 2)); the verdict has 5 points as its limit. Promoters and detractors are tested. For each survey and pair of waves the whole organisation is a family, and its units are another.",
    },
    limits: {
      nl: "Een 8 en een 9 verschillen één punt, maar vallen in een andere groep. Een aandeel kan schuiven terwijl bijna niemand van mening veranderde.",
      en: "An 8 and a 9 are one point apart, but fall into different groups. A share can move while hardly anybody changed their mind.",
    },
    source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  },
  {
    id: "ambassadors",
    label: { nl: "Ambassadeurs", en: "Ambassadors" },
    version: "ambassadors/1",
    definition: {
      nl: "Van de promotors, passieven en criticasters van de werkgever het deel dat de organisatie aan klanten zou aanraden. Alleen van de hele organisatie, over wie beide vragen beantwoordde.",
      en: "Of the promoters, passives and detractors of the employer the part that would recommend the organisation to customers. Of the whole organisation only, over those who answered both questions.",
    },
    formula: {
      nl: "Aandeel gunstige antwoorden per groep, met de marge van Wilson. De drie groepen staan er samen of geen van drie: elk heeft ten minste het minimum voor een groep, en van gunstige en van andere antwoorden ten minste het minimum voor een onderdeel. Wie één van beide vragen oversloeg, is door aftrekken te vinden: dat zijn er geen, of genoeg die niet vrijwel gelijk antwoordden. De hefboom van iedereen, in onderdelen en groepen samen, blijft onder 1/(k − 1).",
      en: "Share of favourable answers per group, with Wilson’s margin. The three groups are shown together or not at all: each has at least the minimum of a group, and of favourable and of other answers at least the minimum of a unit. Who skipped one of the two questions can be found by subtracting: there are none, or enough who did not answer nearly alike. The leverage of everybody, in units and groups together, stays below 1/(k − 1).",
    },
    limits: {
      nl: "Dezelfde mensen gaven beide antwoorden op hetzelfde moment. Dat ze samengaan, toont niet dat het een op het ander volgt.",
      en: "The same people gave both answers at the same moment. That they go together does not show that one follows from the other.",
    },
    source: "Wilson 1927, JASA 22; spec 6.3, 6.6",
  },
  {
    id: "segments",
    label: { nl: "Cijfers per groep", en: "Figures by group" },
    version: "segments/1",
    definition: {
      nl: "Scores van groepen, zoals dienstjaren, binnen een onderdeel of de hele organisatie. Een tabel staat er helemaal of helemaal niet. Zijn de categorieën te fijn om te tonen, dan geldt een grovere indeling die vooraf is vastgelegd, in die meting voor elk onderdeel dezelfde.",
      en: "Scores of groups, such as years of service, within a unit or the whole organisation. A table is shown whole or not at all. Where its categories are too fine to be shown, a coarser division that was laid down beforehand is used, in that wave the same for every unit.",
    },
    formula: {
      nl: "Een tabel heeft ten minste twee categorieën met mensen, elk met ten minste het minimum voor een groep; van niemand, of van ten minste het minimum voor een onderdeel, is de categorie onbekend. Dan moet h kleiner zijn dan 1/(k − 1): h = de hefboom van een respondent in de matrix van respondenten bij getoonde groepen (onderdelen en categorieën), k = het minimum voor een onderdeel. Geen som of verschil van getoonde groepen gaat dan over minder dan k mensen. Tabellen vallen weg, de diepste eerst, tot dat voor iedereen geldt. Per vraag beslissen de antwoorden: elke categorie, en alles wat langs onderdelen en één indeling volgt door af te trekken, heeft genoeg antwoorden die niet vrijwel gelijk zijn. Anders is de rij verborgen, voor alle categorieën.",
      en: "A table has at least two categories with people, each with at least the minimum of a group; the category is unknown of nobody, or of at least the minimum of a unit. Then h must be below 1/(k − 1): h = the leverage of a respondent in the matrix of respondents by shown groups (units and categories), k = the minimum of a unit. No sum or difference of shown groups is then about fewer than k people. Tables are left out, the deepest first, until that holds for everybody. Per item the answers decide: every category, and all that follows by subtracting along units and one division, has enough answers that are not nearly all alike. Otherwise the row is hidden, for all categories.",
    },
    limits: {
      nl: "Of groepen verschillen, is niet getoetst. De regel verbergt meer dan strikt nodig is. Over meer indelingen tegelijk telt hij mensen, van wie er minder één vraag kunnen hebben beantwoord. De indeling kan per meting verschillen.",
      en: "Whether groups differ has not been tested. The rule hides more than is strictly needed. Across several divisions at once it counts people, of whom fewer may have answered one item. The division may differ from wave to wave.",
    },
    source: "Chin & Özsoyoğlu 1982, IEEE Transactions on Software Engineering 8; Heartline spec 6.5 and 6.6",
  },
  {
    id: "response",
    label: { nl: "De respons", en: "The response rate" },
    version: "response/1",
    definition: {
      nl: "Het percentage van de uitgenodigden dat ten minste de helft van de kernvragen beantwoordde.",
      en: "The percentage of those invited who answered at least half of the core items.",
    },
    formula: {
      nl: `100·n/N, n = wie ten minste de helft beantwoordde, N = uitgenodigden. Vanaf ${limits.nearlyAll}% staat er “${limits.nearlyAll}% of meer”; bij minder dan ${limits.fewestInvited} uitgenodigden of een verborgen n staat er geen percentage. Bij openbare gegevens gelden deze grenzen niet en is 100% het meeste.`,
      en: `100·n/N, n = those who answered at least half, N = invited. From ${limits.nearlyAll}% on it reads “${limits.nearlyAll}% or more”; with fewer than ${limits.fewestInvited} invited or a hidden n there is no percentage. Of public data these limits do not hold, and 100% is the most.`,
    },
    limits: {
      nl: "Een lage respons maakt de marge niet breder en de score niet onjuist, maar zegt dat de antwoorden minder mensen vertegenwoordigen. De marge gaat niet over wie zweeg.",
      en: "A low response does not widen the margin or make the score wrong, but says that the answers stand for fewer people. The margin does not cover those who stayed silent.",
    },
    source: "AAPOR, Standard Definitions (RR2)",
  },
  {
    id: "headcount",
    label: { nl: "Als alle medewerkers hadden geantwoord", en: "Had all employees answered" },
    version: "headcount/1",
    definition: {
      nl: "Tussen welke grenzen de aanbevelingsscore van alle medewerkers samen lag, op dat moment. Hoe groter het deel dat antwoordde, hoe minder er te raden blijft; antwoordde iedereen, dan is er geen marge.",
      en: "Between which limits the recommendation score of all employees together lay, at that moment. The larger the part that answered, the less there is left to guess; when everybody did, there is no margin.",
    },
    formula: {
      nl: "De marge van NPS met n_eff = n_kish·(N − 1)/(N − n) in plaats van n; N = het aantal uitgenodigde medewerkers.",
      en: "The margin of NPS with n_eff = n_kish·(N − 1)/(N − n) instead of n; N = the number of employees invited.",
    },
    limits: {
      nl: "Alleen waar als wie zweeg net zo denkt als wie antwoordde. Deze marge gaat over deze mensen op dat moment; een vergelijking, trend of kleur gaat over wat dezelfde groep een volgende keer zou antwoorden en gebruikt haar niet.",
      en: "True only if those who stayed silent think like those who answered. This margin is about these people at that moment; a comparison, trend or colour is about what the same group would answer another time, and does not use it.",
    },
    source: "Cochran 1977, Sampling Techniques; Kish 1965",
  },
  {
    id: "phases",
    label: { nl: "Een fase tegenover de andere", en: "A phase against the others" },
    version: "phases/1",
    definition: {
      nl: "Of een fase van de reis minder of meer gunstige antwoorden krijgt dan de andere fasen van dezelfde kant samen. Een fase is het gewone gemiddelde van het percentage gunstige antwoorden op de vragen erover, in de laatste meting van elke vragenlijst.",
      en: "Whether a phase of the journey gets fewer or more favourable answers than the other phases of the same side together. A phase is the plain mean of the percentage of favourable answers to the questions about it, in the latest wave of each survey.",
    },
    formula: {
      nl: "d = gemiddelde van de fase − gemiddelde van de andere fasen, met p = (x + 1)/(n + 2) per vraag. De standaardfout van een gemiddelde is het gemiddelde van de standaardfouten √(p(1 − p)/(n + 2)), de grootste die mogelijk is; SE = √(SE² van de fase + SE² van de andere). δ = 5; alle fasen van een kant zijn een familie.",
      en: "d = mean of the phase − mean of the other phases, with p = (x + 1)/(n + 2) for each question. The standard error of a mean is the mean of the standard errors √(p(1 − p)/(n + 2)), the largest possible; SE = √(SE² of the phase + SE² of the others). δ = 5; all phases of a side are a family.",
    },
    limits: {
      nl: "Fasen hebben andere vragen, en vaak andere mensen. Een fase die lager staat, krijgt minder gunstige antwoorden op wat wij erover vragen; met andere vragen kan de volgorde anders zijn. Vragen zonder percentage gunstige antwoorden, zoals de aanbeveling van 0 tot 10, tellen niet mee.",
      en: "Phases have other questions, and often other people. A phase that stands lower gets fewer favourable answers to what we ask about it; other questions could give another order. Questions without a percentage of favourable answers, such as the recommendation from 0 to 10, are left out.",
    },
    source: "Agresti & Caffo 2000, The American Statistician 54; Heartline spec 3.6 and 3.7",
  },
];
