import { isFavorable } from "./is-favorable.ts";
import type { Metric } from "./metric.ts";
import { shareMetric } from "./share-metric.ts";

/** The share that found it easy: 5 to 7 on the statement of CES 2.0 (spec 1.4). */
export const ces: Metric = {
  id: "ces",
  label: { nl: "CES", en: "CES" },
  version: "ces/1",
  definition: {
    nl: "Het percentage dat het eens is met de stelling dat de organisatie het gemakkelijk maakte: op een schaal van zeven punten een 5, 6 of 7, op een schaal van vijf een 4 of 5. De score loopt van 0 tot 100; hoger is gemakkelijker.",
    en: "The percentage that agrees with the statement that the organisation made it easy: on a scale of seven points a 5, 6 or 7, on a scale of five a 4 or 5. The score runs from 0 to 100; higher is easier.",
  },
  formula: {
    nl: "100·x/n, x = antwoorden 5 tot en met 7 (van vijf punten: 4 en 5). Marge: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1,96. Verschil: d = p1 − p2 met p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
    en: "100·x/n, x = answers of 5 to 7 (of five points: 4 and 5). Margin: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1.96. Difference: d = p1 − p2 with p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
  },
  limits: {
    nl: "Op zeven punten is dit CES 2.0; scores op zeven en op vijf punten zijn niet te vergelijken. De oudere CES 1.0 (moeite van 1 tot en met 5, laag is goed) is een andere vraag en hoort niet in dezelfde reeks.",
    en: "On seven points this is CES 2.0; scores on seven and on five points cannot be compared. The older CES 1.0 (effort from 1 to 5, low is good) is another item and does not belong in the same series.",
  },
  source:
    "Dixon, Toman & DeLisi 2013, The Effortless Experience; Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  better: () => "higher",
  ...shareMetric(isFavorable),
};
