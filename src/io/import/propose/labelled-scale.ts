import type { Scale } from "../../../survey/scale.ts";
import { type Locale, type Text, textsIn } from "../../../survey/text.ts";
import { type LikertReading, likertOf } from "../../tools/answer-words.ts";
import { isNoAnswer } from "../../tools/no-answer.ts";
import type { ToolColumn } from "../../tools/tool-reading.ts";

/** A scale whose codes the file itself explains. */
export interface LabelledScale {
  id: string;
  scale: Pick<Scale, "min" | "max" | "labels" | "texts">;
  /** Codes and words that mean no answer. */
  missing: readonly string[];
  isCertain: boolean;
  /** Whether the codes run against their labels: 1 is "Strongly agree". */
  isReversed: boolean;
}

/**
 * The scale that the labels of a column tell of, as SPSS and the structure of LimeSurvey have them. `unordered` where every answer has a label
 * and no order of them is known: weekdays, towns, or words of a language that is not known here. Such codes are names, and their mean is nothing. Undefined
 * where labels tell nothing of the answers given.
 *
 * The labels become `texts` of the scale, so that a later file in which a code means something else is seen.
 *
 * @param cells the different answers given, without those that the tool says are none
 */
export function labelledScale(
  { labels = new Map(), labelTexts, isMissing }: Pick<ToolColumn, "labels" | "labelTexts" | "isMissing">,
  cells: readonly string[],
  locale: Locale,
): LabelledScale | "unordered" | undefined {
  // A list of towns need not be looked through for every column that has it.
  if (labels.size > mostLabels) return cells.every((cell) => labels.has(cell)) ? "unordered" : undefined;
  const answers = [...labels].filter(([code, label]) => label.trim() !== "" && isMissing?.(code) !== true);
  const missing = answers.filter(([, label]) => isNoAnswer(label)).map(([code]) => code);
  const real = answers.filter(([code]) => !missing.includes(code));
  const used = cells.filter((cell) => !missing.includes(cell));
  if (real.length < 2 || real.every(([code, label]) => saysOnly(label, code))) return undefined;
  const told = new Map(real);
  const order = likertOf(real.map(([, label]) => label));
  const isWhole = [...told.keys(), ...used].every((code) => /^\d{1,2}$/.test(code) && Number(code) <= 10);
  const textOf = (code: string, label: string): Text => toldIn(labelTexts?.get(code)) ?? { [locale]: label };
  if (order === undefined) {
    const ends = isWhole && real.length === 2 ? numberedEnds(real, used, textOf) : undefined;
    if (ends !== undefined) return { ...ends, missing, isCertain: false, isReversed: false };
    return used.length > 0 && used.every((cell) => told.has(cell)) ? "unordered" : undefined;
  }
  if (!isWhole) return used.every((cell) => told.has(cell)) ? byWords(order, real, missing, textOf) : undefined;
  const run = [...real].sort(([one], [other]) => Number(one) - Number(other));
  const places = run.map(([, label]) => order.texts.get(label) ?? 0);
  const isReversed = places.every((place, at) => at === 0 || place < (places[at - 1] ?? 0));
  if (!isReversed && !places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))) return "unordered";
  // A code without a label beyond those that have one is no point of a scale that is known: 9 is perhaps no answer.
  const codes = [...run.map(([code]) => code), ...(order.certain ? [] : used)].map(Number);
  return {
    id: `${order.scale}-${order.points}${isReversed ? "-reversed" : ""}`,
    scale: {
      min: Math.min(...codes),
      max: Math.max(...codes),
      texts: Object.fromEntries(run.flatMap(([code, label]) => (/^\s*\d/.test(label) ? [] : [[label, Number(code)]]))),
      labels: Object.fromEntries(run.map(([code, label]) => [code, textOf(code, label)])),
    },
    missing,
    isCertain: order.certain,
    isReversed,
  };
}

/** No scale has more, codes for no answer included. */
const mostLabels = 200;

/** Two ends with a run of numbers between them: 0 "Not at all", 10 "Entirely". */
function numberedEnds(
  ends: readonly (readonly [code: string, label: string])[],
  used: readonly string[],
  textOf: (code: string, label: string) => Text,
): Pick<LabelledScale, "id" | "scale"> | undefined {
  const codes = ends.map(([code]) => Number(code));
  if (Math.max(...codes) - Math.min(...codes) <= 2) return undefined;
  const all = [...codes, ...used.map(Number)];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const labels = Object.fromEntries(ends.map(([code, label]) => [code, textOf(code, label)]));
  return { id: `${min}-to-${max}`, scale: { min, max, labels } };
}

/** Codes that are no numbers, such as A1 to A5 of LimeSurvey: their labels tell the places. */
function byWords(
  order: LikertReading,
  real: readonly (readonly [code: string, label: string])[],
  missing: readonly string[],
  textOf: (code: string, label: string) => Text,
): LabelledScale {
  const places = real.map(([code, label]) => ({ code, label, place: order.texts.get(label) ?? order.min }));
  return {
    id: `${order.scale}-${order.points}`,
    scale: {
      min: order.min,
      max: order.min + order.points - 1,
      texts: Object.fromEntries(places.map(({ label, place }) => [label, place])),
      labels: Object.fromEntries(places.map(({ code, label, place }) => [String(place), textOf(code, label)])),
    },
    missing,
    isCertain: order.certain,
    isReversed: false,
  };
}

/** Whether a label only repeats its code. */
function saysOnly(label: string, code: string): boolean {
  return label.trim() === code.trim();
}

function toldIn(text: Text | undefined): Text | undefined {
  return textsIn(text).length === 0 ? undefined : text;
}
