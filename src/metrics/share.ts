import type { Metric, MetricContext } from "./metric.ts";
import { shareMetric } from "./share-metric.ts";

/** The share that chose one option of a choices item: 1 for chosen, 0 for not chosen (spec 1.2). */
export const share: Metric = {
  id: "share",
  label: { nl: "Aandeel", en: "Share" },
  version: "share/1",
  definition: {
    nl: "Het percentage dat deze optie koos, van iedereen die de vraag beantwoordde. Waar meer opties mogen, kunnen de percentages samen boven de 100 uitkomen.",
    en: "The percentage that chose this option, of all who answered. Where several may be chosen, the percentages together can exceed 100.",
  },
  formula: {
    nl: "100·x/n, x = personen die de optie kozen. Marge: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1,96. Verschil: d = p1 − p2 met p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
    en: "100·x/n, x = people who chose the option. Margin: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4), z = 1.96. Difference: d = p1 − p2 with p = (x + 1)/(n + 2), SE = √(v1 + v2), v = p(1 − p)/(n + 2).",
  },
  limits: {
    nl: "Een optie die niet is aangekruist, is geen nee: wie een gevoel niet noemt, kan het wel hebben.",
    en: "An option that is not ticked is not a no: people may have a feeling they do not name.",
  },
  source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  better: (direction) => direction,
  ...shareMetric(isChosen),
};

function isChosen(answer: number, { scale }: MetricContext): boolean {
  return answer === scale.max;
}
