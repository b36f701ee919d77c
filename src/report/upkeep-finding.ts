import type { Locale } from "../survey/text.ts";
import type { UpkeepReport } from "./upkeep-report.ts";

/**
 * The title of the page on upkeep, in at most twelve words: what is overdue in the reader's language, else which translations lag, else
 * that nothing does.
 *
 * @example upkeepFinding({ overdue: false, grace: 30, texts: [] }, "en") // => "No text has been written yet"
 */
export function upkeepFinding({ overdue, texts }: UpkeepReport, locale: Locale): string {
  const own = texts.filter((text) => text.locale === locale);
  const late = own.filter((text) => text.overdue).length;
  const behind = own.filter(({ translation }) => translation === "stale").length;
  const words = wordsOf[locale];
  if (late > 0) return words.late(late);
  if (behind > 0) return words.behind(behind);
  if (overdue) return words.figures;
  if (own.length === 0) return words.none;
  return own.some(({ review }) => review === undefined) ? words.undated : words.fine;
}

const wordsOf = {
  en: {
    late: (n: number) =>
      n === 1 ? "One text should have been read through by now" : `${n} texts should have been read through by now`,
    behind: (n: number) =>
      n === 1 ? "One translation lags behind its source" : `${n} translations lag behind their source`,
    figures: "The pages with figures should have been read through by now",
    none: "No text has been written yet",
    undated: "Nothing is overdue, but some texts have no date for review",
    fine: "No text is overdue, and no translation lags behind",
  },
  nl: {
    late: (n: number) =>
      n === 1 ? "Eén tekst had al nagelezen moeten zijn" : `${n} teksten hadden al nagelezen moeten zijn`,
    behind: (n: number) =>
      n === 1 ? "Eén vertaling loopt achter bij de brontekst" : `${n} vertalingen lopen achter bij de brontekst`,
    figures: "De pagina’s met cijfers hadden al nagelopen moeten zijn",
    none: "Er is nog geen tekst geschreven",
    undated: "Niets is te laat, maar enkele teksten hebben nog geen datum",
    fine: "Geen tekst is te laat en geen vertaling loopt achter",
  },
};
