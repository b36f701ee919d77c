import type { MetricId } from "../../../metrics/metric.ts";

/**
 * What a table says that a figure is. `agree`: the share that agreed, which is favourable unless the question is put the other way round. `other`: what
 * is no score here (a difference, a margin, a rank, the share of unfavourable answers or of one answer). `respondents` and `response-rate` are about how
 * many took part.
 */
export type MetricSense = MetricId | "agree" | "other" | "respondents" | "response-rate";

const names: readonly (readonly [RegExp, MetricSense])[] = [
  // A difference or a rank is made of scores and is none. What is said of it begins so: “Leading and managing change” is a theme.
  [
    /(?:^|[,;:(] ?|[-–—] )(?:(?:%|\+|percentage|points?|procent(?:punt)?|pp|mean|score|favou?rable|positive|nps) ?){0,4}(?:differences?|diff|changes?|verschil|verandering|delta|vs|versus|compared|ten opzichte|t\.o\.v|rank(?:ing)?|rang|percentiles?|percentiel|median|mediaan)\b/,
    "other",
  ],
  [
    /Δ|δ|±|\b(?:margin of error|(?:confidence|credible) interval|betrouwbaarheidsinterval|standard (?:error|deviation)|standaard(?:fout|afwijking|deviatie)|std\.? ?(?:dev|err)\w*|st\.? ?dev|stdev|(?:lower|upper) (?:bound|limit|ci)|(?:onder|boven)grens|95 ?% ?ci)\b/,
    "other",
  ],
  [/(?<!net )\bpromoters\b|\bdetractors?\b|\bpassives?\b|\bcriticasters\b|\bpassieven\b/, "other"],
  [
    /\b(?:response|participation|completion) ?rate\b|\brespons(?:percentage)?$|\bdeelname(?:percentage)?$/,
    "response-rate",
  ],
  [
    /^(?:n|(?:unweighted )?base(?: size)?|sample size|total responses|respondents?|respondenten|responses|number of (?:responses|respondents)|aantal(?: respondenten| deelnemers)?|response count)$/,
    "respondents",
  ],
  [/\be?nps\b|\bnet promoter/, "nps"],
  [/\bcsat\b/, "csat"],
  [/\bces\b|\bcustomer effort/, "ces"],
  [
    /\b(?:un-?|not |niet )favou?rable\b|\bniet gunstig\b|\bnot positive\b|\bnegati(?:ve|ef)\b|\bongunstig\b|\bneutra|\bneither\b|\bdisagree|\boneens\b|\bdissatisfied\b|\bontevreden\b/,
    "other",
  ],
  [/\bfavou?rable\b|\bpositi(?:ve|ef)\b|\bgunstig\b|\btop[ -]?2(?:[ -]?box)?\b/, "favorable"],
  [
    /\bstrongly agree ?(?:or|and|\+|\/) ?agree\b|\bagree ?(?:or|and|\+|\/) ?strongly agree\b|\(strongly\) agree\b|\b(?:satisfied ?(?:or|and|\+|\/) ?very satisfied|very satisfied ?(?:or|and|\+|\/) ?satisfied)\b/,
    "agree",
  ],
  [
    /\b(?:mee )?eens ?(?:of|en|\+|\/) ?(?:helemaal|volledig|zeer) (?:mee )?eens\b|\b(?:helemaal|volledig|zeer) (?:mee )?eens ?(?:of|en|\+|\/) ?(?:mee )?eens\b|\((?:helemaal|volledig|zeer)\) (?:mee )?eens\b/,
    "agree",
  ],
  [
    /\btevreden ?(?:of|en|\+|\/) ?zeer tevreden\b|\bzeer tevreden ?(?:of|en|\+|\/) ?tevreden\b|\(zeer\) tevreden\b/,
    "agree",
  ],
  [/^%? ?(?:(?:mee )?eens|agree)$|^(?:(?:mee )?eens|agree) ?\(?%\)?$/, "agree"],
  // Who said no, or nothing, stands beside who said yes under the same question.
  [
    /^%? ?(?:no|nee|neen|prefer not to (?:say|answer)|zeg ik liever niet|don['’]?t know|do not know|weet (?:ik )?niet|not applicable|n\/a|n\.?v\.?t\.?)(?: ?\(?%\)?)?$/,
    "other",
  ],
  // One answer of those that are favourable is less than all of them.
  [
    /^%? ?(?:(?:strongly|totally|completely|very|helemaal|volledig|zeer|heel) (?:mee )?(?:agree|eens|satisfied|tevreden|good|goed|positive|positief)(?: ?\/ ?|(?= ?\(?%?\)?$))){1,4} ?\(?%?\)?$/,
    "other",
  ],
  [/^(?:(?:the )?(?:mean|average)(?: score)?|gemiddelde?(?: score)?|gem\.?)$/, "mean"],
  [/^index$/, "index"],
  [/^share$|^aandeel$/, "share"],
];

/**
 * What a few words say that a figure is; undefined where they do not tell for certain.
 *
 * @example metricSense("% strongly agree or agree") // => "agree"
 * @example metricSense("% unfavourable") // => "other"
 * @example metricSense("% strongly agree") // => "other"
 * @example metricSense("% favourable, difference from 2024") // => "other"
 */
export function metricSense(words: string): MetricSense | undefined {
  const text = words.slice(0, 200).toLowerCase().replaceAll("_", " ").replace(/\s+/g, " ").trim();
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
