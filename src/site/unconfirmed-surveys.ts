import type { SurveyInfo } from "../report/site-report.ts";

/** Pages with scores, whatever is written on them: the overview, and everything below these parts of the site. */
const withScores =
  /^[^/]+(?:$|\/(?:units|measures|trends|ex-and-cx|waves|drivers|promoters|journey|questions|friction|contact-centre|meetings|start)(?:\/|$))/;

/**
 * The surveys of which a page shows or names scores and whose definition nobody has confirmed. A page about one survey is told by its route;
 * any other with scores counts for all of them, and a text for those whose figures stand in it: too many notices do no harm.
 *
 * @example unconfirmedSurveys('<tr data-subject="employee.proud">', "nl/my-text", [{ id: "employee", unconfirmed: true }]) // => [{ id: "employee", unconfirmed: true }]
 * @example unconfirmedSurveys("<p>How to talk about it</p>", "nl/guide", [{ id: "employee", unconfirmed: true }]) // => []
 */
export function unconfirmedSurveys<Survey extends Pick<SurveyInfo, "id" | "unconfirmed">>(
  html: string,
  route: string,
  surveys: readonly Survey[],
): Survey[] {
  const only = /\/(?:measures|questions)\/([^/]+)/.exec(route)?.[1];
  return surveys.filter(({ id, unconfirmed }) => {
    if (!unconfirmed) return false;
    if (html.includes(`data-subject="${id}.`) || html.includes(`measures/${id}/`)) return true;
    return only === undefined || !surveys.some((own) => own.id === only) ? withScores.test(route) : only === id;
  });
}
