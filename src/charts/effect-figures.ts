import type { Locale } from "../survey/text.ts";
import { effectFigure } from "./effect-figure.ts";
import type { PageFigures, Reports } from "./page-figures.ts";

/**
 * What happened where plays were tried: one figure an effect, by play.
 *
 * @param play only those of this play: pillar/play
 */
export function effectFigures(
  { site, insight }: Pick<Reports, "site" | "insight">,
  locale: Locale,
  play?: string,
): PageFigures {
  const effects = (insight("play-effects")?.effects ?? []).filter(
    (effect) => play === undefined || effect.play === play,
  );
  return { figures: effects.flatMap((effect) => effectFigure(site, effect, locale) ?? []), minis: {} };
}
