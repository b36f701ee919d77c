import { surveysInOrder, widerSubjects } from "../report/leading-subjects.ts";
import type { SiteReport, SurveyInfo } from "../report/site-report.ts";
import { pageOf } from "./pager.ts";

/** So many small charts a reader can take in on the page of trends itself; more get pages of their own. */
const fewEnough = 9;

/** Small charts on one page: with the words around them well within the weight of a page. */
export const chartsPerPage = 18;

/** Whether the small charts stand on the page of trends itself. */
export function hasOwnMultiples(site: SiteReport): boolean {
  return site.surveys.flatMap((survey) => widerSubjects(site, survey)).length <= fewEnough;
}

/** The pages with small charts, per survey: `employee`, then `employee/2` where there are too many for one page. */
export function multiplesPages(site: SiteReport): { survey: SurveyInfo; page: number; path: string }[] {
  if (hasOwnMultiples(site)) return [];
  return surveysInOrder(site).flatMap((survey) => {
    const subjects = widerSubjects(site, survey);
    const { pages } = pageOf(subjects, 1, chartsPerPage);
    return subjects.length === 0
      ? []
      : Array.from({ length: pages }, (_, index) => ({
          survey,
          page: index + 1,
          path: multiplesPath(survey, index + 1),
        }));
  });
}

/** The address of such a page below `trends/measures/`. */
export function multiplesPath({ id }: Pick<SurveyInfo, "id">, page: number): string {
  return page === 1 ? id : `${id}/${page}`;
}
