import type { Locale } from "../../survey/text.ts";

const en = {
  title: "What if: arithmetic with stated assumptions",
  stand:
    "This is arithmetic, not a forecast. Each sum below multiplies numbers that somebody assumes; every one is printed with its source, so that you can put your own in its place.",
  none: "No what-ifs have been written for this report.",
  arithmetic: "This is arithmetic, not a forecast.",
  range: (low: string, high: string) =>
    `With all low and with all high values the same sum gives ${low} and ${high}: ends of what is assumed, no margin.`,
  factor: "Assumption",
  low: "Low",
  base: "Assumed",
  high: "High",
  source: "Where it comes from",
  effect: "what changes",
  product: "all of these multiplied",
  zero: "Whether this goes together with what employees say is not strongly shown, so it remains possible that nothing changes: the low end is zero.",
  zeroAlone:
    "No link in this report stands behind what changes, so it remains possible that nothing does: the low end is zero.",
  strong:
    "The link behind what changes is graded strong. It is an association; an experiment would be needed to show cause.",
  inShort: "In short",
  inShortAside: "What is so, what cannot be told, what to do first.",
  so: "What is so.",
  soText: "If all assumptions held, each sum would come out as printed. Nothing in it was measured by this report.",
  cannot: "What cannot be told.",
  cannotText: "Whether anything would change, and by how much. No sum here says that a higher score is worth money.",
  first: "What to do first.",
  firstText:
    "Ask whoever owns each assumption whether it is right for your unit. Replace it where it is not, and see whether the answer still matters.",
};

const nl: typeof en = {
  title: "Wat als: rekenen met genoemde aannames",
  stand:
    "Dit is rekenwerk, geen voorspelling. Elke som hieronder vermenigvuldigt getallen die iemand aanneemt; bij elk staat waar het vandaan komt, zodat je je eigen getal kunt invullen.",
  none: "Voor dit rapport zijn geen wat-als-sommen geschreven.",
  arithmetic: "Dit is rekenwerk, geen voorspelling.",
  range: (low, high) =>
    `Met alle lage en met alle hoge waarden geeft dezelfde som ${low} en ${high}: grenzen van wat is aangenomen, geen marge.`,
  factor: "Aanname",
  low: "Laag",
  base: "Aangenomen",
  high: "Hoog",
  source: "Waar het vandaan komt",
  effect: "wat verandert",
  product: "alles met elkaar vermenigvuldigd",
  zero: "Dat dit samengaat met wat medewerkers zeggen, is niet sterk aangetoond. Het blijft dus mogelijk dat er niets verandert: de lage waarde is nul.",
  zeroAlone:
    "Achter wat verandert staat geen samenhang in dit rapport. Het blijft dus mogelijk dat er niets verandert: de lage waarde is nul.",
  strong:
    "De samenhang achter wat verandert, is sterk. Het blijft samenhang; pas een experiment kan een oorzaak aantonen.",
  inShort: "In het kort",
  inShortAside: "Wat er is, wat niet te zeggen is, wat je het eerst doet.",
  so: "Wat er is.",
  soText: "Kloppen alle aannames, dan komt elke som uit op wat er staat. Niets ervan is in dit rapport gemeten.",
  cannot: "Wat niet te zeggen is.",
  cannotText: "Of er iets zou veranderen, en hoeveel. Geen som hier zegt dat een hogere score geld waard is.",
  first: "Wat je het eerst doet.",
  firstText:
    "Vraag bij elke aanname aan wie erover gaat of zij voor jouw onderdeel klopt. Vervang haar waar dat niet zo is, en kijk of de uitkomst er dan nog toe doet.",
};

export const whatIfWords: Record<Locale, typeof en> = { en, nl };
