import { countedShare, countedShareDifference } from "./counted-share.ts";
import type { Metric, MetricContext } from "./metric.ts";

/** The share that chose one option of a choices item: 1 for chosen, 0 for not chosen (spec 1.2). */
export const share: Metric = {
  id: "share",
  label: { nl: "Aandeel", en: "Share" },
  unit: "percent",
  decimals: () => 0,
  version: "share/1",
  meaningful: () => 5,
  definition: {
    nl: "Het percentage van de mensen die de vraag beantwoordden dat deze optie koos. Bij een vraag waarop meer antwoorden mogen, tellen de aandelen samen op tot meer dan 100.",
    en: "Of the people who answered, the percentage that chose this option. Where more than one may be chosen, the shares add up to more than 100.",
  },
  formula:
    "100·x/n, x = people who chose the option. Margin: Wilson, c = (x + z²/2)/(n + z²), c ± z/(n + z²)·√(x(n − x)/n + z²/4).",
  limits: {
    nl: "Een niet-aangekruiste optie is geen 'nee': wie een gevoel niet noemt, kan het toch hebben.",
    en: "An option left open is not a no: who does not name a feeling may still have it.",
  },
  source: "Wilson 1927, JASA 22; Agresti & Caffo 2000, The American Statistician 54",
  domain: () => [0, 100],
  better: (direction) => direction,
  score: (answer, context) => (isChosen(answer, context) ? 100 : 0),
  estimate: (histogram, context) => countedShare(histogram, context, isChosen),
  difference: (a, b, context) => countedShareDifference(a, b, context, isChosen),
};

function isChosen(answer: number, { scale }: MetricContext): boolean {
  return answer === scale.max;
}
