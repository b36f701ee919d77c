/** Words of the pages on trends. */
const en = {
  compare: "Two waves compared",
  compareAside:
    "Each wave is compared with the one before it, and the latest with every earlier one. Other pairs are not published: each pair more would add findings by chance.",
  from: "From",
  to: "to",
  show: "Show",
  notPublished: "These two waves are not compared. Choose two waves in a row, or an earlier wave and the latest.",
  allPairs: "All pairs that are compared",
  pair: (from: string, to: string) => `${from} to ${to}`,
  pairTitle: (from: string, to: string) => `From ${from} to ${to}`,
  difference: "Difference",
  groups: "Which measures",
  all: "All",
  heart: "HEART",
  large: "The leading scores",
  largeAside: "Choose two waves above, or draw a stretch of time in the chart. Real time runs from left to right.",
  multiples: { ex: "Each employee measure over time", cx: "Each customer measure over time" },
  multiplesAside: "Every chart has the scale of its measure, which stays the same on every page.",
  toMultiples: (survey: string) => `${survey}: a chart for each measure`,
  noPairs: "There are no two waves to compare yet.",
  stand: (waves: string, from: string, to: string) =>
    `${waves} waves, from ${from} to ${to}. One step says little: look for what goes on in the same direction.`,
};

const nl: typeof en = {
  compare: "Twee metingen vergeleken",
  compareAside:
    "Elke meting wordt vergeleken met de meting ervoor, en de laatste met elke eerdere. Andere paren publiceren we niet: elk paar erbij geeft meer bevindingen die toeval zijn.",
  from: "Van",
  to: "tot",
  show: "Toon",
  notPublished:
    "Deze twee metingen worden niet vergeleken. Kies twee metingen na elkaar, of een eerdere meting en de laatste.",
  allPairs: "Alle paren die worden vergeleken",
  pair: (from, to) => `${from} tot ${to}`,
  pairTitle: (from, to) => `Van ${from} tot ${to}`,
  difference: "Verschil",
  groups: "Welke indicatoren",
  all: "Alle",
  heart: "HEART",
  large: "De scores die voorop gaan",
  largeAside:
    "Kies hierboven twee metingen, of trek een periode in de grafiek. Van links naar rechts loopt de echte tijd.",
  multiples: { ex: "Elke indicator van medewerkers in de tijd", cx: "Elke indicator van klanten in de tijd" },
  multiplesAside: "Elke grafiek heeft de schaal van zijn indicator, die op elke pagina gelijk blijft.",
  toMultiples: (survey) => `${survey}: een grafiek per indicator`,
  noPairs: "Er zijn nog geen twee metingen om te vergelijken.",
  stand: (waves, from, to) =>
    `${waves} metingen, van ${from} tot ${to}. Eén stap zegt weinig: kijk wat dezelfde kant op blijft gaan.`,
};

export const trendsWords = { en, nl };
