import type { Locale, Text } from "../survey/text.ts";
import type { Confidentiality } from "../survey/workspace.ts";
import { limits } from "./limits.ts";

/** A rule of confidentiality as readers, works council and data protection officer read it, with the numbers in force. */
export interface ConfidentialityRule {
  /** What a signed statement lists it by. */
  id: string;
  part: RulePart;
  title: Text;
  text: Text;
  /** Where the method states it. */
  source: string;
}

/** What a rule is about, in the order of the page. */
export const ruleParts = ["reading", "minimum", "hiding", "time", "keeping"] as const;
export type RulePart = (typeof ruleParts)[number];

/**
 * All rules that are in force, in the order of the privacy page and the confidentiality statement. Their numbers come from the
 * settings of the workspace and from `limits`, as does what the code does. With public data only what still holds is left.
 */
export function confidentialityRules(confidentiality: Confidentiality): ConfidentialityRule[] {
  const { minimum, holdSmallChanges, rowsInGit, public: isPublic } = confidentiality;
  const { score, segment, distribution, comment, theme } = minimum;
  const identity: ConfidentialityRule = {
    id: "identity",
    part: "reading",
    title: { nl: "Wie iemand is", en: "Who somebody is" },
    text: {
      nl: "Kolommen met namen, e-mailadressen, IP-adressen, telefoonnummers, burgerservicenummers, geboortedata, adressen of apparaatkenmerken vallen bij het inlezen weg. Een rapport dat zo’n kolom nodig zou hebben, wordt niet gemaakt.",
      en: "Columns with names, e-mail addresses, IP addresses, phone or citizen service numbers, dates of birth, addresses or device identifiers are dropped as a file is read. A report that would need such a column is not built.",
    },
    source: "design 7; formats 1",
  };
  const comments: ConfidentialityRule = {
    // What is shown of them is more than it was: who agreed to "comments" must agree again.
    id: "open-answers",
    part: "reading",
    title: { nl: "Open antwoorden", en: "Open answers" },
    text: {
      nl: `Open antwoorden worden geteld in thema’s, alleen van onderdelen met ten minste ${comment} open antwoorden, en een thema pas vanaf ${theme} vermeldingen. Een citaat staat er alleen als een mens het heeft vrijgegeven: zonder namen, nummers en adressen, en alleen van de hele organisatie. Verder laat deze site niets zien van wat mensen schreven.`,
      en: `Open answers are counted in themes, only of units with at least ${comment} open answers, and a theme from ${theme} mentions on. A quotation stands here only if a person released it: without names, numbers and addresses, and only of the whole organisation. Nothing else of what people wrote is shown on this site.`,
    },
    source: "spec 10",
  };
  const totals: ConfidentialityRule = {
    id: "totals",
    part: "keeping",
    title: { nl: "Alleen totalen", en: "Totals only" },
    text: {
      nl: "Het programma dat deze pagina’s maakt, krijgt alleen totalen die al zijn afgerond en afgeschermd. De regels van deelnemers heeft het nooit geopend.",
      en: "The program that makes these pages is given totals only, already rounded and masked. It never opens the row of a respondent.",
    },
    source: "design 4",
  };
  const never: ConfidentialityRule = {
    id: "never",
    part: "keeping",
    title: { nl: "Wat nooit gebeurt", en: "What never happens" },
    text: {
      nl: "Niemand wordt van meting naar meting gevolgd en naast een score staat nooit de naam van een deelnemer. De pagina’s houden niet bij wie ze leest en vragen niets op bij een andere website.",
      en: "Nobody is followed from wave to wave, and no respondent’s name stands beside a score. The pages keep no record of who reads them and ask nothing of any other website.",
    },
    source: "design 3, 7",
  };
  if (isPublic) return [identity, { ...comments, text: publicComments }, totals, never];
  return [
    identity,
    comments,
    {
      id: "score",
      part: "minimum",
      title: { nl: "Een score van een onderdeel", en: "A score of a unit" },
      text: {
        nl: `Ten minste ${score} mensen gaven een geldig antwoord op precies die vraag. “Weet niet” telt niet mee, en weging verandert de telling niet.`,
        en: `At least ${score} people gave a valid answer to that very question. “Don’t know” does not count, and weights do not change the count.`,
      },
      source: "spec 6.1",
    },
    {
      id: "distribution",
      part: "minimum",
      title: { nl: "Verdeling en gemiddelde", en: "Distribution and mean" },
      text: {
        nl: `De verdeling van de antwoorden op een vraag en hun gemiddelde vragen ten minste ${distribution} geldige antwoorden. Een gemiddelde vertelt meer over afzonderlijke antwoorden dan een percentage of een NPS; het kan dus ontbreken waar die er wel staan.`,
        en: `How the answers to a question are distributed, and their mean, take at least ${distribution} valid answers. A mean tells more of single answers than a percentage or an NPS; so it may be missing where these are shown.`,
      },
      source: "spec 6.1",
    },
    {
      id: "segment",
      part: "minimum",
      title: { nl: "Andere groepen", en: "Other groups" },
      text: {
        nl: `Een uitsplitsing, naar dienstjaren bijvoorbeeld, vraagt ten minste ${segment} antwoorden in elke groep waarin iemand zit. Ze verschijnt in haar geheel of niet; is ze te fijn, dan in een grovere indeling die vooraf vastlag.`,
        en: `A breakdown, by length of service for example, asks for at least ${segment} answers in every group that holds anybody. It is shown whole or not at all; where it is too fine, in a coarser division laid down beforehand.`,
      },
      source: "spec 6.5",
    },
    {
      id: "response",
      part: "minimum",
      title: { nl: "Respons", en: "Response" },
      text: {
        nl: `Een percentage staat er vanaf ${limits.fewestInvited} genodigden. Vanaf ${limits.nearlyAll}% staat er “${limits.nearlyAll}% of meer”, zonder het aantal genodigden.`,
        en: `A rate is printed from ${limits.fewestInvited} people invited on. From ${limits.nearlyAll}% on it reads “${limits.nearlyAll}% or more”, without the number invited.`,
      },
      source: "spec 4",
    },
    {
      id: "outcome",
      part: "minimum",
      title: { nl: "Bedrijfscijfers", en: "Business figures" },
      text: {
        nl: `Cijfers over verzuim en verloop gaan over ten minste ${limits.fewestOfOutcome} mensen. Een aandeel van klanten, contacten of aanbiedingen staat er vanaf ${limits.fewestCases}, en niet als ze alle gelijk zijn, of alle op ${nlWord(limits.alikeBut)} na. Een totaal, zoals omzet, staat er alleen als de op een na grootste bijdrager de grootste niet tot op ${limits.nearestContributor}% kan uitrekenen.`,
        en: `Figures on absence and turnover are about at least ${limits.fewestOfOutcome} people. A share of customers, contacts or offers is shown from ${limits.fewestCases} of them on, and not where all are alike, or all but ${enWord(limits.alikeBut)}. A total, such as revenue, is shown only where the second largest contributor cannot work out the largest to within ${limits.nearestContributor}%.`,
      },
      source: "spec 6.8, 9",
    },
    {
      id: "model",
      part: "minimum",
      title: { nl: "Samenhang", en: "What goes together" },
      text: {
        nl: `Hoe scores en vragen samenhangen, rekenen we uit voor de hele organisatie en voor onderdelen vanaf ${limits.fewestOfModel} mensen, als er naast die onderdelen ook zoveel overblijven; hoe EX en CX samengaan, vanaf ${limits.fewestLinked} onderdelen.`,
        en: `How scores and questions go together is computed for the whole organisation and for units, from ${limits.fewestOfModel} people on, where as many are left beside such units; how EX and CX go together, from ${limits.fewestLinked} units on.`,
      },
      source: "spec 6.8",
    },
    {
      id: "subtraction",
      part: "hiding",
      title: { nl: "Wat te berekenen zou zijn", en: "What could be worked out" },
      text: {
        nl: `Een cijfer dat met optellen en aftrekken uit andere te halen is, verbergen we ook, vraag voor vraag: tot alles wat zo te vinden is over niemand gaat, of over ten minste ${score} mensen.`,
        en: `A figure that adding and subtracting others would give away is hidden too, question by question: until all that can be found that way is about nobody, or about at least ${score} people.`,
      },
      source: "spec 6.2, 6.4",
    },
    {
      id: "alike",
      part: "hiding",
      title: { nl: "Gelijke antwoorden", en: "Answers that are alike" },
      text: {
        nl: `Zijn in een groep alle antwoorden gelijk, of alle op ${nlWord(limits.alikeBut)} na, dan staat het exacte cijfer er niet. Hooguit staat er een ondergrens, die ${nlWord(limits.bandLeaves)} antwoorden open laat.`,
        en: `Where all answers of a group are alike, or all but ${enWord(limits.alikeBut)}, the exact figure is not shown. At most there is a lower bound, which leaves ${enWord(limits.bandLeaves)} answers open.`,
      },
      source: "spec 6.6",
    },
    {
      id: "range",
      part: "hiding",
      title: { nl: "Wat te raden zou zijn", en: "What could be guessed" },
      text: {
        nl: `Van een verborgen groep van minder dan ${score} mensen moet ten minste ${limits.openShare}% open blijven van wat hun antwoorden samen kunnen zijn. Laten andere cijfers minder ruimte, dan verbergen we er daar meer van.`,
        en: `Of a hidden group of fewer than ${score} people, at least ${limits.openShare}% of what their answers can add up to must stay open. Where other figures leave less room, more of these are hidden.`,
      },
      source: "spec 6.6",
    },
    {
      id: "parts",
      part: "hiding",
      title: { nl: "Een pijler naast zijn vragen", en: "A pillar beside its questions" },
      text: {
        nl: `Een pijlerscore naast de scores van de vragen kan verraden wat een paar mensen antwoordden. Waar dat zo zou zijn, of waar een van die vragen verborgen is, staat de exacte pijlerscore er niet. Hooguit staan er twee getallen, ${limits.bandOfPoints} punten uit elkaar, waar de score tussen ligt.`,
        en: `The score of a pillar beside those of its questions can tell what a few people answered. Where it would, or where one of these questions is hidden, the exact score of the pillar is not shown. At most there are two numbers, ${limits.bandOfPoints} points apart, between which the score lies.`,
      },
      source: "spec 6.2, 6.6",
    },
    {
      id: "weights",
      part: "hiding",
      title: { nl: "Zware gewichten", en: "Heavy weights" },
      text: {
        nl: "Zijn het na weging maar een paar mensen die het cijfer van een groep bepalen, dan is dat cijfer verborgen. Gewogen én ongewogen staat een cijfer er nooit.",
        en: "Where after weighting only a few people make up the figure of a group, that figure is hidden. No figure is shown both weighted and unweighted.",
      },
      source: "spec 4",
    },
    {
      id: "mark",
      part: "hiding",
      title: { nl: "Eén teken", en: "One mark" },
      text: {
        nl: "Elk verborgen cijfer heeft hetzelfde teken, [c], en dezelfde zin, wat de reden ook is. Het is nooit een nul en nooit een lege plek. Verborgen onderdelen staan op hun vaste plaats, nooit op grootte.",
        en: "Every hidden figure has the same mark, [c], and the same sentence, whatever the reason. It is never a zero and never left blank. Hidden units keep their fixed place and are never sorted by size.",
      },
      source: "design 9; spec 6.8",
    },
    {
      id: "small-changes",
      part: "time",
      title: { nl: "Kleine wisselingen", en: "Small changes" },
      text: holdSmallChanges
        ? {
            nl: `Heeft een onderdeel minder dan ${limits.stableBelow} deelnemers, en zijn dat er hooguit ${nlWord(limits.smallChange)} meer of minder dan toen het voor het laatst te zien was, dan tonen we de nieuwe meting ervan niet. Bleef het aantal gelijk, dan wel.`,
            en: `Where a unit has fewer than ${limits.stableBelow} respondents, at most ${enWord(limits.smallChange)} more or fewer than when it was last shown, its newer wave is held back; not where the number stayed the same.`,
          }
        : {
            nl: "Van kleine onderdelen staat ook de nieuwe meting er als er een paar mensen bij kwamen of weggingen. Wat zij antwoordden kan dan doorschemeren.",
            en: "Of small units the newer wave is shown too when a few people joined or left. What these answered may then show through.",
          },
      source: "spec 6.7d",
    },
    {
      id: "frozen",
      part: "time",
      title: { nl: "Vaste metingen", en: "Fixed waves" },
      text: {
        nl: `Een afgesloten meting ligt vast. Late of verbeterde antwoorden komen er alleen bij als geen enkele groep daardoor met minder dan ${score} mensen verandert, en met een gedateerd bericht op de pagina.`,
        en: `A closed wave is fixed. Late or corrected answers are taken in only where no group changes by fewer than ${score} people, with a dated notice on the page.`,
      },
      source: "spec 6.7a",
    },
    {
      id: "one-tree",
      part: "time",
      title: { nl: "Na een reorganisatie", en: "After a reorganisation" },
      text: {
        nl: "Elke meting houdt de onderdelen van toen. Oude antwoorden tellen we niet opnieuw in een nieuwe indeling: uit het verschil zou blijken wie er verhuisde.",
        en: "Each wave keeps the units of its time. Old answers are not counted again in a new structure: the difference would tell who moved.",
      },
      source: "spec 6.7c",
    },
    totals,
    {
      id: "rows",
      part: "keeping",
      title: { nl: "Waar de regels liggen", en: "Where rows are kept" },
      text: rowsInGit
        ? {
            nl: "De regels van dit rapport staan in zijn archief, omdat ze verzonnen of al openbaar zijn. Een bestand met kolommen die iemand aanwijzen, weigeren we ook daar.",
            en: "The rows of this report are in its repository, because they are made up or public already. A file with columns that identify people is refused there too.",
          }
        : {
            nl: "De regels van deelnemers blijven buiten het archief waaruit dit rapport wordt gemaakt. Staan ze daar toch, dan wordt het rapport niet gemaakt.",
            en: "The rows of respondents stay outside the repository from which this report is built. If they stand there all the same, the report is not built.",
          },
      source: "design 9",
    },
    {
      id: "audit",
      part: "keeping",
      title: { nl: "De controle", en: "The check" },
      text: {
        nl: `Voor elke publicatie leest een los programma alles terug wat erop komt: pagina’s, tabellen, grafieken, downloads en zoekregister. Het probeert daaruit kleine groepen te herleiden. Vindt het er een van minder dan ${score} mensen, dan gaat de publicatie niet door.`,
        en: `Before anything is published, a separate program reads back all of it: pages, tables, charts, downloads and the search index. It tries to single out small groups. Where it finds one of fewer than ${score} people, nothing is published.`,
      },
      source: "design 9; spec 6.10",
    },
    never,
  ];
}

const publicComments: Text = {
  nl: "Open antwoorden worden geteld in thema’s. Een citaat staat er alleen als een mens het heeft vrijgegeven, zonder namen, nummers en adressen.",
  en: "Open answers are counted in themes. A quotation stands here only if a person released it, without names, numbers and addresses.",
};

const small: Record<Locale, readonly string[]> = {
  nl: ["geen", "één", "twee", "drie", "vier", "vijf"],
  en: ["none", "one", "two", "three", "four", "five"],
};
const nlWord = (n: number) => small.nl[n] ?? String(n);
const enWord = (n: number) => small.en[n] ?? String(n);
