import { effectiveCounts } from "../counts/effective-counts.ts";
import type { Histogram } from "../counts/histogram.ts";
import { respondents } from "../counts/respondents.ts";
import { npsDifference } from "../stats/nps-difference.ts";
import { type NpsCounts, npsInterval } from "../stats/nps-interval.ts";
import type { Metric, MetricContext } from "./metric.ts";

const promoterFrom = 9;
const detractorTo = 6;

/** Promoters minus detractors among the answers to a 0-10 item (spec 1.1 and 3.1). */
export const nps: Metric = {
  id: "nps",
  label: { nl: "NPS", en: "NPS" },
  labelOnSide: { ex: { nl: "eNPS", en: "eNPS" } },
  unit: "points",
  decimals: () => 0,
  version: "nps/1",
  meaningful: () => 10,
  definition: {
    nl: "Het percentage promotors (antwoord 9 of 10) min het percentage criticasters (0 tot en met 6). De score loopt van −100 tot 100. Bij een medewerkersonderzoek heet deze indicator eNPS.",
    en: "The percentage of promoters (answer 9 or 10) minus the percentage of detractors (0 to 6). The score runs from −100 to 100. In an employee survey it is called eNPS.",
  },
  formula: {
    nl: "NPS = 100·(P − D)/n, met P promotors, D criticasters en n antwoorden. Marge: tel één promotor en één criticaster bij, θ = (P − D)/(n + 2), v = ((P + D + 2)/(n + 2) − θ²)/(n + 2), 100·(θ ± z·√v), z = 1,96. Verschil: d = θ1 − θ2, SE = √(v1 + v2).",
    en: "NPS = 100·(P − D)/n, with P promoters, D detractors and n answers. Margin: add one promoter and one detractor, θ = (P − D)/(n + 2), v = ((P + D + 2)/(n + 2) − θ²)/(n + 2), 100·(θ ± z·√v), z = 1.96. Difference: d = θ1 − θ2, SE = √(v1 + v2).",
  },
  limits: {
    nl: "De score maakt geen verschil tussen een 0 en een 6, of tussen een 7 en een 8: lees de verdeling ernaast. Een kleine groep heeft een brede marge: bij 30 antwoorden ongeveer 26 punten naar beide kanten, bij 100 antwoorden 15.",
    en: "The score does not tell a 0 from a 6, or a 7 from an 8: read the distribution beside it. A small group has a wide margin: about 26 points either way at 30 answers, 15 at 100.",
  },
  source: "Reichheld 2003, Harvard Business Review 81; Bonett & Price 2012, Statistics in Medicine 31",
  domain: () => [-100, 100],
  better: () => "higher",
  score: (answer) => (answer >= promoterFrom ? 100 : answer <= detractorTo ? -100 : 0),
  estimate(histogram, context) {
    const interval = npsInterval(countsOf(histogram, context), { level: context.level ?? 0.95 });
    if (interval === undefined) return undefined;
    const { nps: value, low, high, se } = interval;
    return { n: respondents(histogram), value, low: Math.min(value, low), high: Math.max(value, high), se };
  },
  difference: (a, b, context) =>
    npsDifference(countsOf(a, context), countsOf(b, context), { level: context.level ?? 0.95 }),
};

function countsOf(histogram: Histogram, context: MetricContext): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  const effective = effectiveCounts(histogram, { weighting: context.weighting ?? "weighted" });
  for (const [answer, count] of effective.sort(([one], [other]) => one - other)) {
    if (answer >= promoterFrom) counts.promoters += count;
    else if (answer <= detractorTo) counts.detractors += count;
    else counts.passives += count;
  }
  return counts;
}
