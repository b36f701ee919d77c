import { procedureVersion } from "../analysis/procedures.ts";
import { effectiveCounts } from "../counts/effective-counts.ts";
import { headcountNps } from "../stats/headcount-nps.ts";
import { neumaierSum } from "../stats/neumaier-sum.ts";
import { mainSurveys } from "../survey/main-surveys.ts";
import type { ReportInput } from "./report-input.ts";
import { round } from "./round.ts";
import type { HeadcountRow, ResponseRow } from "./rows.ts";
import type { SurveyWave } from "./score-cells.ts";

/**
 * What all employees together would have answered, as a statement about these people at that moment: the only place where the
 * size of the organisation makes an interval narrower (spec 3.5). For the recommendation score of an employee survey, whole
 * organisation only, and never beside an interval that is used to compare. Not where the number invited is kept from the reader,
 * because it would tell how few did not answer; that everybody answered may be said. A further survey is not put to all employees, so
 * it has none.
 *
 * Source: spec 3.5.
 */
export function headcountRows(
  surveyWaves: readonly SurveyWave[],
  input: ReportInput,
  responses: readonly ResponseRow[],
): HeadcountRow[] {
  const main = mainSurveys(input.instruments);
  return surveyWaves.flatMap(({ wave, survey, tree, subjects }) => {
    const invited = input.waves.find(({ id }) => id === wave)?.wave.surveys[survey]?.invited;
    if (invited === undefined || !main.has(survey) || input.instruments.get(survey)?.side !== "ex") return [];
    const response = responses.find((row) => row.wave === wave && row.survey === survey && row.unit === tree.root);
    return subjects.flatMap(({ scored, cells }) => {
      const [headline] = scored.measures;
      const cell = cells.get(tree.root);
      if (headline?.measure.metric !== "nps" || cell?.state !== "ok") return [];
      if (response?.invited === undefined && cell.n < invited) return [];
      const scoreOf = (answer: number) => headline.metric.score(answer, headline.context);
      const counts = effectiveCounts(cell.answers);
      const total = (...scores: number[]) =>
        neumaierSum(counts.flatMap(([answer, count]) => (scores.includes(scoreOf(answer)) ? [count] : [])));
      const kish = total(100, 0, -100);
      const interval = headcountNps({
        n: cell.n,
        weight: kish,
        squares: kish,
        headcount: invited,
        promoters: total(100) / kish,
        detractors: total(-100) / kish,
      });
      if (interval === undefined) return [];
      const at = (value: number) => round(value, headline.measure.decimals);
      const { subject } = scored.subject;
      const method = `${procedureVersion("headcount")} ${headline.measure.version}`;
      const [low, high] = [at(interval.low), at(interval.high)];
      return [{ wave, survey, subject, metric: "nps", invited, n: cell.n, low, high, method }];
    });
  });
}
