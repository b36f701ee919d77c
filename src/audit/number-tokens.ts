import type { Locale } from "../survey/text.ts";

/** A number as it is printed: what it says, and the form that narrows what it can be. */
export interface NumberToken {
  /** As it stands in the text. */
  text: string;
  value: number;
  /** Digits after the decimal sign. */
  decimals: number;
  form: "margin" | "times" | "percent" | "signed" | "plain";
  /** Where it begins in the text, and where it ends. */
  start: number;
  end: number;
}

const signs: Record<Locale, { decimal: string; thousands: string }> = {
  nl: { decimal: ",", thousands: "[.\u2009\u202f]" },
  en: { decimal: "\\.", thousands: "[,\u2009\u202f]" },
};

const patterns: Record<Locale, RegExp> = { nl: patternOf("nl"), en: patternOf("en") };

/**
 * The numbers in a text as a reader of that language reads them: decimal comma or point, groups of three, a real minus or a
 * hyphen, a plus, ±, %. A hyphen or dash between two numbers is a range, not a minus. Digits that are part of a word ("r3f", "A4") are
 * no numbers.
 *
 * @example numbersIn("van −1.234,5 tot +6", "nl").map(({ value }) => value) // => [-1234.5, 6]
 * @example numbersIn("5–9%", "en").map(({ value, form }) => [value, form]) // => [[5, "plain"], [9, "percent"]]
 */
export function numbersIn(text: string, locale: Locale): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(patterns[locale])) {
    const [whole, sign = "", digits = "", fraction = "", percent = ""] = match;
    const before = text[match.index - 1] ?? "";
    const isRange = /[−-]/.test(sign) && /[\d%]/.test(before);
    const size = Number(`${digits.replace(/\D/g, "")}.${fraction.slice(1) || "0"}`);
    const value = /[−-]/.test(sign) && !isRange && size !== 0 ? -size : size;
    const form =
      sign === "±"
        ? "margin"
        : text.startsWith("×", match.index + whole.length)
          ? "times"
          : percent !== ""
            ? "percent"
            : sign !== "" && !isRange
              ? "signed"
              : "plain";
    const decimals = Math.max(0, fraction.length - 1);
    tokens.push({ text: whole, value, decimals, form, start: match.index, end: match.index + whole.length });
  }
  return tokens;
}

function patternOf(locale: Locale): RegExp {
  const { decimal, thousands } = signs[locale];
  return new RegExp(
    `([±+−-]?)(?<![\\p{L}\\p{N}_])(\\d{1,3}(?:${thousands}\\d{3})+(?!\\d)|\\d+)(${decimal}\\d+)?(?![\\p{L}_]|[.,]?\\d)(\\s?%)?`,
    "gu",
  );
}
