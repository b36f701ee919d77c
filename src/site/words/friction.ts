/** What the page about comments says in either language. */
const en = {
  kicker: "What people wrote",
  none: {
    title: "No comments were counted",
    body: "No survey has an open question with a codebook, or none of them was delivered as rows. Give a comment item themes: content/themes.yaml.",
  },
  who: { cx: "customers", ex: "employees" },
  asked: (question: string, who: string, comments: string, wave: string) =>
    `“${question}” ${comments} comments of ${who}, ${wave}.`,
  hiddenAll: "Too few comments on this question: nothing is shown, to protect people.",
  key: "Dot: share of the comments now, with its margin. Open: the wave before.",
  theme: "Theme",
  share: "Share",
  comments: "Comments",
  course: "Over the waves",
  first: "first time",
  top: (name: string) => `Named most, and clearly so: ${name}.`,
  noTop: "Which theme is named most cannot be told: the margins overlap.",
  moved: (now: string, then: string) => `It is now in ${now} of the comments; it was in ${then}.`,
  rose: (names: string, since: string) => `Clearly more often than in ${since}: ${names}.`,
  fell: (names: string, since: string) => `Clearly less often than in ${since}: ${names}.`,
  still: (since: string) => `No theme is named clearly more or less often than in ${since}.`,
  same: (count: string) => `${count} themes stayed about the same.`,
  sameOne: "One theme stayed about the same.",
  unclear: (count: string) => `Of ${count} nobody can tell whether they moved.`,
  unclearOne: "Of one nobody can tell whether it moved.",
  practise: "practise",
  todo: "What to do first",
  todoTheme: (name: string) => `Take “${name}” first: put it on the agenda of those who do the work.`,
  todoQuotes: "Read what people wrote.",
  todoScenario: "Practise the conversation that goes with it:",
  todoNone:
    "Nothing stands out clearly enough to choose by the figures alone. Look at the themes with those who do the work, and choose together.",
  notAll:
    "Who writes is not like everybody: these are shares of comments, not of all customers or employees. A comment may have several themes, so they do not add up to 100.",
  titles: { task: "What customers came for", friction: "What made it hard", praise: "What went well" },
  pairs: "What they came for, and what made it hard",
  pairsAside:
    "How many people named both. Darker is more; no colour of good or bad. Where fewer than the minimum named both, nothing is shown.",
  pairsNote: "Whole organisation, last wave. The numbers say what is named together, not why.",
  units: "By part of the organisation",
  unitsAside:
    "Share of the comments with its margin. Units are not ranked and not tested against each other: where margins overlap nobody can tell which is higher.",
  quotes: "In their own words",
  quotesAside:
    "A person released each of these. Names, numbers and addresses are taken out: [name] stands for one. In the language they were written in, in no order, of the whole organisation.",
  feelings: "Feelings",
  feelingsAside: "What people ticked themselves. No feeling is read out of what they wrote.",
  feeling: "Feeling",
  counted: "How themes were counted",
  countedText:
    "A computer proposes themes by the words of a codebook; where a person coded a comment, only that counts. How well the computer does is shown by the comments that a person coded too.",
  good: (n: string, agreement: string, kappa: string) =>
    `${n} comments were coded by a person as well; computer and person agree on ${agreement} of the decisions, κ ${kappa}.`,
  weak: (n: string, agreement: string, kappa: string) =>
    `The themes are provisional: ${n} comments were coded by a person as well, agreement ${agreement}, κ ${kappa}. Needed are 100 comments and κ .60.`,
  unchecked: "The themes are provisional: no person has checked the computer on this question yet.",
  method: "Method",
} as const;

type Words = {
  [Key in keyof typeof en]: (typeof en)[Key] extends string
    ? string
    : (typeof en)[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : { [Inner in keyof (typeof en)[Key]]: string };
};

const nl: Words = {
  kicker: "Wat mensen schreven",
  none: {
    title: "Er zijn geen open antwoorden geteld",
    body: "Geen vragenlijst heeft een open vraag met een codeboek, of geen enkele is als rijen aangeleverd. Geef een open vraag themes: content/themes.yaml.",
  },
  who: { cx: "klanten", ex: "medewerkers" },
  asked: (question, who, comments, wave) => `“${question}” ${comments} open antwoorden van ${who}, ${wave}.`,
  hiddenAll: "Te weinig open antwoorden op deze vraag: er wordt niets getoond, om mensen te beschermen.",
  key: "Stip: deel van de open antwoorden nu, met de marge. Open: de meting ervoor.",
  theme: "Thema",
  share: "Aandeel",
  comments: "Antwoorden",
  course: "Over de metingen",
  first: "eerste keer",
  top: (name) => `Het vaakst genoemd, en duidelijk: ${name}.`,
  noTop: "Welk thema het vaakst wordt genoemd, is niet te zeggen: de marges overlappen.",
  moved: (now, then) => `Het staat nu in ${now} van de open antwoorden; dat was ${then}.`,
  rose: (names, since) => `Duidelijk vaker dan in ${since}: ${names}.`,
  fell: (names, since) => `Duidelijk minder vaak dan in ${since}: ${names}.`,
  still: (since) => `Geen thema wordt duidelijk vaker of minder vaak genoemd dan in ${since}.`,
  same: (count) => `${count} thema’s zijn vrijwel gelijk gebleven.`,
  sameOne: "Eén thema is vrijwel gelijk gebleven.",
  unclear: (count) => `Van ${count} is niet te zeggen of ze zijn veranderd.`,
  unclearOne: "Van één is niet te zeggen of het is veranderd.",
  practise: "oefenen",
  todo: "Wat eerst",
  todoTheme: (name) => `Begin met “${name}”: zet het op de agenda van wie het werk doet.`,
  todoQuotes: "Lees wat mensen schreven.",
  todoScenario: "Oefen het gesprek dat erbij hoort:",
  todoNone:
    "Niets springt er duidelijk genoeg uit om alleen op cijfers te kiezen. Bekijk de thema’s met wie het werk doet, en kies samen.",
  notAll:
    "Wie iets opschrijft, is niet zoals iedereen: dit zijn delen van de open antwoorden, niet van alle klanten of medewerkers. Een antwoord kan meer thema’s hebben, dus samen zijn ze geen 100.",
  titles: { task: "Waarvoor klanten kwamen", friction: "Wat het lastig maakte", praise: "Wat goed ging" },
  pairs: "Waarvoor ze kwamen en wat het lastig maakte",
  pairsAside:
    "Hoeveel mensen allebei noemden. Donkerder is meer; geen kleur van goed of slecht. Waar minder dan het minimum allebei noemde, staat niets.",
  pairsNote: "Hele organisatie, laatste meting. De aantallen zeggen wat samen wordt genoemd, niet waarom.",
  units: "Per deel van de organisatie",
  unitsAside:
    "Deel van de open antwoorden met de marge. Onderdelen zijn niet gerangschikt en niet met elkaar vergeleken: waar marges overlappen, is niet te zeggen wat hoger is.",
  quotes: "In hun eigen woorden",
  quotesAside:
    "Een mens heeft elk citaat vrijgegeven. Namen, nummers en adressen zijn eruit gehaald: daar staat [name]. In de taal waarin het is geschreven, in willekeurige volgorde, van de hele organisatie.",
  feelings: "Gevoelens",
  feelingsAside: "Wat mensen zelf aankruisten. Uit wat ze schreven, wordt geen gevoel afgelezen.",
  feeling: "Gevoel",
  counted: "Hoe thema’s zijn geteld",
  countedText:
    "Een computer stelt thema’s voor op grond van de woorden in een codeboek; waar een mens een antwoord codeerde, telt alleen dat. Hoe goed de computer het doet, blijkt uit de antwoorden die ook een mens codeerde.",
  good: (n, agreement, kappa) =>
    `${n} antwoorden zijn ook door een mens gecodeerd; computer en mens zijn het eens over ${agreement} van de beslissingen, κ ${kappa}.`,
  weak: (n, agreement, kappa) =>
    `De thema’s zijn voorlopig: ${n} antwoorden zijn ook door een mens gecodeerd, overeenstemming ${agreement}, κ ${kappa}. Nodig zijn 100 antwoorden en κ 0,60.`,
  unchecked: "De thema’s zijn voorlopig: de computer is op deze vraag nog niet door een mens nagekeken.",
  method: "Methode",
};

export const frictionWords = { en, nl } as const;
