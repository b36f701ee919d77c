import type { OutcomeOverUnits } from "../report/outcomes-report.ts";
import type { Locale } from "../survey/text.ts";
import type { FigureSize } from "./figure.ts";
import { outcomeFigure } from "./outcome-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

/** The series of the business figures that the page of outcomes draws: the organisation's, in the order of their definitions. */
export function outcomeFigures({ site, insight }: Reports, locale: Locale): PageFigures {
  const drawn = (insight("outcomes")?.outcomes ?? []).filter(({ outcome }) =>
    site.outcomes[outcome]?.pages.includes("outcomes"),
  );
  return figuresOf(drawn, "half", site, locale);
}

/** The series of the contact centre that are long enough to know their usual swing. */
export function contactCentreFigures({ site, insight }: Reports, locale: Locale): PageFigures {
  const drawn = (insight("contact-centre")?.outcomes ?? []).filter(({ swing }) => swing?.centre !== undefined);
  return figuresOf(drawn, "third", site, locale);
}

function figuresOf(
  outcomes: readonly OutcomeOverUnits[],
  size: FigureSize,
  site: Reports["site"],
  locale: Locale,
): PageFigures {
  const figures = outcomes.map(({ outcome, unit, series, swing }) =>
    outcomeFigure({ site, outcome, unit, series, swing, size }, locale),
  );
  return { figures, minis: {} };
}
