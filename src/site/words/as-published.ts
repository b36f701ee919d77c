const en = {
  note: "These are scores as their source published them, without margins: whether one really is higher than another cannot be told.",
  how: "How",
  noWhole: "The source gives no score for the whole, and those of the units are not averaged.",
  overview:
    "There is a score for each unit, as the source published it, and none for the whole. Choose a unit; whether units really differ cannot be told.",
  unitTitle: (name: string) => `Cannot tell whether ${name} differs: there are no margins`,
  unitNone: "The source gives no score for this unit; the units in it have their own.",
  unitNoScore: "The source gives no score for this unit in this wave.",
  noMargin: "no margin",
  noComparison: "These are scores as their source published them, without margins: no two waves can be compared.",
  noDirection: "Without margins no direction can be told: the lines show the scores as published.",
  noUnitsApart: "Which units differ cannot be told without margins.",
  units: "The scores stand on the pages of the units.",
};

const nl: typeof en = {
  note: "Dit zijn scores zoals de bron ze publiceerde, zonder marges: of de ene score echt hoger is dan de andere, is niet te zeggen.",
  how: "Uitleg",
  noWhole: "De bron geeft geen score voor het geheel, en die van de onderdelen middelen we niet.",
  overview:
    "Er is een score per onderdeel, zoals de bron die publiceerde, en geen score voor het geheel. Kies een onderdeel; of onderdelen echt verschillen, is niet te zeggen.",
  unitTitle: (name) => `Niet te zeggen of ${name} afwijkt: er zijn geen marges`,
  unitNone: "De bron geeft geen score voor dit onderdeel; de onderdelen erbinnen hebben er een.",
  unitNoScore: "De bron geeft voor dit onderdeel geen score in deze meting.",
  noMargin: "geen marge",
  noComparison: "Dit zijn scores zoals de bron ze publiceerde, zonder marges: geen twee metingen zijn te vergelijken.",
  noDirection: "Zonder marges is geen richting vast te stellen: de lijnen tonen de scores zoals gepubliceerd.",
  noUnitsApart: "Welke onderdelen afwijken, is zonder marges niet te zeggen.",
  units: "De scores staan op de pagina’s van de onderdelen.",
};

export const asPublishedWords = { en, nl };
