import { classOf } from "../counts/class-counts.ts";
import type { Histogram } from "../counts/histogram.ts";
import type { GroupCounts } from "../counts/survey-counts.ts";
import { catalogue } from "../metrics/catalogue.ts";
import type { Metric, MetricContext } from "../metrics/metric.ts";
import type { Instrument, Item } from "../survey/instrument.ts";
import { answerClasses, type Scale } from "../survey/scale.ts";
import type { Text } from "../survey/text.ts";
import type { WaveInput } from "./report-input.ts";
import type { Measure, SeriesBreak, Subject } from "./site-report.ts";

/** A way to score a subject: what readers see of it, and the formula behind it. */
export interface ScoredMeasure {
  measure: Measure;
  metric: Metric;
  context: MetricContext;
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
}

/** The classes of an answer after turning a reversed item: favourable is always good news, or an option that was chosen. */
export const classPlace = { unfavorable: 0, neutral: 1, favorable: 2 } as const;

/** Four decimals where the data are public anyway, so that the figures can be checked against their source. */
const publicDecimals = 4;

/**
 * The subjects of a survey in the order of its file: constructs, then items, an option of a choices item as a subject of its
 * own. Comments have no scores.
 */
export function scoredSubjects(
  survey: string,
  instrument: Instrument,
  waves: readonly WaveInput[],
  isPublic: boolean,
): ScoredSubject[] {
  const held = waves.filter(({ wave }) => wave.surveys[survey] !== undefined).map(({ id }) => id);
  const context: SubjectContext = { survey, instrument, held, isPublic };
  const constructs = Object.keys(instrument.constructs).map((id) => scoredConstruct(id, context));
  const items = Object.entries(instrument.items).flatMap(([id, item]) => {
    if (item.type === "scale") return [scoredItem(id, item, context)];
    if (item.type === "choices")
      return Object.keys(item.columns ?? {}).map((key) => scoredOption(id, key, item, context));
    return [];
  });
  return [...constructs, ...items];
}

interface SubjectContext {
  survey: string;
  instrument: Instrument;
  held: readonly string[];
  isPublic: boolean;
}

function scoredConstruct(id: string, context: SubjectContext): ScoredSubject {
  const { survey, instrument } = context;
  const construct = instrument.constructs[id];
  if (construct === undefined) throw new RangeError(`no construct is called "${id}"`);
  const asked = (wave: string) => construct.items.filter((item) => isAsked(item, wave, context));
  const waves = context.held.filter((wave) => asked(wave).length > 0);
  const versions = new Map(
    waves.map((wave) => [
      wave,
      asked(wave)
        .map((item) => `${item}:${itemVersion(item, wave, context)}`)
        .join(),
    ]),
  );
  const scale = { min: 0, max: 100, favorable: [], unfavorable: [] };
  const measures = [scoredMeasure(catalogue.index, scale, false, context)];
  const sameItems = (a: string, b: string) => asked(a).join() === asked(b).join();
  return {
    subject: {
      ...nameOf(id, "construct", context),
      title: construct.title,
      text: construct.definition,
      ...(construct.pillar === undefined ? {} : { pillar: construct.pillar }),
      reversed: false,
      items: construct.items.map((item) => `${survey}.${item}`),
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: breaksOf(versions, (before, after) => ({ reason: sameItems(before, after) ? "wording" : "items" })),
    },
    measures,
    versions,
    answersOf: (group) => group.constructs.get(id) ?? new Map(),
    // A mean gives answers away only where all person scores are alike.
    classOf: (score) => score,
  };
}

function scoredItem(id: string, item: Item, context: SubjectContext): ScoredSubject {
  const { instrument } = context;
  const scale = instrument.scales[item.scale ?? ""];
  if (scale === undefined) throw new RangeError(`item "${id}" has no scale`);
  const classes = answerClasses(scale);
  const metricScale = { min: scale.min, max: scale.max, ...classes };
  const measures = metricsOf(scale).map((metric) => scoredMeasure(metric, metricScale, item.reversed, context));
  const waves = context.held.filter((wave) => isAsked(id, wave, context));
  const versions = new Map(waves.map((wave) => [wave, itemVersion(id, wave, context)]));
  return {
    subject: {
      ...nameOf(id, "item", context),
      title: item.title ?? item.text,
      text: item.text,
      ...(item.why === undefined ? {} : { why: item.why }),
      ...pillarOf(id, instrument),
      reversed: item.reversed,
      items: [],
      scale: { min: scale.min, max: scale.max, labels: labelsOf(scale) },
      classes: { favorable: [...classes.favorable], unfavorable: [...classes.unfavorable] },
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: breaksOf(versions, (before, after) => ({
        reason: "wording",
        from: wordingIn(id, before, context),
        to: wordingIn(id, after, context),
      })),
    },
    measures,
    versions,
    answersOf: (group) => group.items.get(id)?.answers ?? new Map(),
    classOf: (answer) => classPlace[classOf(answer, { ...metricScale, direction: item.reversed ? "lower" : "higher" })],
  };
}

function scoredOption(id: string, key: string, item: Item, context: SubjectContext): ScoredSubject {
  const scale = { min: 0, max: 1, favorable: [1], unfavorable: [0] };
  const measures = [scoredMeasure(catalogue.share, scale, item.reversed, context)];
  const waves = context.held.filter((wave) => isAsked(id, wave, context));
  const versions = new Map(waves.map((wave) => [wave, itemVersion(id, wave, context)]));
  return {
    subject: {
      ...nameOf(`${id}.${key}`, "option", context),
      title: item.options?.[key] ?? { nl: key, en: key },
      text: item.text,
      reversed: item.reversed,
      items: [],
      measures: measures.map(({ measure }) => measure),
      waves,
      breaks: breaksOf(versions, () => ({ reason: "wording" })),
    },
    measures,
    versions,
    answersOf: (group) => group.items.get(`${id}.${key}`)?.answers ?? new Map(),
    classOf: (answer) => (answer === 1 ? classPlace.favorable : classPlace.unfavorable),
  };
}

/** What a subject is called in files and addresses. */
function nameOf(
  subject: string,
  kind: Subject["kind"],
  { survey, instrument }: SubjectContext,
): Pick<Subject, "id" | "survey" | "subject" | "slug" | "side" | "kind"> {
  const slug = subject.replaceAll(".", "-");
  return { id: `${survey}.${subject}`, survey, subject, slug, side: instrument.side, kind };
}

/** The measures of an item, the headline first. A mean says nothing about yes or no that the share does not. */
function metricsOf({ metric, min, max }: Scale): Metric[] {
  if (metric === "nps") return [catalogue.nps];
  const headline = catalogue[metric ?? "favorable"];
  return max - min === 1 ? [headline] : [headline, catalogue.mean];
}

function scoredMeasure(
  metric: Metric,
  scale: MetricContext["scale"],
  reversed: boolean,
  { instrument, isPublic }: SubjectContext,
): ScoredMeasure {
  const direction = reversed ? "lower" : "higher";
  return {
    metric,
    context: { scale, direction },
    measure: {
      metric: metric.id,
      label: metric.labelOnSide?.[instrument.side] ?? metric.label,
      unit: metric.unit,
      // One number of decimals per column, so the one that holds for the smallest groups.
      decimals: isPublic ? publicDecimals : metric.decimals(1),
      domain: metric.domain(scale),
      better: metric.better(direction),
      meaningful: metric.meaningful(scale),
      version: metric.version,
    },
  };
}

function isAsked(item: string, wave: string, { instrument }: SubjectContext): boolean {
  return !instrument.waves[wave]?.without.includes(item);
}

/** Two waves with the same version asked the same question on the same scale. */
function itemVersion(item: string, wave: string, { instrument }: SubjectContext): string {
  const wording = instrument.waves[wave]?.wording[item];
  return wording === undefined || wording.comparable ? "" : JSON.stringify(wording.text);
}

function wordingIn(item: string, wave: string, { instrument }: SubjectContext): Text {
  const text = instrument.waves[wave]?.wording[item]?.text ?? instrument.items[item]?.text;
  if (text === undefined) throw new RangeError(`no item is called "${item}"`);
  return text;
}

function breaksOf(
  versions: ReadonlyMap<string, string>,
  why: (before: string, after: string) => Pick<SeriesBreak, "reason" | "from" | "to">,
): SeriesBreak[] {
  const waves = [...versions.keys()];
  return waves.flatMap((after, index) => {
    const before = waves[index - 1];
    if (before === undefined || versions.get(before) === versions.get(after)) return [];
    return [{ before, after, ...why(before, after) }];
  });
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
