import type { SiteReport, Subject, SurveyInfo } from "./site-report.ts";

/**
 * The survey of employees and the one of customers that lead the pages about both: of the main surveys with a headline, the two that were
 * held in most waves together; with equal numbers those that stand first. A further survey (`main: false`) never takes their place.
 *
 * @returns `undefined` where one of the sides has no survey
 *
 * @example leadingSurveys([]) // => undefined
 */
export function leadingSurveys<Survey extends Pick<SurveyInfo, "side" | "main" | "headline" | "waves">>(
  surveys: readonly Survey[],
): { ex: Survey; cx: Survey } | undefined {
  const held = surveys.filter(({ main, headline, waves }) => main && headline !== undefined && waves.length > 0);
  const pairs = held.flatMap((ex) =>
    held.flatMap((cx) => {
      if (ex.side !== "ex" || cx.side !== "cx") return [];
      return { ex, cx, together: ex.waves.filter((wave) => cx.waves.includes(wave)).length };
    }),
  );
  const [first] = pairs.sort((a, b) => b.together - a.together);
  return first && { ex: first.ex, cx: first.cx };
}

/** The headlines of the two leading surveys. */
export function leadingHeadlines({
  surveys,
  subjects,
}: Pick<SiteReport, "surveys" | "subjects">): { ex: Subject; cx: Subject } | undefined {
  const leading = leadingSurveys(surveys);
  const [ex, cx] = [leading?.ex, leading?.cx].map((survey) => subjects.find(({ id }) => id === survey?.headline));
  return ex === undefined || cx === undefined ? undefined : { ex, cx };
}
