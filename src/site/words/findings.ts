/** Words of the findings and of what stands around them on the overview. */
const en = {
  title: "What moved, what did not, what cannot be told",
  asideHow: "Written from the figures, by rules, and no further than their labels go.",
  asideClear:
    "Clearly: larger than chance and large enough to matter. About the same: a change that matters is ruled out.",
  moved: "What really moved",
  still: "What did not",
  unknown: "What cannot be told",
  nothingMoved: "Nothing rose or fell clearly.",
  nothingStill: "Of no measure can we say that it stayed the same.",
  allTold: "Of every leading measure we can tell whether it changed.",
  notWhy: "Why a score moved or stayed, figures do not say. Ask the people they are about.",
  unitsApart: "Where it is clearly different",
  noUnitsApart: "No unit differs clearly from the rest.",
  more: (n: string, count: number) => `${n} more ${count === 1 ? "finding" : "findings"} on the page of trends`,
  moreUnits: (n: string, count: number) => `${n} more ${count === 1 ? "unit differs" : "units differ"} clearly`,
  first: "What to do first",
  firstAside:
    "Plays whose own limit a score has passed, by more than chance. What got worse comes first. It is advice; you decide.",
  noFirst: "No score has clearly passed the limit of a play. There is nothing that must be done first.",
  standFirst: (play: string) => `To do first: ${play}.`,
  whole: (wave: string) => `Read what we say about ${wave}`,
  strengths: "Strengths and risks",
  strengthsAside:
    "What clearly got better or worse, since the wave before or over a longer time. A risk comes with a play where one is advised.",
  keep: "Keep",
  workOn: "Work on",
  noKeep: "Nothing clearly got better.",
  noWorkOn: "Nothing clearly got worse.",
  since: (month: string) => `since ${month}`,
  startWith: "Start with:",
};

const nl: typeof en = {
  title: "Wat bewoog, wat niet, en wat niet te zeggen is",
  asideHow: "Geschreven uit de cijfers, volgens regels, en niet verder dan hun oordeel reikt.",
  asideClear:
    "Duidelijk: groter dan toeval en groot genoeg om ertoe te doen. Vrijwel gelijk: een verandering die ertoe doet, is uitgesloten.",
  moved: "Wat echt bewoog",
  still: "Wat niet bewoog",
  unknown: "Wat niet te zeggen is",
  nothingMoved: "Niets is duidelijk gestegen of gedaald.",
  nothingStill: "Van geen indicator kunnen we zeggen dat hij gelijk bleef.",
  allTold: "Van elke hoofdindicator kunnen we zeggen of hij veranderde.",
  notWhy: "Waarom een score bewoog of bleef staan, zeggen cijfers niet. Vraag het de mensen om wie het gaat.",
  unitsApart: "Waar het duidelijk anders is",
  noUnitsApart: "Geen onderdeel wijkt duidelijk af van de rest.",
  more: (n, count) => `Nog ${n} ${count === 1 ? "bevinding" : "bevindingen"} op de pagina Ontwikkeling`,
  moreUnits: (n, count) => `Nog ${n} ${count === 1 ? "onderdeel wijkt" : "onderdelen wijken"} duidelijk af`,
  first: "Wat je eerst doet",
  firstAside:
    "Werkvormen waarvan een score de eigen grens voorbij is, met meer dan toeval. Wat slechter werd, komt eerst. Het is advies; jij beslist.",
  noFirst: "Geen score is duidelijk voorbij de grens van een werkvorm. Er is niets dat als eerste moet.",
  standFirst: (play) => `Wat je eerst doet: ${play}.`,
  whole: (wave) => `Lees wat we over ${wave} zeggen`,
  strengths: "Sterk en kwetsbaar",
  strengthsAside:
    "Wat duidelijk beter of slechter werd, sinds de meting ervoor of over langere tijd. Bij een risico staat een werkvorm waar die advies is.",
  keep: "Vasthouden",
  workOn: "Aan werken",
  noKeep: "Niets werd duidelijk beter.",
  noWorkOn: "Niets werd duidelijk slechter.",
  since: (month) => `sinds ${month}`,
  startWith: "Begin met:",
};

export const findingsWords = { en, nl };
