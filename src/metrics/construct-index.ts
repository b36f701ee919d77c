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
    nl: "De score op een groep vragen die samen één onderwerp meten, zoals een HEART-pijler, van 0 tot 100. Per persoon worden de antwoorden omgezet naar 0 tot 100, met 100 als gunstigste antwoord, en gemiddeld; de index is het gemiddelde over alle personen. Wie minder dan de helft van de vragen beantwoordde, telt niet mee.",
    en: "The score on a group of items that together measure one subject, such as a HEART pillar, from 0 to 100. For each person the answers are put on 0 to 100, with 100 for the most favourable answer, and averaged; the index is the mean over all people. Those who answered fewer than half of the items do not count.",
  },
  formula: {
    nl: "Per persoon het gemiddelde van 100·(x − min)/(max − min), omgekeerde vragen gespiegeld, over de beantwoorde vragen (ten minste de helft); index = gemiddelde over personen. Marge en verschil als bij een gemiddelde, met de gepoolde variantie van persoonsscores.",
    en: "Per person the mean of 100·(x − min)/(max − min), reversed items turned, over the items answered (at least half); index = mean over people. Margin and difference as for a mean, with the pooled variance of person scores.",
  },
  limits: {
    nl: "De index is geen percentage: 70 betekent niet dat 70 procent tevreden is. Veranderen de vragen, dan vergelijken we alleen de vragen die bleven, als dat er genoeg zijn; anders breekt de reeks. Soms staat er in plaats van de score een bereik van vijf punten.",
    en: "The index is not a percentage: 70 does not mean that 70 percent is content. When the items change, only those that stayed are compared, if they are enough; else the series breaks. Sometimes a range of five points stands in place of the score.",
  },
  source: "Cohen et al. 1999; Graham 2009; Newman 2014; Smyth 2004",
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
