import type { Locale } from "../survey/text.ts";
import { limitText } from "./limit-text.ts";
import type { Label } from "./rows.ts";
import type { Measure } from "./site-report.ts";

/** A judged difference as published: rounded, with its interval of 95 %. */
export interface Judged {
  label: Label;
  difference: number;
  low: number;
  high: number;
  /** A slope over the waves. */
  perYear?: boolean;
}

type Reason =
  | "clear"
  | "slight"
  | "equivalent"
  | "equivalent-on-each-side"
  | "chance"
  | "chance-after-correction"
  | "opposed";

/**
 * Why a difference got its label, as the rest of a sentence that begins with it (spec 3.6 and 3.7). Labels are given before
 * rounding and, for NPS and shares, on a difference adjusted for small numbers; where the printed figure lies on the other side
 * of the limit the sentence says so.
 *
 * @example verdictReason({ label: "no-meaningful-difference", difference: 1, low: -2, high: 4 }, { metric: "index", meaningful: 5 }, "en") // => "a difference that matters (5 points or more) is ruled out"
 */
export function verdictReason(judged: Judged, measure: Pick<Measure, "metric" | "meaningful">, locale: Locale): string {
  const reason = reasonOf(judged, measure.meaningful);
  const year = judged.perYear === true ? (locale === "nl" ? " per jaar" : " a year") : "";
  const limit = `${limitText(measure.meaningful, locale)}${year}`;
  const looksClear = Math.abs(judged.difference) >= measure.meaningful;
  const contradicts = (reason === "clear" && !looksClear) || (reason === "slight" && looksClear);
  const applied = measure.metric === "index" || measure.metric === "mean" ? "unrounded" : "adjusted";
  return sentences[locale][reason](contradicts ? `${limit}, ${exact[locale][applied]}` : limit);
}

function reasonOf({ label, low, high }: Judged, meaningful: number): Reason {
  const within = low > -meaningful && high < meaningful;
  if (label === "higher" || label === "lower") return "clear";
  if (label === "slightly-higher" || label === "slightly-lower") return "slight";
  if (label === "no-meaningful-difference") return within ? "equivalent" : "equivalent-on-each-side";
  // So narrow an interval leaves one reason: the adjusted difference points the other way than the printed one (spec 3.1).
  if (within) return "opposed";
  return low > 0 || high < 0 ? "chance-after-correction" : "chance";
}

const sentences: Record<Locale, Record<Reason, (limit: string) => string>> = {
  en: {
    clear: (limit) =>
      `larger than chance (corrected for the number of comparisons) and large enough to matter (from ${limit})`,
    slight: (limit) =>
      `larger than chance (corrected for the number of comparisons), but too small to matter (that takes ${limit})`,
    equivalent: (limit) => `a difference that matters (${limit} or more) is ruled out`,
    "equivalent-on-each-side": (limit) =>
      `a difference that matters (${limit} or more) is ruled out, with 95% certainty on either side by itself`,
    chance: (limit) => `it may be chance, and a difference that matters (${limit} or more) cannot be ruled out`,
    "chance-after-correction": (limit) =>
      `by itself larger than chance, but not after correction for the number of comparisons; a difference that matters (${limit} or more) cannot be ruled out`,
    opposed: () => "adjusted for small numbers the difference points the other way",
  },
  nl: {
    clear: (limit) =>
      `groter dan toeval (gecorrigeerd voor het aantal vergelijkingen) en groot genoeg om ertoe te doen (vanaf ${limit})`,
    slight: (limit) =>
      `groter dan toeval (gecorrigeerd voor het aantal vergelijkingen), maar te klein om ertoe te doen (dat begint bij ${limit})`,
    equivalent: (limit) => `een verschil dat ertoe doet (${limit} of meer) is uitgesloten`,
    "equivalent-on-each-side": (limit) =>
      `een verschil dat ertoe doet (${limit} of meer) is uitgesloten, met 95% zekerheid aan elke kant apart`,
    chance: (limit) => `het kan toeval zijn, en een verschil dat ertoe doet (${limit} of meer) is niet uitgesloten`,
    "chance-after-correction": (limit) =>
      `op zichzelf groter dan toeval, maar niet na correctie voor het aantal vergelijkingen; een verschil dat ertoe doet (${limit} of meer) is niet uitgesloten`,
    opposed: () => "gecorrigeerd voor kleine aantallen wijst het verschil de andere kant op",
  },
};

const exact: Record<Locale, Record<"unrounded" | "adjusted", string>> = {
  en: { unrounded: "before rounding", adjusted: "before rounding and adjusted for small numbers" },
  nl: { unrounded: "vóór het afronden", adjusted: "vóór het afronden en gecorrigeerd voor kleine aantallen" },
};
