import type { Metric } from "./metric.ts";
import { moderatedMean, moderatedMeanDifference } from "./moderated-mean.ts";

/** The mean answer on the scale of the item (spec 1.5 and 3.3). */
export const mean: Metric = {
  id: "mean",
  label: { nl: "Gemiddelde", en: "Mean" },
  unit: "scale",
  decimals: (n) => (n >= 100 ? 2 : 1),
  version: "mean/1",
  // 0.2 on a scale of 1 to 5, and as large a part of any other scale.
  meaningful: ({ min, max }) => (0.2 * (max - min)) / 4,
  definition: {
    nl: "Het gemiddelde van de antwoorden op de schaal waarop ze gegeven zijn. Ook bij een omgekeerd gestelde vraag blijft het gemiddelde staan zoals gevraagd; daar is een lager gemiddelde goed nieuws.",
    en: "The average of the answers on the scale they were given on. For an item asked in reverse the mean stays as asked; there a lower mean is good news.",
  },
  formula: {
    nl: "m = Σx/n. Marge: m ± t·√(s̃²/n), met s̃² = ((n − 1)s² + 4·s0²)/(n + 3), s0² de gepoolde variantie binnen onderdelen en n + 3 vrijheidsgraden; zonder s0² de gewone t-marge. Verschil: d = m1 − m2, SE = √(s̃1²/n1 + s̃2²/n2), vrijheidsgraden volgens Welch.",
    en: "m = Σx/n. Margin: m ± t·√(s̃²/n), with s̃² = ((n − 1)s² + 4·s0²)/(n + 3), s0² the pooled variance within units and n + 3 degrees of freedom; without s0² the ordinary t margin. Difference: d = m1 − m2, SE = √(s̃1²/n1 + s̃2²/n2), degrees of freedom by Welch.",
  },
  limits: {
    nl: "Hetzelfde gemiddelde kan bij een eensgezinde en bij een verdeelde groep horen: lees de verdeling ernaast. Gemiddelden op verschillende schalen zijn niet te vergelijken.",
    en: "The same mean can belong to a group of one mind and to a divided one: read the distribution beside it. Means on different scales cannot be compared.",
  },
  source: "Student 1908; Welch 1947; Smyth 2004",
  domain: ({ min, max }) => [min, max],
  better: (direction) => direction,
  score: (answer) => answer,
  estimate: moderatedMean,
  difference: moderatedMeanDifference,
};
