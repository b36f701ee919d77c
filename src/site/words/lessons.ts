/** Words of the page on which units share what they learned. */
const en = {
  name: "What we learned",
  stand:
    "At most three things a unit, in its own words. It is experience, not proof: try it small and look whether it holds with you.",
  none: "No unit has shared anything yet. At most three things a unit stand in content/lessons.yaml.",
  noneTitle: "No lessons have been shared yet",
  ask: "Ask",
  sharedOn: (date: string) => `shared on ${date}`,
  use: "For whom",
  from: "From the action",
  play: "The play",
};
const nl: typeof en = {
  name: "Wat we leerden",
  stand:
    "Hooguit drie dingen per onderdeel, in eigen woorden. Het is ervaring, geen bewijs: probeer het klein en kijk of het bij jullie ook zo is.",
  none: "Nog geen enkel onderdeel heeft iets gedeeld. Hooguit drie dingen per onderdeel staan in content/lessons.yaml.",
  noneTitle: "Er zijn nog geen lessen gedeeld",
  ask: "Vraag het aan",
  sharedOn: (date) => `gedeeld op ${date}`,
  use: "Voor wie",
  from: "Uit de actie",
  play: "De werkvorm",
};
export const lessonsWords = { en, nl };
