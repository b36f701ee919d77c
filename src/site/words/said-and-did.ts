/** Words of "You said, we did": for employees of a unit, and for customers. */
const en = {
  name: "You said, we did",
  nameFor: { employees: "You said, we did", customers: "You said, we did" },
  kicker: { employees: (name: string) => `For the people of ${name}`, customers: "For customers" },
  stand: {
    employees: "What people said, what was done with it since, and what is not going to be done, with the reason.",
    customers:
      "What customers told us, what was done with it since, and what is not going to be done, with the reason.",
  },
  inherited: (name: string, above: string) =>
    `${name} has not written anything down of its own yet. What follows is of ${above}, the unit above it.`,
  noneTitle: "Nothing has been written down yet",
  none: "Nobody has told yet what was done with the answers. Goals and actions in content/actions/ that name an audience appear here.",
  entries: "What was said and done",
  entriesAside: "The latest first. What people said is in our own words; nobody is quoted.",
  said: { employees: "You said", customers: "You said" },
  did: { employees: "We did", customers: "We did" },
  not: "Not done",
  because: "The reason",
  nothingYet: "Nothing is finished yet.",
  begun: (date: string) => `The work began on ${date}.`,
  notBegun: "The work has not begun.",
  standing: "How it stands",
  standingAside: "worked out from scores, not filled in",
  owner: "Who keeps it going",
  named: (share: string) => `Named in ${share} of the comments in the latest wave.`,
  themes: { employees: "What employees wrote about", customers: "What customers wrote about" },
  themesAside:
    "Themes of comments in the latest wave, of the whole organisation. Who writes is not like everybody, so these are shares of comments.",
  themesNote: "A theme that is named too seldom is not shown.",
  asked: "Asked:",
  theme: "Theme",
  share: "Share of the comments",
  margin: "Margin",
  noThemes: "No comments were counted, or none may be shown.",
  all: "All comments by theme",
  register: "All goals and actions",
  toCustomers: "What is told to customers",
  toEmployees: "What is told to the people of each unit stands on the page of that unit.",
};

const nl: typeof en = {
  name: "Jullie zeiden, wij deden",
  // Whether customers are addressed with je or u is for the workspace to say: this page does neither.
  nameFor: { employees: "Jullie zeiden, wij deden", customers: "Wat klanten zeiden en wat we deden" },
  kicker: { employees: (name) => `Voor de mensen van ${name}`, customers: "Voor klanten" },
  stand: {
    employees: "Wat mensen zeiden, wat er sindsdien mee is gedaan, en wat niet gebeurt en waarom niet.",
    customers: "Wat klanten vertelden, wat er sindsdien mee is gedaan, en wat niet gebeurt en waarom niet.",
  },
  inherited: (name, above) =>
    `${name} heeft zelf nog niets opgeschreven. Wat hier volgt is van ${above}, het onderdeel erboven.`,
  noneTitle: "Er staat nog niets opgeschreven",
  none: "Niemand heeft nog verteld wat er met de antwoorden is gedaan. Doelen en acties in content/actions/ die een audience noemen, komen hier te staan.",
  entries: "Wat er gezegd en gedaan is",
  entriesAside: "Het laatste staat bovenaan. Wat mensen zeiden, staat in onze woorden; niemand wordt aangehaald.",
  said: { employees: "Jullie zeiden", customers: "Klanten zeiden" },
  did: { employees: "Wij deden", customers: "Wat we deden" },
  not: "Dit gebeurt niet",
  because: "De reden",
  nothingYet: "Er is nog niets afgerond.",
  begun: (date) => `Het werk begon op ${date}.`,
  notBegun: "Het werk is nog niet begonnen.",
  standing: "Hoe het ervoor staat",
  standingAside: "berekend uit scores, niet ingevuld",
  owner: "Wie het gaande houdt",
  named: (share) => `Genoemd in ${share} van de open antwoorden in de laatste meting.`,
  themes: { employees: "Waarover medewerkers schreven", customers: "Waarover klanten schreven" },
  themesAside:
    "Thema’s van open antwoorden in de laatste meting, van de hele organisatie. Wie schrijft, is niet zoals iedereen: dit zijn aandelen van open antwoorden.",
  themesNote: "Een thema dat te weinig wordt genoemd, staat er niet bij.",
  asked: "Gevraagd:",
  theme: "Thema",
  share: "Deel van de antwoorden",
  margin: "Marge",
  noThemes: "Er zijn geen open antwoorden geteld, of ze mogen niet worden getoond.",
  all: "Alle open antwoorden per thema",
  register: "Alle doelen en acties",
  toCustomers: "Wat aan klanten wordt verteld",
  toEmployees: "Wat aan de mensen van een onderdeel wordt verteld, staat op de pagina van dat onderdeel.",
};

export const saidAndDidWords = { en, nl };
