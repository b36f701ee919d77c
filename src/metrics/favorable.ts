import { isFavorable } from "./is-favorable.ts";
import type { Metric } from "./metric.ts";
import { shareMetric } from "./share-metric.ts";

/** The share of favourable answers, for any item with declared classes (spec 1.2). */
export const favorable: Metric = {
  id: "favorable",
  label: { nl: "Gunstige antwoorden", en: "Favourable answers" },
  version: "favorable/1",
  definition: {
    nl: "Het percentage gunstige antwoorden, meestal de bovenste twee van de schaal. Bij een omgekeerd gestelde vraag is juist een laag antwoord gunstig, zodat een hogere score altijd goed nieuws is.",
    en: "The percentage of favourable answers, as a rule the top two of the scale. For an item asked in reverse a low answer is the favourable one, so that a higher score is always good news.",
  },
  formula: {
    nl: "100·x/n, x = gunstige antwoorden. Marge: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1,96. Verschil: d = p1 − p2 met p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
    en: "100·x/n, x = favourable answers. Margin: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1.96. Difference: d = p1 − p2 with p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
  },
  limits: {
    nl: "De score maakt geen verschil tussen neutraal en ongunstig: lees de verdeling ernaast. Percentages op schalen met een ander aantal punten zijn niet te vergelijken.",
    en: "The score does not tell neutral from unfavourable: read the distribution beside it. Percentages on scales with another number of points cannot be compared.",
  },
  source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  better: () => "higher",
  ...shareMetric(isFavorable),
};
