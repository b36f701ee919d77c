import { classOf } from "../counts/class-counts.ts";
import { catalogue } from "../metrics/catalogue.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Instrument, Item } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { itemVersion } from "../survey/item-version.ts";
import { itemWording } from "../survey/item-wording.ts";
import { answerClasses, type Scale } from "../survey/scale.ts";
import { askedRuns } from "./asked-runs.ts";
import { type ScoredMeasure, scoredMeasure } from "./scored-measure.ts";
import { classPlace, type ScoredSubject } from "./scored-subject.ts";
import { itemBreaks } from "./series-breaks.ts";
import type { Subject } from "./site-report.ts";
import { subjectName } from "./subject-name.ts";
import type { SurveyedWaves } from "./surveyed-waves.ts";

/** An item with a scale; in waves in which it was put on another one, or the other way round, it is scored as it was put there. */
export function scoredItem(id: string, item: Item, context: SurveyedWaves): ScoredSubject {
  const { instrument, held } = context;
  const asked = held.filter((wave) => itemVersion(instrument, id, wave) !== undefined);
  // Above a score stands the question that was answered, not the one of years ago.
  const text = itemWording(instrument, id, asked.at(-1) ?? "");
  const asPut = (own: Item): Pick<ScoredSubject, "subject" | "measures" | "classOf"> => {
    const scale = instrument.scales[own.scale ?? ""];
    if (scale === undefined) throw new RangeError(`item "${id}" has no scale`);
    const classes = answerClasses(scale);
    const metricScale = { min: scale.min, max: scale.max, ...classes };
    const measures = metricsOf(scale).map((metric, place) => {
      return { ...scoredMeasure(metric, metricScale, own.reversed, context), isDetail: place > 0 };
    });
    const direction = own.reversed ? "lower" : "higher";
    return {
      subject: {
        ...subjectName(id, "item", context),
        title: item.title ?? text,
        text,
        ...(item.why === undefined ? {} : { why: item.why }),
        ...pillarOf(id, instrument),
        reversed: own.reversed,
        items: [],
        scale: { min: scale.min, max: scale.max, labels: scale.labels ?? {} },
        classes: { favorable: [...classes.favorable], unfavorable: [...classes.unfavorable] },
        measures: measures.map(({ measure }) => measure),
        waves: [],
        breaks: [],
        asked: [],
        restated: [],
      },
      measures,
      classOf: (answer) => classPlace[classOf(answer, { ...metricScale, direction })],
    };
  };
  const usual = asPut(item);
  const otherwise = new Map(
    asked.flatMap((wave) => {
      const own = instrumentIn(instrument, wave).items[id];
      if (own === undefined || (own.scale === item.scale && own.reversed === item.reversed)) return [];
      const put = asPut(own);
      return [
        [wave, { ...put, measures: put.measures.filter((measure) => isShared(measure, usual.measures)) }] as const,
      ];
    }),
  );
  // A wave in which it was scored in no way that the others know has nothing to show in this series.
  const waves = asked.filter((wave) => otherwise.get(wave)?.measures.length !== 0);
  return {
    ...usual,
    subject: {
      ...usual.subject,
      waves,
      breaks: itemBreaks(instrument, id, waves),
      asked: askedRuns(instrument, id, held, new Set(asked)),
    },
    versions: new Map(waves.map((wave) => [wave, JSON.stringify(itemVersion(instrument, id, wave))])),
    answersOf: (group) => group.items.get(id)?.answers ?? new Map(),
    ...(otherwise.size === 0 ? {} : { otherwise }),
  };
}

/** A mean on another scale, or in the other direction, is another figure; a share of favourable answers still reads the same. */
function isShared({ measure }: ScoredMeasure, usual: readonly ScoredMeasure[]): boolean {
  return usual.some(
    ({ measure: { metric, domain, better } }) =>
      metric === measure.metric && better === measure.better && domain.join() === measure.domain.join(),
  );
}

/** The measures of an item, the headline first. A mean says nothing about yes or no that the share does not. */
function metricsOf({ metric, min, max }: Scale): Metric[] {
  if (metric === "nps" || metric === "mean") return [catalogue[metric]];
  const headline = catalogue[metric ?? "favorable"];
  return max - min === 1 ? [headline] : [headline, catalogue.mean];
}

function pillarOf(item: string, { constructs }: Instrument): Pick<Subject, "pillar"> {
  const pillar = Object.values(constructs).find(
    ({ pillar, items }) => pillar !== undefined && items.includes(item),
  )?.pillar;
  return pillar === undefined ? {} : { pillar };
}
