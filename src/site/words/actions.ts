import type { StandingReason } from "../../report/actions-report.ts";
import type { Standing } from "../../report/rows.ts";
import { sentenceStart } from "../../report/sentence-start.ts";
import type { Level } from "../../survey/action.ts";
import type { Locale } from "../../survey/text.ts";

const standingsEn: Record<Standing, string> = {
  met: "Met",
  "on-course": "On course",
  "too-close": "Too close to call",
  behind: "Behind",
  "moving-away": "Going the wrong way",
  "not-reportable": "Not reportable",
  "not-yet-measured": "Not yet measured",
};

const meaningEn: Record<Standing, string> = {
  met: "The whole margin lies at or beyond the target.",
  "on-course": "The whole margin lies at or beyond the straight line from start to target.",
  "too-close": "The line lies inside the margin: these answers cannot tell yet.",
  behind: "The whole margin falls short of the line.",
  "moving-away": "Behind, and clearly worse than at the start.",
  "not-reportable": "A score may not be shown, or the question was put differently in between.",
  "not-yet-measured": "Nobody has been asked again since the start.",
};

const levelsEn: Record<Level, string> = { strategic: "Strategic", tactical: "Tactical", operational: "Operational" };

const reasonsEn: Record<StandingReason, string> = {
  "not-shown": "A score that it rests on is not shown, to protect people.",
  "no-score": "There is no score here to compare.",
  break: "The question was put differently since the start.",
  "no-margin": "The source gives no margin, so nobody can tell.",
  "line-inside": "The line from start to target lies inside the margin.",
  "tried-in-part": "Tried in some units only: what happened there stands on the page of the play.",
};

const en = {
  name: "Goals and actions",
  none: "No goals or actions have been written down yet. They are files in content/actions/.",
  stand:
    "What we are trying, who keeps it going, and how far it is. A standing is worked out from the scores, with their margins; nobody fills it in.",
  standUnknown: "Where the margin reaches over the line we say that we cannot tell.",
  first: "Begin with what moves away: ask the owner what was seen, and what to stop.",
  changed: "What changed since the wave before",
  changedAside:
    "Only where the score itself clearly moved. The line moves as well: a score that stays can fall behind it.",
  unchanged: "No standing changed with a clear change of its score since the wave before.",
  wasBefore: (standing: string) => `Was: ${standing.toLowerCase()}`,
  levels: levelsEn,
  levelAside: {
    strategic: "For the whole organisation, kept by the board and its directors.",
    tactical: "For a directorate or a unit, kept by whoever leads it.",
    operational: "For a team and its work of every day.",
  } satisfies Record<Level, string>,
  goal: "Goal and owner",
  action: "Action and owner",
  unit: "Unit",
  due: "Due",
  plot: "Start, now, target",
  now: "Now",
  target: "Target",
  standing: "Standing",
  means: "What it means",
  read: "Open dot: where it started. Filled dot: now, with its margin. Bar: the target.",
  actionsUnder: (count: string, goal: string) =>
    count === "1" ? `1 action for: ${goal}` : `${count} actions for: ${goal}`,
  withoutGoal: "Actions that stand by themselves",
  more: "Why, and what was done",
  why: "Why",
  said: "You said",
  did: "We did",
  not: "Not done",
  because: "because",
  plays: "Plays",
  review: "Its owner looks again",
  notStarted: "Not started yet.",
  margin: "margin",
  startAt: (value: string) => `started at ${value}`,
  noMeasure: "No measure yet",
  noMeasureNote: "A goal without a measure cannot be told to work. It stands here so that nobody forgets.",
  whole: "All goals and actions",
  how: "How a standing is worked out",
  howAside: "From published figures only, so it tells nothing that the scores do not.",
  howNote:
    "The line is a way to look, not a forecast: change seldom goes straight. Being behind is a reason to talk, not a judgement on who works on it.",
  procedure: "The rule in full",
  standings: standingsEn,
  meaning: meaningEn,
  reasons: reasonsEn,
  calendar: "Calendar of goals and actions",
  calendarLink: "All dates, and a calendar to subscribe to",
  calendarTitle: (count: string) =>
    count === "one" ? "One date lies ahead" : `${sentenceStart(count)} dates lie ahead`,
  calendarStand:
    "When scores are due and when owners look again. Nobody is reminded by this page: put the calendar in your own.",
  calendarNone: "No goal or action has a date yet.",
  subscribe: "Calendar file (.ics)",
  subscribeNote:
    "Open it once to copy the dates, or subscribe to its address: then your calendar follows when dates change.",
  date: "Date",
  what: "What",
  who: "Owner",
  past: "Past",
  toCome: "To come",
  pagesToRead: "Pages to read through",
  dateOf: {
    due: (title: string) => `Due: ${title}`,
    review: (title: string) => `Look again: ${title}`,
    page: (title: string) => title,
  },
  unitSection: "Goals and actions",
  unitAside: "Only of this unit. How far they are is worked out from its scores.",
  overviewSection: "What we are doing",
  overviewAside: "From the register of goals and actions.",
  all: "All goals and actions",
};

const nl: typeof en = {
  name: "Doelen en acties",
  none: "Er staan nog geen doelen of acties. Het zijn bestanden in content/actions/.",
  stand:
    "Wat we proberen, wie het gaande houdt en hoe ver het is. De stand wordt berekend uit de scores met hun marges; niemand vult hem in.",
  standUnknown: "Valt de lijn binnen de marge, dan zeggen we dat het nog niet te zeggen is.",
  first: "Begin met wat de verkeerde kant op gaat: vraag de eigenaar wat er opviel en waarmee je kunt stoppen.",
  changed: "Wat er veranderde sinds de vorige meting",
  changedAside:
    "Alleen waar de score zelf duidelijk bewoog. Ook de lijn schuift op: een score die blijft staan, kan erachter raken.",
  unchanged: "Geen enkele stand veranderde samen met een score die sinds de vorige meting duidelijk bewoog.",
  wasBefore: (standing: string) => `Was: ${standing.toLowerCase()}`,
  levels: { strategic: "Strategisch", tactical: "Tactisch", operational: "Operationeel" },
  levelAside: {
    strategic: "Voor de hele organisatie, bewaakt door directie en directeuren.",
    tactical: "Voor een directie of onderdeel, bewaakt door wie het leidt.",
    operational: "Voor een team en het werk van elke dag.",
  },
  goal: "Doel en eigenaar",
  action: "Actie en eigenaar",
  unit: "Onderdeel",
  due: "Uiterlijk",
  plot: "Begin, nu, doel",
  now: "Nu",
  target: "Doel",
  standing: "Stand",
  means: "Wat het betekent",
  read: "Open stip: waar het begon. Dichte stip: nu, met de marge. Streep: het doel.",
  actionsUnder: (count: string, goal: string) =>
    count === "1" ? `1 actie voor: ${goal}` : `${count} acties voor: ${goal}`,
  withoutGoal: "Acties die op zichzelf staan",
  more: "Waarom, en wat er gebeurde",
  why: "Waarom",
  said: "Jullie zeiden",
  did: "Wij deden",
  not: "Niet gedaan",
  because: "omdat",
  plays: "Werkvormen",
  review: "De eigenaar kijkt opnieuw",
  notStarted: "Nog niet begonnen.",
  margin: "marge",
  startAt: (value: string) => `begin was ${value}`,
  noMeasure: "Nog geen maat",
  noMeasureNote: "Van een doel zonder maat is niet te zeggen of het lukt. Het staat hier zodat niemand het vergeet.",
  whole: "Alle doelen en acties",
  how: "Hoe de stand wordt bepaald",
  howAside: "Alleen uit gepubliceerde cijfers: de stand vertelt niets wat de scores niet vertellen.",
  howNote:
    "De lijn is een manier van kijken, geen voorspelling: verandering loopt zelden recht. Achterlopen is een reden om te praten, geen oordeel over wie eraan werkt.",
  procedure: "De hele regel",
  standings: {
    met: "Gehaald",
    "on-course": "Op koers",
    "too-close": "Nog niet te zeggen",
    behind: "Loopt achter",
    "moving-away": "Gaat de verkeerde kant op",
    "not-reportable": "Niet te rapporteren",
    "not-yet-measured": "Nog niet gemeten",
  },
  meaning: {
    met: "De hele marge ligt op of voorbij het doel.",
    "on-course": "De hele marge ligt op of voorbij de rechte lijn van begin naar doel.",
    "too-close": "De lijn ligt binnen de marge: met deze antwoorden is het nog niet te zeggen.",
    behind: "De hele marge blijft achter bij de lijn.",
    "moving-away": "Loopt achter, en is duidelijk slechter dan aan het begin.",
    "not-reportable": "Een score mag niet worden getoond, of de vraag is tussendoor anders gesteld.",
    "not-yet-measured": "Sinds de start is het nog niet opnieuw gevraagd.",
  },
  reasons: {
    "not-shown": "Een score waarop het rust, wordt niet getoond, om mensen te beschermen.",
    "no-score": "Er is hier geen score om te vergelijken.",
    break: "De vraag is sinds het begin anders gesteld.",
    "no-margin": "De bron geeft geen marge, dus is het niet te zeggen.",
    "line-inside": "De lijn van begin naar doel ligt binnen de marge.",
    "tried-in-part": "In enkele onderdelen geprobeerd: wat daar gebeurde, staat op de pagina van de werkvorm.",
  },
  calendar: "Kalender van doelen en acties",
  calendarLink: "Alle data, en een agenda om je op te abonneren",
  calendarTitle: (count: string) => (count === "één" ? "Er komt nog één datum" : `Er komen nog ${count} data`),
  calendarStand:
    "Wanneer de scores er moeten zijn en wanneer eigenaren opnieuw kijken. Deze pagina herinnert niemand: zet de data in je eigen agenda.",
  calendarNone: "Geen enkel doel en geen enkele actie heeft al een datum.",
  subscribe: "Agendabestand (.ics)",
  subscribeNote:
    "Open het één keer om de data over te nemen, of abonneer je op het adres: dan volgt je agenda als er iets verschuift.",
  date: "Datum",
  what: "Wat",
  who: "Eigenaar",
  past: "Geweest",
  toCome: "Komt nog",
  pagesToRead: "Pagina’s om na te lezen",
  dateOf: {
    due: (title: string) => `Uiterlijk: ${title}`,
    review: (title: string) => `Opnieuw kijken: ${title}`,
    page: (title: string) => title,
  },
  unitSection: "Doelen en acties",
  unitAside: "Alleen van dit onderdeel. Hoe ver ze zijn, volgt uit zijn scores.",
  overviewSection: "Wat we doen",
  overviewAside: "Uit het register van doelen en acties.",
  all: "Alle doelen en acties",
};

/** The words of the pages about goals and actions, in each language. */
export const actionWords: Record<Locale, typeof en> = { en, nl };
