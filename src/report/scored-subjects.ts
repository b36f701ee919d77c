import { classOf } from "../counts/class-counts.ts";
import type { Histogram } from "../counts/histogram.ts";
import type { GroupCounts } from "../counts/survey-counts.ts";
import { catalogue } from "../metrics/catalogue.ts";
import type { Metric, MetricContext } from "../metrics/metric.ts";
import { constructVersion } from "../survey/construct-version.ts";
import type { Instrument, Item } from "../survey/instrument.ts";
import { instrumentIn } from "../survey/instrument-in.ts";
import { itemVersion } from "../survey/item-version.ts";
import { answerClasses, type Scale } from "../survey/scale.ts";
import type { Text } from "../survey/text.ts";
import { askedRuns } from "./asked-runs.ts";
import { type RestatedSeries, restatedFor, restatedSeries } from "./restated-series.ts";
import { constructBreaks, itemBreaks } from "./series-breaks.ts";
import type { Measure, SeriesBreak, Subject } from "./site-report.ts";

/** A way to score a subject: what readers see of it, and the formula behind it. */
export interface ScoredMeasure {
  measure: Measure;
  metric: Metric;
  context: MetricContext;
  /** A second figure of the same answers: with the headline it tells how often each was given, so it takes a larger group. */
  isDetail: boolean;
}

/** Whatever has scores, with all the pipeline needs to score it. */
export interface ScoredSubject {
  subject: Subject;
  measures: readonly ScoredMeasure[];
  /** Per wave in which it was asked: the version of the question. Only equal versions are compared. */
  versions: ReadonlyMap<string, string>;
  /** The answers (or person scores) of a group. */
  answersOf(group: GroupCounts): Histogram;
  /** The class of an answer, for the rule of unanimity, by `classPlace`; a construct has a class per person score. */
  classOf(answer: number): number;
  /** Of a construct: the people of a group by how many of its items they skipped. */
  skippedBy?(group: GroupCounts): Histogram;
  /** By wave, where it was put on another scale or in the other direction: how it is scored there. */
  otherwise?: ReadonlyMap<string, Pick<ScoredSubject, "subject" | "measures" | "classOf">>;
  /** Of a construct restated on common items: the construct that it restates. */
  restates?: string;
  /** The subject on which two waves with other items are compared, if enough items stayed. */
  restatedFor?(before: string, after: string): string | undefined;
}

/** The classes of an answer after turning a reversed item: favourable is always good news, or an option that was chosen. */
export const classPlace = { unfavorable: 0, neutral: 1, favorable: 2 } as const;

/** Four decimals where the data are public anyway, so that the figures can be checked against their source. */
const publicDecimals = 4;

/** A survey with the waves in which it was held. */
export interface SurveyedWaves {
  survey: string;
  instrument: Instrument;
  /** In order of time. */
  held: readonly string[];
  /** Whether a wave has rows of respondents, who can be scored on any items: not where only counts were delivered. */
  hasRows(wave: string): boolean;
  /** Whether the scores of a wave are published with weights only: then they are not compared with those without (spec 4). */
  isWeighted(wave: string): boolean;
  isPublic: boolean;
  /** Decimals that the source of a survey gives its scores, where nothing but scores was delivered. */
  decimalsGiven?: number | undefined;
}

/**
 * The subjects of a survey in the order of its file: constructs, each followed by what restates it on common items, then
 * items, an option of a choices item as a subject of its own. Comments have no scores.
 */
export function scoredSubjects(context: SurveyedWaves): ScoredSubject[] {
  const { instrument } = context;
  const constructs = Object.keys(instrument.constructs).flatMap((id) => scoredConstruct(id, context));
  const items = Object.entries(instrument.items).flatMap(([id, item]) => {
    if (item.type === "scale") return [scoredItem(id, item, context)];
    if (item.type === "choices")
      return Object.keys(item.columns ?? {}).map((key) => scoredOption(id, key, item, context));
    return [];
  });
  return [...constructs, ...items].map((scored) => apartByWeights(scored, context));
}

/**
 * Scores with weights and scores without are two views of the same people. Where only one of them is published a comparison of a
 * wave that has weights with one that has none would publish the other too, so the series breaks (spec 4).
 */
function apartByWeights(scored: ScoredSubject, { isWeighted }: SurveyedWaves): ScoredSubject {
  const { waves, breaks } = scored.subject;
  const changed = waves.slice(1).flatMap((after, index): SeriesBreak[] => {
    const before = waves[index] ?? after;
    if (isWeighted(before) === isWeighted(after)) return [];
    const { restated: _, ...known } = breaks.find((each) => each.after === after) ?? { reason: "weights", items: [] };
    return [{ ...known, before, after }];
  });
  if (changed.length === 0) return scored;
  const others = breaks.filter(({ after }) => !changed.some((each) => each.after === after));
  const inOrder = [...others, ...changed].sort((a, b) => waves.indexOf(a.after) - waves.indexOf(b.after));
  const asked = scored.subject.asked.map(({ change, ...run }) => {
    const isApart = changed.some(({ after }) => after === run.waves[0]);
    return change === undefined ? run : { ...run, change: isApart ? { ...change, isComparable: false } : change };
  });
  return {
    ...scored,
    subject: { ...scored.subject, breaks: inOrder, asked },
    versions: new Map([...scored.versions].map(([wave, version]) => [wave, `${version} ${isWeighted(wave)}`])),
  };
}

/** A subject as it was put in one wave. */
export function inWave(scored: ScoredSubject, wave: string): ScoredSubject {
  return { ...scored, ...scored.otherwise?.get(wave) };
}

const personScale = { min: 0, max: 100, favorable: [], unfavorable: [] };

function scoredConstruct(id: string, context: SurveyedWaves): ScoredSubject[] {
  const { survey, instrument, held, hasRows, isWeighted } = context;
  const construct = instrument.constructs[id];
  if (construct === undefined) throw new RangeError(`no construct is called "${id}"`);
  const versionIn = (wave: string) => constructVersion(instrument, id, wave);
  const waves = held.filter((wave) => versionIn(wave).size > 0);
  const restated = restatedSeries(
    instrument,
    id,
    waves.filter((wave) => hasRows(wave) && isWeighted(wave) === isWeighted(waves.at(-1) ?? "")),
  );
  const restatedSubject = (before: string, after: string) =>
    restatedFor(instrument, id, restated, before, after)?.subject;
  const measures = [scoredMeasure(catalogue.index, personScale, false, context)];
  const whole: ScoredSubject = {
    subject: {
      ...nameOf(id, "construct", context),
      title: construct.title,
      text: construct.definition,
      ...(construct.pillar === undefined ? {} : { pillar: construct.pillar }),
      reversed: false,
      items: construct.items.map((item) => `${survey}.${item}`),
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: constructBreaks(instrument, id, waves, (item) => `${survey}.${item}`, restatedSubject),
      asked: [],
      restated: restated.map(({ subject, items, waves: own }) => {
        return { subject, items: items.map((item) => `${survey}.${item}`), waves: [...own] };
      }),
    },
    measures,
    versions: new Map(waves.map((wave) => [wave, JSON.stringify([...versionIn(wave)])])),
    answersOf: (group) => group.constructs.get(id) ?? new Map(),
    // A mean gives answers away only where all person scores are alike.
    classOf: (score) => score,
    skippedBy: (group) => group.skipped.get(id) ?? new Map(),
    restatedFor: restatedSubject,
  };
  return [whole, ...restated.map((series) => restatedConstruct(whole, series))];
}

/** The same construct, scored on some of its items. */
function restatedConstruct(whole: ScoredSubject, { subject, key, items, waves }: RestatedSeries): ScoredSubject {
  const { survey } = whole.subject;
  const measures = whole.measures.map((own) => {
    return { ...own, measure: { ...own.measure, version: restatedVersion(own.measure.version, items) } };
  });
  return {
    ...whole,
    subject: {
      ...whole.subject,
      id: `${survey}.${subject}`,
      subject,
      items: items.map((item) => `${survey}.${item}`),
      waves: [...waves],
    },
    measures,
    versions: new Map(waves.map((wave) => [wave, ""])),
    answersOf: (group) => group.constructs.get(key) ?? new Map(),
    skippedBy: (group) => group.skipped.get(key) ?? new Map(),
    restates: whole.subject.subject,
  };
}

/** The version of a formula that is applied to some items: it names them. */
function restatedVersion(version: string, items: readonly string[]): string {
  return `${version} common:${items.toSorted().join("+")}`;
}

function scoredItem(id: string, item: Item, context: SurveyedWaves): ScoredSubject {
  const { instrument, held } = context;
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
        ...nameOf(id, "item", context),
        title: item.title ?? item.text,
        text: item.text,
        ...(item.why === undefined ? {} : { why: item.why }),
        ...pillarOf(id, instrument),
        reversed: own.reversed,
        items: [],
        scale: { min: scale.min, max: scale.max, labels: labelsOf(scale) },
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
  const asked = held.filter((wave) => itemVersion(instrument, id, wave) !== undefined);
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

function scoredOption(id: string, key: string, item: Item, context: SurveyedWaves): ScoredSubject {
  const { instrument, held } = context;
  const scale = { min: 0, max: 1, favorable: [1], unfavorable: [0] };
  const measures = [scoredMeasure(catalogue.share, scale, item.reversed, context)];
  const waves = held.filter(
    (wave) =>
      itemVersion(instrument, id, wave) !== undefined && instrument.waves[wave]?.columns[`${id}.${key}`] !== null,
  );
  return {
    subject: {
      ...nameOf(`${id}.${key}`, "option", context),
      title: item.options?.[key] ?? { nl: key, en: key },
      text: item.text,
      reversed: item.reversed,
      items: [],
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: itemBreaks(instrument, id, waves),
      asked: askedRuns(instrument, id, held, new Set(waves)),
      restated: [],
    },
    measures,
    versions: new Map(waves.map((wave) => [wave, JSON.stringify(itemVersion(instrument, id, wave))])),
    answersOf: (group) => group.items.get(`${id}.${key}`)?.answers ?? new Map(),
    classOf: (answer) => (answer === 1 ? classPlace.favorable : classPlace.unfavorable),
  };
}

/** What a subject is called in files and addresses. */
function nameOf(
  subject: string,
  kind: Subject["kind"],
  { survey, instrument }: SurveyedWaves,
): Pick<Subject, "id" | "survey" | "subject" | "slug" | "side" | "kind"> {
  const slug = subject.replaceAll(".", "-");
  return { id: `${survey}.${subject}`, survey, subject, slug, side: instrument.side, kind };
}

/** The measures of an item, the headline first. A mean says nothing about yes or no that the share does not. */
function metricsOf({ metric, min, max }: Scale): Metric[] {
  if (metric === "nps" || metric === "mean") return [catalogue[metric]];
  const headline = catalogue[metric ?? "favorable"];
  return max - min === 1 ? [headline] : [headline, catalogue.mean];
}

function scoredMeasure(
  metric: Metric,
  scale: MetricContext["scale"],
  reversed: boolean,
  { instrument, isPublic, decimalsGiven = publicDecimals }: SurveyedWaves,
): ScoredMeasure {
  const direction = reversed ? "lower" : "higher";
  return {
    metric,
    context: { scale, direction },
    isDetail: false,
    measure: {
      metric: metric.id,
      label: metric.labelOnSide?.[instrument.side] ?? metric.label,
      unit: metric.unit,
      // One number of decimals per column, so the one that holds for the smallest groups.
      decimals: isPublic ? Math.min(publicDecimals, decimalsGiven) : metric.decimals(1),
      domain: metric.domain(scale),
      better: metric.better(direction),
      meaningful: metric.meaningful(scale),
      version: metric.version,
    },
  };
}

function pillarOf(item: string, { constructs }: Instrument): Pick<Subject, "pillar"> {
  const pillar = Object.values(constructs).find(
    ({ pillar, items }) => pillar !== undefined && items.includes(item),
  )?.pillar;
  return pillar === undefined ? {} : { pillar };
}

function labelsOf(scale: Scale): Record<string, Text> {
  return scale.labels ?? {};
}
