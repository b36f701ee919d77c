import type { Metric, MetricContext } from "./metric.ts";
import { moderatedMean, moderatedMeanDifference } from "./moderated-mean.ts";

/** The mean person score of a construct, 0-100: the score of a HEART pillar (spec 2). */
export const constructIndex: Metric = {
  id: "index",
  label: { nl: "Index", en: "Index" },
  unit: "index",
  decimals: () => 0,
  version: "index/1",
  meaningful: () => 5,
  definition: {
    nl: "Het gemiddelde van de persoonlijke scores op de vragen van een thema, van 0 tot 100. Ieder antwoord wordt eerst omgezet naar 0 tot 100, met 100 als gunstigste antwoord. Wie minder dan de helft van de vragen invulde, telt niet mee.",
    en: "The average of the personal scores on the items of a theme, from 0 to 100. Each answer is first put on 0 to 100, with 100 for the most favourable one. Who answered fewer than half of the items does not count.",
  },
  formula:
    "Per person the mean of 100·(x − min)/(max − min), reversed items turned, over the items answered (at least half); index = mean over people. Margin as for a mean, with the pooled variance of person scores.",
  limits: {
    nl: "De index is geen percentage: 70 betekent niet dat 70 procent tevreden is. Verandert de samenstelling van de vragen, dan vergelijken we alleen de vragen die beide metingen gemeen hebben.",
    en: "The index is not a percentage: 70 does not mean that 70 percent is content. When the items change, only the items that both waves have in common are compared.",
  },
  source: "Cohen et al. 1999; Graham 2009; Newman 2014; variance moderated as in Smyth 2004",
  domain: () => [0, 100],
  better: () => "higher",
  score: (personScore) => personScore,
  estimate: (histogram, context) => moderatedMean(histogram, onIndex(context)),
  difference: (a, b, context) => moderatedMeanDifference(a, b, onIndex(context)),
};

/** Person scores lie on 0-100, whatever scale the items had. */
function onIndex(context: MetricContext): MetricContext {
  return { ...context, scale: { ...context.scale, min: 0, max: 100 } };
}
