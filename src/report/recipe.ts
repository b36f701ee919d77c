import type { Locale } from "../survey/text.ts";
import { formatDifference } from "./format.ts";
import { labelWords } from "./label-words.ts";
import { sentenceStart } from "./sentence-start.ts";
import type { Measure } from "./site-report.ts";
import { type Judged, verdictReason } from "./verdict-reason.ts";

/**
 * How a printed difference came about: what "Why +4?" answers. Made from published rows only, so it can say nothing that the
 * tables do not.
 */
export interface Recipe {
  /** As printed: "+4". */
  difference: string;
  /** What was subtracted, and how far off it may be. */
  sum: string[];
  /** "Clearly higher", and why. */
  verdict: { words: string; reason: string };
  /** What else it rests on: the direction of the measure, the questions, the weights. */
  basis: string[];
  /** The definition that the method links to. */
  metric: Measure["metric"];
  /** The version of the formula: "nps/1". */
  method: string;
}

/** Whether only operands, interval and verdict are told: for long tables, where what all rows share stands beside them. */
export interface RecipeOptions {
  brief?: boolean;
}

/** A published row of a change, a gap or a trend, as far as all have it. */
type RecipeRow = Pick<Judged, "label" | "perYear"> & { method: string } & {
  [End in "difference" | "low" | "high"]?: number | undefined;
};

/**
 * The parts that all recipes share, after what was subtracted: the interval, the verdict with its reason, and what it rests on.
 * `undefined` where there is no difference to explain.
 *
 * @param operands what was subtracted, up to the printed difference
 * @param basis what else a reader must know: the questions, the weights
 */
export function recipe(
  operands: (difference: string) => string[],
  row: RecipeRow,
  basis: readonly string[],
  measure: Measure,
  locale: Locale,
): Recipe | undefined {
  const { difference, low, high, label, method, perYear = false } = row;
  if (difference === undefined || low === undefined || high === undefined) return undefined;
  const signed = (value: number) => formatDifference(value, measure, locale);
  const nl = locale === "nl";
  const words = labelWords(label, locale);
  const year = perYear ? (nl ? " per jaar" : " a year") : "";
  return {
    difference: `${signed(difference)}${year}`,
    sum: [
      ...operands(signed(difference)),
      nl
        ? `Met 95% zekerheid ligt ${perYear ? "de verandering" : "het verschil"} tussen ${signed(low)} en ${signed(high)}${year}.`
        : `With 95% certainty the ${perYear ? "change" : "difference"} lies between ${signed(low)} and ${signed(high)}${year}.`,
    ],
    verdict: {
      words: sentenceStart(words),
      reason: verdictReason({ label, difference, low, high, perYear }, measure, locale),
    },
    basis: [
      ...(measure.better === "lower"
        ? [nl ? "Hier is een lage score goed nieuws." : "Here a low score is good news."]
        : []),
      ...basis,
    ],
    metric: measure.metric,
    method: method.split(" ")[0] ?? method,
  };
}
