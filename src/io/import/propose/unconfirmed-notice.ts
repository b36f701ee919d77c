import type { Problem } from "../../../survey/problem.ts";

/**
 * What is told of a survey as long as its definition is the one that an import proposed: a question that was put the other way round would
 * show as a strength, so neither check nor a build may be silent about it.
 *
 * @example unconfirmedNotice("employee").file // => "content/surveys/employee.yaml"
 */
export function unconfirmedNotice(survey: string): Problem {
  return {
    file: `content/surveys/${survey}.yaml`,
    expected: "the directions and scales of this survey were proposed by the import and not confirmed yet",
    remedy:
      "read the file through, say reversed: true on each question of which a high answer is bad news, and take the comment at its head away; until then every page with its scores says so",
  };
}
