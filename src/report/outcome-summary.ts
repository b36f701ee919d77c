import { inLocale, type Locale } from "../survey/text.ts";
import { leftLately, outcomeFinding, signalJudgement, swingFinding } from "./outcome-finding.ts";
import type { OutcomeOverUnits } from "./outcomes-report.ts";
import type { SiteReport } from "./site-report.ts";

/** What a page of business figures says before anything else. */
export interface OutcomeSummary {
  /** The finding on top. */
  title: string;
  /** A sentence for each series that left its usual swing, or stayed on one side of its centre. */
  so: string[];
  /** The names of the figures whose usual swing is known. */
  known: string[];
  /** The names of those with too few periods. */
  few: string[];
  /** The names of those whose latest point lies beyond the usual swing, on the wrong side. */
  worse: string[];
}

/**
 * Sums up series of business figures from their signals: only a point beyond its usual swing is news, and only where that is the latest
 * point and on the wrong side is it named to begin with (spec 3.8; brief 8.2).
 */
export function outcomeSummary(
  { outcomes: definitions }: Pick<SiteReport, "outcomes">,
  outcomes: readonly OutcomeOverUnits[],
  locale: Locale,
): OutcomeSummary {
  const read = outcomes.flatMap((own) => {
    const definition = definitions[own.outcome];
    if (definition === undefined) return [];
    const name = inLocale(definition.title, locale);
    const isKnown = own.swing?.centre !== undefined;
    const last = own.series.findLast(({ state }) => state === "ok");
    return [
      {
        name,
        isKnown,
        isOut: leftLately(own.series),
        isWorse: signalJudgement(last?.signal, definition) === "worse",
        finding: outcomeFinding(name, { figures: own.series, swing: own.swing }, locale),
        isNews: own.series
          .filter(({ state }) => state === "ok")
          .slice(-12)
          .some(({ signal }) => signal !== undefined && signal !== "usual"),
      },
    ];
  });
  const known = read.filter(({ isKnown }) => isKnown);
  const [only] = known;
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return {
    title:
      known.length === 1 && only !== undefined
        ? withRest(only.finding, read.length > 1, locale)
        : swingFinding(known.filter(({ isOut }) => isOut).length, known.length, locale),
    so: known.filter(({ isNews }) => isNews).map(({ finding }) => `${finding}.`),
    known: names(known),
    few: names(read.filter(({ isKnown }) => !isKnown)),
    worse: names(known.filter(({ isWorse }) => isWorse)),
  };
}

/** A finding about one of several figures says that of the others nothing is known, where twelve words allow. */
function withRest(finding: string, hasOthers: boolean, locale: Locale): string {
  const whole = `${finding}; ${locale === "nl" ? "over de rest niets te zeggen" : "of the rest nobody can tell"}`;
  return hasOthers && whole.split(" ").length <= 12 ? whole : finding;
}

/**
 * Names in a sentence: short ones without a capital, long ones in quotes.
 *
 * @example namesInText(["Absence", "Staff turnover"], "en") // => "absence and staff turnover"
 * @example namesInText(["In één keer opgelost"], "nl") // => "“In één keer opgelost”"
 */
export function namesInText(names: readonly string[], locale: Locale): string {
  const told = names.map((name) =>
    name.split(" ").length > 3 ? `“${name}”` : name.charAt(0).toLowerCase() + name.slice(1),
  );
  const [last = ""] = told.slice(-1);
  const others = told.slice(0, -1);
  return others.length === 0 ? last : `${others.join(", ")} ${locale === "nl" ? "en" : "and"} ${last}`;
}
