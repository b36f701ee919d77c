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
  formula:
    "100·x/n, x = answers in the top boxes. Margin: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4).",
  limits: {
    nl: "CSAT maakt geen verschil tussen tevreden en zeer tevreden, en zegt niets over wie niet antwoordde. Vergelijk alleen met CSAT op dezelfde schaal en met dezelfde grens.",
    en: "CSAT does not tell satisfied from very satisfied, and says nothing about those who did not answer. Compare it only with CSAT on the same scale and with the same cut.",
  },
  source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  better: () => "higher",
  ...shareMetric(isFavorable),
};
