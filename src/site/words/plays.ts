/** Words of the page of a play, where its rule and the figures of those who tried it stand. */
const en = {
  whenTitle: "When it is advised",
  whenAside:
    "Checked against the latest wave. A limit is passed when the whole margin lies past it, or when the score lies past it and clearly got worse. Advice, never an order.",
  so: "So",
  and: "and",
  limit: (title: string, side: "below" | "above") => `“${title}” is ${side} the limit`,
  moved: (title: string, way: "lower" | "higher") =>
    `“${title}” clearly ${way === "lower" ? "fell" : "rose"} since the wave before`,
  movedLimit: (title: string, side: "below" | "above", way: "lower" | "higher") =>
    `“${title}” is ${side} the limit and clearly ${way === "lower" ? "fell" : "rose"}`,
  anyLimit: "none",
  advisedIn: (fires: string, shown: string) => `Advised in ${fires} of ${shown} units that contain no other`,
  nobody: "No unit shows this score",
  effectTitle: "What happened where it was tried",
  effectAside:
    "Units that tried it beside comparable units that did not: as much contact with customers. It is a comparison and no experiment.",
  noEffect: "No action has tried this play yet, so nothing can be told.",
  told: (own: string, others: string, difference: string, low: string, high: string) =>
    `On average these units changed by ${own} points, comparable units by ${others}: a difference of ${difference} (${low} to ${high}).`,
  counts: (tried: string, comparable: string) =>
    `Tried in ${tried} units, held against ${comparable} units. Other differences between them may play a part, and units that start low tend to rise by themselves.`,
  how: "How this is worked out",
  runsTitle: "Where it runs",
  runsAside: "Actions that name this play.",
  noRuns: "No action names this play.",
  action: "Action",
  units: "Units",
  when: "When",
  states: { planned: "Not begun", running: "Under way", ended: "Has been tried" },
  since: (date: string) => `since ${date}`,
  until: (wave: string) => `until ${wave}`,
  others: (n: string) => `${n} other units`,
  register: "All actions",
  advisedTitle: "Where it is advised now",
  advisedAside:
    "Units of which a score is past the limit by more than chance, each judged by itself: among many units some pass a limit by chance. A unit whose score is not shown is never listed.",
  nowhere: "In no unit has a score clearly passed a limit of this play.",
  unit: "Unit",
  now: "Now",
  margin: "Margin",
  cut: (shown: string, all: string) =>
    `${shown} of ${all} units: where it clearly got worse, and where the score is furthest from that of the whole.`,
};

const nl: typeof en = {
  whenTitle: "Wanneer het advies is",
  whenAside:
    "Getoetst aan de laatste meting. Een grens is voorbij als de hele marge erbuiten ligt, of als de score erbuiten ligt en duidelijk slechter werd. Advies, nooit een opdracht.",
  so: "Dus",
  and: "en",
  limit: (title, side) => `“${title}” ligt ${side === "below" ? "onder" : "boven"} de grens`,
  moved: (title, way) => `“${title}” is duidelijk ${way === "lower" ? "gedaald" : "gestegen"} sinds de meting ervoor`,
  movedLimit: (title, side, way) =>
    `“${title}” ligt ${side === "below" ? "onder" : "boven"} de grens en is duidelijk ${way === "lower" ? "gedaald" : "gestegen"}`,
  anyLimit: "geen",
  advisedIn: (fires, shown) => `Advies in ${fires} van ${shown} onderdelen waar geen ander onder valt`,
  nobody: "Geen onderdeel toont deze score",
  effectTitle: "Wat er gebeurde waar het is geprobeerd",
  effectAside:
    "Onderdelen die het probeerden naast vergelijkbare die het niet deden: met evenveel klantcontact. Het is een vergelijking en geen experiment.",
  noEffect: "Nog geen actie heeft deze werkvorm geprobeerd. Er valt dus niets over te zeggen.",
  told: (own, others, difference, low, high) =>
    `Gemiddeld veranderden deze onderdelen ${own} punten en vergelijkbare onderdelen ${others}: een verschil van ${difference} (${low} tot ${high}).`,
  counts: (tried, comparable) =>
    `Geprobeerd in ${tried} onderdelen, vergeleken met ${comparable} onderdelen. Andere verschillen kunnen meespelen, en onderdelen die laag beginnen stijgen vaak ook vanzelf.`,
  how: "Hoe we dit uitrekenen",
  runsTitle: "Waar het loopt",
  runsAside: "Acties die deze werkvorm noemen.",
  noRuns: "Geen actie noemt deze werkvorm.",
  action: "Actie",
  units: "Onderdelen",
  when: "Wanneer",
  states: { planned: "Nog niet begonnen", running: "Loopt", ended: "Is geprobeerd" },
  since: (date) => `sinds ${date}`,
  until: (wave) => `tot ${wave}`,
  others: (n) => `${n} andere onderdelen`,
  register: "Alle acties",
  advisedTitle: "Waar het nu advies is",
  advisedAside:
    "Onderdelen waarvan een score de grens met meer dan toeval voorbij is. Elke score is los getoetst; bij veel onderdelen gaat er altijd wel een bij toeval voorbij. Een onderdeel waarvan de score niet te zien is, staat er nooit bij.",
  nowhere: "In geen enkel onderdeel is een score duidelijk voorbij een grens van deze werkvorm.",
  unit: "Onderdeel",
  now: "Nu",
  margin: "Marge",
  cut: (shown, all) =>
    `${shown} van de ${all} onderdelen: waar het duidelijk slechter werd, en waar de score het verst van het geheel afligt.`,
};

export const playWords = { en, nl };
