import { isFavorable } from "./is-favorable.ts";
import type { Metric } from "./metric.ts";
import { shareMetric } from "./share-metric.ts";

/** The share that is satisfied: the top answers of a satisfaction item (spec 1.2). */
export const csat: Metric = {
  id: "csat",
  label: { nl: "CSAT", en: "CSAT" },
  version: "csat/1",
  definition: {
    nl: "Het percentage tevreden antwoorden: op een schaal van vijf punten een 4 of een 5. De score loopt van 0 tot 100.",
    en: "The percentage of satisfied answers: on a scale of five points a 4 or a 5. The score runs from 0 to 100.",
  },
  formula: {
    nl: "100·x/n, x = tevreden antwoorden. Marge: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1,96. Verschil: d = p1 − p2 met p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
    en: "100·x/n, x = satisfied answers. Margin: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1.96. Difference: d = p1 − p2 with p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
  },
  limits: {
    nl: "CSAT maakt geen verschil tussen tevreden en zeer tevreden, en zegt niets over wie niet antwoordde. Vergelijk alleen met CSAT op dezelfde schaal en met dezelfde grens.",
    en: "CSAT does not tell satisfied from very satisfied, and says nothing about those who did not answer. Compare it only with CSAT on the same scale and with the same cut.",
  },
  source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  better: () => "higher",
  ...shareMetric(isFavorable),
};
