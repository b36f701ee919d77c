import type { SiteReport, SurveyInfo } from "../report/site-report.ts";
import type { Text } from "../survey/text.ts";
import type { Words } from "./i18n.ts";

/** What a survey is headed by: its side, or its own title where the side has several surveys. */
export function sideName(
  site: SiteReport,
  survey: SurveyInfo,
  words: Pick<Words, "sides">,
  say: (text: Text) => string,
): string {
  const isAlone = site.surveys.filter(({ side }) => side === survey.side).length === 1;
  return isAlone ? words.sides[survey.side] : say(survey.title);
}
