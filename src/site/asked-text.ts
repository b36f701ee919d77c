import type { AskedRun } from "../report/asked-run.ts";
import { changeText } from "../report/change-text.ts";
import { formatNumber } from "../report/format.ts";
import { inLocale, type Locale } from "../survey/text.ts";
import { askedWords } from "./words/asked.ts";

type Put = NonNullable<AskedRun["put"]>;

/**
 * The ends of a scale with what they say; empty for what has no scale.
 *
 * @example scaleEnds({ min: 1, max: 5, labels: { "5": { en: "Always" } } }, "en") // => "1 – 5: Always"
 */
export function scaleEnds(scale: Put["scale"], locale: Locale): string {
  if (scale === undefined) return "";
  const ends = [scale.min, scale.max].map((end) => {
    const label = scale.labels[String(end)];
    return label === undefined ? formatNumber(end, locale) : `${formatNumber(end, locale)}: ${inLocale(label, locale)}`;
  });
  return ends.join(" – ");
}

/** Whether a high answer is good news, as a sentence; empty for what has no scale. */
export function directionText({ scale, reversed }: Pick<Put, "scale" | "reversed">, locale: Locale): string {
  const words = askedWords[locale];
  return scale === undefined ? "" : reversed ? words.lowIsGood : words.highIsGood;
}

/** What was done to a question, why, and whether its series goes on: a sentence each. */
export function changeSentences(change: NonNullable<AskedRun["change"]>, locale: Locale): string[] {
  const words = askedWords[locale];
  const { what, kind, only, notes, isComparable } = change;
  return [
    ...what.map((own) => (own === "wording" ? words.wording(only) : words[own])),
    ...(what.length === 0 ? [words.apart] : []),
    ...(kind === undefined ? [] : [changeText(kind, locale)]),
    ...notes.map((note) => inLocale(note, locale)),
    isComparable ? words.goesOn : words.breaks,
  ];
}
