import type { MapCorner } from "../../survey/map-corner.ts";

const en = {
  answer: "How sure is that?",
  answerAside: "Over units, each counting once. Never over people.",
  rMeans: "r runs from −1 (higher with lower) through 0 (no link) to 1 (all dots on one rising line).",
  summary: (month: string) => `EX and CX, ${month}`,
  notTold: "Which side moves first cannot be told.",
  beginAt: (units: string) => `Begin at ${units}: clearly lower than the rest on both sides.`,
  nobodyClear:
    "Which unit to begin with cannot be told: of none it is clear that it is lower than the rest on both sides. Talk with a few from each group.",
  noUnits: "There are no units to set beside each other.",
  without: (low: string, high: string) => `Whichever single unit is left out, r lies between ${low} and ${high}.`,
  partial: (among: string, r: string, low: string, high: string) =>
    `Among units of ${among}, r is about ${r} (between ${low} and ${high}).`,
  among: {
    headcount: "equal headcount",
    answers: "an equal number of answers",
    directorate: "the same directorate",
  },
  corrected: (r: string) =>
    `Without the sampling noise in both scores r would be about ${r}. That figure is for comparison; the grade does not use it.`,
  opposite: "Two readings, opposite ways.",
  oppositeText:
    "Units that stand higher on one side do not stand where change within units points to. Then what happens within units over time comes first: lasting differences between units may be about something else.",
  all: "Everything that was looked at",
  pair: "Pair",
  r: "r",
  units: "Units",
  grade: "What can be said",
  family: (count: string) =>
    `${count} links were judged together, also those of earlier waves, of groups and with business figures: the more one looks at, the more chance finds.`,
  howGraded: "How a grade is given",
  noValue: "–",
  groups: "Four groups, four first steps",
  groupsAside: "Where a unit stands may be chance. Clearly means: beyond its margin, on both sides.",
  groupsPoint: "Point at a unit, or tab to it, to find it on the map.",
  group: "Group",
  firstStep: "First step",
  corners: {
    "both-lower": "Both lower",
    "employees-lower": "Employees lower, customers higher",
    "customers-lower": "Employees higher, customers lower",
    "both-higher": "Both higher",
  } satisfies Record<MapCorner, string>,
  steps: {
    "both-lower": "Begin with the team: ask what gets in the way of its work, and clear one thing a week.",
    "employees-lower": "The results rest on effort. Talk about what the work takes, and how long that can be kept up.",
    "customers-lower":
      "Look at the process rather than the people: waiting, systems, rules. Bring complaints to the table.",
    "both-higher": "Find out what they do, and write it down so that others can try it.",
  } satisfies Record<MapCorner, string>,
  clearly: "Clearly:",
  maybe: "Perhaps:",
  more: (count: string) => `and ${count} more`,
  nobody: "no unit",
  play: "Play:",
  contact: "Does contact make the difference?",
  contactAside: "The same dots, three times. Groups by contact are fixed beforehand, in the list of units.",
  channels: "By channel",
  channelsAside: "Customers of one channel beside the employees of the unit they spoke with.",
  channel: "Channel",
  time: "Within units and over time",
  timeAside: "Each wave by itself, then change within units, then what moves first.",
  wave: "Wave",
  within: "Within units",
  timing: "What moves first",
};

const nl: typeof en = {
  answer: "Hoe zeker is dat?",
  answerAside: "Over onderdelen, elk telt één keer. Nooit over mensen.",
  rMeans: "r loopt van −1 (hoger met lager) via 0 (geen samenhang) tot 1 (alle stippen op één stijgende lijn).",
  summary: (month) => `EX en CX, ${month}`,
  notTold: "Welke kant het eerst beweegt, is niet te zeggen.",
  beginAt: (units) => `Begin bij ${units}: aan beide kanten duidelijk lager dan de rest.`,
  nobodyClear:
    "Bij welk onderdeel je begint, is niet te zeggen: van geen is duidelijk dat het aan beide kanten lager is dan de rest. Praat met een paar onderdelen uit elke groep.",
  noUnits: "Er zijn geen onderdelen om naast elkaar te leggen.",
  without: (low, high) => `Laat je één onderdeel weg, welk dan ook, dan ligt r tussen ${low} en ${high}.`,
  partial: (among, r, low, high) => `Tussen onderdelen met ${among} is r ongeveer ${r} (tussen ${low} en ${high}).`,
  among: { headcount: "een gelijke formatie", answers: "evenveel antwoorden", directorate: "dezelfde directie" },
  corrected: (r) =>
    `Zonder de steekproefruis in beide scores zou r ongeveer ${r} zijn. Dat cijfer is ter vergelijking; het oordeel gebruikt het niet.`,
  opposite: "Twee lezingen, tegengesteld.",
  oppositeText:
    "Hoe onderdelen onderling liggen, is niet hoe verandering binnen onderdelen wijst. Dan gaat voor wat er binnen onderdelen over de tijd gebeurt: blijvende verschillen tussen onderdelen kunnen over iets anders gaan.",
  all: "Alles wat is bekeken",
  pair: "Paar",
  r: "r",
  units: "Onderdelen",
  grade: "Wat ervan te zeggen is",
  family: (count) =>
    `${count} verbanden zijn samen beoordeeld, ook die van eerdere metingen, van groepen en met bedrijfscijfers: hoe meer je bekijkt, hoe meer toeval je vindt.`,
  howGraded: "Hoe het oordeel tot stand komt",
  noValue: "–",
  groups: "Vier groepen, vier eerste stappen",
  groupsAside: "Waar een onderdeel ligt, kan toeval zijn. Duidelijk betekent: voorbij de marge, aan beide kanten.",
  groupsPoint: "Wijs een onderdeel aan, of ga er met tab naartoe, om het op de kaart te vinden.",
  group: "Groep",
  firstStep: "Eerste stap",
  corners: {
    "both-lower": "Beide lager",
    "employees-lower": "Medewerkers lager, klanten hoger",
    "customers-lower": "Medewerkers hoger, klanten lager",
    "both-higher": "Beide hoger",
  },
  steps: {
    "both-lower": "Begin bij het team: vraag wat het werk in de weg zit, en ruim elke week één ding op.",
    "employees-lower":
      "Het resultaat leunt op inzet. Praat over wat het werk vraagt, en hoe lang dat vol te houden is.",
    "customers-lower": "Kijk naar het proces en niet naar de mensen: wachten, systemen, regels. Leg klachten op tafel.",
    "both-higher": "Zoek uit wat zij doen en schrijf het op, zodat anderen het kunnen proberen.",
  },
  clearly: "Duidelijk:",
  maybe: "Misschien:",
  more: (count) => `en nog ${count}`,
  nobody: "geen onderdeel",
  play: "Werkvorm:",
  contact: "Maakt contact het verschil?",
  contactAside: "Dezelfde stippen, drie keer. De groepen liggen vooraf vast, in de lijst van onderdelen.",
  channels: "Per kanaal",
  channelsAside: "Klanten van één kanaal naast de medewerkers van het onderdeel dat ze spraken.",
  channel: "Kanaal",
  time: "Binnen onderdelen en over de tijd",
  timeAside: "Eerst elke meting apart, dan verandering binnen onderdelen, dan wat het eerst beweegt.",
  wave: "Meting",
  within: "Binnen onderdelen",
  timing: "Wat het eerst beweegt",
};

/** The words of the page about EX and CX. */
export const exAndCxWords = { en, nl };
