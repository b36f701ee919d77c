import type { Outcome } from "../survey/outcome.ts";
import type { Locale } from "../survey/text.ts";
import { formatMonth } from "./format.ts";
import type { Judgement } from "./label-words.ts";
import { numberWord } from "./number-word.ts";
import type { OutcomeFigure, OutcomeSeries, Signal } from "./rows.ts";
import { sentenceStart } from "./sentence-start.ts";
import { shortTitle } from "./short-title.ts";

/** A series of a business figure as its sentences need it: its rows in order of time, and its usual swing. */
export interface OutcomeReading {
  figures: readonly Pick<OutcomeFigure, "period_end" | "state" | "signal">[];
  swing?: Pick<OutcomeSeries, "centre" | "course"> | undefined;
}

/** How many periods back something is still news. */
const recent = 12;

/**
 * What a series of a business figure says of itself, in at most twelve words: on which side and since when it is beyond its usual swing, that it stayed on
 * one side of its centre for long, that it only swings, or that this cannot be told (spec 3.8).
 *
 * @example outcomeFinding("Absence", { figures: [{ period_end: "2026-04-30", state: "ok" }] }, "en") // => "Absence: too few periods to judge"
 * @example outcomeFinding("Klachten", { figures: [{ period_end: "2026-01-31", state: "ok", signal: "above" }], swing: { centre: 1, course: "unclear" } }, "nl") // => "Klachten: boven de gewone schommeling in januari 2026"
 */
export function outcomeFinding(name: string, { figures, swing }: OutcomeReading, locale: Locale): string {
  const say = words[locale];
  const full = (said: string) => shortTitle(`${name}: ${said}`, sentenceStart(said));
  const shown = figures.filter(({ state }) => state === "ok");
  if (shown.length === 0) return full(figures.length === 0 ? say.none : say.hidden);
  if (swing?.centre === undefined) return full(say.few);
  const out = shown.findLast(({ signal }) => isOutside(signal));
  const month = (row: { period_end: string }) => formatMonth(row.period_end, locale);
  if (out !== undefined && isOutside(out.signal)) {
    const next = shown[shown.indexOf(out) + 1];
    if (next === undefined) {
      const first = startOfStay(figures, out);
      return full(first === out ? say.outNow(out.signal, month(out)) : say.outSince(out.signal, month(first)));
    }
    return full(isRecent(out, shown) ? say.out(out.signal, month(out)) : say.back(month(next)));
  }
  const run = shown.findLast(({ signal }) => isInRun(signal));
  if (run !== undefined && isRecent(run, shown))
    return full(run === shown.at(-1) ? say.runNow(month(run)) : say.run(month(run)));
  return full(say.usual[swing.course]);
}

/** The first of the periods, one after the other, that end with this one and lie beyond the same limit; a hidden one breaks the row. */
function startOfStay<Row extends OutcomeReading["figures"][number]>(figures: readonly Row[], last: Row): Row {
  const before = figures.slice(0, figures.indexOf(last));
  const broken = before.findLastIndex(({ state, signal }) => state !== "ok" || signal !== last.signal);
  return before[broken + 1] ?? last;
}

function isRecent<Row>(row: Row, shown: readonly Row[]): boolean {
  return shown.slice(-recent).includes(row);
}

/**
 * Whether a series left its usual swing in its last twelve shown periods: older ones are in the chart, and no news.
 *
 * @example leftLately([{ state: "ok", signal: "above" }]) // => true
 */
export function leftLately(figures: readonly Pick<OutcomeFigure, "state" | "signal">[]): boolean {
  return figures
    .filter(({ state }) => state === "ok")
    .slice(-recent)
    .some(({ signal }) => isOutside(signal));
}

/**
 * How many series left their usual swing lately, as a title; it contradicts no row: only `above` and `below` count.
 *
 * @example swingFinding(1, 3, "en") // => "One of three figures left its usual swing lately"
 * @example swingFinding(0, 0, "nl") // => "Nog niet te zeggen wat gewoon schommelen is"
 */
export function swingFinding(out: number, all: number, locale: Locale): string {
  const [some, of] = [numberWord(out, locale), numberWord(all, locale)];
  if (locale === "nl") {
    if (all === 0) return "Nog niet te zeggen wat gewoon schommelen is";
    if (out === 0)
      return all === 1
        ? "Het cijfer schommelt de laatste tijd zoals gewoon"
        : "Alle cijfers schommelen de laatste tijd zoals gewoon";
    const start = some.charAt(0).toUpperCase() + some.slice(1);
    if (all === 1) return "Het cijfer kwam onlangs buiten zijn gewone schommeling";
    if (out === all) return `Alle ${of} cijfers kwamen onlangs buiten hun gewone schommeling`;
    return out === 1
      ? `${start} van de ${of} cijfers kwam onlangs buiten zijn gewone schommeling`
      : `${start} van de ${of} cijfers kwamen onlangs buiten hun gewone schommeling`;
  }
  if (all === 0) return "Too early to tell what usual swing is";
  if (out === 0) return all === 1 ? "The figure lately swings as usual" : "All figures lately swing as usual";
  const start = some.charAt(0).toUpperCase() + some.slice(1);
  if (all === 1) return "The figure left its usual swing lately";
  if (out === all) return `All ${of} figures left their usual swing lately`;
  return `${start} of ${of} figures left ${out === 1 ? "its" : "their"} usual swing lately`;
}

/**
 * Whether a series rises or falls on the whole, in a sentence; nothing without a test.
 *
 * @example courseText({ course: "unclear" }, "en") // => "Over all periods together it cannot be told whether it rises or falls."
 */
export function courseText(swing: Pick<OutcomeSeries, "course"> | undefined, locale: Locale): string {
  return swing === undefined ? "" : words[locale].course[swing.course];
}

/**
 * The same in two words, where a column is narrow: only what lies beyond the limits.
 *
 * @example briefSignal("below", "en") // => "below usual"
 */
export function briefSignal(signal: "above" | "below", locale: Locale): string {
  if (locale === "nl") return signal === "above" ? "boven gewoon" : "onder gewoon";
  return signal === "above" ? "above usual" : "below usual";
}

/** The word for how a point stands to the usual swing. */
export function signalText(signal: Signal | undefined, locale: Locale): string {
  return signal === undefined ? "" : words[locale].signals[signal];
}

/**
 * Whether a point lies beyond the limits.
 *
 * @example isOutside("run-above") // => false
 */
export function isOutside(signal: Signal | undefined): signal is "above" | "below" {
  return signal === "above" || signal === "below";
}

/** Whether a point is one of a long run on one side of the centre, within the limits. */
export function isInRun(signal: Signal | undefined): boolean {
  return signal === "run-above" || signal === "run-below";
}

/**
 * Good or bad news: only a point beyond the usual swing is either.
 *
 * @example signalJudgement("above", { better: "down" }) // => "worse"
 * @example signalJudgement("run-above", { better: "down" }) // => undefined
 */
export function signalJudgement(
  signal: Signal | undefined,
  { better }: Pick<Outcome, "better">,
): Judgement | undefined {
  if (!isOutside(signal)) return undefined;
  return (signal === "above") === (better === "up") ? "better" : "worse";
}

interface FindingWords {
  none: string;
  hidden: string;
  few: string;
  usual: Record<OutcomeSeries["course"], string>;
  out(side: "above" | "below", month: string): string;
  outNow(side: "above" | "below", month: string): string;
  outSince(side: "above" | "below", month: string): string;
  back(month: string): string;
  run(month: string): string;
  runNow(month: string): string;
  course: Record<OutcomeSeries["course"], string>;
  signals: Record<Signal, string>;
}

const sideNl = { above: "boven", below: "onder" };

const words: Record<Locale, FindingWords> = {
  en: {
    none: "nothing delivered",
    hidden: "not shown, to protect people",
    few: "too few periods to judge",
    usual: {
      rising: "no jumps, but a rise",
      falling: "no jumps, but a fall",
      unclear: "swings as usual",
    },
    out: (side, month) => `${side} its usual swing, last in ${month}`,
    outNow: (side, month) => `${side} its usual swing in ${month}`,
    outSince: (side, month) => `${side} its usual swing since ${month}`,
    back: (month) => `back to usual since ${month}`,
    run: (month) => `long on one side of its centre, last in ${month}`,
    runNow: (month) => `long on one side of its centre up to ${month}`,
    course: {
      rising: "Over all periods together it rises.",
      falling: "Over all periods together it falls.",
      unclear: "Over all periods together it cannot be told whether it rises or falls.",
    },
    signals: {
      above: "above the usual swing",
      below: "below the usual swing",
      "run-above": "in a long run above the centre",
      "run-below": "in a long run below the centre",
      usual: "usual",
    },
  },
  nl: {
    none: "niets aangeleverd",
    hidden: "niet getoond, om mensen te beschermen",
    few: "te weinig perioden om te oordelen",
    usual: {
      rising: "geen sprongen, wel een stijging",
      falling: "geen sprongen, wel een daling",
      unclear: "schommelt zoals gewoon",
    },
    out: (side, month) => `laatst ${sideNl[side]} de gewone schommeling in ${month}`,
    outNow: (side, month) => `${sideNl[side]} de gewone schommeling in ${month}`,
    outSince: (side, month) => `sinds ${month} ${sideNl[side]} de gewone schommeling`,
    back: (month) => `weer gewoon sinds ${month}`,
    run: (month) => `lang aan één kant, laatst in ${month}`,
    runNow: (month) => `lang aan één kant, ook in ${month}`,
    course: {
      rising: "Over alle perioden samen stijgt dit cijfer.",
      falling: "Over alle perioden samen daalt dit cijfer.",
      unclear: "Over alle perioden samen is niet te zeggen of dit cijfer stijgt of daalt.",
    },
    signals: {
      above: "boven de gewone schommeling",
      below: "onder de gewone schommeling",
      "run-above": "lang achtereen boven het midden",
      "run-below": "lang achtereen onder het midden",
      usual: "gewoon",
    },
  },
};
