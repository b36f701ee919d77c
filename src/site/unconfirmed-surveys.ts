import type { SurveyInfo } from "../report/site-report.ts";

/**
 * The surveys of which a page shows or names scores and whose definition nobody has confirmed. Told by the page as it stands, so that no
 * page can forget it: rows and figures name their subject, and scores lead to the page of their measure.
 *
 * @example unconfirmedSurveys('<tr data-subject="employee.proud">', "nl", [{ id: "employee", unconfirmed: true }]) // => [{ id: "employee", unconfirmed: true }]
 * @example unconfirmedSurveys("<p>How to talk about it</p>", "nl/guide", [{ id: "employee", unconfirmed: true }]) // => []
 */
export function unconfirmedSurveys<Survey extends Pick<SurveyInfo, "id" | "unconfirmed">>(
  html: string,
  route: string,
  surveys: readonly Survey[],
): Survey[] {
  return surveys.filter(
    ({ id, unconfirmed }) =>
      unconfirmed &&
      (html.includes(`data-subject="${id}.`) ||
        html.includes(`measures/${id}/`) ||
        `${route}/`.includes(`/measures/${id}/`)),
  );
}
