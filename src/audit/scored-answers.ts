import type { Histogram } from "../counts/histogram.ts";
import type { GroupCounts } from "../counts/survey-counts.ts";
import type { Instrument } from "../survey/instrument.ts";

/** What a published row is about, found in the instrument by the audit itself. */
export interface ScoredAnswers {
  /** Rows with the same key are about the same answers, whatever they are called. */
  key: string;
  kind: "item" | "option" | "construct";
  /** The lowest and highest answer; of a construct the ends of a person score. */
  min: number;
  max: number;
  /** Whether a high answer is bad news. */
  reversed: boolean;
  /** Answers that count as favourable and unfavourable, before a reversed item is turned. */
  favorable: readonly number[];
  unfavorable: readonly number[];
  /** The measures that the scale declares. */
  metrics: readonly string[];
  /** Of a construct: its items in this wave. */
  items: readonly string[];
  answersOf(group: GroupCounts): Histogram;
}

/**
 * Reads the subject of a row: an item, an option of a question with choices (`feelings.proud`), a construct, or a construct restated
 * on common items, which the method names (`index/1 common:a+b`).
 *
 * @param instrument as it was put in the wave
 * @returns `undefined` for a subject that the survey does not have
 */
export function findScoredAnswers(
  instrument: Instrument,
  wave: string,
  subject: string,
  method: string,
): ScoredAnswers | undefined {
  const common = / common:(\S+)/.exec(method)?.[1];
  const base = common === undefined ? subject : subject.replace(/\.common(-\d+)?$/, "");
  const construct = instrument.constructs[base];
  if (construct !== undefined) {
    const key = common === undefined ? base : `${base}/${common}`;
    const items = (common === undefined ? construct.items : common.split("+")).filter((item) =>
      isAsked(instrument, wave, item),
    );
    return {
      key,
      kind: "construct",
      min: 0,
      max: 100,
      reversed: false,
      favorable: [],
      unfavorable: [],
      metrics: ["index"],
      items,
      answersOf: ({ constructs }) => constructs.get(key) ?? new Map(),
    };
  }
  const answersOf = ({ items }: GroupCounts): Histogram => items.get(subject)?.answers ?? new Map();
  const item = instrument.items[subject];
  const scale = instrument.scales[item?.scale ?? ""];
  if (item?.type === "scale" && scale !== undefined) {
    const { min, max, metric } = scale;
    const points = max - min + 1;
    // Spec 1.1, 1.2, 1.4: the customary cuts, where the scale declares none.
    const top = metric === "ces" && points === 7 ? 3 : points >= 5 ? 2 : 1;
    const all = Array.from({ length: points }, (_, index) => min + index);
    const isNps = metric === "nps";
    const favorable = isNps ? [9, 10] : (scale.favorable ?? all.slice(-top));
    const unfavorable = isNps ? all.slice(0, 7) : (scale.unfavorable ?? all.slice(0, top));
    return {
      key: subject,
      kind: "item",
      min,
      max,
      reversed: item.reversed,
      favorable,
      unfavorable: unfavorable.filter((answer) => !favorable.includes(answer)),
      metrics: isNps ? ["nps"] : [metric ?? "favorable", "mean"],
      items: [],
      answersOf,
    };
  }
  const [question = "", option = ""] = subject.split(".");
  const choices = instrument.items[question];
  if (choices?.type !== "choices" || choices.columns?.[option] === undefined) return undefined;
  return {
    key: subject,
    kind: "option",
    min: 0,
    max: 1,
    reversed: false,
    favorable: [1],
    unfavorable: [0],
    metrics: ["share"],
    items: [],
    answersOf,
  };
}

/** Whether the ledger of the survey has the item in this wave. */
function isAsked(instrument: Instrument, wave: string, item: string): boolean {
  const ledger = instrument.waves[wave];
  return !(ledger?.without.includes(item) ?? false) && ledger?.columns[item] !== null;
}

/**
 * The class of an answer for the rule of unanimity (spec 6.6), favourable being good news. A construct has a class per person score.
 *
 * @example answerClass(1, { kind: "item", min: 1, max: 5, reversed: true, favorable: [4, 5], unfavorable: [1, 2] }) // => 2
 */
export function answerClass(
  answer: number,
  subject: Pick<ScoredAnswers, "kind" | "min" | "max" | "reversed" | "favorable" | "unfavorable">,
): number {
  if (subject.kind === "construct") return answer;
  const turned = subject.reversed ? subject.min + subject.max - answer : answer;
  return subject.favorable.includes(turned) ? 2 : subject.unfavorable.includes(turned) ? 0 : 1;
}

/**
 * What one answer adds to a figure: the figure is the mean of these (spec 1 and 2).
 *
 * @returns `undefined` for a metric that the audit does not know
 *
 * @example pointsOf("nps", 6, { kind: "item", min: 0, max: 10, reversed: false, favorable: [9, 10], unfavorable: [0, 1, 2, 3, 4, 5, 6] }) // => -100
 * @example pointsOf("mean", 4, { kind: "item", min: 1, max: 5, reversed: true, favorable: [4, 5], unfavorable: [1, 2] }) // => 4
 */
export function pointsOf(
  metric: string,
  answer: number,
  subject: Pick<ScoredAnswers, "kind" | "min" | "max" | "reversed" | "favorable" | "unfavorable">,
): number | undefined {
  if (metric === "mean" || metric === "index") return answer;
  if (metric === "nps") return answer >= 9 ? 100 : answer <= 6 ? -100 : 0;
  if (metric === "share") return answer === 1 ? 100 : 0;
  if (metric === "favorable" || metric === "csat" || metric === "ces")
    return answerClass(answer, subject) === 2 ? 100 : 0;
  return undefined;
}

/** Decimals that a figure may be published with (spec 0.5): more would tell more about the few. */
export function decimalsOf(metric: string, isPublic: boolean): number {
  if (isPublic) return 4;
  return metric === "mean" ? 1 : 0;
}

/**
 * A figure as the answers give it: the mean of the points, with the weights where the survey has them.
 *
 * @returns `undefined` where nobody answered, or nobody weighs anything
 *
 * @example figureOf(new Map([[9, { n: 3 }], [2, { n: 1 }]]), (answer) => (answer >= 9 ? 100 : -100)) // => 50
 */
export function figureOf(
  answers: Histogram,
  points: (answer: number) => number,
  weighting: "none" | "weighted" = "none",
): number | undefined {
  let sum = 0;
  let all = 0;
  for (const [answer, { n, weight }] of answers) {
    const heavy = weighting === "weighted" && weight !== undefined ? Number(weight) / 1e12 : n;
    sum += heavy * points(answer);
    all += heavy;
  }
  return all > 0 ? sum / all : undefined;
}
