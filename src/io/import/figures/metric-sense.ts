import type { MetricId } from "../../../metrics/metric.ts";

/**
 * What a table says that a figure is. `agree`: the share that agreed, which is favourable unless the question is put the other way round. `other`: a share
 * that is no score here (unfavourable, neutral). `respondents` and `response-rate` are about how many took part.
 */
export type MetricSense = MetricId | "agree" | "other" | "respondents" | "response-rate";

const names: readonly (readonly [RegExp, MetricSense])[] = [
  [
    /\b(?:response|participation|completion) ?rate\b|\brespons(?:percentage)?$|\bdeelname(?:percentage)?$/,
    "response-rate",
  ],
  [
    /^(?:n|base|respondents?|respondenten|responses|number of (?:responses|respondents)|aantal(?: respondenten| deelnemers)?|response count)$/,
    "respondents",
  ],
  [/\be?nps\b|\bnet promoter/, "nps"],
  [/\bcsat\b/, "csat"],
  [/\bces\b|\bcustomer effort/, "ces"],
  [
    /\bun-?favou?rable\b|\bnegati(?:ve|ef)\b|\bongunstig\b|\bneutra|\bneither\b|\bdisagree|\boneens\b|\bdissatisfied\b|\bontevreden\b/,
    "other",
  ],
  [/\bfavou?rable\b|\bpositi(?:ve|ef)\b|\bgunstig\b|\btop[ -]?2(?:[ -]?box)?\b/, "favorable"],
  [
    /\b(?:strongly agree (?:or|and|\+|\/) ?agree|agree (?:or|and|\+|\/) ?strongly agree)\b|\b(?:\(helemaal\) |helemaal eens (?:of|en|\+) ?)eens\b/,
    "agree",
  ],
  [/^%? ?(?:agree|eens)$|^(?:agree|eens) ?\(?%\)?$/, "agree"],
  [/^(?:(?:the )?(?:mean|average)(?: score)?|gemiddelde?(?: score)?|gem\.?)$/, "mean"],
  [/^index$/, "index"],
  [/^share$|^aandeel$/, "share"],
];

/**
 * What a few words say that a figure is; undefined where they do not tell for certain. “% strongly agree” alone does not: it is one answer of two.
 *
 * @example metricSense("% strongly agree or agree") // => "agree"
 * @example metricSense("% unfavourable") // => "other"
 * @example metricSense("% strongly agree") // => undefined
 */
export function metricSense(words: string): MetricSense | undefined {
  const text = words.slice(0, 200).toLowerCase().replaceAll("_", " ").replace(/\s+/g, " ").trim();
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
